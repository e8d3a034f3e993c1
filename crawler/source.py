"""A news source: from its declaration to requests, and from answers to articles."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from scrapy import Request
from scrapy.http import TextResponse

from crawler.announcements import (
    Announced,
    AnnouncementError,
    Form,
    Link,
    read_feed,
    read_posts,
    read_sitemap,
)
from crawler.failures import missed_page
from crawler.following import Following
from crawler.media_types import why_no_html
from crawler.refusals import ClosedByRobotsError, NotNewerError, OverBudgetError
from crawler.results import MissedPage
from crawler.scope import changed_since
from crawler.troubles import SETTLED, Cause

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from scrapy.http import Response
    from twisted.python.failure import Failure

    from crawler.records import PageRef


class Source(Following, base=True):
    """Base of all sources. A subclass declares; what it may declare stands in ``Declared``."""

    def __init__(self, name: str | None = None, **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self.missed: list[MissedPage] = []
        self.left_over = 0
        """New articles that were not asked for, as the crawl was to fetch no more."""
        self.given_up: MissedPage | None = None
        """The page at which the site had refused or failed us too often."""
        self.stopped_by: Exception | None = None
        """What made it impossible to go on."""

    @property
    def is_settled(self) -> bool:
        """Whether nothing that was announced is worth another try."""
        return not self.left_over and all(
            page.cause in SETTLED and (page.is_article or page.cause is not Cause.UNREADABLE)
            for page in self.missed
        )

    async def start(self) -> AsyncIterator[Any]:
        """Requests for all places where articles are announced."""
        ways = (
            (self.feeds, self.parse_feed),
            (self.sitemaps, self.parse_sitemap),
            (self.listings, self.parse_listing),
            (self.tags, self.parse_listing),
        )
        for urls, parse in ways:
            for url in urls:
                for request in self._announced(url, parse):
                    yield request
        for endpoint in self.wordpress:
            for request in self._posts(endpoint, self.parse_posts):
                yield request

    def parse_feed(self, response: Response, page: int = 1) -> Iterator[Request]:
        """Requests for the articles that a feed announces, and for its next page."""
        content_type = (response.headers.get("Content-Type") or b"").decode("latin1")
        try:
            announced = read_feed(response.body, content_type, response.url)
        except AnnouncementError as error:
            self._misread(response, str(error), Cause.UNREADABLE)
            return
        requests = self._follow(response, announced)
        yield from requests
        if announced.next_page and self._goes_on(page, announced, requests):
            yield from self._announced(announced.next_page, self.parse_feed, page=page + 1)

    def parse_sitemap(self, response: Response, in_index: bool = False) -> Iterator[Request]:
        """Requests for the articles of a sitemap, or for the sitemaps of an index."""
        try:
            announced = read_sitemap(response.body)
        except AnnouncementError as error:
            self._misread(response, str(error), Cause.UNREADABLE)
            return
        requests = self._follow(response, announced)
        if announced.form is not Form.SITEMAP_INDEX:
            yield from requests
        elif in_index:
            self._misread(response, "an index of sitemaps inside an index", Cause.UNREADABLE)
        else:
            since = max(filter(None, (self.scope.start, self.ground.covered)), default=None)
            for url in changed_since(since, announced.links)[: self.scope.depth]:
                yield from self._announced(url, self.parse_sitemap, in_index=True)

    def parse_posts(
        self, response: Response, endpoint: str, page: int, asked: dict[str, Any]
    ) -> Iterator[Request]:
        """Requests for the articles of one page of WordPress posts, and for the next page."""
        try:
            announced = read_posts(response.body)
        except AnnouncementError as error:
            self._misread(response, str(error), Cause.UNREADABLE)
            return
        requests = self._follow(response, announced)
        yield from requests
        pages = (response.headers.get("X-WP-TotalPages") or b"").decode("latin1")
        if pages.isdecimal() and page < int(pages) and self._goes_on(page, announced, None):
            yield self._posts_request(self.parse_posts, endpoint, page + 1, asked)

    def parse_listing(self, response: Response, page: int = 1) -> Iterator[Request]:
        """Requests for the articles that a page links to, and for its next page."""
        if not isinstance(response, TextResponse):
            self._misread(response, "not a page of text", Cause.UNREADABLE)
            return
        announced = Announced(Form.LISTING, _links(response, "a"))
        requests = self._follow(response, announced)
        yield from requests
        if self.next_page and self._goes_on(page, announced, requests):
            for link in _links(response, self.next_page):
                yield from self._announced(link.url, self.parse_listing, page=page + 1)

    def parse_article(self, response: Response) -> Iterator[PageRef]:
        """Where a new version of an article now stands in the archive."""
        if response.status == 304 or "unchanged" in response.flags:
            self.crawler.stats.inc_value("articles/not_modified")
            return
        page: PageRef = response.meta["page"]
        if reason := why_no_html(page.content_type):
            self._misread(response, reason, Cause.ELSEWHERE, is_article=True)
        elif not self.is_article(response.url):
            reason = "where the address of an article led to, but is none itself"
            self._misread(response, reason, Cause.ELSEWHERE, is_article=True)
        else:
            yield page

    def miss(self, failure: Failure) -> None:
        """Keep what could not be fetched, for the report of the crawl."""
        request: Request = failure.request  # type: ignore[attr-defined]
        error: BaseException = failure.value  # type: ignore[assignment] # Twisted allows None
        if isinstance(error, NotNewerError):
            self.crawler.stats.inc_value("articles/not_newer")
        elif isinstance(error, OverBudgetError):
            self.left_over += 1
        elif not (isinstance(error, ClosedByRobotsError) and request.meta.get("is_article")):
            self.missed.append(missed_page(request, error))

    def _misread(
        self, response: Response, reason: str, cause: Cause, *, is_article: bool = False
    ) -> None:
        self.missed.append(MissedPage(response.url, reason, cause, is_article))


def _links(response: TextResponse, selector: str) -> tuple[Link, ...]:
    """What the selected elements link to, each once, in order of the page.

    The title is all that the page writes on links to it: on a picture there is nothing.
    """
    titles: dict[str, list[str]] = {}
    for anchor in response.css(selector):
        with suppress(ValueError):  # pages also hold what is no address
            if (href := anchor.attrib.get("href")) is not None:
                words = " ".join(anchor.css("::text").getall()).split()
                titles.setdefault(response.urljoin(href.strip()), []).extend(words)
    return tuple(Link(url, title=" ".join(words)) for url, words in titles.items())
