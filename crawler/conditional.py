"""Asks only for what has changed, by what the archive knows of each page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from scrapy import signals
from scrapy.exceptions import NotConfigured

from crawler import ground
from crawler.archive.index import Archive
from crawler.archive.reader import read_record
from crawler.archived_response import archived_response
from crawler.archiving import archive_folder
from crawler.refusals import NotNewerError
from crawler.source import Source
from crawler.urls import canonical

if TYPE_CHECKING:
    from datetime import datetime

    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

    from crawler.records import PageState


class ConditionalMiddleware:
    """Sends If-None-Match and If-Modified-Since for known pages, and understands the answer.

    A 304 of an article goes on to the spider, which has nothing to do with it. A 304 of anything
    else is answered with the archived body: a crawl that was killed after the feed but before its
    articles finds them again.
    """

    def __init__(self, crawler: Crawler) -> None:
        if not isinstance(crawler.spider, Source):
            raise NotConfigured("only pages of declared sources are archived")
        self._spider = crawler.spider
        self._stats = crawler.stats
        self._archive = Archive(archive_folder(crawler))
        self._spider.ground = ground.begin(self._archive, self._spider.name, self._spider.scope)
        crawler.signals.connect(self.spider_closed, signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """The middleware with the archive in DATA."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Make the request conditional when its page is known.

        Raises NotNewerError when the sitemap says that the page has not changed since.
        """
        state = self._archive.state(canonical(request.url))
        if state is not None and _is_not_newer(request.meta.get("unchanged_since"), state):
            raise NotNewerError("not newer than its archived version")
        request.meta["state"] = state
        # A redirected request still bears the validators of the page that it was sent from.
        for name, value in (
            ("If-None-Match", state.etag if state else ""),
            ("If-Modified-Since", state.last_modified if state else ""),
        ):
            request.headers.pop(name, None)
            if value:
                request.headers[name] = value

    def process_response(self, request: Request, response: Response) -> Response:
        """The response; for a 304 of no article, the one that it refers to."""
        state: PageState | None = request.meta["state"]
        if response.status == 304:
            self._stats.inc_value("conditional/not_modified")
        if response.status != 304 or state is None or request.meta.get("is_article"):
            return response
        return archived_response(read_record(state.path, state.offset), response.url, "archived")

    def spider_closed(self, reason: str) -> None:
        """Note down what is covered now, and close the archive."""
        if reason == "finished" and self._spider.is_settled:
            ground.finish(self._archive, self._spider.name, self._spider.scope)
        self._archive.close()


def _is_not_newer(unchanged_since: datetime | None, state: PageState) -> bool:
    return state.is_article and unchanged_since is not None and unchanged_since <= state.last_seen
