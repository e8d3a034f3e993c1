"""Dates in a text, as EDTF."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

from extractors.date_reckoning import edtf_of
from extractors.date_shapes import CALENDAR, Words
from extractors.edtf import bounds
from extractors.lexicon.dates import (
    COUNTED,
    FILLERS,
    FUTURE,
    LEADS,
    MONTH_LEADS,
    NAME_MONTHS,
    PROPER,
    YEAR_LEADS,
    YEAR_NOUNS,
)
from extractors.spans import apart
from extractors.time_words import RELATIVE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.edtf import Unit


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


_REACH = 40
_LEAD = re.compile(
    rf"\b(?:(as of)|({'|'.join(LEADS)}))(?: (?:{FILLERS}))*\s\Z",
    re.IGNORECASE,
)
_PROPER = re.compile(rf" (?:\w+ )?{PROPER}\b")
_CONNECTED = re.compile(
    r"(?P<range>\s?[-–]\s?| (?:to|until|till|through) )(?:the )?|,? (?P<and>and) (?:in |on |the )*"
    r"|,? or (?:in |on )?|, "
)
_POSSESSED = re.compile(r"(?:['’]s?|\b(?:the|his|her|its|their|a|this|that|these|those))\s\Z")
_YEAR_NOUN = re.compile(rf" (?:[a-z-]+ )?(?:{YEAR_NOUNS})\b")
_COUNTED = re.compile(rf" (?:\w+ )?(?:{COUNTED})\b")
_FUTURE = re.compile(rf"\b(?:{FUTURE})\b[^.;\n]*\Z")
_HABIT = re.compile(r"\b(?:every|each|the|a|an|Good|Black|Bloody|Palm|Easter|Red|Clean)\s\Z")
_SPOKEN = re.compile(r"\w*[a-z,]\s\Z")


def find_dates(text: str, published: str | None) -> tuple[FoundDate, ...]:
    """The dates in order of the text.

    ``published`` is ``YYYY-MM-DD``, the base of "on May 20" and "yesterday". A day without a
    year is the last one before it, unless the sentence speaks of what is to come.
    Raises ``ValueError`` when ``published`` is no date.

    >>> [d.edtf for d in find_dates("Held since April, freed last week.", "2022-12-06")]
    ['2022-04', '2022-11-28/2022-12-04']
    >>> [(d.edtf, d.shift, d.unit) for d in find_dates("Four days later he fled.", None)]
    [(None, 4, 'day')]
    >>> find_dates("We may march for years, said 2015 workers and April Jones.", "2022-12-06")
    ()
    """
    day = date.fromisoformat(published) if published else None
    found = (_reckoned(text, placed, day) for placed in _ranges(text, _dates(text)))
    return tuple(d for d in found if d.edtf or d.relative_to == "event" or not day)


@dataclass(frozen=True, slots=True)
class _Placed:
    """Words that are a date where they stand."""

    words: Words
    lead: str
    until: Words | None = None
    """The second end, where the words are the first end of a range."""


def _dates(text: str) -> list[_Placed]:
    words = apart(
        w for shape, read in (*CALENDAR, *RELATIVE) for m in shape.finditer(text) for w in read(m)
    )
    kept: list[_Placed] = []
    for w in words:
        lead = _lead(text, w.start)
        joined = bool(kept and _CONNECTED.fullmatch(text, kept[-1].words.end, w.start))
        if _is_date(text, w, lead, joined=joined):
            kept.append(_Placed(w, lead or (kept[-1].lead if joined else "")))
    return kept


def _lead(text: str, start: int) -> str:
    m = _LEAD.search(text, max(0, start - _REACH), start)
    return (m[1] or m[2]).lower() if m else ""


def _is_date(text: str, w: Words, lead: str, *, joined: bool) -> bool:
    if _PROPER.match(text, w.end) and w.rule in ("day-month", "month", "year"):
        return False
    if w.rule == "month":
        name = text[w.start : w.end].lower()
        named = name in NAME_MONTHS and re.match(r" [A-Z]", text[w.end : w.end + 2])
        return w.marked or joined or (lead in MONTH_LEADS and not (named and lead != "in"))
    if w.rule == "season":
        return w.marked or lead in MONTH_LEADS
    if w.rule == "weekday":
        before = text[max(0, w.start - _REACH) : w.start]
        return w.marked or bool(lead) or bool(_SPOKEN.search(before) and not _HABIT.search(before))
    if w.rule == "year":
        if _COUNTED.match(text, w.end) and lead not in ("in", "since", "during", "throughout"):
            return False
        before = text[max(0, w.start - _REACH) : w.start]
        return (
            w.marked
            or joined
            or lead in YEAR_LEADS
            or bool(_YEAR_NOUN.match(text, w.end) and (_POSSESSED.search(before) or not before))
        )
    return True


def _ranges(text: str, dates: list[_Placed]) -> Iterator[_Placed]:
    """The dates, a year given once shared, and the two ends of a range made one."""
    for at in range(len(dates) - 1, 0, -1):
        one, two = dates[at - 1].words, dates[at].words
        if (
            one.month
            and two.month
            and two.year
            and not (one.year or one.unit or one.side)
            and _CONNECTED.fullmatch(text, one.end, two.start)
        ):
            year = two.year - (one.month > two.month)
            dates[at - 1] = replace(dates[at - 1], words=replace(one, year=year))
    skip = False
    for at, placed in enumerate(dates):
        if skip:
            skip = False
            continue
        following = dates[at + 1] if at + 1 < len(dates) else None
        if following and _is_range(text, placed, following):
            skip = True
            yield replace(placed, until=following.words)
        else:
            yield placed


def _is_range(text: str, one: _Placed, two: _Placed) -> bool:
    link = _CONNECTED.fullmatch(text, one.words.end, two.words.start)
    if not link or one.words.of_event or two.words.of_event:
        return False
    same = (one.words.day is None, one.words.month is None) == (
        two.words.day is None,
        two.words.month is None,
    )
    calendar = one.words.month or one.words.year
    return bool(same and calendar and (link["range"] or (link["and"] and one.lead == "between")))


def _reckoned(text: str, placed: _Placed, day: date | None) -> FoundDate:
    w, end = placed.words, placed.until.end if placed.until else placed.words.end
    future = bool(_FUTURE.search(text, max(0, w.start - 2 * _REACH), w.start))
    edtf = edtf_of(w, day, future=future)
    if placed.until:
        last = edtf_of(placed.until, day, future=future)
        edtf = f"{edtf}/{last}" if edtf and last and edtf < last else None
    first_day, last_day = bounds(edtf) if edtf else (None, None)
    written = w.year is not None and (not placed.until or placed.until.year is not None)
    return FoundDate(
        edtf=edtf,
        date_from=str(first_day) if first_day else None,
        date_to=str(last_day) if last_day else None,
        rule=f"{w.rule}-range" if placed.until else w.rule,
        lead=placed.lead,
        base=None if written or w.of_event or not day else str(day),
        relative_to="event" if w.of_event else None if written else "published",
        shift=w.shift if w.of_event else None,
        unit=w.unit if w.of_event else None,
        quote=text[w.start : end],
        start=w.start,
        end=end,
    )
