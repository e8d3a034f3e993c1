"""When each source comes next and why, in words for a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from extractors.records import Record
from pipelines.schedule.choosing import is_held
from pipelines.schedule.records import Lease, Plan, SourceState, source_lease
from pipelines.schedule.waiting import due_at, fresh, is_resting


class Entry(Record, frozen=True):
    """One line of the timetable. Times are UTC."""

    source: str
    rhythm_hours: float
    due: datetime
    succeeded: datetime | None
    """When the last crawl ended that had no trouble."""
    weight: float
    """Of the failures since then."""
    resting: bool
    crawled_by: str
    """Host and process that crawl it now; empty when none does."""
    place: str
    """Host and data folder of the last crawl."""
    why: str
    """What keeps it from its rhythm; empty when nothing does."""


def timetable(
    plans: Iterable[Plan],
    states: Mapping[str, SourceState],
    leases: Mapping[str, Lease],
    now: datetime,
) -> list[Entry]:
    """A line for each source, what is due first at the top."""
    entries = [
        _entry(
            plan,
            states.get(plan.source) or fresh(plan.source, now),
            leases.get(source_lease(plan.source)),
            now,
        )
        for plan in plans
    ]
    return sorted(entries, key=lambda entry: (entry.due, entry.source))


def _entry(plan: Plan, state: SourceState, lease: Lease | None, now: datetime) -> Entry:
    holder = lease.holder if lease and is_held(lease, now) else ""
    return Entry(
        source=plan.source,
        rhythm_hours=plan.rhythm / timedelta(hours=1),
        due=due_at(state),
        succeeded=state.succeeded,
        weight=state.weight,
        resting=is_resting(state, now),
        crawled_by=holder.rpartition("-")[0],
        place=state.place,
        why=_why(state, now),
    )


def _why(state: SourceState, now: datetime) -> str:
    if state.rest_until and state.rest_until > now:
        return f"rests until {state.rest_until:%Y-%m-%d}: {state.rest_why}".removesuffix(": ")
    if is_resting(state, now):
        return f"rests, as it failed too often: {state.reason}"
    if state.retry_at and state.retry_at > now:
        return f"the site asked to be left alone until {state.retry_at:%Y-%m-%d %H:%M}"
    if state.weight:
        return f"failed: {state.reason}"
    return ""
