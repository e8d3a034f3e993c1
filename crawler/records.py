"""What the crawler hands on: pages, and where in the archive they stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class RecordRef:
    """Where one WARC record stands."""

    file: str
    """Name of the WARC file, without its folder; the index knows the folder."""
    offset: int
    """Byte offset of the record's gzip member in the file."""
    record_id: str
    """WARC-Record-ID, as ``urn:uuid:...``."""


@dataclass(frozen=True, slots=True)
class Page:
    """One fetched response as archived, its content encoding undone."""

    url: str
    """Canonical form, under which the page is known from run to run."""
    source: str
    """Name of the source, or the host name for pages of no declared source."""
    fetched: datetime
    """When this version was first fetched (WARC-Date), UTC."""
    content_type: str
    """As the server sent it, with its charset if it named one; may be empty."""
    digest: str
    """``sha1:`` and base32 of the payload, as in WARC-Payload-Digest."""
    record: RecordRef
    body: bytes
