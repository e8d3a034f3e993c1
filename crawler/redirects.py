"""Where a page may lead: to another page of the same source, and nowhere else.

Scrapy would drop some of these silently: what leads back to an address that was asked before, and
what leads to another site.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrapy.downloadermiddlewares.redirect import RedirectMiddleware
from scrapy.exceptions import NotConfigured

from crawler.declaration import on_domains
from crawler.guard import why_forbidden
from crawler.refusals import (
    ForbiddenAddressError,
    FrontPageError,
    LeadsElsewhereError,
    LoopError,
)
from crawler.source import Source
from crawler.urls import host, path_and_query

if TYPE_CHECKING:
    from typing import Any

    from scrapy import Request

FRONT_PAGE = re.compile(
    r"/(?:[a-z]{2}(?:-[a-z]{2})?/?)?(?:(?:index|home|default)(?:\.\w+)?/?)?", re.IGNORECASE
)


def is_front_page(url: str) -> bool:
    """Whether ``url`` is the address of a site's front page, or that of one of its languages.

    >>> is_front_page("https://example.org/be/"), is_front_page("https://example.org/2024/")
    (True, False)
    """
    return FRONT_PAGE.fullmatch(path_and_query(url)) is not None


class SourceRedirectMiddleware(RedirectMiddleware):
    """Scrapy's redirects, each judged by where it leads."""

    def _redirect(self, redirected: Request, request: Request, reason: Any) -> Request:
        """The request for where the page leads. Raises a RefusalError when it is not asked for."""
        spider = self.crawler.spider
        if not isinstance(spider, Source):
            raise NotConfigured("only declared sources are crawled")
        url = redirected.url
        if why := why_forbidden(url, self.crawler.settings.getbool("ALLOW_PRIVATE")):
            raise ForbiddenAddressError(f"leads to {url}: {why}")
        before = [*request.meta.get("redirect_urls", ()), request.url]
        if url in before or len(before) > self.max_redirect_times:
            raise LoopError(f"redirects without end, {len(before)} so far, the last to {url}")
        is_article = request.meta.get("is_article") and not spider.is_article(url)
        if is_article and is_front_page(url):
            raise FrontPageError("leads to the front page")
        if not on_domains(url, spider.allowed_domains):
            raise LeadsElsewhereError(f"leads to {host(url)}, which is another site")
        return super()._redirect(redirected, request, reason)
