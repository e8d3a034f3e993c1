"""WARC files in, records and pages out. Each record's digest is checked as it is read."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from fastwarc.warc import ArchiveIterator, HeaderMap, WarcRecordType

from crawler.archive.errors import ArchiveError, Problem
from crawler.archive.http import (
    Message,
    MessageError,
    decoded_body,
    matches_digest,
    parse_message,
    rendered_message,
    sha1_digest,
)
from crawler.archive.members import MAGIC, begins_record, member_length, next_member
from crawler.records import Page, RecordRef
from crawler.urls import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

    from fastwarc.warc import WarcRecord

MAX_RECORD = 64_000_000
"""Bytes of a record that is read at all; archives also hold films."""
READABLE = WarcRecordType.response | WarcRecordType.revisit | WarcRecordType.conversion
PLAIN = b"WARC/"
OPEN = ".open"
"""Suffix of a file that is being written, or whose writer was killed."""
SHA1 = re.compile(r"sha1:[A-Z2-7]{32}")


class RecordError(ValueError):
    """A record is damaged, or says too little to be used."""


@dataclass(frozen=True, slots=True)
class Record:
    """One ``response``, ``revisit`` or ``conversion`` record."""

    offset: int
    record_id: str
    is_revisit: bool
    is_rendered: bool
    """Whether a browser made it of another record."""
    url: str
    """What was requested, in canonical form."""
    fetched: datetime
    digest: str
    """Of the payload; of a revisit, that of the payload it refers to, empty if it does not say."""
    message: Message

    @property
    def content_type(self) -> str:
        """Content-Type as sent; may be empty."""
        return self.message.header("Content-Type")


def read_records(path: Path, start: int = 0) -> Iterator[Record | Problem]:
    """Responses and revisits of the file from byte ``start`` on, in order, and what is damaged.

    After damage, reading goes on with the next record that begins.
    Raises ArchiveError when there is no such file, or it is empty, no WARC, or compressed in one
    piece.
    """
    position: int | None = start
    with _open(path) as file:
        while position is not None:
            last, bad = position, position
            file.seek(position)
            try:
                for record in ArchiveIterator(file, parse_http=False):
                    last = bad = record.stream_pos
                    _check_start(file, path, last)
                    if record.record_type & READABLE:
                        yield _record_or_problem(record, path)
                    bad = -1
                return
            except OSError as error:
                if bad < 0:
                    bad = last + member_length(file, last)
                yield Problem(path, bad, f"damaged: {error}")
                position = next_member(path, bad + 1)


def read_record(path: Path, offset: int) -> Record:
    """The response or revisit that stands at ``offset``.

    Raises ArchiveError when it cannot be read.
    """
    with _open(path) as file:
        file.seek(offset)
        try:
            record = next(iter(ArchiveIterator(file, parse_http=False)), None)
            if record is None or not record.record_type & READABLE:
                raise RecordError("no response stands here")
            return _parse(record)
        except (OSError, RecordError) as error:
            raise ArchiveError(path, f"at byte {offset}: {error}") from error


def read_page(path: Path, offset: int, source: str) -> Page:
    """The page that stands at ``offset``, with its content coding undone.

    Raises ArchiveError when the record cannot be read or decoded.
    """
    record = read_record(path, offset)
    try:
        body = decoded_body(record.message)
    except MessageError as error:
        raise ArchiveError(path, f"at byte {offset}: {error}") from error
    name = path.name.removesuffix(OPEN)
    return Page(
        url=record.url,
        source=source,
        fetched=record.fetched,
        content_type=record.content_type,
        digest=record.digest,
        record=RecordRef(name, offset, record.record_id),
        body=body,
    )


def check_file(path: Path) -> None:
    """Raise ArchiveError unless the file is there and begins as a WARC file does."""
    _open(path).close()


def _open(path: Path) -> BinaryIO:
    if path.suffix == OPEN and not path.exists():  # closed since it was listed
        path = path.with_suffix("")
    try:
        file = path.open("rb")
    except FileNotFoundError as error:
        raise ArchiveError(path, "no such file") from error
    except OSError as error:
        raise ArchiveError(path, f"cannot be read: {error.strerror}") from error
    head = os.pread(file.fileno(), 1 << 16, 0)
    if not begins_record(head) and not head.startswith(PLAIN):
        file.close()
        kind = "not a WARC file: it must begin with a WARC record, plain or gzipped"
        raise ArchiveError(path, kind if head else "empty file")
    return file


def _check_start(file: BinaryIO, path: Path, offset: int) -> None:
    head = os.pread(file.fileno(), len(PLAIN), offset)
    if not head.startswith(MAGIC) and head != PLAIN:
        raise ArchiveError(
            path,
            "compressed in one piece, so that no record can be found by its offset; "
            "recompress it record by record (warcio recompress OLD NEW)",
        )


def _record_or_problem(record: WarcRecord, path: Path) -> Record | Problem:
    try:
        return _parse(record)
    except RecordError as error:
        return Problem(path, record.stream_pos, str(error))


def _parse(record: WarcRecord) -> Record:
    headers = record.headers
    if record.content_length > MAX_RECORD:
        raise RecordError(f"larger than {MAX_RECORD} bytes")
    is_revisit = record.record_type == WarcRecordType.revisit
    length = record.content_length
    block = record.reader.read()
    if len(block) < length:
        raise RecordError(f"torn: {len(block)} of {length} bytes")
    if not matches_digest(block, headers.get("WARC-Block-Digest") or ""):
        raise RecordError("does not match its WARC-Block-Digest")
    try:
        url = canonical(_required(headers, "WARC-Target-URI"))
        fetched = datetime.fromisoformat(_required(headers, "WARC-Date")).astimezone(UTC)
        message = _message(record, block)
    except ValueError as error:
        raise RecordError(str(error)) from error
    digest = headers.get("WARC-Payload-Digest") or ""
    if not is_revisit and not SHA1.fullmatch(digest):
        digest = sha1_digest(message.body)
    return Record(
        offset=record.stream_pos,
        record_id=_required(headers, "WARC-Record-ID"),
        is_revisit=is_revisit,
        is_rendered=record.record_type == WarcRecordType.conversion,
        url=url,
        fetched=fetched,
        digest=digest,
        message=message,
    )


def _required(headers: HeaderMap, name: str) -> str:
    value = (headers.get(name) or "").strip("<> ")
    if not value:
        raise RecordError(f"has no {name}")
    return value


def _message(record: WarcRecord, block: bytes) -> Message:
    if record.record_type == WarcRecordType.conversion:
        return rendered_message(block, record.headers.get("Content-Type") or "")
    if record.record_type == WarcRecordType.revisit and not block:
        return _bodiless(record.headers)
    return parse_message(block)


def _bodiless(headers: HeaderMap) -> Message:
    unchanged = "not-modified" in (headers.get("WARC-Profile") or "")
    return Message(304 if unchanged else 200, HeaderMap("latin1"), b"")
