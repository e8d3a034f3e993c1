"""The part of the store that keeps when sources are due, and who crawls them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, delete, or_, select

from pipelines.schedule.choosing import settled_lease
from pipelines.schedule.records import Lease, SourceState
from pipelines.schedule.waiting import settled
from pipelines.schema import LEASE, SOURCE_STATE
from pipelines.store import dialect
from pipelines.store.database import Database, iso, put


class Desk:
    """States and leases as they are at one moment, while nobody else changes them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.now = dialect.clock(connection)
        """UTC, by the clock that all who share the store go by."""
        self.states: dict[str, SourceState] = {}
        """By source."""
        self.leases: dict[str, Lease] = {}
        """By name."""
        for state in _states(connection):
            self._keep(settled(state, self.now), before=state)
        for lease in _leases(connection):
            now_held = settled_lease(lease, self.now)
            self.leases[lease.name] = now_held
            if now_held is not lease:
                put(connection, LEASE, [_row(now_held)])

    def put(self, state: SourceState) -> None:
        """Keep the state in place of the last one."""
        self._keep(state)

    def lease(self, names: Iterable[str], holder: str, length: timedelta) -> bool:
        """Whether the holder now has all of the leases, taken or renewed; else none is changed."""
        wanted = [Lease(name, holder, self.now, self.now + length) for name in sorted(set(names))]
        savepoint = self._connection.begin_nested()
        if not all(self._take(lease) for lease in wanted):
            savepoint.rollback()
            return False
        savepoint.commit()
        self.leases.update({lease.name: lease for lease in wanted})
        return True

    def free(self, holder: str, names: Iterable[str] | None = None) -> None:
        """Give back those of the leases, or all, that the holder still has."""
        condition = LEASE.c.holder == holder
        if names is not None:
            condition &= LEASE.c.name.in_(list(names))
        self._connection.execute(delete(LEASE).where(condition))
        self.leases = {lease.name: lease for lease in _leases(self._connection)}

    def _keep(self, state: SourceState, before: SourceState | None = None) -> None:
        self.states[state.source] = state
        if state is not before:
            row = {"source": state.source, "state": msgspec.json.encode(state)}
            put(self._connection, SOURCE_STATE, [row])

    def _take(self, lease: Lease) -> bool:
        # One statement, which leaves one holder even where writers don't wait for each other.
        row = _row(lease)
        taken = (
            dialect.upsert(self._connection, LEASE)
            .values(row)
            .on_conflict_do_update(
                index_elements=["name"],
                set_=row,
                where=or_(LEASE.c.holder == lease.holder, LEASE.c.until <= iso(self.now)),
            )
            .returning(LEASE.c.name)
        )
        return self._connection.execute(taken).first() is not None


class Schedule(Database):
    """When sources are due, and leases."""

    @contextmanager
    def scheduling(self) -> Iterator[Desk]:
        """States and leases, to be looked at and changed; nobody else does until the block ends."""
        with self.writing() as connection:
            yield Desk(connection)

    def source_states(self) -> tuple[dict[str, SourceState], dict[str, Lease], datetime]:
        """All states by source, all leases by name, and the time that they are to be judged by."""
        with self.reading() as connection:
            now = dialect.clock(connection)
            states = {state.source: settled(state, now) for state in _states(connection)}
            leases = {lease.name: settled_lease(lease, now) for lease in _leases(connection)}
            return states, leases, now


def _states(connection: Connection) -> list[SourceState]:
    rows = connection.execute(select(SOURCE_STATE.c.state).order_by(SOURCE_STATE.c.source))
    return [msgspec.json.decode(row.state, type=SourceState) for row in rows]


def _leases(connection: Connection) -> list[Lease]:
    at = datetime.fromisoformat
    rows = connection.execute(select(LEASE).order_by(LEASE.c.name))
    return [Lease(row.name, row.holder, at(row.renewed), at(row.until)) for row in rows]


def _row(lease: Lease) -> dict[str, str]:
    times = {"renewed": iso(lease.renewed), "until": iso(lease.until)}
    return {"name": lease.name, "holder": lease.holder, **times}
