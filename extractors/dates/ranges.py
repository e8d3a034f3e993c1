"""Dates that stand together: lists that share a year, ranges with two ends."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractors.dates.shapes import Words

_LINK = re.compile(
    r"(?P<range>\s?[-–]\s?| (?:to|until|till|through) )(?:the )?"
    r"|,? (?P<and>and) (?:(?P<again>again) )?(?:in |on |the )*|,? or (?:in |on )?|, "
)
_RESPECTIVELY = re.compile(r"[^.;\n]{0,200}\brespectively\b")


@dataclass(frozen=True, slots=True)
class Placed:
    """Words that are a date where they stand."""

    words: Words
    lead: str
    """The preposition before them, or before the list that they stand in."""
    until: Words | None = None
    """The second end, where the words are the first end of a range."""

    @property
    def end(self) -> int:
        """Where the last of the words ends."""
        return self.until.end if self.until else self.words.end


def are_linked(text: str, one: Words, two: Words) -> bool:
    """Whether nothing but a comma, a dash, "and", "or", "to" ... stands between the two."""
    return bool(_LINK.fullmatch(text, one.end, two.start))


def with_years(text: str, dates: Sequence[Placed]) -> list[Placed]:
    """The dates, a year that is given once ("May and June 2019") shared with those beside it."""
    shared = list(dates)
    for at in range(len(shared) - 1, 0, -1):
        one, two = shared[at - 1].words, shared[at].words
        bare = one.month and not (one.year or one.unit or one.side)
        if bare and two.month and two.year and are_linked(text, one, two):
            year = two.year - ((one.month or 0) > two.month)
            shared[at - 1] = replace(shared[at - 1], words=replace(one, year=year))
    for at in range(1, len(shared)):
        one, two = shared[at - 1].words, shared[at].words
        bare = two.month and not (two.year or two.unit or two.side)
        if bare and one.month and one.year and are_linked(text, one, two):
            year = one.year + ((two.month or 0) < one.month)
            shared[at] = replace(shared[at], words=replace(two, year=year))
    return shared


def with_ranges(text: str, dates: Sequence[Placed]) -> Iterator[Placed]:
    """The dates, the two ends of a range made one."""
    at = 0
    while at < len(dates):
        one = dates[at]
        at += 1
        if at < len(dates) and _is_range(text, one, dates[at]):
            one = replace(one, until=dates[at].words)
            at += 1
        yield one


def _is_range(text: str, placed: Placed, following: Placed) -> bool:
    one, two = placed.words, following.words
    link = _LINK.fullmatch(text, one.end, two.start)
    if not link or one.last_day or two.last_day or not (one.month or one.year):
        return False
    if (one.day is None, one.month is None) != (two.day is None, two.month is None):
        return False
    if link["again"]:
        return False
    if link["and"]:
        return placed.lead == "between" or (
            _in_a_row(one, two) and not _RESPECTIVELY.match(text, two.end)
        )
    return bool(link["range"])


def _in_a_row(one: Words, two: Words) -> bool:
    """Whether the second is the day or the month after the first."""
    if one.day and two.day:
        return one.month == two.month and one.day + 1 == two.day
    return bool(one.month and two.month and one.month + 1 == two.month and one.year == two.year)
