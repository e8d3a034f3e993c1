"""What a date without a year, or a word such as "yesterday", means on a given day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from extractors.edtf import bounds, month_of, week_of

if TYPE_CHECKING:
    from extractors.dates.shapes import Words
    from extractors.edtf import Unit

YEARS_BACK = 8
"""February 29 is found within so many years."""
CLOSE = timedelta(days=75)
"""A day without a year belongs to another date of the page that is so close."""
JUST = timedelta(days=7)
"""What was still to come so many days ago can be told as if it were to come."""
NEXT = timedelta(days=270)
"""The same of a date told right before it."""
SAME_STORY = timedelta(days=400)
"""The same where the day of the week tells the year."""


@dataclass(frozen=True, slots=True)
class Base:
    """What dates that are not written in full reckon from."""

    day: date | None
    """The day of publication."""
    around: tuple[date, date] | None = None
    """Where that is unknown: first and last day of the latest date that the page gives in full."""
    told: date | None = None
    """Where that is unknown: the first day of the date that was told just before."""


def edtf_of(words: Words, base: Base, *, future: bool) -> str | None:
    """EDTF of the words said on ``base``; None when they need another one or name no date.

    ``future`` says that they speak of what is to come.
    """
    if words.of_event:
        return None
    try:
        if words.year:
            edtf = _calendar(words, words.year)
        elif base.day:
            edtf = _near(words, base.day, future=future)
        else:
            edtf = _undated(words, base) if words.month else None
        if edtf:
            bounds(edtf)
    except (OverflowError, ValueError):
        return None
    return edtf


def _undated(words: Words, base: Base) -> str | None:
    """The date on a page without a day: close to its last date, or soon after the one told last."""
    edtf = _closest(words, base.around) if base.around else None
    if edtf is None and base.told:
        years = (_calendar(words, base.told.year + later) for later in (0, 1))
        soon = (e for e in years if e and base.told <= bounds(e)[1] <= base.told + NEXT)
        edtf = next(soon, None)
    return edtf


def _closest(words: Words, around: tuple[date, date]) -> str | None:
    """The date in the year that brings it nearest to the days, if it is near at all."""
    first, last = around
    found: list[tuple[timedelta, str]] = []
    for year in range(first.year - 1, last.year + 3):
        edtf = _calendar(words, year)
        if edtf is None:
            continue
        start, end = bounds(edtf)
        if words.weekday in (None, start.weekday()):
            found.append((max(start - last, first - end), edtf))
    away, edtf = min(found, default=(timedelta.max, None))
    return edtf if away <= (CLOSE if words.weekday is None else SAME_STORY) else None


def _near(words: Words, day: date, *, future: bool) -> str | None:
    if words.month:
        return _yearless(words, day, future=future)
    if words.weekday is not None and words.unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=words.shift or 0)
        return str(monday + timedelta(days=words.weekday))
    if words.weekday is not None:
        return _weekday(words.weekday, words.side, day, future=future)
    if words.rule == "recent-days":
        return f"{day - timedelta(days=7)}/{day}"
    if words.rule == "weekend":
        saturday = day - timedelta(days=(day.weekday() + 2) % 7)
        if words.side is not None:
            saturday += timedelta(weeks=words.side + (day.weekday() < 5))
        return f"{saturday}/{saturday + timedelta(days=1)}"
    if words.shift is None or words.unit is None:
        return None
    return _moved(day, words.shift, words.unit)


def _moved(day: date, shift: int, unit: Unit) -> str | None:
    if unit == "day":
        return str(day + timedelta(days=shift))
    if unit == "week":
        return week_of(day, shift)
    if unit == "month":
        return month_of(day, shift)
    return f"{day.year + shift:04}"


def _calendar(words: Words, year: int) -> str | None:
    edtf = f"{year:04}"
    if words.month:
        edtf += f"-{words.month:02}"
    if words.day:
        edtf += f"-{words.day:02}"
    if words.last_day:
        edtf += f"/{edtf[:8]}{words.last_day:02}"
    try:
        first, last = bounds(edtf)
    except ValueError:
        return None
    return edtf if first <= last else None


def _yearless(words: Words, day: date, *, future: bool) -> str | None:
    if words.shift is not None:
        return _calendar(words, day.year + words.shift)
    if words.side == 0:
        return _calendar(words, day.year)
    ahead = future or words.side == 1
    years = (
        range(day.year, day.year + YEARS_BACK)
        if ahead
        else range(day.year + 1, day.year - YEARS_BACK, -1)
    )
    for year in years:
        edtf = _calendar(words, year)
        if not edtf:
            continue
        first, last = bounds(edtf)
        if ahead and last >= day - JUST and not (words.side and first <= day):
            return edtf
        if not ahead and first <= day and not (words.side and last >= day):
            return edtf
    return None


def _weekday(weekday: int, side: int | None, day: date, *, future: bool) -> str:
    monday = day - timedelta(days=day.weekday())
    if side == 0:
        return str(monday + timedelta(days=weekday))
    if side == 1 or future:
        return str(day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1))
    back = (day.weekday() - weekday) % 7
    return str(day - timedelta(days=back or (7 if side == -1 else 0)))
