"""Words of time that reckon from the day of publication or from an act told before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.dates.shapes import Family, Words
from extractors.lexicon.dates import NEAR_DAYS, PARTS_OF_DAY, SHIFTS, SIDES
from extractors.lexicon.months import WEEKDAYS
from extractors.numbers import NUMBER, read_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.edtf import Unit

UNITS: dict[str, Unit] = {
    "hour": "day",
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
}
UNITS |= dict.fromkeys(PARTS_OF_DAY, "day")

_COUNT = rf"(?P<count>{NUMBER}|an?|several|some|a few|a couple of|the)"
_UNIT = "(?P<unit>hour|day|week|month|year)s?"
_PART = "(?:(?:earlier|early|late|later) )?"
_STEP = "same|next|following|previous|preceding"
_DAYS = "|".join(("week", "month", "year", "day", *PARTS_OF_DAY))


def _near(m: re.Match[str]) -> Iterator[Words]:
    days = NEAR_DAYS[m[0].lower()]
    yield Words(
        relative=True, rule="near-day", start=m.start(), end=m.end(), shift=days, unit="day"
    )


def _weekday(m: re.Match[str]) -> Iterator[Words]:
    yield Words(
        rule="weekday",
        start=m.start(),
        end=m.end(),
        weekday=WEEKDAYS[m["weekday"].lower()],
        side=SIDES.get((m["side"] or "").lower()),
        marked=bool(m["side"] or m["time"]),
    )


def _weekday_of_week(m: re.Match[str]) -> Iterator[Words]:
    yield Words(
        rule="weekday-of-week",
        start=m.start(),
        end=m.end(),
        weekday=WEEKDAYS[m["weekday"].lower()],
        shift=SIDES[m["side"].lower()],
        unit="week",
    )


def _count(m: re.Match[str]) -> int | None:
    words = (m["count"] or "").lower()
    if words in ("a", "an", "the"):
        return None if m[0].lower().startswith(f"{words} {m['unit'].lower()}s") else 1
    count = read_number(words)
    return int(count) if count is not None and count == int(count) else None


def _ago(m: re.Match[str]) -> Iterator[Words]:
    count, unit = _count(m), m["unit"].lower()
    if count is not None:
        shift = 0 if unit == "hour" else -count
        yield Words(
            relative=True, rule="ago", start=m.start(), end=m.end(), shift=shift, unit=UNITS[unit]
        )


def _later(m: re.Match[str]) -> Iterator[Words]:
    count, unit = _count(m), m["unit"].lower()
    sign = SHIFTS[m["way"].lower()]
    yield Words(
        relative=True,
        rule="event-shift",
        start=m.start(),
        end=m.end(),
        shift=0 if unit == "hour" else None if count is None else sign * count,
        unit=UNITS[unit],
        of_event=True,
    )


def _step(m: re.Match[str]) -> Iterator[Words]:
    yield Words(
        relative=True,
        rule="event-step",
        start=m.start(),
        end=m.end(),
        shift=SHIFTS[m["way"].lower()],
        unit=UNITS[m["unit"].lower()],
        of_event=True,
    )


def _hours(m: re.Match[str]) -> Iterator[Words]:
    yield Words(
        relative=True,
        rule="event-step",
        start=m.start(),
        end=m.end(),
        shift=0,
        unit="day",
        of_event=True,
    )


def _recent(m: re.Match[str]) -> Iterator[Words]:
    yield Words(relative=True, rule="recent-days", start=m.start(), end=m.end())


def _period(m: re.Match[str]) -> Iterator[Words]:
    unit, side = m["unit"].lower(), SIDES.get(m["side"].lower())
    if unit == "weekend":
        yield Words(relative=True, rule="weekend", start=m.start(), end=m.end(), side=side)
    elif side is None or (unit == "week" and side == 0):
        yield from _recent(m)
    else:
        yield Words(
            relative=True,
            rule=f"near-{unit}",
            start=m.start(),
            end=m.end(),
            shift=side,
            unit=UNITS[unit],
        )


def _this_year(m: re.Match[str]) -> Iterator[Words]:
    rule = "year-end" if m["end"] else "during-year"
    yield Words(relative=True, rule=rule, start=m.start(), end=m.end(), shift=0, unit="year")


def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){pattern}(?!\w)", re.IGNORECASE)


_NEAR = Family(
    frozenset(
        {
            "day",
            "the past week",
            "tonight",
            "last night",
            "tomorrow",
            *(f"this {p}" for p in PARTS_OF_DAY),
        }
    ),
    (
        (_shape(f"(?:{'|'.join(NEAR_DAYS)})"), _near),
        (
            re.compile(
                rf"\b(?:(?P<side>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast) )?"
                rf"(?P<weekday>{'|'.join(day.title() for day in WEEKDAYS)})\b"
                rf"(?P<time> (?:{'|'.join(PARTS_OF_DAY)})\b|['’]s\b)?"
            ),
            _weekday,
        ),
        (
            re.compile(
                rf"\b(?P<weekday>{'|'.join(day.title() for day in WEEKDAYS)})"
                r",? (?:of )?(?P<side>last|this|next) week\b"
            ),
            _weekday_of_week,
        ),
        (
            _shape(
                "(?:recent days|(?:the )?(?:past|last) (?:few |several |seven )days|the past week)"
            ),
            _recent,
        ),
    ),
)
_COUNTED = Family(
    frozenset(
        {" ago", "it is ", "it has been ", " later", " after", " earlier", " before", " prior"}
    ),
    (
        (_shape(f"{_COUNT} {_UNIT} ago"), _ago),
        (
            _shape(f"(?:(?<=it is )|(?<=has been )){_COUNT} {_UNIT}(?: now)?(?= (?:since|that) )"),
            _ago,
        ),
        (
            _shape(f"(?:{_COUNT} )?{_UNIT} (?P<way>later|after|afterwards?|earlier|before|prior)"),
            _later,
        ),
    ),
)
_STEPS = Family(
    frozenset(
        {
            "that ",
            "this day",
            "within",
            *(f"{part} of " for part in ("day", *PARTS_OF_DAY)),
            "the same",
            *(f"the {step}" for step in _STEP.split("|")),
            "the very",
        }
    ),
    (
        (_shape(f"{_PART}(?:the|that) (?:very )?(?P<way>{_STEP}) (?P<unit>{_DAYS})"), _step),
        (_shape(f"{_PART}(?P<way>that|this(?= day)) (?P<unit>{_DAYS})"), _step),
        (
            _shape(
                f"the (?:very )?(?P<unit>day|{'|'.join(PARTS_OF_DAY)}) (?P<way>of)"
                "(?= (?:his|her|their|the) [a-z])"
            ),
            _step,
        ),
        (_shape("within (?:(?:a few|several|a couple of) )?(?P<unit>hour)s"), _hours),
    ),
)
_PERIODS = Family(
    frozenset({"week", "month", "year", "period"}),
    (
        (
            _shape(
                r"(?<!the )(?:(?:earlier|early|late|later) )?"
                rf"(?P<side>{'|'.join(SIDES)}) (?P<unit>week(?:end)?|month|year)"
            ),
            _period,
        ),
        (_shape("(?<=over )(?P<side>the) (?P<unit>weekend)"), _period),
        (
            _shape(
                "(?:(?:during|throughout|within|(?:over|in) the course of|earlier in"
                "|(?:start|beginning|(?:first|second) half) of) the (?:reporting )?year"
                "(?!['’-]| (?:19|20)[0-9])"
                "|(?P<end>the end of the (?:reporting )?(?:year|period)|year['’]s end|year-end))"
            ),
            _this_year,
        ),
    ),
)
RELATIVE = (_NEAR, _COUNTED, _STEPS, _PERIODS)
"""The shapes may overlap, the longest is meant."""
