"""The one table of columns, ``columns.csv``: what stands in which table, and what it means.

The tables, their order of columns, their types and keys, the codebook, and what each profile
withholds are all made from it.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from extractors.records import EventType, PenaltyKind, SubjectKind
from pipelines.changes import Action, Cause
from pipelines.link.status import Status
from pipelines.review.records import Decision
from pipelines.review.records import Kind as QuestionKind

VOCABULARIES: dict[str, type[StrEnum]] = {
    "Action": Action,
    "Cause": Cause,
    "Decision": Decision,
    "EventType": EventType,
    "PenaltyKind": PenaltyKind,
    "QuestionKind": QuestionKind,
    "Status": Status,
    "SubjectKind": SubjectKind,
}

PUBLICATION = "publication"
"""Rows of ``columns.csv`` for the columns that each table of a publication ends with."""

WORKING_ONLY = ("review",)
"""Tables that are working files of reviewers and are never published."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of one table."""

    name: str
    kind: str
    """``text``, ``date``, ``time``, ``integer``, ``number``, ``boolean``, or ``list`` of texts."""
    key: bool
    """Whether it is the key of its table."""
    refers: str
    """The key that its values are of, ``cases.case_id``; else empty."""
    unit: str
    """What a number counts; empty for a number without a unit."""
    sensitivity: str
    """A class of ``output/profiles/policy.csv``."""
    meaning: str
    example: str
    """As it stands in CSV, the items of a list separated by '; '."""
    empty: str
    """What an empty cell means; empty when there is none."""
    vocabulary: tuple[str, ...]
    """The values that occur, where they are a closed list; else empty."""


def tables() -> dict[str, tuple[Column, ...]]:
    """The columns of each table, in their order; the tables in the order they are published."""
    return {name: columns for name, columns in _all().items() if name != PUBLICATION}


def published() -> dict[str, tuple[Column, ...]]:
    """The tables of a publication with all their columns; questions to reviewers are not in it."""
    return {
        name: (*columns, *publication_columns())
        for name, columns in tables().items()
        if name not in WORKING_ONLY
    }


def publication_columns() -> tuple[Column, ...]:
    """The columns that each table of a publication ends with."""
    return _all()[PUBLICATION]


@lru_cache(maxsize=1)
def rows_are() -> dict[str, str]:
    """What a row of each table is."""
    with (files("output") / "tables.csv").open(encoding="utf-8") as lines:
        return {row["table"]: row["row"] for row in csv.DictReader(lines)}


@lru_cache(maxsize=1)
def _all() -> dict[str, tuple[Column, ...]]:
    found: dict[str, list[Column]] = {}
    with (files("output") / "columns.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            table, words, key = row.pop("table"), row.pop("vocabulary"), row.pop("key")
            values = tuple(VOCABULARIES[words]) if words in VOCABULARIES else tuple(words.split())
            found.setdefault(table, []).append(Column(**row, key=bool(key), vocabulary=values))
    return {table: tuple(columns) for table, columns in found.items()}
