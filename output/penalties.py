"""Penalties in words and in numbers."""

from __future__ import annotations

import re

from extractors.records import EventType, Penalty
from pipelines.records import Case

UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour"}

_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T.+)?")
_NUMBER = re.compile(r"\d+(?:[, ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d{1,2}(?!\d))?")
_TIMES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}


def latest_penalty(case: Case) -> tuple[str, ...]:
    """The penalties of the latest sentence or appeal that has some, in words.

    Among undated ones an appeal is later than a sentence; empty without any.
    """
    verdicts = [event for event in case.events if event.penalties]
    if not verdicts:
        return ()
    latest = max(verdicts, key=lambda e: (e.date_to or "", e.type is EventType.APPEAL))
    return tuple(in_words(penalty) for penalty in latest.penalties)


def in_words(penalty: Penalty) -> str:
    """A penalty as a person says it: ``imprisonment 2 years 6 months``."""
    terms = re.findall(r"(\d+)([YMWDH])", penalty.duration or "")
    words = [f"{n} {UNITS[unit]}{'' if n == '1' else 's'}" for n, unit in terms]
    return " ".join([penalty.kind.replace("_", " "), *words, *filter(None, [penalty.amount])])


def months(duration: str | None) -> int | None:
    """Whole months of an ISO 8601 duration; None when it counts anything but years and months.

    >>> months("P2Y6M"), months("P15D"), months(None)
    (30, None, None)
    """
    counted, rest = months_and_days(duration)
    return None if rest else counted


def months_and_days(duration: str | None) -> tuple[int | None, int | None]:
    """The years and months of an ISO 8601 duration in months, its weeks and days in days.

    >>> months_and_days("P2Y6M"), months_and_days("P1M15D"), months_and_days("P2W")
    ((30, None), (1, 15), (None, 14))
    """
    match = _DURATION.fullmatch(duration or "")
    if not match:
        return None, None
    years, months, weeks, days = (int(part) if part else None for part in match.groups())
    return _sum(years, 12, months), _sum(weeks, 7, days)


def _sum(large: int | None, times: int, small: int | None) -> int | None:
    return None if large is small is None else times * (large or 0) + (small or 0)


def amount_parts(amount: str | None) -> tuple[float | None, str | None]:
    """Number and unit of an amount as written.

    The number is None where it is in words or can be read two ways, and then the unit is, too.

    >>> amount_parts("1,500 euro"), amount_parts("$2.5 million"), amount_parts("40")
    ((1500.0, 'euro'), (2500000.0, '$'), (40.0, None))
    >>> amount_parts("1.500 euro"), amount_parts("from 10 to 20 basic units")
    ((None, None), (None, None))
    """
    if not amount:
        return None, None
    found = list(re.finditer(_NUMBER, amount))
    if len(found) != 1 or re.search(r"\d", amount[: found[0].start()] + amount[found[0].end() :]):
        return None, None
    match = found[0]
    number = float(re.sub(r"[, ]", "", match[0]))
    words = (amount[: match.start()] + " " + amount[match.end() :]).split()
    for word in words[:]:
        if word.casefold() in _TIMES:
            number *= _TIMES[word.casefold()]
            words.remove(word)
    return number, " ".join(words) or None
