"""The store: readings, cases, identities and runs in one SQLite database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

import msgspec
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import (
    Connection,
    Engine,
    Row,
    create_engine,
    delete,
    event,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import DatabaseError, OperationalError

from crawler.errors import CasebookError
from extractors.records import Report
from pipelines.records import Case, Doubt, Outcome, Reading
from pipelines.schema import CASE, DOUBT, IDENTITY, READING, RUN

FILE_NAME = "casebook.sqlite"
BUSY_SECONDS = 60.0
"""How long one process waits while another writes."""


class StoreError(CasebookError):
    """The store can't be used; the message says what, where and what to do."""


class Store:
    """The store of one data folder. A method is a transaction; several processes may share it.

    Raises StoreError from ``__init__`` when the file is no database of ours, was written by a
    newer Casebook, or can't be written.
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
    def _reading(self) -> Iterator[Connection]:
        with self._clearly(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._clearly(), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def _clearly(self) -> Iterator[None]:
        """Say what is wrong with the database in one line."""
        try:
            yield
        except DatabaseError as error:
            raise StoreError(_reason(error, self.path)) from error

    def known(self, reader: str) -> set[tuple[str, str]]:
        """URL and digest of the page versions that this reader needs not read again."""
        query = select(READING.c.url, READING.c.digest).where(
            READING.c.reader == reader, READING.c.outcome != Outcome.TIMEOUT
        )
        with self._reading() as connection:
            return {(url, digest) for url, digest in connection.execute(query)}

    def add_reading(self, reading: Reading) -> None:
        """Keep what was read, in place of an older reading of the same page version."""
        row = {
            "url": reading.url,
            "digest": reading.digest,
            "source": reading.source,
            "fetched": _iso(reading.fetched),
            "file": reading.file,
            "offset": reading.offset,
            "record_id": reading.record_id,
            "reader": reading.reader,
            "outcome": reading.outcome.value,
            "detail": reading.detail,
            "text": reading.text,
            "report": msgspec.json.encode(reading.report) if reading.report else None,
        }
        with self._writing() as connection:
            connection.execute(
                upsert(READING)
                .values(row)
                .on_conflict_do_update(index_elements=[READING.c.url, READING.c.digest], set_=row)
            )

    def readings(self) -> Iterator[Reading]:
        """The reading of the newest version of each page, in order of URL."""
        newest = (
            select(READING.c.url, func.max(READING.c.fetched).label("fetched"))
            .group_by(READING.c.url)
            .subquery()
        )
        query = (
            select(READING)
            .join(newest, (READING.c.url == newest.c.url) & (READING.c.fetched == newest.c.fetched))
            .order_by(READING.c.url, READING.c.digest)
        )
        with self._reading() as connection:
            last = None
            for row in connection.execute(query):
                if row.url != last:  # two versions of one second: the first by digest counts
                    yield _reading(row)
                last = row.url

    def outcomes(self) -> dict[str, dict[Outcome, int]]:
        """How many page versions of each source came to which outcome."""
        query = (
            select(READING.c.source, READING.c.outcome, func.count())
            .group_by(READING.c.source, READING.c.outcome)
            .order_by(READING.c.source)
        )
        counts: dict[str, dict[Outcome, int]] = {}
        with self._reading() as connection:
            for source, outcome, count in connection.execute(query):
                counts.setdefault(source, {})[Outcome(outcome)] = count
        return counts

    def identities(self) -> dict[str, str]:
        """The case id of each page subject as last linked."""
        with self._reading() as connection:
            rows = connection.execute(select(IDENTITY.c.subject_id, IDENTITY.c.case_id))
            return {row.subject_id: row.case_id for row in rows}

    def replace_cases(self, cases: Iterable[Case], doubts: Iterable[Doubt]) -> None:
        """Keep these cases and doubts and no others. Identities are only ever added or moved."""
        encode = msgspec.json.encode
        cases = tuple(cases)
        case_rows = [{"case_id": c.id, "case_record": encode(c)} for c in cases]
        doubt_rows = [{"left": d.left, "right": d.right, "doubt": encode(d)} for d in doubts]
        identity_rows = [{"subject_id": s, "case_id": c.id} for c in cases for s in c.subjects]
        with self._writing() as connection:
            for table, rows in ((CASE, case_rows), (DOUBT, doubt_rows)):
                connection.execute(delete(table))
                if rows:
                    connection.execute(insert(table), rows)
            if identity_rows:
                statement = upsert(IDENTITY)
                connection.execute(
                    statement.on_conflict_do_update(
                        index_elements=[IDENTITY.c.subject_id],
                        set_={"case_id": statement.excluded.case_id},
                    ),
                    identity_rows,
                )

    def cases(self) -> list[Case]:
        """All cases in order of their ids."""
        with self._reading() as connection:
            rows = connection.execute(select(CASE.c.case_record).order_by(CASE.c.case_id))
            return [msgspec.json.decode(row[0], type=Case) for row in rows]

    def doubts(self) -> list[Doubt]:
        """All doubts in order of their cases."""
        with self._reading() as connection:
            rows = connection.execute(select(DOUBT.c.doubt).order_by(DOUBT.c.left, DOUBT.c.right))
            return [msgspec.json.decode(row[0], type=Doubt) for row in rows]

    def start_run(self, name: str) -> int:
        """The id of a new run record."""
        with self._writing() as connection:
            result = connection.execute(
                insert(RUN).values(command=name, started=_iso(datetime.now(UTC)))
            )
            return int(result.inserted_primary_key[0])  # type: ignore[index]  # an insert has one

    def finish_run(self, run_id: int, outcome: str, counts: Mapping[str, int]) -> None:
        """Write down how a run ended."""
        with self._writing() as connection:
            connection.execute(
                update(RUN)
                .where(RUN.c.run_id == run_id)
                .values(
                    finished=_iso(datetime.now(UTC)),
                    outcome=outcome,
                    counts=msgspec.json.encode(dict(counts)),
                )
            )

    def runs(self, last: int) -> list[dict[str, Any]]:
        """The last runs, newest first; ``finished`` is None for one that was killed or goes on."""
        with self._reading() as connection:
            rows = connection.execute(select(RUN).order_by(RUN.c.run_id.desc()).limit(last))
            return [
                {**row._mapping, "counts": msgspec.json.decode(row.counts or b"{}")} for row in rows
            ]


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
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
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


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _reading(row: Row[Any]) -> Reading:
    return Reading(
        url=row.url,
        digest=row.digest,
        source=row.source,
        fetched=datetime.fromisoformat(row.fetched),
        file=row.file,
        offset=row.offset,
        record_id=row.record_id,
        reader=row.reader,
        outcome=Outcome(row.outcome),
        detail=row.detail,
        text=row.text,
        report=msgspec.json.decode(row.report, type=Report) if row.report else None,
    )
