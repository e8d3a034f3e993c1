"""Take sources, keep them while they are crawled, give them back with what came of it."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from threading import Event, Thread, main_thread

from crawler.results import SourceResult
from pipelines.schedule.choosing import is_ours, may_take
from pipelines.schedule.life import Worker, alive, lost
from pipelines.schedule.records import Outcome, Plan, leases_of, source_lease
from pipelines.schedule.waiting import TRIES, begun, broken_off, due_at, ended, fresh, given_up
from pipelines.store import Store, StoreError

LENGTH = timedelta(minutes=5)
"""How long the sources of a machine that is gone stay its own."""

RENEWALS = 5
"""How often a lease is renewed in its length."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The sources that are this process's own, and what came of their crawls so far."""

    plans: tuple[Plan, ...]
    left: tuple[str, ...]
    """Why each of the others was left out, a line each."""
    outcomes: dict[str, Outcome | None] = field(default_factory=dict)
    """By source; None for a crawl that a person stopped."""

    @property
    def names(self) -> list[str]:
        """The names of the sources."""
        return [plan.source for plan in self.plans]

    def note(self, result: SourceResult) -> None:
        """Keep what a crawl came to, for when the sources are given back."""
        stopped = result.finish_reason == "shutdown"
        outcome = Outcome(result.trouble, result.reason, result.retry_at)
        self.outcomes[result.source] = None if stopped else outcome


@contextmanager
def taken(
    store: Store,
    data: Path,
    plans: Sequence[Plan],
    *,
    only_due: bool,
    length: timedelta = LENGTH,
    on_loss: Callable[[], None] | None = None,
) -> Iterator[Taken]:
    """Those of the sources that nobody else crawls, ours until the block is left.

    ``only_due``: no source that another crawl would come too early for. ``on_loss`` is called, in
    another thread, when a lease could not be kept; None stops the process as Ctrl-C does, since
    what it crawls must not go on.
    """
    with alive(data) as worker:
        free_lost(store, data)
        ours = _take(store, worker, plans, only_due, length)
        done = Event()
        keeper = Thread(
            target=_keep, args=(store, worker, ours, length, done, on_loss or _interrupt)
        )
        keeper.start()
        try:
            yield ours
        finally:
            done.set()
            keeper.join()
            _give_back(store, worker, ours)


def free_lost(store: Store, data: Path) -> None:
    """Give back what processes of this data folder held that are no more."""
    if signs := lost(data):
        with store.scheduling() as desk:
            for sign in signs:
                desk.free(sign.name)
        for sign in signs:
            sign.unlink(missing_ok=True)


def _take(
    store: Store, worker: Worker, plans: Sequence[Plan], only_due: bool, length: timedelta
) -> Taken:
    ours, left = [], []
    with store.scheduling() as desk:
        for plan in plans:
            name, now = plan.source, desk.now
            state = desk.states.get(name) or fresh(name, now)
            if only_due and state.tries >= TRIES:
                state = given_up(state, plan.rhythm, now)
                desk.put(state)
            last = desk.leases.get(source_lease(name))
            free = may_take(plan, desk.leases, worker.holder, now)
            if free and only_due and not is_ours(state, plan.rhythm, last, worker.place, now):
                left.append(f"{name} is not due here before {due_at(state):%Y-%m-%d %H:%M}")
            elif not desk.lease(leases_of(plan), worker.holder, length):
                left.append(f"{name} is left out: another process crawls it, or its site")
            else:
                desk.put(begun(state, worker.place))
                ours.append(plan)
    return Taken(tuple(ours), tuple(left))


def _keep(
    store: Store,
    worker: Worker,
    ours: Taken,
    length: timedelta,
    done: Event,
    on_loss: Callable[[], None],
) -> None:
    names = [name for plan in ours.plans for name in leases_of(plan)]
    beat = length.total_seconds() / RENEWALS
    renewed = time.monotonic()
    while names and not done.wait(beat):
        try:
            with store.scheduling() as desk:
                if not desk.lease(names, worker.holder, length):
                    return on_loss()
            renewed = time.monotonic()
        except StoreError:  # the server may be back before the lease runs out
            if time.monotonic() - renewed > length.total_seconds() - 2 * beat:
                return on_loss()
    return None


def _interrupt() -> None:
    """Tell the main thread to stop, wherever it waits."""
    signal.pthread_kill(main_thread().ident or 0, signal.SIGINT)


def _give_back(store: Store, worker: Worker, ours: Taken) -> None:
    if not ours.plans:
        return
    with store.scheduling() as desk:
        for plan in ours.plans:
            lease = desk.leases.get(source_lease(plan.source))
            if lease is None or lease.holder != worker.holder:
                continue  # whoever took it over says how it went
            state = desk.states[plan.source]
            if plan.source in ours.outcomes:
                outcome = ours.outcomes[plan.source]
                desk.put(
                    ended(state, outcome, plan.rhythm, desk.now) if outcome else broken_off(state)
                )
        desk.free(worker.holder)
