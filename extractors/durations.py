"""Durations in a text: "10-year", "five years and four months", "up to 15 days"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from extractors.lexicon.durations import (
    BEFORE_ONE,
    BOUNDS_AFTER,
    BOUNDS_BEFORE,
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


_REACH = 60
_MOST = 200
_TERM = re.compile(
    rf"(?<![\w.,$€£/])(?:(?P<count>{NUMBER})|(?P<one>an?|another))[- ]"
    rf"(?:(?:{'|'.join(QUALIFIERS)}) )?(?P<unit>{'|'.join(UNITS)})s?(?!\w)"
    r"(?P<half> and (?:an? |one[- ])?half(?! (?:a|years?|months?|days?)\b))?"
    r"(?![- ](?:olds?|ago|earlier|later|of age)\b)",
    re.IGNORECASE,
)
_JOIN = re.compile(r"[, ]*(?:and )?(?:an? )?|-and-", re.IGNORECASE)
_LISTED = re.compile(
    rf"(?<![\w.,$€£/-])(?:{NUMBER}(?:, ?|,? (?:and|or|to) | ?[-–] ?|-to-|-or-))+\Z", re.IGNORECASE
)
_COUNT = re.compile(rf"{NUMBER}(?!\w)", re.IGNORECASE)
_RANGE = re.compile(r"\b(?:or|to)\b|[-–]", re.IGNORECASE)
_BEFORE_ONE = re.compile(rf"(?:\A|[^\w\s]|\b(?:{BEFORE_ONE}))\s*\Z", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween \Z", re.IGNORECASE)
_LEADS = [
    (DurationBound(bound), re.compile(rf"\b(?:{words})(?: an?)? ?\Z", re.IGNORECASE))
    for bound, words in BOUNDS_BEFORE.items()
]
_TRAILS = [
    (DurationBound(bound), re.compile(rf"[ -](?:{words})\b", re.IGNORECASE))
    for bound, words in BOUNDS_AFTER.items()
]


def find_durations(text: str) -> tuple[Duration, ...]:
    """The durations in order of the text; ages and "two years ago" are none.

    >>> [(d.iso, d.bound.value) for d in find_durations("two and a half years or up to 15 days")]
    [('P2Y6M', 'exact'), ('P15D', 'up to')]
    >>> [(d.iso, d.quote) for d in find_durations("9, 8 and 7 years respectively")]
    [('P9Y', '9'), ('P8Y', '8'), ('P7Y', '7 years')]
    >>> find_durations("The 34-year-old left five years ago, several years late.")
    ()
    """
    found: list[Duration] = []
    for terms in _joined(text, _terms(text)):
        iso = _iso(terms)
        if iso:
            found += _with_list(text, found[-1].end if found else 0, terms, iso)
    return tuple(found)


def _terms(text: str) -> Iterator[_Term]:
    for m in _TERM.finditer(text):
        count = read_number(m["count"]) if m["count"] else 1
        rate = m["one"] and not _BEFORE_ONE.search(text, max(0, m.start() - _REACH), m.start())
        if count and (not rate or m["one"].lower() == "another"):
            yield _Term(count + (0.5 if m["half"] else 0), m["unit"].lower(), *m.span())


def _joined(text: str, terms: Iterable[_Term]) -> list[list[_Term]]:
    runs: list[list[_Term]] = []
    for term in terms:
        last = runs[-1][-1] if runs else None
        if (
            last
            and UNITS.index(term.unit) < UNITS.index(last.unit)
            and _JOIN.fullmatch(text, last.end, term.start)
        ):
            runs[-1].append(term)
        else:
            runs.append([term])
    return runs


def _iso(terms: list[_Term]) -> str | None:
    amounts = dict.fromkeys(UNITS, 0.0)
    for term in terms:
        amounts[term.unit] += term.count
    for unit, smaller, ratio in (("year", "month", 12), ("month", "day", 30), ("week", "day", 7)):
        whole = int(amounts[unit])
        amounts[smaller] += (amounts[unit] - whole) * ratio
        amounts[unit] = whole
    if any(amount != int(amount) for amount in amounts.values()):
        return None
    days = "".join(f"{int(amounts[u])}{u[0].upper()}" for u in reversed(UNITS[1:]) if amounts[u])
    return f"P{days}" + (f"T{int(amounts['hour'])}H" if amounts["hour"] else "")


def _with_list(text: str, floor: int, terms: list[_Term], iso: str) -> Iterator[Duration]:
    """The duration with those before it that share its unit: "10 and 11 years"."""
    start, end = terms[0].start, terms[-1].end
    listed = _LISTED.search(text, max(floor, start - _REACH), start)
    counts = list(_COUNT.finditer(text, *listed.span())) if listed else []
    if listed and any((read_number(c[0]) or 0) > _MOST for c in counts):
        counts, listed = [], None
    if not listed or not counts:
        yield Duration(iso, _bound(text, floor, start, end), text[start:end], start, end)
        return
    isos = [_iso([replace(terms[0], count=read_number(c[0]) or 0)]) or iso for c in counts]
    ranged = _RANGE.search(text, counts[-1].end(), start) and len(terms) == 1
    if ranged or _BETWEEN.search(text, max(floor, listed.start() - _REACH), listed.start()):
        first = counts[-1].start()
        yield Duration(isos[-1], DurationBound.BETWEEN, text[first:end], first, end)
        return
    bound = _bound(text, floor, listed.start(), end)
    for one, count in zip(isos, counts, strict=True):
        yield Duration(one, bound, count[0], *count.span())
    yield Duration(iso, bound, text[start:end], start, end)


def _bound(text: str, floor: int, start: int, end: int) -> DurationBound:
    for bound, lead in _LEADS:
        if lead.search(text, max(floor, start - _REACH), start):
            return bound
    for bound, trail in _TRAILS:
        if trail.match(text, end):
            return bound
    return DurationBound.EXACT
