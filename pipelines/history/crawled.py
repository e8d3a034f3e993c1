"""What a crawl came to, as lines of the history of its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from crawler.crawl import CrawlResult, SourceResult
from crawler.source import MissedPage
from pipelines.history.records import SourceRun

REASON = 60
"""Characters of a reason that are kept."""


def source_runs(result: CrawlResult, started: datetime) -> list[SourceRun]:
    """A line for each source of the crawl, in their order."""
    return [_source_run(source, started) for source in result.sources]


def _source_run(result: SourceResult, started: datetime) -> SourceRun:
    return SourceRun(
        source=result.source,
        started=started,
        finished=started + timedelta(seconds=result.seconds),
        outcome=result.finish_reason,
        pages=result.pages,
        announced=result.announced,
        expects=result.expects,
        articles=result.articles,
        unchanged=result.not_modified,
        forbidden=result.forbidden,
        missed=missed_kinds(result.missed),
        front_page=sum(1 for page in result.missed if is_front_page(page.url)),
    )


def is_front_page(url: str) -> bool:
    """Whether the address is that of a whole site, or of the whole of one language.

    >>> is_front_page("https://example.org/en/"), is_front_page("https://example.org/news/1")
    (True, False)
    """
    parts = urlsplit(url)
    path = parts.path.strip("/")
    return not parts.query and (len(path) <= 2 or path in ("index.html", "index.php", "home"))


def missed_kinds(missed: Iterable[MissedPage]) -> dict[str, int]:
    """How many pages were missed for which kind of reason, the most frequent first."""
    return dict(Counter(_kind(page.reason) for page in missed).most_common())


def _kind(reason: str) -> str:
    """The part of a reason that does not differ from page to page."""
    return reason.partition(":")[0][:REASON].strip()
