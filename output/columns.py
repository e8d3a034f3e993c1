"""The one table of columns, ``columns.csv``: what stands in which file, and what it means.

The files, their order of columns and the codebook are all made from it.
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
from pipelines.review.records import Kind as QuestionKind

VOCABULARIES: dict[str, type[StrEnum]] = {
    "Action": Action,
    "Cause": Cause,
    "EventType": EventType,
    "PenaltyKind": PenaltyKind,
    "QuestionKind": QuestionKind,
    "Status": Status,
    "SubjectKind": SubjectKind,
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of one table."""

    name: str
    kind: str
    """``text``, ``date``, ``time``, ``integer``, ``number`` or ``boolean``."""
    meaning: str
    example: str
    empty: str
    """What an empty cell means; empty when there is none."""
    vocabulary: tuple[str, ...]
    """The values that occur, where they are a closed list; else empty."""


@lru_cache(maxsize=1)
def tables() -> dict[str, tuple[Column, ...]]:
    """The columns of each table, in their order; the tables in the order they are published."""
    found: dict[str, list[Column]] = {}
    with (files("output") / "columns.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            table, words = row.pop("table"), row.pop("vocabulary")
            values = tuple(VOCABULARIES[words]) if words in VOCABULARIES else tuple(words.split())
            found.setdefault(table, []).append(Column(**row, vocabulary=values))
    return {table: tuple(columns) for table, columns in found.items()}
