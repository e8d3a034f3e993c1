"""Crawls begin together, but those of one site one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Sequence

    from scrapy.crawler import AsyncCrawlerProcess, Crawler

    from crawler.source import Source


def begin(
    process: AsyncCrawlerProcess, sources: Sequence[type[Source]], crawlers: Sequence[Crawler]
) -> dict[Crawler, asyncio.Task[None]]:
    """The crawls that are under way, to which others come as they begin.

    Sources of one host take turns, because a site gets one request at a time. After a crawl that a
    person stopped no other begins.
    """
    tasks: dict[Crawler, asyncio.Task[None]] = {}
    waiting: dict[str, list[Crawler]] = {}

    def start(queue: list[Crawler]) -> None:
        crawler = queue.pop(0)
        tasks[crawler] = process.crawl(crawler)
        tasks[crawler].add_done_callback(lambda task: go_on(crawler, task, queue))

    def go_on(crawler: Crawler, task: asyncio.Task[None], queue: list[Crawler]) -> None:
        stopped = not error_of(task) and crawler.stats.get_value("finish_reason") == "shutdown"
        if queue and not stopped:
            start(queue)

    for source, crawler in zip(sources, crawlers, strict=True):
        waiting.setdefault(source.allowed_domains[0], []).append(crawler)
    for queue in waiting.values():
        start(queue)
    return tasks


def error_of(task: asyncio.Task[None]) -> BaseException | None:
    """What a crawl failed with; None while it goes on, or when it came to its end."""
    return task.exception() if task.done() and not task.cancelled() else None
