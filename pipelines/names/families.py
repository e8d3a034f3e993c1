"""Family names that follow gender: one family, two endings."""

from __future__ import annotations

import re
from functools import lru_cache

_ENDINGS = (
    (re.compile(r"(.{2,}[aei]v)"), "m"),
    (re.compile(r"(.{2,}[aei]v)a"), "f"),
    (re.compile(r"(.{2,}[tskhZ]k)i"), "m"),
    (re.compile(r"(.{2,}[tskhZ]k)(?:ae|a|e)"), "f"),
    (re.compile(r"(.{3,}in)"), ""),
    (re.compile(r"(.{3,}in)a"), "f"),
    (re.compile(r"(.{3,})(?:ai|ii|i)"), ""),
    (re.compile(r"(.{3,})(?:ae|ea)"), "f"),
)
"""On folded forms: -ov/-ova, -au/-ava, -ski/-skaya/-ska, -in/-ina, -y/-aya, each with the gender
that it shows for sure."""


@lru_cache(maxsize=1 << 16)
def neutral_family(family: str) -> tuple[str, str]:
    """The folded family name without its gender, and the gender that its ending shows, if any.

    >>> neutral_family("kavaleva"), neutral_family("kavalev")
    (('kavalev', 'f'), ('kavalev', 'm'))
    >>> neutral_family("vasilevskae"), neutral_family("Zuk")
    (('vasilevsk', 'f'), ('Zuk', ''))
    """
    for ending, gender in _ENDINGS:
        if found := ending.fullmatch(family):
            return found[1], gender
    return family, ""
