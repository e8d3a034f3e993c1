"""The numbers of the linker, read from its tables."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Weight:
    """What one field weighs."""

    wrong: float
    """Share of statements that say something else than is true, or is usual, of the subject."""
    frequency: float
    """Share of all records that say a value of which nothing is known yet."""
    low: float
    """Bits that the field can take off at most ..."""
    high: float
    """... and add at most: no field decides alone, however often it is repeated."""


@lru_cache(maxsize=1)
def weights() -> dict[str, Weight]:
    """Weight by field, from ``weights.csv``."""
    return {
        row["field"]: Weight(*(float(row[key]) for key in ("wrong", "frequency", "low", "high")))
        for row in rows("weights.csv")
    }


Share = Callable[[str, str], float]
"""Share of the records that say a value, given the row of ``weights.csv`` and the value."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How well two names fit."""

    bits: float
    """With the odds that two records which are compared at all are of one subject."""
    says: str


@lru_cache(maxsize=1)
def fits() -> dict[str, Fit]:
    """Fit by its name, from ``names.csv``."""
    return {row["fit"]: Fit(float(row["bits"]), row["says"]) for row in rows("names.csv")}


def rows(table: str) -> Iterator[dict[str, str]]:
    """The rows of a table beside this module."""
    with (files("pipelines.link") / table).open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines)
