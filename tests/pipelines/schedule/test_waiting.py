"""How long sources wait: examples, and what holds whatever happens to them and to the clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.troubles import Trouble
from pipelines.schedule.records import Outcome, SourceState
from pipelines.schedule.waiting import (
    LONGEST,
    REST_AT,
    SHORTEST,
    SLACK,
    begun,
    due_at,
    ended,
    fresh,
    given_up,
    is_due,
    is_resting,
    rested,
    settled,
    wait,
    woken,
)

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
NOW = datetime(2026, 3, 1, 6, tzinfo=UTC)
WELL = Outcome()
HARD, SOFT, TEMPORARY = (Outcome(trouble, str(trouble)) for trouble in Trouble)

rhythms = st.integers(1, 720).map(lambda hours: timedelta(hours=hours))
outcomes = st.builds(
    Outcome,
    trouble=st.none() | st.sampled_from(Trouble),
    reason=st.just("words"),
    retry_at=st.none() | st.integers(0, 5000).map(lambda hours: NOW + timedelta(hours=hours)),
)


def after(*outcomes: Outcome, rhythm: timedelta = DAY) -> tuple[SourceState, datetime]:
    """The state after crawls, each at its time, and the time of the last one."""
    state, now = fresh("a", NOW), NOW
    for outcome in outcomes:
        now = due_at(state)
        state = ended(begun(state, "here"), outcome, rhythm, now)
    return state, now


@pytest.mark.parametrize(
    ("outcomes", "hours"),
    [
        ((WELL,), 24),
        ((TEMPORARY,), 6),
        ((SOFT,), 12),
        ((HARD,), 24),
        ((TEMPORARY, TEMPORARY), 12),
        ((HARD, HARD, HARD), 72),
        ((HARD,) * 4, 7 * 24),
        ((HARD,) * 5, 14 * 24),
        ((HARD,) * 9, 30 * 24),
        ((SOFT,) * 8, 7 * 24),
        ((TEMPORARY,) * 16, 7 * 24),
    ],
)
def test_a_failing_source_waits_longer_and_longer(
    outcomes: tuple[Outcome, ...], hours: int
) -> None:
    state, now = after(*outcomes)
    assert state.due - now == timedelta(hours=hours)


def test_one_success_ends_a_rest() -> None:
    state, now = after(*[HARD] * 6)
    assert is_resting(state, now)
    assert state.reason == "hard"
    state, now = after(*[HARD] * 6, WELL)
    assert not is_resting(state, now)
    assert (state.weight, state.reason, state.succeeded) == (0, "", now)


def test_a_source_keeps_its_time_of_the_day() -> None:
    state, now = fresh("a", NOW), NOW
    for late in (0, 3, 11, 5, 0):
        now = due_at(state) + timedelta(hours=late)
        state = ended(state, WELL, DAY, now)
        assert (state.due - NOW) % DAY == timedelta()


def test_what_a_daily_timer_brings_a_little_early_is_due() -> None:
    state, now = after(WELL)
    assert is_due(state, DAY, now + DAY - timedelta(minutes=5))
    assert not is_due(state, DAY, now + 0.9 * DAY)


def test_what_a_site_asks_for_is_waited_for_across_runs() -> None:
    until = NOW + timedelta(days=3)
    state, _ = after(Outcome(Trouble.TEMPORARY, "status 429", until))
    assert due_at(state) == until
    assert not is_due(state, DAY, until - timedelta(minutes=1))
    assert due_at(woken(state, NOW + HOUR)) == until


def test_a_person_lets_a_source_rest_and_wakes_it() -> None:
    until = NOW + timedelta(days=400)
    state = rested(after(WELL)[0], until, "redesign under way")
    assert is_resting(state, NOW)
    assert not is_due(state, DAY, until - HOUR)
    assert is_due(state, DAY, until)
    assert is_due(woken(state, NOW), DAY, NOW)
    assert ended(state, WELL, DAY, NOW).rest_until == until
    assert ended(state, WELL, DAY, until).rest_until is None


def test_crawls_that_never_end_count_as_a_failure() -> None:
    state = fresh("a", NOW)
    for _ in range(3):
        state = begun(state, "here")
    state = given_up(state, DAY, NOW)
    assert (state.reason, state.tries) == ("3 crawls did not come to their end", 0)
    assert state.due > NOW


@given(rhythms, st.floats(0.25, 100), st.floats(0, 10))
def test_more_failures_never_shorten_a_wait(rhythm: timedelta, weight: float, more: float) -> None:
    assert wait(rhythm, weight) <= wait(rhythm, weight + more)


@given(rhythms, st.lists(st.tuples(outcomes, st.integers(0, 1000)), max_size=20))
def test_never_too_early_and_always_again(
    rhythm: timedelta, crawls: list[tuple[Outcome, int]]
) -> None:
    state, now = fresh("a", NOW), NOW
    for outcome, late in crawls:
        now = max(now, due_at(state)) + timedelta(hours=late)
        state = ended(begun(state, "here"), outcome, rhythm, now)
        gap = min(SHORTEST, (0.5 - SLACK) * rhythm)
        assert not is_due(state, rhythm, now + gap - timedelta(seconds=1))
        assert is_due(state, rhythm, now + max(LONGEST, 1.5 * rhythm))
        if outcome.retry_at:
            asked = min(outcome.retry_at, now + max(LONGEST, rhythm))
            assert not is_due(state, rhythm, asked - timedelta(seconds=1))
        assert (state.weight >= REST_AT and state.due > now) == is_resting(state, now)


@given(
    rhythms,
    st.lists(st.tuples(outcomes, st.integers(1, 2000), st.integers(-20_000, 20_000)), max_size=20),
)
def test_a_clock_that_jumps_neither_starves_nor_hammers_a_source(
    rhythm: timedelta, steps: list[tuple[Outcome, int, int]]
) -> None:
    """``shown`` is what the clock shows, which is looked at once an hour; ``true`` is real time."""
    true = shown = NOW
    state, last = fresh("a", NOW), NOW - 1000 * DAY
    for outcome, hours, jump in steps:
        shown += timedelta(hours=jump)
        forward = jump > 0
        for _ in range(min(hours, 60)):
            true, shown = (
                true + HOUR * hours / min(hours, 60),
                shown + HOUR * hours / min(hours, 60),
            )
            state = settled(state, shown)
            if is_due(state, rhythm, shown):
                early = true - last < min(SHORTEST, (0.5 - SLACK) * rhythm)
                assert not early or forward
                forward = False
                state, last = ended(state, outcome, rhythm, shown), true
    asleep = state.due - shown
    assert asleep <= max(LONGEST, 1.5 * rhythm)
    assert is_due(settled(state, shown), rhythm, shown + max(LONGEST, 1.5 * rhythm))


def test_a_clock_set_back_begins_the_wait_anew() -> None:
    state, now = after(WELL)
    wrong = now + timedelta(days=365)
    state = ended(state, WELL, DAY, wrong)
    state = settled(state, now)
    assert now < state.due <= now + 1.5 * DAY
