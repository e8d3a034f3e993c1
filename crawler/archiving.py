"""Archives every response as it came from the network, before anything reads or changes it."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Self

from scrapy import signals
from scrapy.exceptions import NotConfigured

from crawler.archive.errors import ArchiveError
from crawler.archive.index import Archive
from crawler.archive.writer import Exchange
from crawler.source import Source

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

    from crawler.archive.recorder import Recorded
    from crawler.records import PageRef

AHEAD = timedelta(days=1)
"""How far the clock of a site may be ahead of ours: some take their own time for UTC."""


class ArchivingMiddleware:
    """Writes a WARC record for each response, and tells the spider where its body stands.

    Sets ``meta["page"]`` of the request, and flags the response ``unchanged`` when the archive had
    that body already. When the disk takes no more, the crawl of the source stops.
    """

    def __init__(self, crawler: Crawler) -> None:
        if not isinstance(crawler.spider, Source):
            raise NotConfigured("only pages of declared sources are archived")
        self._spider = crawler.spider
        self._crawler = crawler
        self._archive = Archive(archive_folder(crawler))
        self._recorder = self._archive.recorder(crawler.spider.name)
        self._stopping: asyncio.Task[None] | None = None
        crawler.signals.connect(self.spider_closed, signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """The middleware with the archive in DATA."""
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        """The response, archived."""
        try:
            recorded = self._recorder.record(_exchange(response))
        except ArchiveError as error:
            self._stop(error)
            raise
        request.meta["page"] = recorded.page
        if is_ahead(response, datetime.now(UTC)):
            self._crawler.stats.inc_value("clock/ahead")
        if recorded.unchanged:
            response.flags.append("unchanged")
        return response

    def rendered(self, url: str, html: bytes, sent: PageRef) -> Recorded:
        """Archive what a browser has made of the page that was ``sent``, and say what it is."""
        try:
            return self._recorder.rendered(url, datetime.now(UTC), html, sent)
        except ArchiveError as error:
            self._stop(error)
            raise

    def spider_closed(self) -> None:
        """Finish the WARC file."""
        try:
            self._recorder.close()
        except ArchiveError as error:
            self._spider.stopped_by = self._spider.stopped_by or error
        finally:
            self._archive.close()

    def _stop(self, error: ArchiveError) -> None:
        if self._stopping is None:
            self._spider.stopped_by = error
            self._spider.logger.error("crawl stopped: %s", error)
            stop = self._crawler.engine.close_spider_async(reason="archive_error")
            self._stopping = asyncio.ensure_future(stop)


def is_ahead(response: Response, now: datetime) -> bool:
    """Whether the answer bears a time in the future, by more than clocks differ."""
    for name in ("Date", "Last-Modified"):
        value = (response.headers.get(name) or b"").decode("latin1")
        with suppress(ValueError):
            moment = parsedate_to_datetime(value)
            # One without a zone is in UTC (RFC 9110).
            if (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) > now + AHEAD:
                return True
    return False


def archive_folder(crawler: Crawler) -> Path:
    """Where the archive is, by the setting DATA."""
    return Path(crawler.settings["DATA"]) / "archive"


def _exchange(response: Response) -> Exchange:
    phrases = {status.value: status.phrase for status in HTTPStatus}
    lines = [f"HTTP/1.1 {response.status} {phrases.get(response.status, '')}".encode()]
    for name, values in response.headers.items():
        # The client has taken the body out of its chunks.
        if name.lower() != b"transfer-encoding":
            lines += [name + b": " + value for value in values]
    return Exchange(
        url=response.url,
        fetched=datetime.now(UTC),
        head=b"\r\n".join(lines) + b"\r\n\r\n",
        body=response.body,
        ip_address=str(response.ip_address or ""),
    )
