"""Retry-After: a host that asks for a pause gets it, and the page is asked for again."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.utils.httpobj import urlparse_cached

from crawler.refusals import TooLongAWaitError

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.http import Response
    from scrapy.settings import BaseSettings

BUSY = (429, 503)


def pause(value: str, now: datetime) -> float | None:
    """Seconds that a Retry-After header asks for, or None when it cannot be read.

    >>> pause("120", datetime.now(UTC))
    120.0
    """
    if value.strip().isdecimal():
        return float(value)
    try:
        until = parsedate_to_datetime(value)
    except ValueError:
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - now).total_seconds())


class RetryAfterMiddleware(RetryMiddleware):
    """Scrapy's retries, which wait as long as the host asks; other hosts go on meanwhile."""

    def __init__(self, settings: BaseSettings) -> None:
        super().__init__(settings)
        self._longest = settings.getfloat("RETRY_AFTER_MAX")
        self._resume: dict[str | None, float] = {}
        """When each host may be asked again, on the monotonic clock."""

    async def process_request(self, request: Request) -> None:
        """Wait until the host may be asked.

        Raises TooLongAWaitError when that is beyond RETRY_AFTER_MAX.
        """
        wait = self._resume.get(urlparse_cached(request).hostname, 0) - time.monotonic()
        if wait > self._longest:
            raise TooLongAWaitError(f"the site asks for a pause of {wait / 60:.0f} minutes")
        if wait > 0:
            await asyncio.sleep(wait)

    def process_response(  # type: ignore[override] # Scrapy calls it without a spider
        self, request: Request, response: Response
    ) -> Request | Response:
        """The response, or the request that asks again."""
        if response.status in BUSY:
            value = (response.headers.get("Retry-After") or b"").decode("latin1")
            seconds = pause(value, datetime.now(UTC))
            if seconds is not None:
                self._resume[urlparse_cached(request).hostname] = time.monotonic() + seconds
                until = datetime.now(UTC) + timedelta(seconds=seconds)
                self.crawler.stats.max_value("retry_after/until", until)
        return super().process_response(request, response)
