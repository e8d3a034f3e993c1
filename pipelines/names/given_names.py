"""Given names: which spellings are one name, which are its short forms, which are its cousins.

``given_names.csv`` holds one name a row: a canonical form, the gender, spellings in the languages
that write it, and, where names of other languages go back to the same one (John, Ivan, Jan), the
root they share. ``short_names.csv`` holds short and pet forms with the names they may stand for.
Where the tables come from: ``docs/names.md``.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pipelines.names.fold import fold


@dataclass(frozen=True, slots=True)
class GivenName:
    """What one folded spelling stands for."""

    name: str
    """The folded canonical form."""
    gender: str
    """m, f, or empty for a name of both."""
    root: str
    """What names of several languages share; its own name where the table tells none."""
    stands_for: frozenset[str]
    """Full names, folded, of a short form; empty for a full name."""


@lru_cache(maxsize=1)
def given_names() -> dict[str, GivenName]:
    """By folded spelling. A spelling of two names belongs to the one that stands first."""
    found: dict[str, GivenName] = {}
    for row in _rows("given_names.csv"):
        name = fold(row["name"])
        given = GivenName(name, row["gender"], row["root"] or name, frozenset())
        for form in (row["name"], *row["forms"].split()):
            found.setdefault(fold(form), given)
    for row in _rows("short_names.csv"):
        full = frozenset(found[fold(name)].name for name in row["names"].split())
        first = fold(row["name"])
        short = GivenName(first, row["gender"], first, full)
        for form in (row["name"], *row["forms"].split()):
            found.setdefault(fold(form), short)
    return found


def _rows(file: str) -> Iterator[dict[str, str]]:
    with (files("pipelines.names") / file).open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines)
