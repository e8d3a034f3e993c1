"""The day that a page was written, as far as its own words tell it.

A page without a date of publication can open with a dateline ("OSTRAVA, May 5, 2021 —"); that is
its day. Without one, the last date that it gives in full says about when it was written: enough to
give "on May 20" its year, too little for "on Tuesday".
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from extractors.dates.found import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.dates.found import FoundDate
    from extractors.spans import Span

HEAD = 400
"""Characters of a page in which its dateline stands."""
_PLACE = r"(?:[(\[]?[A-Z][\w.'’-]*(?:,? [A-Z(][\w.'’)-]*){0,4},? ?(?:--?|[–—:|])? ?)"
_PUBLISHED = r"(?:(?:[Pp]osted|[Pp]ublished|[Dd]ate|[Uu]pdated):? )"
_BEFORE = re.compile(rf"(?:{_PUBLISHED}|{_PLACE})?\(?")
_AFTER = re.compile(r"\)?,? ?(?:\([^()\n]{1,30}\) ?)?(?:(?:--?|[–—|:])|\Z)")
_REPRINT = timedelta(days=3)
"""So long after it was written can a text be published anew."""
_DAY = len("2021-05-05")
_GIVEN = frozenset({"day-month-year", "month-year", "iso", "figures"})


def dateline(text: str) -> date | None:
    """The day of the dateline at the head of the text; None without one.

    >>> dateline("OSTRAVA, May 5, 2021 — Police held him."), dateline("On May 5, 2021 he fled.")
    (datetime.date(2021, 5, 5), None)
    """
    for line in text[:HEAD].splitlines():
        for found in find_dates(line, None):
            if found.edtf and len(found.edtf) == _DAY and is_dateline(line, found):
                return date.fromisoformat(found.edtf)
    return None


def day_written(text: str, published: str | None) -> date | None:
    """The day that the text was written: of its dateline, if that goes with that of publication."""
    day = date.fromisoformat(published) if published else None
    line = dateline(text)
    return line if line and (day is None or timedelta(0) <= day - line <= _REPRINT) else day


def is_dateline(line: str, found: FoundDate) -> bool:
    """Whether the date heads a line and tells when it was written, not when an act was done.

    The offsets of ``found`` count from the start of the line.
    """
    return (
        not found.lead
        and bool(_BEFORE.fullmatch(line, 0, found.start))
        and bool(_AFTER.match(line, found.end))
    )


def last_date(text: str, spans: tuple[Span, ...]) -> tuple[date, date] | None:
    """First and last day that the latest date which the text gives in full can mean."""
    return max(_given(text, spans), default=None)


def _given(text: str, spans: tuple[Span, ...]) -> Iterator[tuple[date, date]]:
    for span in spans:
        for found in find_dates(text[span.start : span.end], None):
            if found.rule in _GIVEN and found.date_from and found.date_to:
                yield date.fromisoformat(found.date_from), date.fromisoformat(found.date_to)
