"""Patronymics: the father's name between given and family name."""

from __future__ import annotations

import re
from functools import lru_cache

from pipelines.names.fold import fold
from pipelines.names.given_names import given_names

_MASCULINE = re.compile(r"^(.{2,}?)(?:[aei]?v|i)?iC$")
_FEMININE = re.compile(r"^(.{2,}?)(?:[aei]v|[ai]?ni?C)na$|^(.{2,})iCna$")
_MIDDLE = re.compile(r"^(.{2,}?)(?:[aei]v|sk|in)(?:a|i)?$")
"""The father's name as Bulgarians write it, which looks like a family name."""


@lru_cache(maxsize=1 << 14)
def father(word: str) -> tuple[str, str]:
    """The father's name, folded, and the gender of the child; empty when it is no patronymic.

    >>> father("Mikhailavich") == father("Михайлович")
    True
    >>> father("Сергеевна") == father("Siarheeuna"), father("Zhuk")
    (True, ('', ''))
    """
    folded = fold(word)
    for pattern, gender in ((_MASCULINE, "m"), (_FEMININE, "f")):
        if found := pattern.match(folded):
            return _canonical(found[1] or found[2]), gender
    return "", ""


def middle_father(word: str) -> str:
    """The father's name in a Bulgarian middle name, folded; empty for another word."""
    found = _MIDDLE.match(fold(word))
    return _canonical(found[1]) if found else ""


def _canonical(stem: str) -> str:
    names = given_names()
    for ending in ("", "i", "a", "e", "ii"):
        if stem + ending in names:
            return names[stem + ending].name
    return stem
