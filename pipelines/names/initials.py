"""Initials, and the names that they may stand for."""

from __future__ import annotations

from pipelines.names.fold import fold, plain

_LATIN = {
    "c": "Ckst",
    "j": "aeiuZ",
    "k": "kh",
    "s": "sS",
    "t": "tC",
    "y": "aeiu",
    "z": "zZ",
}
"""First letters of folds that a single Latin letter may open beside its own: Y. is Yury as well as
Yelena, S. is Shamil as well as Siarhei. Who writes Sh. means no other."""


def is_initial(word: str) -> bool:
    """Whether a word is a letter that stands for a name, as A. or Yu."""
    letters = word.strip(".")
    return len(letters) == 1 or (len(letters) == 2 and word[-1] == "." and letters[1].islower())


def letters_of(initial: str) -> frozenset[str]:
    """The first letters of the folds of all names that an initial may stand for.

    >>> sorted(letters_of("Y.")), sorted(letters_of("Yu.")), sorted(letters_of("С."))
    (['a', 'e', 'i', 'u'], ['u'], ['s'])
    """
    return frozenset(_LATIN.get(plain(initial), "")) | frozenset(fold(initial)[:1])
