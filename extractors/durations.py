"""Durations in a text: "10-year", "five years and four months", "up to 15 days"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from extractors.lexicon.durations import (
    BEFORE_ONE,
    BOUNDS_AFTER,
    BOUNDS_BEFORE,
    CHANGES,
    DAYS,
    FRACTIONS,
    QUALIFIERS,
    UNITS,
)
from extractors.numbers import NUMBER, read_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class DurationBound(StrEnum):
    """How a duration is to be taken."""

    EXACT = "exact"
    ABOUT = "about"
    UP_TO = "up to"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class Duration:
    """One duration, as the text states it."""

    iso: str
    """ISO 8601, ``P2Y6M``; of a range ("between one and three years") its first end."""
    bound: DurationBound
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Term:
    """A count and its unit: "four months"."""

    count: float
    unit: str
    start: int
    end: int
    elided: bool = False
    """Whether the unit stands only behind a later count: the "10" of "10 and 11 years"."""


_REACH = 60
_MOST_LISTED = 500
"""Larger numbers before a duration are no part of a list with it, but years or counts."""
_TERM = re.compile(
    rf"(?<![\w.,$€£/])(?:(?P<count>{NUMBER})|(?P<one>another|an?|half an?))[- ]"
    rf"(?:(?:{'|'.join(QUALIFIERS)}) )?(?P<unit>{'|'.join(UNITS)})s?(?!\w)"
    r"(?P<half> and (?:an? |one[- ])?half(?! (?:a|years?|months?|days?)\b))?"
    r"(?![- ](?:olds?|ago|earlier|later|of age)\b)",
    re.IGNORECASE,
)
_JOIN = re.compile(r"[, ]*(?:and )?(?:an? )?|-and-", re.IGNORECASE)
_LISTED = re.compile(
    rf"(?<![\w.,$€£/-])(?:{NUMBER}(?:, ?|,? (?:and|or|to) | ?[-–] ?|-to-|-or-))+\Z", re.IGNORECASE
)
_THEN = re.compile(
    rf"(?: in (?:prison|jail|custody))? (?:to|into) (?P<count>{NUMBER})"
    r"(?=[,.;)]|\s(?:on|in|by|after|and|at|under|for|when|but)\b|\Z)",
    re.IGNORECASE,
)
_CHANGING = re.compile(rf"\b(?:{CHANGES})\b[^.;]*\Z", re.IGNORECASE)
_COUNT = re.compile(rf"{NUMBER}(?!\w)", re.IGNORECASE)
_TO = re.compile(r" ?[-–] ?|[- ](?:to|or)[- ]", re.IGNORECASE)
_AND = re.compile(r" and ", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween \Z", re.IGNORECASE)
_FROM = re.compile(r"\bfrom \Z", re.IGNORECASE)
_CHANGED = re.compile(rf"\b(?:{CHANGES})\b[^.;]*\bfrom \Z", re.IGNORECASE)
_BEFORE_ONE = re.compile(rf"(?:\A|[^\w\s]|\b(?:{BEFORE_ONE}))\s*\Z", re.IGNORECASE)
_LEADS = [
    (DurationBound(bound), re.compile(rf"\b(?:{words})(?: an?)? ?\Z", re.IGNORECASE))
    for bound, words in BOUNDS_BEFORE.items()
]
_TRAILS = [
    (DurationBound(bound), re.compile(rf"[ -](?:{words})\b", re.IGNORECASE))
    for bound, words in BOUNDS_AFTER.items()
]


# Penalties and terms without a kind are looked for in the same stretch, one after the other.
@lru_cache(maxsize=1)
def find_durations(text: str) -> tuple[Duration, ...]:
    """The durations in order of the text; ages and "two years ago" are none.

    >>> [(d.iso, d.bound.value) for d in find_durations("two and a half years or up to 15 days")]
    [('P2Y6M', 'exact'), ('P15D', 'up to')]
    >>> [(d.iso, d.quote) for d in find_durations("9, 8 and 7 years respectively")]
    [('P9Y', '9'), ('P8Y', '8'), ('P7Y', '7 years')]
    >>> find_durations("The 34-year-old left five years ago, several years late.")
    ()
    >>> [d.iso for d in find_durations("It cut his term from ten years to seven.")]
    ['P10Y', 'P7Y']
    """
    runs = _joined(text, _terms(text))
    found: list[Duration] = []
    at = 0
    while at < len(runs):
        run, following = runs[at], runs[at + 1] if at + 1 < len(runs) else None
        at += 1
        start, end, bound = run[0].start, run[-1].end, None
        if following and _TO.fullmatch(text, end, following[0].start):
            if _is_range(text, run, following):
                end, bound, at = following[-1].end, DurationBound.BETWEEN, at + 1
            elif run[0].elided and not _FROM.search(text, max(0, start - _REACH), start):
                continue
        elif following and _is_between(text, run, following):
            end, bound, at = following[-1].end, DurationBound.BETWEEN, at + 1
        iso = _iso(run)
        if iso:
            bound = bound or _bound(text, start, end)
            found.append(Duration(iso, bound, text[start:end], start, end))
    return tuple(found)


def _terms(text: str) -> Iterator[_Term]:
    floor = 0
    lower = text.lower()
    if not any(unit in lower for unit in UNITS):
        return
    for m in _TERM.finditer(text):
        count = read_number(m["count"]) if m["count"] else 0.5 if m["one"][:4] == "half" else 1
        rate = m["one"] and not _BEFORE_ONE.search(text, max(0, m.start() - _REACH), m.start())
        if count and (not rate or m["one"].lower() == "another"):
            unit = m["unit"].lower()
            yield from _elided(text, max(floor, m.start() - _REACH), m.start(), unit)
            yield _Term(count + (0.5 if m["half"] else 0), unit, *m.span())
            floor = m.end()
            yield from _then(text, m.start(), floor, unit)


def _then(text: str, start: int, end: int, unit: str) -> Iterator[_Term]:
    """What the duration became, in the same unit: the "three" of "from five years to three"."""
    then = _THEN.match(text, end)
    if then and _CHANGING.search(text, max(0, start - _REACH), start):
        count = read_number(then["count"])
        if count and count <= _MOST_LISTED:
            yield _Term(count, unit, *then.span("count"))


def _elided(text: str, floor: int, end: int, unit: str) -> Iterator[_Term]:
    listed = _LISTED.search(text, floor, end)
    if listed:
        counts = [(read_number(c[0]), c.span()) for c in _COUNT.finditer(text, *listed.span())]
        if all(count and count <= _MOST_LISTED for count, _ in counts):
            for count, span in counts:
                yield _Term(count or 0, unit, *span, elided=True)


def _joined(text: str, terms: Iterable[_Term]) -> list[list[_Term]]:
    """The terms, those that add up ("five years and four months") in one list."""
    runs: list[list[_Term]] = []
    for term in terms:
        last = runs[-1][-1] if runs else None
        if (
            last
            and not last.elided
            and UNITS.index(term.unit) < UNITS.index(last.unit)
            and _JOIN.fullmatch(text, last.end, term.start)
        ):
            runs[-1].append(term)
        else:
            runs.append([term])
    return runs


def _iso(terms: Iterable[_Term]) -> str | None:
    amounts = dict.fromkeys(UNITS, 0.0)
    for term in terms:
        amounts[term.unit] += term.count
    for unit, smaller, ratio in FRACTIONS:
        whole = int(amounts[unit])
        amounts[smaller] += (amounts[unit] - whole) * ratio
        amounts[unit] = whole
    if any(amount != int(amount) for amount in amounts.values()):
        return None
    days = "".join(f"{int(amounts[u])}{u[0].upper()}" for u in reversed(UNITS[1:]) if amounts[u])
    return f"P{days}" + (f"T{int(amounts['hour'])}H" if amounts["hour"] else "")


def _is_range(text: str, run: list[_Term], following: list[_Term]) -> bool:
    start = run[0].start
    return _size(run) < _size(following) and not _CHANGED.search(
        text, max(0, start - _REACH), start
    )


def _is_between(text: str, run: list[_Term], following: list[_Term]) -> bool:
    start = run[0].start
    return bool(
        _AND.fullmatch(text, run[-1].end, following[0].start)
        and _BETWEEN.search(text, max(0, start - _REACH), start)
    )


def _size(terms: Iterable[_Term]) -> float:
    return sum(term.count * DAYS[term.unit] for term in terms)


def _bound(text: str, start: int, end: int) -> DurationBound:
    for bound, lead in _LEADS:
        if lead.search(text, max(0, start - _REACH), start):
            return bound
    for bound, trail in _TRAILS:
        if trail.match(text, end):
            return bound
    return DurationBound.EXACT
