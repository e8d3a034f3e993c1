"""The part of the store that keeps what crawls of sources came to, and which alarms were told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

import msgspec
from sqlalchemy import exists, func, select

from pipelines.history.figures import ReadPage
from pipelines.history.records import Alarm, SourceRun
from pipelines.records import Outcome
from pipelines.schema import ACCEPTED, READING, SOURCE_RUN, TOLD
from pipelines.store.database import Database, iso, put, replace

REMEMBERED = 1000
"""Crawls of a source that are looked at: almost three years of daily ones. All are kept."""


class _Subject(msgspec.Struct):
    events: list[msgspec.Raw]


class _Report(msgspec.Struct):
    """The parts of a report that are counted."""

    published: str | None = None
    language: str | None = None
    cases: list[_Subject] = []


class History(Database):
    """Lines of the history, the alarms last told, and what people accepted."""

    def put_source_runs(self, runs: Iterable[SourceRun]) -> None:
        """Keep the lines, each in place of an older one of the same crawl of the same source."""
        encode = msgspec.json.encode
        rows = [
            {"source": run.source, "started": iso(run.started), "source_run": encode(run)}
            for run in runs
        ]
        with self.writing() as connection:
            put(connection, SOURCE_RUN, rows)

    def source_runs(self, since: datetime | None = None) -> list[SourceRun]:
        """The lines of crawls that began at ``since`` or later, in order of source and start.

        Of each source the last ``REMEMBERED``.
        """
        columns = SOURCE_RUN.c
        newest_first = func.row_number().over(
            partition_by=columns.source, order_by=columns.started.desc()
        )
        numbered = select(SOURCE_RUN, newest_first.label("place"))
        if since:
            numbered = numbered.where(columns.started >= iso(since))
        lines = numbered.subquery()
        query = (
            select(lines.c.source_run)
            .where(lines.c.place <= REMEMBERED)
            .order_by(lines.c.source, lines.c.started)
        )
        with self.reading() as connection:
            rows = connection.execute(query)
            return [msgspec.json.decode(row.source_run, type=SourceRun) for row in rows]

    def read_pages(self, since: datetime | None = None) -> Iterator[ReadPage]:
        """Every page version fetched at ``since`` or later and read, in order of time."""
        columns, older = READING.c, READING.alias()
        has_older = exists().where(older.c.url == columns.url, older.c.fetched < columns.fetched)
        query = select(
            columns.source,
            columns.fetched,
            columns.outcome,
            columns.language,
            columns.published,
            columns.report,
            has_older.label("has_older"),
        ).order_by(columns.fetched)
        if since:
            query = query.where(columns.fetched >= iso(since))
        with self.reading() as connection:
            for row in connection.execute(query):
                report = msgspec.json.decode(row.report or b"{}", type=_Report)
                yield ReadPage(
                    source=row.source,
                    fetched=datetime.fromisoformat(row.fetched),
                    outcome=Outcome(row.outcome),
                    # Readings from before these columns have them in their report alone.
                    language=row.language or report.language,
                    published=row.published or report.published,
                    events=sum(len(subject.events) for subject in report.cases),
                    is_new=not row.has_older,
                )

    def told(self) -> list[Alarm]:
        """The alarms that were on when people were last told, in order of source and kind."""
        with self.reading() as connection:
            rows = connection.execute(select(TOLD.c.alarm).order_by(TOLD.c.source, TOLD.c.kind))
            return [msgspec.json.decode(row.alarm, type=Alarm) for row in rows]

    def replace_told(self, alarms: Iterable[Alarm]) -> None:
        """Keep these alarms as told, and no others."""
        encode = msgspec.json.encode
        rows = [{"source": a.source, "kind": a.kind.value, "alarm": encode(a)} for a in alarms]
        with self.writing() as connection:
            replace(connection, TOLD, rows)

    def accept(self, source: str, since: datetime) -> None:
        """Keep that what the source does from ``since`` on is its normal state."""
        with self.writing() as connection:
            put(connection, ACCEPTED, [{"source": source, "since": iso(since)}])

    def accepted(self) -> dict[str, datetime]:
        """Since when a person takes what a source does for normal, by source."""
        with self.reading() as connection:
            rows = connection.execute(select(ACCEPTED.c.source, ACCEPTED.c.since))
            return {row.source: datetime.fromisoformat(row.since) for row in rows}
