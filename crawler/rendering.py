"""Pages of sources whose articles are written by scripts: shown in a browser, then archived.

The browser has no network of its own. All that scripts ask for is fetched by the crawl itself, so
that robots.txt, the guard, the delay and the archive hold for it too.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Self

from scrapy import Request, signals
from scrapy.exceptions import NotConfigured
from scrapy.http import HtmlResponse
from scrapy.http.request import NO_CALLBACK

from crawler.archiving import ArchivingMiddleware
from crawler.blocks import why_block
from crawler.browser import SECONDS, Browser, Part
from crawler.refusals import BlockedError, RenderingError
from crawler.source import Source

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response


class RenderingMiddleware:
    """Puts what the browser shows in the place of each HTML page that was sent."""

    def __init__(self, crawler: Crawler) -> None:
        if not isinstance(crawler.spider, Source) or not crawler.spider.javascript:
            raise NotConfigured
        self._crawler = crawler
        self._log = crawler.spider.logger
        self._browser = Browser(crawler.settings["USER_AGENT"])
        self._scripts: dict[str, Part] = {}
        """Scripts of this crawl; most pages of a site share theirs."""
        self._one_at_a_time = asyncio.Lock()
        crawler.signals.connect(self.spider_closed, signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """The middleware, for a source that declares ``javascript``."""
        return cls(crawler)

    async def process_response(self, request: Request, response: Response) -> Response:
        """The response as a reader sees it, archived, with ``meta["page"]`` set anew.

        Raises BlockedError when scripts made a page of it that keeps us out, and RenderingError.
        """
        if response.status != 200 or not isinstance(response, HtmlResponse):
            return response
        if request.meta.get("is_part"):
            return response
        kind = (response.headers.get("Content-Type") or b"text/html").decode("latin1")
        part = Part(response.status, kind, response.body)
        try:
            async with self._one_at_a_time, asyncio.timeout(SECONDS):
                html = await self._browser.shown(response.url, part, self._fetch)
        except TimeoutError as error:
            raise RenderingError(f"the browser needs more than {SECONDS:g} s for it") from error
        body = html.encode()
        if says := why_block(lambda _: "", body):
            raise BlockedError(says)
        recorded = self._archiving().rendered(response.url, body, request.meta["page"])
        request.meta["page"] = recorded.page
        flags = [*(flag for flag in response.flags if flag != "unchanged")]
        return HtmlResponse(
            response.url,
            headers={"Content-Type": "text/html; charset=utf-8"},
            body=body,
            flags=[*flags, "unchanged"] if recorded.unchanged else flags,
            encoding="utf-8",
        )

    async def spider_closed(self) -> None:
        """End the browser."""
        await self._browser.close()

    async def _fetch(self, url: str) -> Part | None:
        if url in self._scripts:
            return self._scripts[url]
        request = Request(url, callback=NO_CALLBACK, meta={"is_part": True})
        try:
            response = await self._crawler.engine.download_async(request)
        except Exception as error:  # noqa: BLE001 - the page may do without it
            self._log.info("a script may not have %s: %s", url, error)
            return None
        kind = (response.headers.get("Content-Type") or b"").decode("latin1")
        part = Part(response.status, kind, response.body)
        if "javascript" in kind:
            self._scripts[url] = part
        return part

    def _archiving(self) -> ArchivingMiddleware:
        found = self._crawler.get_downloader_middleware(ArchivingMiddleware)
        assert found is not None
        return found
