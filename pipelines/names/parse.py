"""A name as written, taken apart into the parts that are compared."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pipelines.names.fold import fold

PARTICLES = frozenset(
    "al el ul ad bin ibn bint de da do dos das del della di la le los las van von der den ten ter "
    "y e i oglu ogly qizi kizi".split()
)
"""Parts that come and go between spellings of one name."""

_PATRONYMIC = re.compile(
    r"(vich|vych|vič|wicz|evna|ovna|yevna|ivna|auna|ouna|éŭna|aŭna|eŭna|ichna"
    r"|вич|віч|льич|мич|овна|евна|ична|івна|аўна|еўна|ёўна)$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\([^)]*\)|[\"“”„«»][^\"“”„«»]*[\"“”„«»]")
_PART = re.compile(r"[^\W\d_](?:[^\W\d_]|['’`ʼ\-.](?=[^\W\d_]))*\.?")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A personal name in parts, each folded."""

    parts: tuple[str, ...]
    """Given and family names without patronymic and particles, sorted: order differs by source.
    A given name of the table stands as its canonical form."""
    family: str
    """The part that is no known given name; the last part where that does not decide."""
    initials: bool
    """Whether a part is an initial only."""

    @property
    def full(self) -> bool:
        """Whether the name may be joined on: two parts at least, none a bare initial."""
        return len(self.parts) >= 2 and not self.initials


@lru_cache(maxsize=1)
def given_names() -> dict[str, str]:
    """Canonical form by folded spelling, from ``given_names.csv``, whose names are in Łacinka."""
    with (files("pipelines.names") / "given_names.csv").open(encoding="utf-8") as lines:
        return {
            fold(form): fold(row["name"])
            for row in csv.DictReader(lines)
            for form in (row["name"], *row["forms"].split())
        }


@lru_cache(maxsize=1 << 16)
def parse_person(name: str) -> PersonName:
    """The parts of a personal name; no parts at all for a string without letters.

    >>> parse_person("Aliaksandr Yarashuk").parts == parse_person("ЯРОШУК Александр").parts
    True
    >>> parse_person("Александр Ильич Ярошук").parts == parse_person("Aleksandr Yaroshuk").parts
    True
    >>> parse_person("A. Yarashuk").full, parse_person("Yarashuk").full
    (False, False)
    """
    words = _PART.findall(_BRACKETED.sub(" ", name))
    words = [word for word in words if word.lower().strip(".") not in PARTICLES] or words
    words = _without_patronymic(words)
    initials = any(len(word.strip(".")) == 1 for word in words)
    folded = [part for part in map(fold, words) if part]
    if not folded:
        return PersonName((), "", initials)
    table = given_names()
    parts = tuple(sorted(table.get(part, part) for part in folded))
    return PersonName(parts, _family(words, folded), initials)


def _without_patronymic(words: list[str]) -> list[str]:
    """A patronymic follows a given name; a family name may end like one, but does not."""
    return [
        word
        for i, word in enumerate(words)
        if not (
            len(words) > 2
            and i
            and _PATRONYMIC.search(word)
            and fold(words[i - 1]) in given_names()
        )
    ]


def _family(words: list[str], folded: list[str]) -> str:
    unknown = [part for part in folded if part not in given_names()]
    if len(unknown) == 1:
        return unknown[0]
    capitals_first = words[0].isupper() and len(words[0]) > 2 and not words[-1].isupper()
    return folded[0] if capitals_first else folded[-1]


def organization_key(name: str) -> str:
    """A form of an organization's name without brackets, quotes, articles and case.

    >>> organization_key("the Belarusian Independent Trade Union (BITU)")
    'belarusian independent trade union'
    """
    words = re.findall(r"\w+", re.sub(r"\([^)]*\)", " ", name).casefold())
    return " ".join(words[1:] if words[:1] == ["the"] else words)
