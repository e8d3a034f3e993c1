"""Articles and the sources that published them as rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from crawler.sources import all_sources
from output.rows.evidence import article_id
from pipelines.records import Reading

Row = dict[str, object]


def article_row(reading: Reading) -> Row | None:
    """The row of the article that was read; None without a report."""
    report = reading.report
    if report is None:
        return None
    return {
        "article_id": article_id(reading.record_id),
        "url": reading.url,
        "title": report.title or None,
        "source": reading.source,
        "published": report.published,
        "language": report.language,
        "fetched": reading.fetched,
        "archive_file": reading.file,
        "archive_offset": reading.offset,
        "archive_record": reading.record_id,
        "text_sha256": report.text_sha256,
        "reader": report.reader,
        "text": reading.text,
    }


@dataclass(slots=True)
class _Count:
    pages: int
    articles: int
    first: datetime
    last: datetime


class SourceCounts:
    """Counts the pages of each source as they pass by."""

    def __init__(self) -> None:
        self._counts: dict[str, _Count] = {}

    def counted(self, readings: Iterable[Reading]) -> Iterator[Reading]:
        """The readings, unchanged."""
        for reading in readings:
            fetched = reading.fetched
            count = self._counts.setdefault(reading.source, _Count(0, 0, fetched, fetched))
            count.pages += 1
            count.articles += reading.report is not None
            count.first, count.last = min(count.first, fetched), max(count.last, fetched)
            yield reading

    def rows(self) -> Iterator[Row]:
        """A row for each source that has passed by, in order of name."""
        declared = {source.name: source for source in all_sources()}
        for name, count in sorted(self._counts.items()):
            source = declared.get(name)
            yield {
                "source": name,
                "publisher": source.publisher if source else None,
                "languages": source.languages if source else (),
                "country": source.country if source else None,
                "pages": count.pages,
                "articles": count.articles,
                "first_fetched": count.first,
                "last_fetched": count.last,
            }
