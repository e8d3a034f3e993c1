"""Asks a host for a page: in turn, and telling plainly why it did not come to an answer."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.exceptions import CannotResolveHostError, DownloadFailedError
from scrapy.utils.defer import maybe_deferred_to_future

from crawler.certificates import Certificates
from crawler.guard import PublicResolver
from crawler.pace import turn
from crawler.refusals import CertificateError, ForbiddenAddressError

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response


class PoliteHandler(HTTP11DownloadHandler):
    """Scrapy's download handler for http and https, for hosts that several sources share."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._certificates = Certificates(self._contextFactory)
        self._contextFactory = self._certificates  # type: ignore[assignment] # zope's interface

    async def download_request(self, request: Request) -> Response:
        """The answer.

        Raises ForbiddenAddressError and CertificateError beside what Scrapy's handler does.
        """
        host = urlsplit(request.url).hostname or ""
        async with turn(host, self._delay(request)):
            try:
                return await super().download_request(request)
            except CannotResolveHostError as error:
                if host in PublicResolver.refused:
                    raise ForbiddenAddressError(f"{host} has no public address") from error
                raise
            except DownloadFailedError as error:
                if why := self._certificates.wrong.pop(host, None):
                    raise CertificateError(why) from error
                raise

    async def close(self) -> None:
        """Close what is idle; what does not close in time ends with the process."""
        closing = maybe_deferred_to_future(
            self._pool.closeCachedConnections()  # type: ignore[no-untyped-call]
        )
        await asyncio.wait({asyncio.ensure_future(closing)}, timeout=self._disconnect_timeout)

    def _delay(self, request: Request) -> float:
        """The shortest pause that Scrapy itself would make between two requests of one source."""
        slot = self._crawler.engine.downloader.slots[request.meta["download_slot"]]
        return slot.delay * (1 - slot.jitter)
