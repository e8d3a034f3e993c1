"""Answers of servers in, WARC records and their rows out; no body is stored twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crawler.archive.database import disk_errors
from crawler.archive.http import parse_message, rendered_message, sha1_digest
from crawler.archive.reader import Record
from crawler.archive.rows import fetched_of, page_ref, row_of
from crawler.archive.status import CONTENT_TOO_LARGE, FORBIDDEN, OK, status_of
from crawler.archive.writer import IDENTICAL, NOT_MODIFIED
from crawler.records import PageRef
from crawler.urls import canonical

if TYPE_CHECKING:
    from datetime import datetime

    from crawler.archive.database import Database
    from crawler.archive.writer import Exchange, WarcWriter
    from crawler.records import RecordRef


@dataclass(frozen=True, slots=True)
class Recorded:
    """What an answer turned out to be."""

    page: PageRef
    """The record that holds the body, be it this answer's or an earlier one's."""
    unchanged: bool
    """Whether the newest version that was known has the same body."""


class Recorder:
    """Archives the answers that one run of one source gets.

    Each record is in the file before its row is in the index, so that the archive is the truth.
    Raises ArchiveError when the disk does not take it.
    """

    def __init__(self, writer: WarcWriter, database: Database, source: str) -> None:
        self._writer = writer
        self._database = database
        self._source = source
        self._file = ("", 0)
        """Name and row of the file that is being written."""

    def record(self, exchange: Exchange) -> Recorded:
        """Archive one answer: a response, or a revisit when its body is archived already."""
        with disk_errors(self._database.path):
            return self._record(exchange)

    def rendered(self, url: str, fetched: datetime, html: bytes, sent: PageRef) -> Recorded:
        """Archive the HTML that a browser has made of a page, unless it is that of the last time.

        ``sent``: the page as the server sent it.
        """
        with disk_errors(self._database.path):
            url, digest = canonical(url), sha1_digest(html)
            newest = self._database.newest(url, (200,))
            if newest is not None and newest.digest == digest:
                first = self._database.original(url, digest, 200)
                assert first is not None
                return Recorded(page_ref(first), unchanged=True)
            ref = self._writer.conversion(url, fetched, html, digest, sent.record.record_id)
            record = Record(
                offset=ref.offset,
                record_id=ref.record_id,
                is_revisit=False,
                is_rendered=True,
                url=url,
                fetched=fetched,
                digest=digest,
                message=rendered_message(html),
            )
            self._keep(record, ref)
            page = PageRef(url, self._source, fetched, record.content_type, digest, ref)
            return Recorded(page, unchanged=False)

    def close(self) -> None:
        """Finish the current file."""
        self._writer.close()

    def _record(self, exchange: Exchange) -> Recorded:
        message = parse_message(exchange.head + exchange.body)
        url = canonical(exchange.url)
        status = 200 if message.status == 304 else status_of(message, self._source)
        newest = self._database.newest(url, (status,))
        digest = sha1_digest(exchange.body)
        if message.status == 304 and newest is not None:
            digest = newest.digest
        first = self._database.original(url, digest, status)
        if message.status == OK and status in (FORBIDDEN, CONTENT_TOO_LARGE):
            first = None  # a record without the body would not show what the answer amounts to
        if first is None:
            ref = self._writer.response(exchange, digest)
        else:
            profile = NOT_MODIFIED if message.status == 304 else IDENTICAL
            ref = self._writer.revisit(exchange, digest, profile, fetched_of(first))
        record = Record(
            offset=ref.offset,
            record_id=ref.record_id,
            is_revisit=first is not None,
            is_rendered=False,
            url=url,
            fetched=exchange.fetched,
            digest=digest,
            message=message,
        )
        self._keep(record, ref)
        if first is not None:
            assert newest is not None
            return Recorded(page_ref(first), unchanged=newest.digest == digest)
        page = PageRef(url, self._source, exchange.fetched, record.content_type, digest, ref)
        return Recorded(page, unchanged=False)

    def _keep(self, record: Record, ref: RecordRef) -> None:
        if self._file[0] != ref.file:
            self._file = (ref.file, self._database.put_file(ref.file, self._source))
        self._database.add(self._file[1], [row_of(record, self._source)], self._writer.end)
