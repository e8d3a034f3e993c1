"""Dates in a text, as EDTF."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from extractors.lexicon.months import MONTHS


@dataclass(frozen=True, slots=True)
class FoundDate:
    """One expression of time."""

    edtf: str | None
    """As precise as the words; None when the words need a base that is not known (yet)."""
    date_from: str | None
    """First day that it can mean, ``YYYY-MM-DD``."""
    date_to: str | None
    """Last day that it can mean."""
    rule: str
    """Name of the shape, e.g. ``month day``, ``as of month``, ``shift``."""
    base: str | None
    """The date that was reckoned from, ``YYYY-MM-DD``; None for a date written out."""
    relative_to: Literal["published", "event"] | None
    """What the words reckon from; None for a date written out."""
    shift: int | None
    """For ``event``: how many units later (or, below zero, earlier); None when not counted."""
    unit: Literal["day", "week", "month", "year"] | None
    quote: str
    start: int
    end: int


_FULL = re.compile(rf"\b({'|'.join(MONTHS)})\.? (\d{{1,2}})(?:, (\d{{4}}))?\b", re.IGNORECASE)


def find_dates(text: str, published: str | None) -> tuple[FoundDate, ...]:
    """The dates in order of the text.

    ``published`` is ``YYYY-MM-DD``, the base of "on May 20" and "yesterday".

    >>> find_dates("They may march.", "2022-12-06")
    ()
    """
    found = []
    for m in _FULL.finditer(text):
        year = int(m[3]) if m[3] else int(published[:4]) if published else None
        edtf = f"{year}-{MONTHS[m[1].lower()]:02}-{int(m[2]):02}" if year else None
        found.append(
            FoundDate(edtf, edtf, edtf, "month day", published, None, None, None, m[0], *m.span())
        )
    return tuple(found)


def shifted(edtf: str, shift: int, unit: Literal["day", "week", "month", "year"]) -> str | None:
    """The EDTF date so many units after (below zero: before) ``edtf``, in the coarser precision."""
    return None
