"""What a failed request means: the page that was missed, with its cause and a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.core.downloader.handlers.http11 import TunnelError
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.spidermiddlewares.httperror import HttpError

from crawler.refusals import RefusalError
from crawler.results import MissedPage
from crawler.troubles import Cause

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.http import Response

Failing = tuple[Cause, str]

NETWORK: dict[type[BaseException], Failing] = {
    CannotResolveHostError: (Cause.NO_HOST, "there is no host of that name"),
    DownloadConnectionRefusedError: (Cause.NO_ANSWER, "the host takes no connection"),
    DownloadTimeoutError: (Cause.NO_ANSWER, "no whole answer within the time for one"),
    ResponseDataLossError: (Cause.NO_ANSWER, "the answer broke off"),
    DownloadCancelledError: (Cause.TOO_LARGE, "larger than any page of news"),
    DownloadFailedError: (Cause.NO_ANSWER, "the connection broke off"),
    TunnelError: (Cause.NO_ANSWER, "the proxy does not lead there"),
    ConnectionError: (Cause.NO_ANSWER, "the connection broke off"),
    OSError: (Cause.UNREADABLE, "packed in a way that cannot be undone"),
}
"""What Scrapy and Twisted raise; the first that fits counts."""

REFUSING = (401, 403, 407, 451)
BUSY = 429


def missed_page(request: Request, error: BaseException) -> MissedPage:
    """The page that ``request`` did not get because of ``error``."""
    if isinstance(error, HttpError):
        url = error.response.url
    else:  # where it was announced, not where it led
        url = request.meta.get("redirect_urls", [request.url])[0]
    cause, reason = failing(error)
    return MissedPage(url, reason, cause, is_article=bool(request.meta.get("is_article")))


def cause_of_status(status: int) -> Cause:
    """The cause that a status stands for which is not that of an answer.

    >>> cause_of_status(503), cause_of_status(403), cause_of_status(404)
    (<Cause.SERVER: 'server'>, <Cause.BLOCKED: 'blocked'>, <Cause.GONE: 'gone'>)
    """
    if status >= 500:
        return Cause.SERVER
    if status == BUSY:
        return Cause.BUSY
    return Cause.BLOCKED if status in REFUSING else Cause.GONE


def failing(error: BaseException) -> Failing:
    """The cause that an error of a request stands for, and a few words."""
    if isinstance(error, RefusalError):
        return error.cause, str(error)
    if isinstance(error, HttpError):
        return _answered(error.response)
    if isinstance(error, IgnoreRequest):
        return _ignored(str(error))
    for kind, failing in NETWORK.items():
        if isinstance(error, kind):
            return failing
    return Cause.ERROR, f"{type(error).__name__}: {error}"


def _answered(response: Response) -> Failing:
    if "replay-miss" in response.flags:
        return Cause.NOT_REPLAYED, "in no replayed file"
    return cause_of_status(response.status), f"status {response.status}"


def _ignored(words: str) -> Failing:
    """What Scrapy's own middlewares mean; they tell it by their words alone."""
    if "DOWNLOAD_MAXSIZE" in words:
        return Cause.TOO_LARGE, "larger than any page of news once it is unpacked"
    if "offsite" in words:
        return Cause.ELSEWHERE, "on another site"
    return Cause.ERROR, words
