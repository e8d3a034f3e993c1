"""How long a source waits for its next crawl. Pure: a state, what happened and the time, no more.

Every wait is kept with its beginning. So a clock that is set back is noticed, and the wait begins
anew; one that is set forward costs one crawl too early.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec

from crawler.troubles import Trouble
from pipelines.schedule.records import Outcome, SourceState

Change = Callable[[SourceState, datetime], SourceState]
"""What a person does to a state, at a time."""

WEIGHTS = {Trouble.HARD: 1.0, Trouble.SOFT: 0.5, Trouble.TEMPORARY: 0.25}
"""How much a failure of each kind counts."""

REST_AT = 4.0
"""Weight from which a source rests: four hard, eight soft or sixteen temporary failures."""

SHORTEST = timedelta(hours=1)
"""The least that a failing source waits, whatever its rhythm."""

FIRST_REST = timedelta(days=7)
LONGEST = timedelta(days=30)
"""The most that a source waits, unless its rhythm is slower or a person lets it rest."""

TRIES = 3
"""Crawls that may begin without one coming to its end; then the source itself is suspected."""

SLACK = 0.05
"""Share of the rhythm by which a crawl may come early, as timers are never quite on time."""


def fresh(source: str, now: datetime) -> SourceState:
    """The state of a source that was never crawled: due at once."""
    return SourceState(source=source, since=now, due=now)


def wait(rhythm: timedelta, weight: float) -> timedelta:
    """How long a source waits after a crawl.

    After a first failure it is tried again sooner than usual, as most troubles pass. The more
    failures follow each other, the longer it waits; at REST_AT it rests, at least a week, and each
    hard failure after that doubles the rest.

    >>> [str(wait(timedelta(days=1), w)) for w in (0, 0.25, 1, 3, 4, 5)]
    ['1 day, 0:00:00', '6:00:00', '1 day, 0:00:00', '3 days, 0:00:00', '7 days, 0:00:00', \
'14 days, 0:00:00']
    """
    longest = max(LONGEST, rhythm)
    if weight <= 0:
        return rhythm
    if weight < REST_AT:
        return min(longest, max(SHORTEST, rhythm * weight))
    doublings = min(weight - REST_AT, 10.0)
    return min(longest, max(FIRST_REST, rhythm * weight) * 2**doublings)


def due_at(state: SourceState) -> datetime:
    """When the source may be crawled again."""
    return max(state.due, state.rest_until) if state.rest_until else state.due


def is_due(state: SourceState, rhythm: timedelta, now: datetime) -> bool:
    """Whether it is time for a crawl. What a site or a person asked for is waited for in full."""
    asked = [moment for moment in (state.rest_until, state.retry_at) if moment]
    early = timedelta() if state.weight else rhythm * SLACK
    return now >= max([state.due - early, *asked])


def is_resting(state: SourceState, now: datetime) -> bool:
    """Whether it is left alone: by a person, or since it failed too often."""
    by_person = state.rest_until is not None and state.rest_until > now
    return by_person or (state.weight >= REST_AT and state.due > now)


def settled(state: SourceState, now: datetime) -> SourceState:
    """The state on a clock that shows ``now``; another one only if the clock was set back."""
    if now >= state.since:
        return state
    retry_at = state.retry_at and now + max(timedelta(), state.retry_at - state.since)
    return msgspec.structs.replace(
        state, since=now, due=now + (state.due - state.since), retry_at=retry_at
    )


def begun(state: SourceState, place: str) -> SourceState:
    """The state while it is crawled from ``place``."""
    return msgspec.structs.replace(state, place=place, tries=state.tries + 1)


def broken_off(state: SourceState) -> SourceState:
    """The state after a crawl that a person stopped: it is due as before."""
    return msgspec.structs.replace(state, tries=0)


def ended(state: SourceState, outcome: Outcome, rhythm: timedelta, now: datetime) -> SourceState:
    """The state after a crawl that came to its end."""
    weight = state.weight + WEIGHTS[outcome.trouble] if outcome.trouble else 0.0
    due = now + wait(rhythm, weight) if weight else _next_beat(state.due, rhythm, now)
    retry_at = outcome.retry_at and min(outcome.retry_at, now + max(LONGEST, rhythm))
    if state.rest_until and state.rest_until <= now:
        state = msgspec.structs.replace(state, rest_until=None, rest_why="")
    return msgspec.structs.replace(
        state,
        since=now,
        due=max(due, retry_at) if retry_at else due,
        weight=weight,
        reason=outcome.reason if outcome.trouble else "",
        retry_at=retry_at,
        tries=0,
        succeeded=state.succeeded if outcome.trouble else now,
    )


def given_up(state: SourceState, rhythm: timedelta, now: datetime) -> SourceState:
    """The state of a source whose crawls begin and never end, which counts as a failure."""
    words = f"{state.tries} crawls did not come to their end"
    return ended(state, Outcome(Trouble.TEMPORARY, words), rhythm, now)


def rested(state: SourceState, until: datetime, why: str) -> SourceState:
    """The state after a person lets the source rest."""
    return msgspec.structs.replace(state, rest_until=until, rest_why=why)


def woken(state: SourceState, now: datetime) -> SourceState:
    """The state after a person ends a rest: due at once, or when the site allows it.

    Its failures are forgotten.
    """
    due = max(now, state.retry_at) if state.retry_at else now
    return msgspec.structs.replace(
        state, since=now, due=due, weight=0.0, reason="", rest_until=None, rest_why="", tries=0
    )


def _next_beat(last: datetime, rhythm: timedelta, now: datetime) -> datetime:
    """The next time in step with the last one, so that a source keeps its time of the day.

    It is between a half and one and a half rhythms away.
    """
    beats = max(1, round((now - last) / rhythm) + 1)
    beat = last + beats * rhythm
    return beat if beat - now <= 1.5 * rhythm else now + rhythm
