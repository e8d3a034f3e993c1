"""The database of a store: opened, migrated, and its troubles told in one line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Table, delete, insert, inspect
from sqlalchemy.exc import DatabaseError

import pipelines.migrations
from pipelines.store import dialect
from pipelines.store.dialect import StoreError

FILE_NAME = "casebook.sqlite"


class Database:
    """One database, brought to the newest schema when it is opened.

    It is the file in the data folder, or what ``url`` names. Raises StoreError from ``__init__``
    when the database is none of ours, was written by a newer Casebook, or can't be written; later
    when the disk or the server fails.
    """

    def __init__(self, data: Path, url: str | None = None) -> None:
        self._url = dialect.parse(url or f"sqlite:///{data / FILE_NAME}")
        self.name = dialect.shown(self._url)
        """Where it is, as it may be printed."""
        self._engine = dialect.open_engine(self._url)
        self._writer = self._engine.execution_options(write=True)
        self._is_alone = False
        try:
            with self.writing() as connection:
                _migrate(connection, self.name)
        except StoreError:
            self._engine.dispose()
            raise

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
    def alone(self) -> Iterator[None]:
        """Wait until no other process is in such a block, and keep others out of theirs.

        For steps of many transactions, such as linking. A block may stand in another.
        """
        if self._is_alone:
            yield
            return
        with self._clearly(), dialect.alone(self._engine):
            self._is_alone = True
            try:
                yield
            finally:
                self._is_alone = False

    @contextmanager
    def _clearly(self) -> Iterator[None]:
        try:
            yield
        except DatabaseError as error:
            raise StoreError(dialect.reason(error, self._url)) from error


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
    statement = dialect.upsert(connection, table)
    others = {c.name: statement.excluded[c.name] for c in table.columns if c.name not in keys}
    connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=others), rows)


def iso(moment: datetime) -> str:
    """ISO 8601 in UTC to the microsecond, so that the order of text is that of time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _migrate(connection: Connection, name: str) -> None:
    config = Config()
    config.set_main_option("script_location", pipelines.migrations.__path__[0])
    scripts = ScriptDirectory.from_config(config)
    tables = inspect(connection).get_table_names()
    if tables and "alembic_version" not in tables:
        raise StoreError(f"{name} is a database of something else; give another data folder")
    if tables:
        theirs = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        if theirs == scripts.get_current_head():
            return
        if theirs not in {script.revision for script in scripts.walk_revisions()}:
            raise StoreError(
                f"{name} was written by a newer Casebook (schema {theirs}); "
                "update Casebook or give another data folder"
            )
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    dialect.order_by_bytes(connection)
