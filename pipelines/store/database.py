"""The SQLite database of a data folder: opened, migrated, and its troubles told in one line."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, Table, create_engine, delete, event, insert
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import DatabaseError, OperationalError

import pipelines.migrations
from crawler.errors import CasebookError

FILE_NAME = "casebook.sqlite"
BUSY_SECONDS = 60.0
"""How long one process waits while another writes."""


class StoreError(CasebookError):
    """The store can't be used; the message says what, where and what to do."""


class Database:
    """One database file, brought to the newest schema when it is opened.

    Raises StoreError from ``__init__`` when the file is no database of ours, was written by a
    newer Casebook, or can't be written; later when the disk fails.
    """

    def __init__(self, data: Path) -> None:
        self.path = data / FILE_NAME
        self._engine = _engine(self.path)
        self._writer = self._engine.execution_options(write=True)
        with self._clearly():
            _migrate(self._writer, self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads; it sees one state throughout."""
        with self._clearly(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes, all or nothing; it waits for other writers at its start."""
        with self._clearly(), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def _clearly(self) -> Iterator[None]:
        try:
            yield
        except DatabaseError as error:
            raise StoreError(_reason(error, self.path)) from error


def replace(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Keep these rows and no others."""
    connection.execute(delete(table))
    if rows:
        connection.execute(insert(table), rows)


def put(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Add the rows, each in place of one with the same key."""
    if not rows:
        return
    keys = [column.name for column in table.primary_key]
    statement = upsert(table)
    others = {c.name: statement.excluded[c.name] for c in table.columns if c.name not in keys}
    connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=others), rows)


def iso(moment: datetime) -> str:
    """ISO 8601 in UTC to the microsecond, so that the order of text is that of time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _engine(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def set_pragmas(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # BEGIN is ours, see below
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A deferred transaction that turns to writing fails at once when another process
        # wrote in between; an immediate one waits its turn.
        write = connection.get_execution_options().get("write")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine


def _migrate(engine: Engine, path: Path) -> None:
    config = Config()
    config.set_main_option("script_location", pipelines.migrations.__path__[0])
    ours = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    with engine.begin() as connection:
        tables = set(connection.dialect.get_table_names(connection))
        if tables and "alembic_version" not in tables:
            raise StoreError(f"{path} is a database of something else; give another data folder")
        if "alembic_version" in tables:
            theirs = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
            if theirs not in ours:
                raise StoreError(
                    f"{path} was written by a newer Casebook (schema {theirs}); "
                    "update Casebook or give another data folder"
                )
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _reason(error: DatabaseError, path: Path) -> str:
    words = str(error.orig)
    if isinstance(error, OperationalError):
        return f"{path}: {words}; check the rights to the folder and the room on its disk"
    return f"{path} is damaged or no database ({words}); move it away and run again to rebuild it"
