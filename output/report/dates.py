"""Dates as people say them."""

from __future__ import annotations

import re
from functools import lru_cache

_MONTHS = "January February March April May June July August September October November December"
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


@lru_cache(maxsize=1 << 14)
def said(edtf: str) -> str:
    """An EDTF date in words; what is no such date comes back as it is.

    >>> said("2024-05-29"), said("2024-05"), said("2024-22"), said("2022-11-28/2022-12-04")
    ('29 May 2024', 'May 2024', 'summer 2024', '28 November 2022 to 4 December 2022')
    """
    first, slash, last = edtf.partition("/")
    if slash:
        return f"{said(first)} to {said(last)}"
    match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", edtf)
    if not match:
        return edtf
    year, month, day = match.groups()
    if month in _SEASONS:
        return f"{_SEASONS[month]} {year}"
    if month and not 1 <= int(month) <= 12:
        return edtf
    name = _MONTHS.split()[int(month) - 1] if month else ""
    return " ".join(filter(None, (str(int(day)) if day else "", name, year)))
