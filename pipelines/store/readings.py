"""The part of the store that keeps what was read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Row, func, select, true

from extractors.records import Report
from pipelines.records import Outcome, Reading
from pipelines.schema import READING
from pipelines.store.database import Database, iso, put

AT_ONCE = 500
"""Readings that are had from the database at a time; texts are long."""


class Readings(Database):
    """Page versions and what became of reading them."""

    def known(self, reader: str) -> set[tuple[str, str]]:
        """URL and digest of the page versions that this reader needs not read again."""
        query = select(READING.c.url, READING.c.digest).where(
            READING.c.reader == reader, READING.c.outcome != Outcome.TIMEOUT
        )
        with self.reading() as connection:
            return {(url, digest) for url, digest in connection.execute(query)}

    def add_reading(self, reading: Reading) -> None:
        """Keep what was read, in place of an older reading of the same page version."""
        row = {
            "url": reading.url,
            "digest": reading.digest,
            "source": reading.source,
            "fetched": iso(reading.fetched),
            "file": reading.file,
            "offset": reading.offset,
            "record_id": reading.record_id,
            "reader": reading.reader,
            "outcome": reading.outcome.value,
            "detail": reading.detail,
            "text": reading.text,
            "language": reading.language,
            "published": reading.published,
            "report": msgspec.json.encode(reading.report) if reading.report else None,
            "sketch": msgspec.json.encode(reading.sketch),
        }
        # PostgreSQL keeps no NUL in a text; whatever put one there, it is one page.
        kept = {n: v.replace("\0", "\ufffd") if isinstance(v, str) else v for n, v in row.items()}
        with self.writing() as connection:
            put(connection, READING, [kept])

    def readings(self, until: datetime | None = None) -> Iterator[Reading]:
        """The reading of the newest version of each page, in order of URL.

        With ``until`` only versions that were first fetched before then count.
        """
        newest = (
            select(READING.c.url, func.max(READING.c.fetched).label("fetched"))
            .where(_before(until))
            .group_by(READING.c.url)
            .subquery()
        )
        query = (
            select(READING)
            .join(newest, (READING.c.url == newest.c.url) & (READING.c.fetched == newest.c.fetched))
            .order_by(READING.c.url, READING.c.digest)
            .execution_options(yield_per=AT_ONCE)
        )
        with self.reading() as connection:
            last = None
            for row in connection.execute(query):
                if row.url != last:  # two versions of one second: the first by digest counts
                    yield _reading(row)
                last = row.url

    def reading_of(self, url: str) -> Reading | None:
        """The reading of the newest version of a page."""
        newest = select(READING).where(READING.c.url == url)
        newest = newest.order_by(READING.c.fetched.desc(), READING.c.digest).limit(1)
        with self.reading() as connection:
            row = connection.execute(newest).first()
        return None if row is None else _reading(row)

    def version_of(self, url: str, record_id: str) -> Reading | None:
        """The reading of the page version that this archived record holds."""
        query = select(READING).where(READING.c.url == url, READING.c.record_id == record_id)
        with self.reading() as connection:
            row = connection.execute(query.order_by(READING.c.digest).limit(1)).first()
        return None if row is None else _reading(row)

    def text_of(self, url: str, text_sha256: str) -> str | None:
        """The text of the page's version that has this digest; None when none has."""
        query = select(READING.c.text).where(READING.c.url == url)
        with self.reading() as connection:
            texts = (row.text for row in connection.execute(query))
            return next(
                (t for t in texts if hashlib.sha256(t.encode()).hexdigest() == text_sha256), None
            )

    def fingerprint(self, until: datetime | None = None) -> str:
        """A digest of which page versions were read, by which reader and with what outcome.

        With ``until`` of those that were first fetched before then.
        """
        columns = (READING.c.url, READING.c.digest, READING.c.fetched, READING.c.reader)
        query = select(*columns, READING.c.outcome).where(_before(until))
        query = query.order_by(READING.c.url, READING.c.digest)
        found = hashlib.sha256()
        with self.reading() as connection:
            for row in connection.execute(query.execution_options(yield_per=10_000)):
                found.update("\n".join((*row, "")).encode())
        return found.hexdigest()

    def outcomes(self) -> dict[str, dict[Outcome, int]]:
        """How many page versions of each source came to which outcome."""
        query = (
            select(READING.c.source, READING.c.outcome, func.count())
            .group_by(READING.c.source, READING.c.outcome)
            .order_by(READING.c.source)
        )
        counts: dict[str, dict[Outcome, int]] = {}
        with self.reading() as connection:
            for source, outcome, count in connection.execute(query):
                counts.setdefault(source, {})[Outcome(outcome)] = count
        return counts


def _before(until: datetime | None) -> ColumnElement[bool]:
    return READING.c.fetched < iso(until) if until else true()


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
        language=row.language,
        published=row.published,
        report=msgspec.json.decode(row.report, type=Report) if row.report else None,
        sketch=msgspec.json.decode(row.sketch, type=tuple[int, ...]) if row.sketch else (),
    )


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
