"""Which sources a place may crawl now."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.schedule.choosing import apart, due_for, next_due, settled_lease
from pipelines.schedule.records import Lease, Plan, SourceState, leases_of
from pipelines.schedule.waiting import fresh

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
NOW = datetime(2026, 3, 1, 6, tzinfo=UTC)
A, B, C = (Plan(name, DAY, (f"{name}.test",)) for name in "abc")


def state(name: str, hours: float, place: str = "") -> SourceState:
    """A source that is due in so many hours."""
    due = NOW + hours * HOUR
    return SourceState(source=name, since=due - DAY, due=due, place=place)


def lease(name: str, minutes: float, holder: str = "other") -> Lease:
    until = NOW + timedelta(minutes=minutes)
    return Lease(name, holder, until - timedelta(minutes=5), until)


def chosen(states: list[SourceState], leases: list[Lease] = [], place: str = "here") -> str:  # noqa: B006
    by_source = {each.source: each for each in states}
    found = due_for(place, [C, A, B], by_source, {each.name: each for each in leases}, NOW)
    return "".join(plan.source for plan in found)


@pytest.mark.parametrize(
    ("states", "leases", "names"),
    [
        ([], [], "abc"),
        ([state("a", 5), state("b", -2), state("c", -9)], [], "cb"),
        ([state("a", -1), state("b", -1), state("c", -1)], [], "abc"),
        ([], [lease("source:b", 1)], "ac"),
        ([], [lease("site:b.test", 1)], "ac"),
        ([], [lease("source:b", -1)], "abc"),
        ([state("a", -1, "there"), state("b", -1, "here"), state("c", 9)], [], "b"),
        ([state("a", -7, "there"), state("b", 9), state("c", 9)], [], "a"),
        ([state("a", -1, "there"), state("b", 9), state("c", 9)], [lease("source:a", -1)], "a"),
    ],
    ids=[
        "never crawled",
        "oldest due first",
        "then by name",
        "held by another",
        "site asked by another",
        "a lease that ran out",
        "kept for its place for a while",
        "its place is late",
        "its process was lost",
    ],
)
def test_due_here(states: list[SourceState], leases: list[Lease], names: str) -> None:
    assert chosen(states, leases) == names


@given(st.permutations([A, B, C]), st.lists(st.floats(-50, 50), min_size=3, max_size=3))
def test_the_order_of_sources_changes_nothing(plans: list[Plan], hours: list[float]) -> None:
    states = {plan.source: state(plan.source, h) for plan, h in zip((A, B, C), hours, strict=True)}
    assert due_for("", plans, states, {}, NOW) == due_for("", [A, B, C], states, {}, NOW)


def test_sources_of_one_site_are_crawled_one_after_the_other() -> None:
    news = [Plan(name, DAY, ("news.test",)) for name in ("english", "russian")]
    assert apart([news[0], A, news[1]], []) == [news[0], A]
    assert apart([news[1], A], [news[0]]) == [A]
    assert set(leases_of(news[0])) & set(leases_of(news[1])) == {"site:news.test"}


def test_next_due_is_that_of_the_first_source_that_waits() -> None:
    states = {"a": state("a", 5), "b": state("b", 2), "c": state("c", -1)}
    assert next_due([A, B, C], states, NOW) == NOW + 2 * HOUR
    assert next_due([C], states, NOW) is None
    assert next_due([A], {}, NOW) is None


def test_a_lease_from_a_clock_that_was_set_back_still_runs_out() -> None:
    ahead = msgspec.structs.replace(
        lease("source:a", 0), renewed=NOW + DAY, until=NOW + DAY + timedelta(minutes=5)
    )
    assert settled_lease(ahead, NOW).until == NOW + timedelta(minutes=5)
    assert fresh("a", NOW).due == NOW
