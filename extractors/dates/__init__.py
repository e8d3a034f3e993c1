"""Dates in a text, as EDTF.

``shapes`` and ``relative`` say what the words say, ``context`` whether they are a date where they
stand, ``ranges`` joins neighbours, ``reckoning`` counts from the day of publication.
"""

from extractors.dates.found import FoundDate, find_dates

__all__ = ["FoundDate", "find_dates"]
