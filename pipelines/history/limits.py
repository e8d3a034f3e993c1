"""When a figure is an alarm: the numbers, read from their tables, where each has its reason."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pipelines.history.records import AlarmKind


@dataclass(frozen=True, slots=True)
class Drift:
    """How far a share of articles may go up."""

    normal: float
    """A share that is normal on any site, so that a past without a single one promises nothing."""
    worse: float
    """What is looked for: this part of the articles that were in order so far are so no more."""
    one_in: float
    """At most one false alarm in so many articles, if their troubles come independently."""
    most: float
    """Articles that one crawl counts for, so that one bad day alone is no change of the site."""
    least: float
    """Articles that the past must hold, counted in this way."""


@lru_cache(maxsize=1)
def drifts() -> dict[AlarmKind, Drift]:
    """The row of ``drifts.csv`` by kind."""
    numbers = ("normal", "worse", "one_in", "most", "least")
    return {
        AlarmKind(row["kind"]): Drift(*(float(row[key]) for key in numbers))
        for row in _rows("drifts.csv")
    }


@lru_cache(maxsize=1)
def _limits() -> dict[str, float]:
    return {row["name"]: float(row["value"]) for row in _rows("limits.csv")}


def limit(name: str) -> float:
    """A number of ``limits.csv``, in the unit that stands there.

    >>> limit("quiet_floor")
    5.0
    """
    return _limits()[name]


def _rows(table: str) -> Iterator[dict[str, str]]:
    with (files("pipelines.history") / table).open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines)
