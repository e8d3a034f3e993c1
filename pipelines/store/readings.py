"""The part of the store that keeps what was read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, FromClause, Row, exists, func, select, update

from crawler.records import ArchivedArticle
from extractors.records import Report
from pipelines.records import Outcome, Reading
from pipelines.schema import READING, VERSION
from pipelines.store.database import Database, iso, put

AT_ONCE = 500
"""Readings that are had from the database at a time; texts are long."""


class Readings(Database):
    """Page versions and what became of reading them."""

    def known(self, reader: str) -> dict[tuple[str, str], str]:
        """By URL and digest, the record of each page version that needs not be read again."""
        query = select(READING.c.url, READING.c.digest, READING.c.record_id).where(
            READING.c.reader == reader, READING.c.outcome != Outcome.TIMEOUT
        )
        with self.reading() as connection:
            return {(url, digest): record for url, digest, record in connection.execute(query)}

    def move_reading(self, article: ArchivedArticle) -> None:
        """Let the reading of this page version name this record, which holds the same body."""
        change = update(READING).where(
            READING.c.url == article.url, READING.c.digest == article.digest
        )
        record = article.record
        change = change.values(
            fetched=iso(article.fetched),
            file=record.file,
            offset=record.offset,
            record_id=record.record_id,
        )
        with self.writing() as connection:
            connection.execute(change)

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
            "counts": True,
        }
        # PostgreSQL keeps no NUL in a text; whatever put one there, it is one page.
        kept = {n: v.replace("\0", "\ufffd") if isinstance(v, str) else v for n, v in row.items()}
        with self.writing() as connection:
            put(connection, READING, [kept])

    def contents(self, reader: str) -> dict[tuple[str, str], str]:
        """By URL and digest, the content of the page versions that this reader has compared."""
        query = select(VERSION.c.url, VERSION.c.digest, VERSION.c.content)
        with self.reading() as connection:
            rows = connection.execute(query.where(VERSION.c.reader == reader))
            return {(url, digest): content for url, digest, content in rows}

    def add_contents(self, url: str, contents: Mapping[str, str], reader: str) -> None:
        """Keep the contents of versions of a page, by digest."""
        rows = [
            {"url": url, "digest": digest, "reader": reader, "content": content}
            for digest, content in contents.items()
        ]
        with self.writing() as connection:
            put(connection, VERSION, rows)

    def count_version(self, url: str, digest: str) -> None:
        """Let the reading of this version of the page count, and no other."""
        counts = READING.c.digest == digest
        change = update(READING).where(READING.c.url == url, READING.c.counts != counts)
        with self.writing() as connection:
            connection.execute(change.values(counts=counts))

    def readings(self, until: datetime | None = None) -> Iterator[Reading]:
        """The reading that counts of each page, that of its newest text, in order of URL.

        With ``until`` the newest of the versions that were first fetched before then.
        """
        newer = READING.alias()
        no_newer = ~exists().where(
            newer.c.url == READING.c.url,
            newer.c.fetched > READING.c.fetched,
            _counting(newer, until),
        )
        query = (
            select(READING)
            .where(_counting(READING, until), no_newer)
            .order_by(READING.c.url, READING.c.digest)  # as the key, so that nothing is sorted
            .execution_options(yield_per=AT_ONCE)
        )
        with self.reading() as connection:
            last = None
            for row in connection.execute(query):
                if row.url != last:  # two versions of one second: the first by digest counts
                    yield _reading(row)
                last = row.url

    def reading_of(self, url: str) -> Reading | None:
        """The reading of a page that counts, that of its newest text."""
        newest = select(READING).where(READING.c.url == url, READING.c.counts)
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
        query = select(*columns, READING.c.outcome).where(_counting(READING, until))
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


def _counting(readings: FromClause, until: datetime | None) -> ColumnElement[bool]:
    return readings.c.fetched < iso(until) if until else readings.c.counts.is_(True)


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
