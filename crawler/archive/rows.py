"""Records as rows of the index, and rows as the records that others get."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from crawler.archive.status import status_of
from crawler.records import PageRef, RecordRef
from crawler.selection import why_no_article

if TYPE_CHECKING:
    from crawler.archive.reader import Record
    from crawler.archive.tables import Row


def row_of(record: Record, source: str) -> dict[str, Any]:
    """The row of ``record``, without the file's id."""
    message = record.message
    status = status_of(message, source, is_rendered=record.is_rendered)
    return {
        "offset": record.offset,
        "record_id": record.record_id,
        "url": record.url,
        "source": source,
        "fetched": record.fetched.astimezone(UTC).isoformat(timespec="microseconds"),
        "is_revisit": record.is_revisit,
        "status": status,
        "content_type": record.content_type,
        "digest": record.digest,
        "etag": message.header("ETag"),
        "last_modified": message.header("Last-Modified"),
        "is_article": not why_no_article(record.url, status, record.content_type, source),
    }


def is_article_row(row: Row) -> bool:
    """Whether the row's page is one article by the rules of now."""
    return not why_no_article(row.url, row.status, row.content_type, row.source)


def fetched_of(row: Row) -> datetime:
    """When the row's record was fetched."""
    return datetime.fromisoformat(row.fetched)


def page_ref(row: Row) -> PageRef:
    """What the row, joined with its file's, says of its page."""
    return PageRef(
        url=row.url,
        source=row.source,
        fetched=fetched_of(row),
        content_type=row.content_type,
        digest=row.digest,
        record=RecordRef(row.name, row.offset, row.record_id),
    )
