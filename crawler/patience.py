"""When a site refuses us or fails again and again, its crawl ends; those of others go on."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Self

from scrapy.exceptions import NotConfigured

from crawler.blocks import why_block
from crawler.failures import cause_of_status, failing
from crawler.refusals import BlockedError, TooLongAWaitError
from crawler.results import MissedPage
from crawler.source import Source
from crawler.troubles import Cause

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

MOST = {
    Cause.BLOCKED: 3,
    Cause.BUSY: 4,
    Cause.SERVER: 10,
    Cause.NO_ANSWER: 6,
    Cause.NO_HOST: 6,
    Cause.CERTIFICATE: 3,
}
"""How many answers of one kind in a row end the crawl of a source; each retry is one."""


class PatienceMiddleware:
    """Counts what is refused or fails in a row, and ends the crawl of the source in time.

    An answer that is no page but a captcha, a challenge or the like is raised as BlockedError.
    """

    def __init__(self, crawler: Crawler) -> None:
        if not isinstance(crawler.spider, Source):
            raise NotConfigured("only declared sources are crawled")
        self._crawler = crawler
        self._spider = crawler.spider
        self._cause: Cause | None = None
        self._row = 0
        self._stopping: asyncio.Task[None] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """The middleware for one source."""
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        """The response. Raises BlockedError when it is a page that keeps us out."""
        status = response.status
        if says := why_block(_header_of(response), response.body):
            words = says if status == 200 else f"status {status}, {says}"
            self._count(request, Cause.BLOCKED, words)
            raise BlockedError(words)
        self._count(request, cause_of_status(status) if status >= 400 else None, f"status {status}")
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Nothing: the failure takes its way, once it is counted."""
        cause, reason = failing(exception)
        if isinstance(exception, TooLongAWaitError):
            self._give_up(MissedPage(request.url, reason, cause, _is_article(request)))
        elif cause in MOST:
            self._count(request, cause, reason)

    def _count(self, request: Request, cause: Cause | None, reason: str) -> None:
        self._row = self._row + 1 if cause is self._cause else 1
        self._cause = cause
        if cause is None:
            return
        if cause in (Cause.BLOCKED, Cause.BUSY):
            self._crawler.stats.inc_value("blocked/count")
        if self._row >= MOST.get(cause, self._row + 1):
            times = f"{reason}, {self._row} times in a row"
            self._give_up(MissedPage(request.url, times, cause, _is_article(request)))

    def _give_up(self, page: MissedPage) -> None:
        if self._stopping is None:
            self._spider.given_up = page
            self._spider.logger.warning("crawl given up at %s: %s", page.url, page.reason)
            stop = self._crawler.engine.close_spider_async(reason=page.cause.value)
            self._stopping = asyncio.ensure_future(stop)


def _is_article(request: Request) -> bool:
    return bool(request.meta.get("is_article"))


def _header_of(response: Response) -> Callable[[str], str]:
    return lambda name: (response.headers.get(name) or b"").decode("latin1")
