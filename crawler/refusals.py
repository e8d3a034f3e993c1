"""Why a request was not sent."""

from __future__ import annotations

from scrapy.exceptions import IgnoreRequest


class NotNewerError(IgnoreRequest):
    """The sitemap says that the article has not changed since it was fetched."""


class ForbiddenAddressError(IgnoreRequest):
    """The URL's scheme or address is none that a crawl of public news sites may use."""


class TooLongAWaitError(IgnoreRequest):
    """The site asks to be left alone for longer than a crawl waits."""
