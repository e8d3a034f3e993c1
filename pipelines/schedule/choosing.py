"""Which sources one place may crawl now, oldest due first. Pure, as all decisions here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

import msgspec

from pipelines.schedule.records import Lease, Plan, SourceState, leases_of, source_lease
from pipelines.schedule.waiting import due_at, fresh, is_due

GRACE = 0.25
"""Share of the rhythm for which a due source is kept for the place that crawled it last."""


def is_held(lease: Lease | None, now: datetime) -> bool:
    """Whether somebody has the lease."""
    return lease is not None and lease.until > now


def settled_lease(lease: Lease, now: datetime) -> Lease:
    """The lease on a clock that shows ``now``; another one only if the clock was set back."""
    if now >= lease.renewed:
        return lease
    until = now + (lease.until - lease.renewed)
    return msgspec.structs.replace(lease, renewed=now, until=until)


def may_take(plan: Plan, leases: Mapping[str, Lease], holder: str, now: datetime) -> bool:
    """Whether nobody else has a lease that crawling the source takes."""
    others = (leases.get(name) for name in leases_of(plan))
    return not any(lease and lease.holder != holder and is_held(lease, now) for lease in others)


def is_ours(
    state: SourceState, rhythm: timedelta, left: Lease | None, place: str, now: datetime
) -> bool:
    """Whether the source is due for this place.

    Another place's archive may know its pages, which spares the site; so that one goes first for a
    while, unless its process was lost: ``left`` is a lease that nobody gave back.
    """
    if not is_due(state, rhythm, now):
        return False
    late = now >= due_at(state) + rhythm * GRACE
    return state.place in ("", place) or late or (left is not None and not is_held(left, now))


def due_for(
    place: str,
    plans: Iterable[Plan],
    states: Mapping[str, SourceState],
    leases: Mapping[str, Lease],
    now: datetime,
) -> list[Plan]:
    """The sources that may be crawled from this place now, oldest due first."""
    known = {plan: states.get(plan.source) or fresh(plan.source, now) for plan in plans}
    found = [
        plan
        for plan, state in known.items()
        if is_ours(state, plan.rhythm, leases.get(source_lease(plan.source)), place, now)
        and may_take(plan, leases, "", now)
    ]
    return sorted(found, key=lambda plan: (due_at(known[plan]), plan.source))


def apart(plans: Sequence[Plan], busy: Iterable[Plan]) -> list[Plan]:
    """Those that may be crawled beside each other and beside the busy ones: no site twice."""
    sites = {site for plan in busy for site in plan.sites}
    chosen = []
    for plan in plans:
        if sites.isdisjoint(plan.sites):
            chosen.append(plan)
            sites.update(plan.sites)
    return chosen


def next_due(
    plans: Iterable[Plan], states: Mapping[str, SourceState], now: datetime
) -> datetime | None:
    """When the first of the sources is due that is not due yet; None when all are."""
    moments = [due_at(states[plan.source]) for plan in plans if plan.source in states]
    return min((moment for moment in moments if moment > now), default=None)
