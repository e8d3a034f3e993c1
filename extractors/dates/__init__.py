"""Dates in a text, as EDTF.

``shapes`` and ``relative`` say what the words say, ``context`` whether they are a date where they
stand, ``ranges`` joins neighbours, ``reckoning`` counts from the day of publication, which
``anchor`` looks for in the text where the page has none.
"""

from extractors.dates.anchor import HEAD, dateline, day_written, is_dateline, last_date
from extractors.dates.found import FoundDate, find_dates

__all__ = ["HEAD", "FoundDate", "dateline", "day_written", "find_dates", "is_dateline", "last_date"]
