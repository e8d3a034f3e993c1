"""Crawl declared sources in this process, and tell what came of it."""

from __future__ import annotations

import logging
import signal
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from scrapy import signals
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings

from crawler.archive.errors import ArchiveError
from crawler.archive.index import Archive
from crawler.diagnosis import diagnose
from crawler.replay import replayed
from crawler.results import CrawlResult, MissedPage, SourceResult
from crawler.scope import NO_LIMITS, Scope
from crawler.source import Source
from crawler.sources import source_named
from crawler.troubles import Cause, Trouble
from crawler.turns import begin, error_of

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from scrapy.crawler import Crawler
    from twisted.python.failure import Failure

    from crawler.records import PageRef


def crawl(
    names: Sequence[str | type[Source]],
    data: Path,
    *,
    scope: Scope = NO_LIMITS,
    replay: Sequence[Path] = (),
    allow_private: bool = False,
    on_page: Callable[[PageRef], None] | None = None,
) -> CrawlResult:
    """Crawl the named sources at once, into ``data/archive``; Scrapy's log goes to ``crawl.log``.

    A source that is declared nowhere is given as its class. ``scope``: how far the crawl goes.
    ``replay``: WARC files that take the place of the network; nothing is archived then.
    ``on_page`` gets each new version of an article as it comes.
    To be called once in a process, as Scrapy's reactor cannot be started again.
    Raises UnknownSourceError, ContactError, and ArchiveError when the archive cannot be used or
    stops taking records; the other sources are crawled to their end before that.
    """
    sources = [source_named(name) if isinstance(name, str) else name for name in names]
    settings = _settings(data, replay, allow_private, scope)
    for source in sources:
        source.update_settings(settings.copy())  # refuses before anything is written
    if replay:
        replayed(tuple(map(str, replay)))
    Archive(data / "archive").close()
    with _scrapy_kept_apart():
        process = AsyncCrawlerProcess(settings)
        crawlers = [process.create_crawler(source) for source in sources]
        for crawler in crawlers:
            crawler.signals.connect(_note_error, signals.spider_error)
            if on_page:
                crawler.signals.connect(_passing(on_page), signals.item_scraped, weak=False)
        tasks = begin(process, sources, crawlers)
        process.start()
    for crawler, task in tasks.items():
        error = getattr(crawler.spider, "stopped_by", None) or error_of(task)
        if isinstance(error, ArchiveError):
            raise error
    return CrawlResult(tuple(_result(crawler, tasks.get(crawler)) for crawler in crawlers))


def _settings(data: Path, replay: Sequence[Path], allow_private: bool, scope: Scope) -> Settings:
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    asked = {
        "DATA": str(data),
        "REPLAY_FILES": [str(path) for path in replay],
        "ALLOW_PRIVATE": allow_private,
        "LOG_FILE": str(data / "crawl.log"),
        **scope.settings,
    }
    settings.setdict(asked, priority="cmdline")
    return settings


def _passing(on_page: Callable[[PageRef], None]) -> Callable[[PageRef], None]:
    # Signals hand over their arguments by these names.
    def pass_on(item: PageRef) -> None:
        on_page(item)

    return pass_on


def _note_error(failure: Failure, response: Any, spider: Source) -> None:
    reason = f"error while reading: {failure.value!r}"
    is_article = bool(response.meta.get("is_article"))
    spider.missed.append(MissedPage(response.url, reason, Cause.ERROR, is_article))


def _result(crawler: Crawler, task: asyncio.Task[None] | None) -> SourceResult:
    spider = crawler.spider
    if task is None:
        return SourceResult(crawler.spidercls.name, finish_reason="shutdown")
    if not isinstance(spider, Source) or error_of(task):
        words = f"error: {error_of(task)!r}"
        return SourceResult(
            crawler.spidercls.name, finish_reason=words, trouble=Trouble.SOFT, reason=words
        )
    stats: dict[str, Any] = crawler.stats.get_stats()
    result = SourceResult(
        source=spider.name,
        pages=stats.get("downloader/response_count", 0),
        announced=len(spider.announced),
        articles=stats.get("item_scraped_count", 0),
        not_modified=stats.get("articles/not_modified", 0) + stats.get("articles/not_newer", 0),
        answered_304=stats.get("conditional/not_modified", 0),
        forbidden=stats.get("robotstxt/forbidden", 0),
        missed=tuple(spider.missed),
        seconds=stats.get("elapsed_time_seconds", 0.0),
        finish_reason=_finish(stats.get("finish_reason", "shutdown")),
        expects=spider.expects,
        blocked=stats.get("blocked/count", 0),
        ahead=stats.get("clock/ahead", 0),
        left_over=spider.left_over,
        not_relevant=tuple(
            link for url, link in spider.irrelevant.items() if url not in spider.found
        ),
        announcements=tuple(spider.announcements),
        given_up=spider.given_up,
        retry_at=_ahead(stats.get("retry_after/until")),
    )
    trouble, reason = diagnose(result)
    return replace(result, trouble=trouble, reason=reason)


def _finish(reason: str) -> str:
    return {"closespider_timeout": "time budget", "closespider_pagecount": "page budget"}.get(
        reason, reason
    )


def _ahead(moment: datetime | None) -> datetime | None:
    return moment if moment and moment > datetime.now(UTC) else None


@contextmanager
def _scrapy_kept_apart() -> Iterator[None]:
    """Scrapy takes over logging and signals; what comes after the crawl gets them back."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    # On a full disk the log cannot be written either; the crawl's own error says it once.
    logging.raiseExceptions = False
    try:
        yield
    finally:
        logging.raiseExceptions = True
        for handler in [each for each in root.handlers if each not in handlers]:
            root.removeHandler(handler)
            handler.close()
        root.setLevel(level)
        logging.captureWarnings(False)
        for number, action in before.items():
            signal.signal(number, action)
