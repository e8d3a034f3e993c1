"""The words that tell what a profile withholds, found in columns of text."""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files

import pyarrow as pa
import pyarrow.compute as pc

HEALTH, RELATIVES, ADDRESS, MINOR = "health", "relatives", "address", "minor"
REASONS = (HEALTH, RELATIVES, ADDRESS, MINOR)
HARMLESS = "harmless"
"""Phrases that have such a word and tell nothing: "ill-treatment", "Ministry of Health"."""

_LETTERS = "a-zà-ÿа-яёіїєґў"
_GAPS = "\\s\u00a0_+\u2010-\u2014-"


def tells(texts: pa.Array, reason: str) -> pa.Array:
    """For each text whether it has a word that tells this; for a missing one it has none.

    Words are found in addresses of pages, too, whose words have hyphens between them.
    """
    plain = pc.replace_substring_regex(pc.utf8_lower(texts), _pattern(HARMLESS), " | ")
    return pc.fill_null(pc.match_substring_regex(plain, _pattern(reason)), False)


@lru_cache(maxsize=len(REASONS) + 1)
def _pattern(reason: str) -> str:
    """One expression for Google's RE2, which knows no word boundary but that of ASCII.

    Letters are those of the lists alone: with all of Unicode's it would be forty times slower.
    """
    with (files("output.profiles") / "words.csv").open(encoding="utf-8") as lines:
        found = [row["pattern"] for row in csv.DictReader(lines) if row["reason"] == reason]
    words = "|".join(found).replace(" ", f"(?:[{_GAPS}]+)").replace(r"\pL", f"[{_LETTERS}]")
    return f"(?:^|[^{_LETTERS}0-9])(?:{words})(?:[^{_LETTERS}0-9]|$)"
