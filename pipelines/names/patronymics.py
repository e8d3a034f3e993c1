"""Patronymics: the father's name between given and family name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipelines.names.fold import fold
from pipelines.names.given_names import GivenName, fathers_name

_SON = re.compile(r"^(.{2,}?)(?:[aeiu]?v|i)?[iea]C$")
_DAUGHTER = re.compile(r"^(.{2,}?)(?:[aeiu]v|[ai]?ni?C)na$|^(.{2,}?)[ie]nS?C?na$|^(.{2,})iCna$")
_MIDDLE = re.compile(r"^(.{2,}?)(?:[aei]v|sk|in)[ai]?$")
"""The father's name as Bulgarians write it, which looks like a family name."""

_STEM_ENDINGS = ("i", "ei", "", "a", "e", "ii", "el", "ila")
"""What patronymics may drop of the father's name, as Ilyich does of Ilya."""


@dataclass(frozen=True, slots=True)
class Father:
    """The father in a patronymic."""

    stem: str
    """Folded, without the ending of a patronymic."""
    given: GivenName | None
    """None where the table of given names doesn't know him."""
    gender: str
    """Of the child, or empty."""

    @property
    def name(self) -> str:
        """Canonical where known."""
        return self.given.name if self.given else self.stem

    @property
    def initials(self) -> frozenset[str]:
        """The folded letters that may stand for the patronymic."""
        return self.given.initials if self.given else frozenset(self.stem[:1])


@lru_cache(maxsize=1 << 14)
def father(word: str) -> Father | None:
    """The father's name, or None for a word that doesn't end like a patronymic.

    >>> father("Mikhailavich") == father("Михайлович")
    True
    >>> father("Сергеевна").name == father("Siarheeuna").name
    True
    >>> father("Zhuk")
    """
    folded = fold(word)
    for pattern, gender in ((_SON, "m"), (_DAUGHTER, "f")):
        if found := pattern.match(folded):
            return _father(next(filter(None, found.groups())), gender)
    return None


def middle_father(word: str) -> Father | None:
    """The father in a Bulgarian middle name; None for another word."""
    found = _MIDDLE.match(fold(word))
    return _father(found[1], "") if found else None


def plain_father(word: str, gender: str) -> Father:
    """The father that a word names without any ending."""
    return Father(fold(word), fathers_name(fold(word)), gender)


def _father(stem: str, gender: str) -> Father:
    known = filter(None, (fathers_name(stem + ending) for ending in _STEM_ENDINGS))
    return Father(stem, next(known, None), gender)
