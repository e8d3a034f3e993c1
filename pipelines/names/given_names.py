"""Given names: which spellings are one name, which are its short forms, which are its cousins.

``given_names.csv`` holds one name a row: a canonical form, the gender, spellings in the languages
that write it, and, where names of other languages go back to the same one (John, Ivan, Jan), the
root they share. ``short_names.csv`` holds short and pet forms with the names they may stand for.
Where the tables come from: ``docs/names.md``.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pipelines.names.fold import fold, plain

SURE_FOLD = 5
"""Letters of a fold from which it is not likely to be another name's by chance."""


@dataclass(frozen=True, slots=True)
class GivenName:
    """What a spelling stands for."""

    name: str
    """The canonical form, plain."""
    gender: str
    """m, f, or empty for a name of both."""
    root: str
    """What names of several languages share; its own name where the table tells none."""
    stands_for: frozenset[str]
    """Full names of a short form; empty for a full name."""
    initials: frozenset[str]
    """The folded first letters of its spellings."""


def given_name(word: str) -> GivenName | None:
    """The name that a word spells, or None.

    The plain spelling decides. One that the table lacks is looked up by its fold, unless two names
    share it, as Valery and Valeria do.

    >>> given_name("Siarhiej") == given_name("Sergey") == given_name("СЕРГЕЙ")
    True
    >>> given_name("Valery").gender, given_name("Валерия").gender
    ('m', 'f')
    """
    found = _by_spelling().get(plain(word))
    if found is None and len(folded := fold(word)) >= SURE_FOLD:
        return _by_fold("").get(folded)
    return found


def fathers_name(folded: str) -> GivenName | None:
    """The man's name with this fold, or None when it is unknown or one of several."""
    return _by_fold("m").get(folded)


@lru_cache(maxsize=1)
def _by_spelling() -> dict[str, GivenName]:
    """By plain spelling; one of two names belongs to the row that stands first."""
    found: dict[str, GivenName] = {}
    for spelling, given in _spellings():
        found.setdefault(plain(spelling), given)
    return found


@lru_cache(maxsize=2)
def _by_fold(gender: str) -> dict[str, GivenName]:
    """By fold, without folds of several names."""
    found: dict[str, set[GivenName]] = {}
    for spelling, given in _spellings():
        if gender in ("", given.gender):
            found.setdefault(fold(spelling), set()).add(given)
    return {folded: names.pop() for folded, names in found.items() if len(names) == 1}


@lru_cache(maxsize=1)
def _spellings() -> tuple[tuple[str, GivenName], ...]:
    return (*_full_names(), *_short_names())


def _full_names() -> Iterator[tuple[str, GivenName]]:
    for row in _rows("given_names.csv"):
        name, forms = plain(row["name"]), (row["name"], *row["forms"].split())
        given = GivenName(
            name, row["gender"], row["root"] or name, frozenset(), _first_letters(forms)
        )
        for form in forms:
            yield form, given


def _short_names() -> Iterator[tuple[str, GivenName]]:
    full_names = {given.name: given for _, given in _full_names()}
    for row in _rows("short_names.csv"):
        name, forms = plain(row["name"]), (row["name"], *row["forms"].split())
        full = frozenset(map(plain, row["names"].split()))
        letters = _first_letters(forms).union(*(full_names[one].initials for one in full))
        short = GivenName(name, row["gender"], name, full, letters)
        for form in forms:
            yield form, short


def _first_letters(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(form)[:1] for form in forms)


def _rows(file: str) -> Iterator[dict[str, str]]:
    with (files("pipelines.names") / file).open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines)


def kin(a: GivenName, b: GivenName) -> bool:
    """Whether two are one name, or one the short form of the other, or both go back to one."""
    return (
        a.root == b.root
        or a.name in b.stands_for
        or b.name in a.stands_for
        or not a.stands_for.isdisjoint(b.stands_for)
    )
