"""Why a request was not sent, or its answer not taken. Each knows its cause."""

from __future__ import annotations

from scrapy.exceptions import IgnoreRequest

from crawler.troubles import Cause


class NotNewerError(IgnoreRequest):
    """The sitemap says that the article has not changed since it was fetched."""


class OverBudgetError(IgnoreRequest):
    """As many new articles as were asked for have been fetched."""


class RefusalError(IgnoreRequest):
    """The message says in a few words why; no retry would change it."""

    cause: Cause


class ForbiddenAddressError(RefusalError):
    """The URL's scheme or address is none that a crawl of public news sites may use."""

    cause = Cause.PRIVATE


class TooLongAWaitError(RefusalError):
    """The site asks to be left alone for longer than a crawl waits."""

    cause = Cause.BUSY


class BlockedError(RefusalError):
    """The answer is not the page: the site refuses us, or wants to know whether we are people."""

    cause = Cause.BLOCKED


class ClosedByRobotsError(RefusalError):
    """robots.txt closes the page to us."""

    cause = Cause.ROBOTS


class RobotsUnknownError(RefusalError):
    """robots.txt could not be had, so that nothing of the host may be fetched now (RFC 9309).

    ``reason`` and ``cause`` are those of robots.txt itself.
    """

    def __init__(self, reason: str, cause: Cause) -> None:
        super().__init__(f"{reason} when asked for robots.txt; nothing is fetched without it")
        self.cause = cause


class FrontPageError(RefusalError):
    """An article leads to the front page."""

    cause = Cause.FRONT_PAGE


class LeadsElsewhereError(RefusalError):
    """The page leads to another site."""

    cause = Cause.ELSEWHERE


class LoopError(RefusalError):
    """The page leads back to itself, or on and on."""

    cause = Cause.LOOP


class RenderingError(RefusalError):
    """The browser can't show the page."""

    cause = Cause.UNREADABLE


class CertificateError(RefusalError):
    """The host's certificate is not one to trust."""

    cause = Cause.CERTIFICATE
