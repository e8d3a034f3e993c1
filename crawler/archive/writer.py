"""Responses in, WARC file out: one gzip member a record, each flushed before it counts."""

from __future__ import annotations

import io
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING

from fastwarc.stream_io import GzipWriter
from fastwarc.warc import WarcRecord, WarcRecordType

from crawler.archive.errors import ArchiveError
from crawler.archive.http import sha1_digest
from crawler.archive.lock import try_lock
from crawler.archive.reader import OPEN
from crawler.records import RecordRef

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

MAX_FILE = 1_000_000_000
SYNC_EVERY = 20
IDENTICAL = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
ABOUT = (
    ("software", f"casebook/{version('casebook')} scrapy/{version('scrapy')}"),
    ("format", "WARC File Format 1.1"),
    (
        "conformsTo",
        "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
    ),
    ("robots", "obey"),
    (
        "description",
        "Bodies are stored as sent, without transfer coding; the case and order of header names "
        "and the reason phrase are the client's.",
    ),
)


@dataclass(frozen=True, slots=True)
class Exchange:
    """One answer of a server."""

    url: str
    """As requested."""
    fetched: datetime
    """UTC."""
    head: bytes
    """Status line and headers, with the empty line that ends them."""
    body: bytes
    """As sent, still in its content coding."""
    ip_address: str = ""
    """Empty when it is not known."""


class WarcWriter:
    """Writes the WARC files of one run of one source, in ``folder``.

    ``name`` begins the files' names and must be unique to the run. A file bears the suffix
    ``.open`` and a lock until it is closed. Raises ArchiveError when the disk does not take a
    record; the file then ends with the record before.
    """

    def __init__(self, folder: Path, name: str, max_file: int = MAX_FILE) -> None:
        self._folder = folder
        self._name = name
        self._max_file = max_file
        self._serial = 0
        self._file: BinaryIO | None = None
        self._unsynced = 0
        self.end = 0
        """Length of the current file."""
        self.file = ""
        """Name that the current file will have when it is closed."""

    def response(self, exchange: Exchange, digest: str) -> RecordRef:
        """Where the full answer now stands."""
        return self._record(WarcRecordType.response, exchange, digest, exchange.body, {})

    def revisit(self, exchange: Exchange, digest: str, profile: str, seen: datetime) -> RecordRef:
        """Where the note now stands that the body, first ``seen`` then, is still the same."""
        refers = {
            "WARC-Profile": profile,
            "WARC-Refers-To-Target-URI": exchange.url,
            "WARC-Refers-To-Date": warc_date(seen),
        }
        return self._record(WarcRecordType.revisit, exchange, digest, b"", refers)

    def conversion(
        self, url: str, fetched: datetime, html: bytes, digest: str, sent: str
    ) -> RecordRef:
        """Where the HTML now stands that a browser has made of the record whose id is ``sent``."""
        refers = {"Content-Type": "text/html; charset=utf-8", "WARC-Refers-To": f"<{sent}>"}
        exchange = Exchange(url, fetched, b"", html)
        return self._record(WarcRecordType.conversion, exchange, digest, html, refers)

    def close(self) -> None:
        """Give the file its final name. Does nothing when no record was written."""
        if self._file is None:
            return
        try:
            os.fsync(self._file.fileno())
            (self._folder / f"{self.file}{OPEN}").rename(self._folder / self.file)
        except OSError as error:
            raise ArchiveError(
                self._folder / self.file, f"cannot close: {error.strerror}"
            ) from error
        finally:
            self._file.close()
            self._file = None

    def _record(
        self,
        kind: WarcRecordType,
        exchange: Exchange,
        digest: str,
        body: bytes,
        more: dict[str, str],
    ) -> RecordRef:
        headers = {
            "WARC-Date": warc_date(exchange.fetched),
            "WARC-Target-URI": exchange.url,
            "WARC-Payload-Digest": digest,
            "Content-Type": "application/http; msgtype=response",
            **({"WARC-IP-Address": exchange.ip_address} if exchange.ip_address else {}),
            **more,
        }
        record_id, member = _member(kind, headers, exchange.head + body)
        if self._file is not None and self.end + len(member) > self._max_file:
            self.close()
        if self._file is None:
            self._start()
        return RecordRef(self.file, self._append(member), record_id)

    def _start(self) -> None:
        self._serial += 1
        self.file = f"{self._name}-{self._serial:03d}.warc.gz"
        path = self._folder / f"{self.file}{OPEN}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._file = path.open("xb", buffering=0)
            try_lock(self._file)
        except OSError as error:
            raise ArchiveError(path, f"cannot be written: {error.strerror}") from error
        self.end = 0
        about = "".join(f"{name}: {value}\r\n" for name, value in ABOUT).encode()
        headers = {
            "WARC-Date": warc_date(datetime.now(UTC)),
            "WARC-Filename": self.file,
            "Content-Type": "application/warc-fields",
        }
        self._append(_member(WarcRecordType.warcinfo, headers, about)[1])

    def _append(self, member: bytes) -> int:
        """Offset at which the member now stands, handed to the operating system."""
        assert self._file is not None
        offset = self.end
        try:
            written = self._file.write(member)
            if written < len(member):
                raise OSError(28, "No space left on device")
            self._unsynced += 1
            if self._unsynced >= SYNC_EVERY:
                os.fsync(self._file.fileno())
                self._unsynced = 0
        except OSError as error:
            with suppress(OSError):
                self._file.truncate(offset)
            raise ArchiveError(
                self._folder / self.file, f"cannot be written: {error.strerror}"
            ) from error
        self.end += len(member)
        return offset


def warc_date(moment: datetime) -> str:
    """``moment`` in UTC as WARC-Date writes it, to the microsecond."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _member(kind: WarcRecordType, headers: dict[str, str], block: bytes) -> tuple[str, bytes]:
    """The record's id and the record, compressed as one gzip member."""
    record = WarcRecord()
    record.init_headers(kind)
    for name, value in headers.items():
        record.headers.set(name, value)
    record.headers.set("WARC-Block-Digest", sha1_digest(block))
    record.set_bytes_content(block)
    member = io.BytesIO()
    with GzipWriter(member, compression_level=6) as compressed:
        record.write(compressed)
        compressed.finish()
        content = member.getvalue()
    return (record.record_id or "").strip("<>"), content
