"""Shapes of English dates: what the words say, before it is reckoned from any base."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from extractors.lexicon.dates import SIDES, YEAR_WORDS
from extractors.lexicon.months import FULL_MONTHS, MONTHS, SEASONS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from extractors.edtf import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One expression of time. A part that the words don't give is None."""

    rule: str
    start: int
    end: int
    year: int | None = None
    month: int | None = None
    """1 to 12, or a season, 21 to 24."""
    day: int | None = None
    last_day: int | None = None
    """Of a range of days in one month."""
    weekday: int | None = None
    """Monday is 0."""
    side: int | None = None
    """Which one of its kind: -1 before, 0 of, 1 after the day of publication."""
    shift: int | None = None
    """How many units later."""
    unit: Unit | None = None
    of_event: bool = False
    """Whether the words reckon from an act told before."""
    relative: bool = False
    """Whether they are words such as "today", which no title case belongs to inside a sentence."""
    marked: bool = True
    """Whether the words are a date even without a preposition before them."""


Shape = tuple[re.Pattern[str], "Callable[[re.Match[str]], Iterator[Words]]"]


@dataclass(frozen=True, slots=True)
class Family:
    """Shapes that are looked for only in a text that holds one of the stems, in lower case."""

    stems: frozenset[str]
    shapes: tuple[Shape, ...]

    def find(self, text: str, lower: str) -> Iterator[Words]:
        """What the shapes find; ``lower`` is the text in lower case."""
        if any(stem in lower for stem in self.stems):
            for pattern, read in self.shapes:
                for m in pattern.finditer(text):
                    yield from read(m)


_MONTH = "(?P<month>{})".format(
    "|".join(
        rf"{name.title()}\b|{name.upper()}\b" if name in FULL_MONTHS else rf"{name.title()}\b\.?"
        for name in sorted(MONTHS, key=len, reverse=True)
    )
)
_ANY_MONTH = _MONTH.replace("?P<month>", "?:")
_LIST_ENDS = r"(?:[,.;)]|$| (?:respectively|by|in|at|when|against|(?:19|20)\d\d)\b)"
"""What follows the second day of "May 5 and 10", but not the count of "May 5 and 10 others"."""
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b(?![.:]\d|,\d)"
_NUMBER_BEGINS = r"(?<![\w.,:/$€£№#-])"
_YEAR = r"(?:19|20)\d\d\b(?![.,/:]\d|[-–]\d)"
_TO = r"(?: ?[-–] ?| to | through )"
_MORE = rf"(?P<more>(?:, {_DAY}){{0,8}})"
_WHICH_YEAR = (
    rf"(?:,? (?:of |in )?(?:(?P<year>{_YEAR})|(?P<year_word>{'|'.join(YEAR_WORDS)}) year\b))?"
)
_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(day.title() for day in WEEKDAYS)}),? )?"
_PART = (
    r"(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[- ](?:in )?"
    r"|(?:[Tt]he )?(?:beginning|start|end|middle|(?:first|second|third|last) \w+) of )"
)
_SIDE = r"(?P<side>[Ll]ast|[Tt]his|[Nn]ext) "


def _which_year(m: re.Match[str]) -> dict[str, Any]:
    if m["year"]:
        return {"year": int(m["year"])}
    if not m["year_word"]:
        return {}
    shift = YEAR_WORDS[m["year_word"]]
    return {"shift": shift, "unit": "year", "of_event": m["year_word"] not in SIDES}


def _number(day: str) -> int:
    return int(re.sub(r"\D", "", day))


def _month_number(m: re.Match[str]) -> int:
    return MONTHS[m["month"].rstrip(".").lower()]


def _iso(m: re.Match[str]) -> Iterator[Words]:
    yield Words(
        rule="iso", start=m.start(), end=m.end(), year=int(m[1]), month=int(m[2]), day=int(m[3])
    )


def _figures(m: re.Match[str]) -> Iterator[Words]:
    day, month = int(m[1]), int(m[3])
    if m[2] == "/" and day != month:
        if day <= 12 and month <= 12:
            return
        day, month = max(day, month), min(day, month)
    yield Words(rule="figures", start=m.start(), end=m.end(), year=int(m[4]), month=month, day=day)


def _days(m: re.Match[str]) -> Iterator[Words]:
    """A month with one day, a range of days ("5-7 May") or two days ("5 and 7 May")."""
    month, which = _month_number(m), _which_year(m)
    if m["weekday"]:
        which["weekday"] = WEEKDAYS[m["weekday"].lower()]
    first, last = _number(m["day"]), _number(m["last"]) if m["last"] else None
    rule = "day-month-year" if m["year"] else "day-month"
    if last and not m["to"]:
        yield Words(rule=rule, start=m.start(), end=m.end("day"), month=month, day=first, **which)
        for between in re.finditer(_DAY, m["more"] or ""):
            start, end = (m.start("more") + offset for offset in between.span())
            day = _number(between[0])
            yield Words(rule=rule, start=start, end=end, month=month, day=day, **which)
        yield Words(rule=rule, start=m.start("last"), end=m.end(), month=month, day=last, **which)
    else:
        yield Words(
            rule=rule, start=m.start(), end=m.end(), month=month, day=first, last_day=last, **which
        )


def _month(m: re.Match[str]) -> Iterator[Words]:
    yield Words(
        rule="month-year" if m["year"] else "month",
        start=m.start(),
        end=m.end(),
        month=_month_number(m),
        side=SIDES.get((m["side"] or "").strip().lower()),
        marked=bool(m["year"] or m["year_word"] or m["side"] or m["part"]),
        **_which_year(m),
    )


def _season(m: re.Match[str]) -> Iterator[Words]:
    if m["season"][0].isupper() and not m["year"]:
        return
    side = SIDES.get((m["side"] or "").strip().lower())
    yield Words(
        rule="season",
        start=m.start(),
        end=m.end(),
        month=SEASONS[m["season"].lower()],
        side=side,
        marked=bool(m["year"] or m["year_word"] or m["side"]),
        **_which_year(m),
    )


def _year(m: re.Match[str]) -> Iterator[Words]:
    yield Words(
        rule="year", start=m.start(), end=m.end(), year=int(m["bare"]), marked=bool(m["part"])
    )


_MONTHS = Family(
    frozenset(name[:3] for name in FULL_MONTHS),
    (
        (
            re.compile(
                rf"{_WEEKDAY}(?:the )?{_NUMBER_BEGINS}(?P<day>{_DAY})"
                rf"(?:(?:(?P<to>{_TO})|{_MORE},? and )(?P<last>{_DAY}))?"
                rf"(?: of)? {_MONTH}{_WHICH_YEAR}"
            ),
            _days,
        ),
        (
            re.compile(
                rf"{_WEEKDAY}\b{_MONTH} (?:the )?(?P<day>{_DAY})"
                rf"(?:(?:(?P<to>{_TO})(?={_DAY}(?! {_ANY_MONTH}))"
                rf"|{_MORE},? and (?={_DAY}{_LIST_ENDS}))(?P<last>{_DAY}))?{_WHICH_YEAR}"
            ),
            _days,
        ),
        (re.compile(rf"(?:(?P<part>{_PART})|{_SIDE})?\b{_MONTH}{_WHICH_YEAR}"), _month),
    ),
)
_SEASONS = Family(
    frozenset(SEASONS),
    (
        (
            re.compile(
                rf"(?:[Tt]he |(?:early|late|mid)[- ]|{_SIDE})?\b"
                rf"(?P<season>(?i:{'|'.join(SEASONS)}))\b{_WHICH_YEAR}"
            ),
            _season,
        ),
    ),
)
_YEARS = Family(
    frozenset({"19", "20"}),
    (
        (re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b"), _iso),
        (
            re.compile(r"(?<![\d./])(\d\d?)([./])(\d\d?)\2((?:19|20)\d\d)(?!\d|[./]\d)"),
            _figures,
        ),
        (re.compile(rf"(?:(?P<part>\b{_PART})|{_NUMBER_BEGINS})(?P<bare>{_YEAR})"), _year),
    ),
)
CALENDAR = (_MONTHS, _SEASONS, _YEARS)
"""Dates with a month, a season or a year; they may overlap, the longest is meant."""
