"""What the crawler hands on: pages, and where in the archive they stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


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


@dataclass(frozen=True, slots=True)
class PageRef:
    """One page without its body: what a spider yields for each new version of an article."""

    url: str
    """Canonical form."""
    source: str
    fetched: datetime
    content_type: str
    digest: str
    record: RecordRef


@dataclass(frozen=True, slots=True)
class ArchivedArticle(PageRef):
    """Newest archived version of one article page; fields as in ``Page``."""

    path: Path
    """The WARC file that holds it."""


@dataclass(frozen=True, slots=True)
class PageState:
    """What the archive knows of one URL, enough to ask for it conditionally."""

    url: str
    """Canonical form."""
    source: str
    status: int
    """Of the newest full answer (200), from here down to ``digest``."""
    etag: str
    """As sent; empty when it was not."""
    last_modified: str
    """As sent; empty when it was not."""
    digest: str
    is_article: bool
    first_seen: datetime
    last_seen: datetime
    """When the server last answered for the URL with 200 or 304."""
    path: Path
    """File that holds the body of the newest version ..."""
    offset: int
    """... and the offset of its record."""
