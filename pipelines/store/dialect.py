"""All that SQLite and PostgreSQL do differently, so that nothing else has to know which it is."""

from __future__ import annotations

import fcntl
import sqlite3
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, OperationalError

from crawler.errors import CasebookError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.exc import DatabaseError

BUSY_SECONDS = 60
"""How long one process waits while another writes."""

WRITER = 0x0CA5EB00
"""The advisory lock of PostgreSQL that a writer holds; any number that others don't use."""

ALONE = WRITER + 1
"""The one that is held for as long as a step takes which no two processes may do at once."""

ALIVE = {"tcp_keepalives_idle": 30, "tcp_keepalives_interval": 10, "tcp_keepalives_count": 3}
"""After about a minute the server notices that a machine is gone, and lets its locks go."""


class StoreError(CasebookError):
    """The store can't be used; the message says what, where and what to do."""


def parse(url: str) -> URL:
    """The address of a store, with the driver that we use.

    Raises StoreError when it is none, or of a database that is neither SQLite nor PostgreSQL.
    """
    advice = "write postgresql://USER@HOST/DATABASE or sqlite:////PATH/casebook.sqlite"
    try:
        found = make_url(url)
    except ArgumentError as error:  # whose words would show a password
        raise StoreError(f"CASEBOOK_STORE is no address of a database; {advice}") from error
    kind = found.drivername.partition("+")[0]
    if kind in ("postgresql", "postgres"):
        return found.set(drivername="postgresql+psycopg")
    if kind == "sqlite" and found.database:
        return found
    raise StoreError(f"{shown(found)}: no store can be kept there; {advice}")


def shown(url: URL) -> str:
    """The address as it may be printed: the path of a file, or a URL without its password."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    return url.set(query={}).render_as_string(hide_password=True)


def open_engine(url: URL) -> Engine:
    """An engine whose transactions begin as we need them.

    One that reads sees one state throughout. One with the execution option ``write`` waits at its
    start until no other writes.
    """
    return _sqlite(url) if url.get_backend_name() == "sqlite" else _postgresql(url)


@contextmanager
def alone(engine: Engine) -> Iterator[None]:
    """Wait until no other process is in such a block of the same store; killed ones are not."""
    if engine.dialect.name == "sqlite":
        with Path(f"{engine.url.database}-alone").open("ab") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield
        return
    with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.exec_driver_sql("SET lock_timeout = 0")
        connection.exec_driver_sql(f"SELECT pg_advisory_lock({ALONE})")
        try:
            yield
        finally:
            connection.invalidate()  # the server lets go when the connection ends


def upsert(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An insert into the table that can say what to do when a row is there already."""
    return sqlite.insert(table) if _is_sqlite(connection) else postgresql.insert(table)


def clock(connection: Connection) -> datetime:
    """The time in UTC that all who share the store agree on: the server's, if there is one."""
    if _is_sqlite(connection):
        return datetime.now(UTC)
    found: datetime = connection.execute(text("SELECT clock_timestamp()")).scalar_one()
    return found.astimezone(UTC)


def order_by_bytes(connection: Connection) -> None:
    """Let every text of the store be sorted as SQLite and Python do, whatever the locale."""
    if _is_sqlite(connection):
        return
    columns = connection.exec_driver_sql(
        "SELECT table_name, column_name, data_type FROM information_schema.columns"
        " WHERE table_schema = current_schema() AND data_type IN ('character varying', 'text')"
        " AND collation_name IS DISTINCT FROM 'C' ORDER BY table_name, column_name"
    ).all()
    quote = connection.dialect.identifier_preparer.quote
    for table, column, kind in columns:
        connection.exec_driver_sql(
            f'ALTER TABLE {quote(table)} ALTER COLUMN {quote(column)} TYPE {kind} COLLATE "C"'
        )


def reason(error: DatabaseError, url: URL) -> str:
    """What went wrong, where, and what to do, in one line."""
    where = shown(url)
    words = " ".join(str(error.orig).split())
    if url.get_backend_name() != "sqlite":
        return f"{where}: {words}; check CASEBOOK_STORE, the server, and the rights of its user"
    if isinstance(error, OperationalError):
        return f"{where}: {words}; check the rights to the folder and the room on its disk"
    return f"{where} is damaged or no database ({words}); move it away and run again to rebuild it"


def _is_sqlite(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"


def _sqlite(url: URL) -> Engine:
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def set_pragmas(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # BEGIN is ours, see below
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A deferred transaction that turns to writing fails at once when another process
        # wrote in between; an immediate one waits its turn.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if _writes(connection) else "BEGIN")

    return engine


def _postgresql(url: URL) -> Engine:
    asked = {"lock_timeout": f"{BUSY_SECONDS}s", **ALIVE}
    given = url.query.get("options", "")
    options = " ".join([*([given] if isinstance(given, str) else given), *_options(asked)])
    engine = create_engine(url, pool_pre_ping=True, connect_args={"options": options.strip()})

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get("isolation_level") == "AUTOCOMMIT":
            return
        if _writes(connection):
            # The rows are looked at only after the wait, so they are the newest.
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITER})")
        else:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")

    return engine


def _options(asked: dict[str, Any]) -> list[str]:
    return [f"-c {name}={value}" for name, value in asked.items()]


def _writes(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get("write"))
