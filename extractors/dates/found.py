"""Dates in a text, as EDTF."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

from extractors.dates.context import is_attribute, is_date, is_future, lead_of
from extractors.dates.ranges import Placed, are_linked, with_ranges, with_years
from extractors.dates.reckoning import Base, edtf_of
from extractors.dates.relative import RELATIVE
from extractors.dates.shapes import CALENDAR
from extractors.edtf import bounds
from extractors.spans import apart

if TYPE_CHECKING:
    from extractors.edtf import Unit


SENTENCE_REACH = 400
SENTENCE_END = re.compile(r"[.!?]\s|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """One expression of time."""

    edtf: str | None
    """As precise as the words; None when they need a base that is not known (yet)."""
    date_from: str | None
    """First day that it can mean, ``YYYY-MM-DD``."""
    date_to: str | None
    """Last day that it can mean."""
    rule: str
    """Name of the shape: ``day-month``, ``near-week``, ``event-shift`` ..."""
    lead: str
    """The preposition that governs it, lower case: ``on``, ``since``, ``until``, ``as of`` ...; ""
    without one. It stands before ``start``."""
    base: str | None
    """The day that was reckoned from, ``YYYY-MM-DD``; None for a date written out."""
    relative_to: Literal["published", "event"] | None
    """What the words reckon from; None for a date written out."""
    shift: int | None
    """For ``event``: how many units later (or, below zero, earlier); None when not counted."""
    unit: Unit | None
    """For ``event``: what is counted; see ``edtf.shifted``."""
    quote: str
    start: int
    end: int


def find_dates(
    text: str,
    published: str | None,
    around: tuple[date, date] | None = None,
    told: date | None = None,
) -> tuple[FoundDate, ...]:
    """The dates in order of the text.

    ``published`` is ``YYYY-MM-DD``, the base of "on May 20" and "yesterday". A day without a
    year is the last one before it, unless the sentence speaks of what is to come. Where it is
    unknown, days close to those ``around`` have their year (see ``anchor``), or days soon after the
    one that was ``told`` just before the text.
    Raises ``ValueError`` when ``published`` is no date.

    >>> [d.edtf for d in find_dates("Held since April, freed last week.", "2022-12-06")]
    ['2022-04', '2022-11-28/2022-12-04']
    >>> [(d.edtf, d.shift, d.unit) for d in find_dates("Four days later he fled.", None)]
    [(None, 4, 'day')]
    >>> find_dates("We may march for years, said 2015 workers and April Jones.", "2022-12-06")
    ()
    """
    day = date.fromisoformat(published) if published else None
    found: list[FoundDate] = []
    for placed in with_ranges(text, with_years(text, _placed(text))):
        base = Base(_base(text, placed, found[-1] if found else None, day), around, told)
        one = _found(text, _with_year(placed, told), base)
        told = date.fromisoformat(one.date_from) if one.date_from else told
        if one.edtf or one.relative_to == "event" or not day:
            found.append(one)
    return tuple(found)


def _base(text: str, placed: Placed, before: FoundDate | None, day: date | None) -> date | None:
    """The day that the words reckon from: as a rule that of publication.

    But "the September 30 verdict" came before what its sentence has already dated: "On June 13, a
    court upheld the September 30 verdict".
    """
    if not before or not before.date_from or not is_attribute(text, placed.words):
        return day
    apart_by = text[before.end : placed.words.start]
    same = len(apart_by) < SENTENCE_REACH and not SENTENCE_END.search(apart_by)
    return date.fromisoformat(before.date_from) if same else day


def _with_year(placed: Placed, told: date | None) -> Placed:
    """The words, where they say "of the same year", with the year of the date told before."""
    words = placed.words
    if not (told and words.of_event and words.month and words.shift is not None):
        return placed
    year = told.year + words.shift
    return replace(placed, words=replace(words, of_event=False, year=year))


def _placed(text: str) -> list[Placed]:
    lower = text.lower()
    words = apart(w for family in (*CALENDAR, *RELATIVE) for w in family.find(text, lower))
    placed: list[Placed] = []
    for at, w in enumerate(words):
        lead = lead_of(text, w.start)
        after = words[at + 1] if at + 1 < len(words) else None
        listed = bool(placed) and are_linked(text, placed[-1].words, w)
        begins = bool(after and after.month and after.year and are_linked(text, w, after))
        if is_date(text, w, lead, joined=listed or begins):
            placed.append(Placed(w, placed[-1].lead if listed else lead))
    return placed


def _found(text: str, placed: Placed, base: Base) -> FoundDate:
    words, until = placed.words, placed.until
    future = is_future(text, words.start, words.end)
    edtf = edtf_of(words, base, future=future)
    if until:
        last = edtf_of(until, base, future=future)
        ordered = edtf and last and bounds(edtf)[0] < bounds(last)[0]
        edtf = f"{edtf}/{last}" if ordered else None
    first_day, last_day = bounds(edtf) if edtf else (None, None)
    near = not words.of_event and (words.year is None or bool(until and until.year is None))
    return FoundDate(
        edtf=edtf,
        date_from=str(first_day) if first_day else None,
        date_to=str(last_day) if last_day else None,
        rule=f"{words.rule}-range" if until else words.rule,
        lead=placed.lead,
        base=str(base.day) if near and base.day else None,
        relative_to="event" if words.of_event else "published" if near else None,
        shift=words.shift if words.of_event else None,
        unit=words.unit if words.of_event else None,
        quote=text[words.start : placed.end],
        start=words.start,
        end=placed.end,
    )
