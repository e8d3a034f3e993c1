"""What the dates of events let one believe about when a case began, and about single days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

import numpy as np

from extractors.records import EventType
from pipelines.link.belief import Array, Belief, believed, with_rest
from pipelines.link.terms import is_administrative, months_in
from pipelines.link.weights import Share, rows, weights
from pipelines.records import Fact, PageSubject

FIRST_YEAR, YEARS = 1970, 90
MONTHS = YEARS * 12

NEAR_DAYS = 3
"""Reports of one event differ by a day or two: the night, the time zone, "on Monday"."""

EXACT, NEAR = 0.82, 0.13
"""Shares of the reports that give the very day, and a day near it. Measured on the simulated
records: of pairs of exact days of one event 0.72 are equal and 0.27 at most three days apart."""

LONGEST = 45
"""Days of a span that still tells which day it was."""


def kind_of(fact: Fact) -> str:
    """The event type; sentences by whether their penalty is administrative, if one is given."""
    if fact.type is not EventType.SENTENCE:
        return fact.type.value
    if not fact.terms:
        return "unclear"
    return "administrative" if all(map(is_administrative, fact.terms)) else "sentence"


ANCHORS = {"arrest": "course of events", "verdict": "time of the trial"}
"""Months that are not known, and that each type of event falls before or after in its own span."""


def courses(block: Sequence[PageSubject]) -> Iterator[Belief]:
    """Beliefs about the months of the arrest and of the verdict, from events of all types."""
    for anchor, says in ANCHORS.items():
        weight = weights()[anchor]
        likelihoods = [_months(anchor, subject.facts) for subject in block]
        if sum(row is not None for row in likelihoods) > 1:
            # The prior adds up to more than one: what is compared lies within far fewer months.
            prior = np.full(MONTHS, weight.frequency)
            yield believed(anchor, says, weight, prior, likelihoods)


def _months(anchor: str, facts: Sequence[Fact]) -> Array | None:
    """Likelihood of the dated facts by month of the anchor; None when none says anything."""
    found: Array | None = None
    served = max((months_in(term) for fact in facts for term in fact.terms), default=0)
    for fact in facts:
        if not (fact.date_from and fact.date_to):
            continue
        first, last = _month(fact.date_from), _month(fact.date_to)
        kind = kind_of(fact)
        if kind == EventType.RELEASE and served:
            kind, first, last = "end_of_term", first - served, last - served
        if kind in _spans(anchor):
            row = _shifted(anchor, kind, first, last)
            found = row if found is None else found * row
    return found


@lru_cache(maxsize=1 << 14)
def _shifted(anchor: str, kind: str, first: int, last: int) -> Array:
    """Likelihood of an event in these months, by month of the anchor."""
    span = _spans(anchor)[kind]
    months = np.arange(first, min(last, first + MONTHS) + 1)
    index = MONTHS + months[:, None] - np.arange(MONTHS)[None, :]
    row: Array = span[np.clip(index, 0, len(span) - 1)].mean(axis=0)
    return row


@lru_cache(maxsize=2)
def _spans(anchor: str) -> dict[str, Array]:
    """Share of events by months after the anchor, position ``MONTHS`` being its own."""
    spans: defaultdict[str, Array] = defaultdict(lambda: np.zeros(2 * MONTHS))
    for row in rows("timeline.csv"):
        if row["anchor"] == anchor:
            first, last = int(row["from"]), int(row["to"])
            share = float(row["share"]) / (last - first + 1)
            spans[row["event"]][MONTHS + first : MONTHS + last + 1] += share
    frequency = weights()[anchor].frequency
    return {kind: span + (1 - span.sum()) * frequency for kind, span in spans.items()}


def _month(day: str) -> int:
    return min(max(int(day[:4]) - FIRST_YEAR, 0), YEARS - 1) * 12 + int(day[5:7]) - 1


UNCLEAR = {"sentence": 0.75, "administrative": 0.25}
"""Shares of these among the sentences whose penalty is not told."""

Told = tuple[str, int, int, float]
"""Kind of event, first day, last day, and the share of such statements that mean this kind."""


def days_told(subject: PageSubject) -> Iterator[Told]:
    """The days of a subject's events, as ordinals; spans too long to tell a day are left out."""
    for fact in subject.facts:
        if fact.date_from and fact.date_to:
            first, last = _day(fact.date_from), _day(fact.date_to)
            if last - first <= LONGEST:
                kind = kind_of(fact)
                for name, share in UNCLEAR.items() if kind == "unclear" else [(kind, 1.0)]:
                    yield name, first, last, share


def event_days(block: Sequence[PageSubject], share: Share) -> Iterator[Belief]:
    """Beliefs about the day of each type of event that two subjects at least give a day for."""
    told: defaultdict[str, defaultdict[int, list[Told]]] = defaultdict(lambda: defaultdict(list))
    for number, subject in enumerate(block):
        for item in days_told(subject):
            told[item[0]][number].append(item)
    for kind in sorted(told):
        days = sorted({d for spans in told[kind].values() for _, d, last, _ in spans if d == last})
        if len(told[kind]) > 1 and days:
            common = [share(f"day {kind}", str(day)) for day in days]
            yield _days(kind, len(block), told[kind], np.array(days), np.array(common))


def _days(
    kind: str, groups: int, told: Mapping[int, Sequence[Told]], days: Array, common: Array
) -> Belief:
    likelihoods: list[Array | None] = [None] * groups
    for number, spans in told.items():
        likelihoods[number] = np.mean(
            [part * _on_day(days, common, a, b) + 1 - part for _, a, b, part in spans], axis=0
        )
    says = f"day of the {'sentence' if kind == 'administrative' else kind.replace('_', ' ')}"
    return believed("day", says, weights()["day"], with_rest(list(common)), likelihoods)


def _on_day(days: Array, common: Array, first: int, last: int) -> Array:
    """Likelihood, against chance, of a statement by the day that is true; last any other day."""
    wrong = weights()["day"].wrong
    if first == last:
        apart = np.abs(days - first)
        near = NEAR / (2 * NEAR_DAYS)
        row = np.where(apart == 0, EXACT, np.where(apart <= NEAR_DAYS, near, 0.0))
        return np.append(row / common + wrong, wrong)
    inside = (days >= first - NEAR_DAYS) & (days <= last + NEAR_DAYS)
    chance = min(max((last - first + 1) * weights()["day"].frequency, 0.1), 1.0)
    return np.append(np.where(inside, (1 - wrong) / chance, wrong), 1.0)


@lru_cache(maxsize=1 << 14)
def _day(text: str) -> int:
    return date.fromisoformat(text).toordinal()
