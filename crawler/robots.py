"""robots.txt by RFC 9309: what cannot be had closes the whole host for now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.utils.httpobj import urlparse_cached

from crawler.failures import BUSY, cause_of_status, failing
from crawler.refusals import ClosedByRobotsError, RobotsUnknownError
from crawler.replay import MISS

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from scrapy.robotstxt import RobotParser


class RobotsMiddleware(RobotsTxtMiddleware):
    """Scrapy's, but for a robots.txt that is not an answer of 200.

    Status 4xx: there is none, so nothing is closed. Status 5xx or 429, no answer, or a page that
    blocks us: nobody knows what it closes, so nothing of the host is fetched in this crawl.
    It is asked for anew in each crawl, so a change counts at once.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._unknown: dict[str, RobotsUnknownError] = {}
        """Why the robots.txt of a host could not be had."""

    def process_request_2(self, rp: RobotParser | None, request: Request) -> None:
        """Raise ClosedByRobotsError or RobotsUnknownError for what must not be fetched."""
        host = urlparse_cached(request).netloc
        if unknown := self._unknown.get(host):
            raise unknown
        if rp is None or rp.allowed(request.url, self._robotstxt_useragent or ""):
            return
        self._stats.inc_value("robotstxt/forbidden")
        raise ClosedByRobotsError("robots.txt closes it to us")

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        if response.status != 200 and MISS not in response.flags:
            if response.status >= 500 or response.status == BUSY:
                cause = cause_of_status(response.status)
                self._unknown[netloc] = RobotsUnknownError(f"status {response.status}", cause)
            # The body of such an answer is a page for people, not a list of rules.
            response = response.replace(body=b"")
        await super()._parse_robots(response, netloc, request)

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        cause, reason = failing(exc)
        self._unknown[netloc] = RobotsUnknownError(reason, cause)
        super()._robots_error(exc, netloc)
