"""Dates in EDTF (ISO 8601-2), level 1 as far as annotation needs it.

Day ``2022-12-26``, month ``2022-12``, year ``2022``, season ``2022-21`` (spring) to ``2022-24``
(winter), and intervals of these, ``2022-11-28/2022-12-04``.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

Unit = Literal["day", "week", "month", "year"]

SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
"""First and last month; winter runs into the year after. Of the northern hemisphere."""


def bounds(edtf: str) -> tuple[date, date]:
    """First and last day that the date can mean. Raises ``ValueError``.

    "Winter 2021" can begin or end in 2021, so it spans both.

    >>> [str(d) for d in bounds("2024-02")]
    ['2024-02-01', '2024-02-29']
    >>> [str(d) for d in bounds("2022-11-28/2022-12-04")]
    ['2022-11-28', '2022-12-04']
    """
    first, slash, last = edtf.partition("/")
    if slash:
        return bounds(first)[0], bounds(last)[1]
    year, *rest = (int(part) for part in edtf.split("-"))
    if not rest:
        return date(year, 1, 1), date(year, 12, 31)
    if len(rest) == 2:
        return date(year, *rest), date(year, *rest)
    low, high = SEASON_MONTHS.get(rest[0], (rest[0], rest[0]))
    start = date(year, 1, 1) if high > 12 else date(year, low, 1)
    return start, _month_end(year + high // 13, (high - 1) % 12 + 1)


def month_of(day: date, shift: int = 0) -> str:
    """EDTF of the month so many months after the one of ``day``.

    >>> month_of(date(2023, 1, 31), -1)
    '2022-12'
    """
    year, month = divmod(day.year * 12 + day.month - 1 + shift, 12)
    return f"{year:04}-{month + 1:02}"


def week_of(day: date, shift: int = 0) -> str:
    """EDTF interval, Monday to Sunday, of the week so many weeks after the one of ``day``.

    >>> week_of(date(2022, 12, 6), -1)
    '2022-11-28/2022-12-04'
    """
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
    return f"{monday}/{monday + timedelta(days=6)}"


def shifted(edtf: str, shift: int, unit: Unit) -> str | None:
    """The date ``shift`` units after ``edtf`` (before, below zero), as precise as the unit.

    None where that can't be told: an interval or season, or days counted from a mere month.

    >>> shifted("2022-12-30", 4, "day"), shifted("2022-12-30", -1, "month")
    ('2023-01-03', '2022-11')
    >>> shifted("2022-12", 4, "day") is None
    True
    """
    if "/" in edtf or edtf[5:7] > "12":
        return None
    try:
        day = bounds(edtf)[0]
        if unit == "year":
            return f"{date(day.year + shift, 1, 1):%Y}"
        if unit == "month" and len(edtf) > 4:
            return month_of(day, shift)
        if len(edtf) < 10:
            return edtf if unit == "day" and shift == 0 else None
        moved = day + timedelta(**{f"{unit}s": shift})
    except (ValueError, OverflowError):
        return None
    return moved.isoformat() if unit == "day" else week_of(day, shift)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
