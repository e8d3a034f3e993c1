"""A news source: a declaration of where its articles are announced and how their URLs look."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar

from scrapy import Request, Spider
from scrapy.http import TextResponse

from crawler.announcements import AnnouncementError, Link, feed_links, sitemap_links
from crawler.declaration import ATTRIBUTES, check, on_domains
from crawler.failures import missed_page
from crawler.media_types import why_no_html
from crawler.modes import choose_mode
from crawler.refusals import ClosedByRobotsError, NotNewerError
from crawler.results import MissedPage
from crawler.troubles import Cause
from crawler.urls import canonical, path_and_query

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from scrapy.http import Response
    from scrapy.settings import BaseSettings
    from twisted.python.failure import Failure

    from crawler.records import PageRef

FIRST = 1_000_000_000
"""Priority of announcements: above that of any article, which is its date in minutes."""


class Source(Spider):
    """Base of all sources. A subclass declares; what it may declare stands here.

    Raises TypeError or ValueError at import when a declaration is wrong.
    """

    name: str = ""
    publisher: ClassVar[str] = ""
    languages: ClassVar[tuple[str, ...]] = ()
    """BCP 47 tags of the languages that its articles are in."""
    country: ClassVar[str | None] = None
    """ISO 3166-1 alpha-2 of the country that it reports on; None when it is more than one."""
    allowed_domains: ClassVar[list[str]] = []
    """Host names; hosts below them belong too."""
    articles: ClassVar[str] = ""
    """Regular expression that is found in the path (with its query) of every article's URL."""
    feeds: ClassVar[tuple[str, ...]] = ()
    """RSS or Atom."""
    sitemaps: ClassVar[tuple[str, ...]] = ()
    """Sitemaps, news sitemaps or indexes of them, also gzipped."""
    listings: ClassVar[tuple[str, ...]] = ()
    """Pages that list articles. They are followed, and never read themselves."""
    tags: ClassVar[tuple[str, ...]] = ()
    """Pages that gather articles of one subject, often with their text; followed, never read."""
    next_page: ClassVar[str | None] = None
    """CSS selector of the links that lead to the next page of a listing or tag."""
    max_pages: ClassVar[int] = 50
    """How many pages of one listing or tag are followed."""
    delay: ClassVar[float] = 2.0
    """Seconds between two requests; a longer Crawl-delay of robots.txt goes before it."""
    rhythm: ClassVar[float] = 24.0
    """Hours from one crawl to the next."""
    expects: ClassVar[int] = 0
    """The fewest articles that are announced when the site is as it should be."""
    sample: ClassVar[bool] = False
    """Whether it is a site of our own on this machine."""
    _article: ClassVar[re.Pattern[str]]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        declared = {name: getattr(cls, name) for name in ATTRIBUTES}
        unknown = [n for n in vars(cls) if not n.startswith("_") and not hasattr(Source, n)]
        check(f"{cls.__module__}.{cls.__qualname__}", declared, unknown)
        cls._article = re.compile(cls.articles)

    @classmethod
    def is_article(cls, url: str) -> bool:
        """Whether ``url`` is the address of one article. Follows from the declaration alone."""
        url = canonical(url)
        path = path_and_query(url)
        return on_domains(url, cls.allowed_domains) and cls._article.search(path) is not None

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        """Fit the settings to the source, and refuse to start without what a live crawl needs."""
        super().update_settings(settings)
        choose_mode(settings, cls.name, cls.delay, sample=cls.sample)

    def __init__(self, name: str | None = None, **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self.found: set[str] = set()
        """URLs of the articles that were announced."""
        self.missed: list[MissedPage] = []
        self.stopped_by: Exception | None = None
        """What made it impossible to go on."""

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

    def parse_feed(self, response: Response) -> Iterator[Request]:
        """Requests for the articles that a feed announces."""
        content_type = (response.headers.get("Content-Type") or b"").decode("latin1")
        try:
            links = feed_links(response.body, content_type, response.url)
        except AnnouncementError as error:
            self._misread(response, str(error), Cause.UNREADABLE)
            return
        for link in links:
            yield from self._follow(link)

    def parse_sitemap(self, response: Response, in_index: bool = False) -> Iterator[Request]:
        """Requests for the articles of a sitemap, or for the sitemaps of an index."""
        try:
            is_index, links = sitemap_links(response.body)
        except AnnouncementError as error:
            self._misread(response, str(error), Cause.UNREADABLE)
            return
        for link in links:
            if not is_index:
                yield from self._follow(link)
            elif not in_index:
                yield from self._announced(link.url, self.parse_sitemap, in_index=True)

    def parse_listing(self, response: Response, page: int = 1) -> Iterator[Request]:
        """Requests for the articles that a page links to, and for its next page."""
        if not isinstance(response, TextResponse):
            self._misread(response, "not a page of text", Cause.UNREADABLE)
            return
        for url in _links(response, "a"):
            yield from self._follow(Link(url))
        if self.next_page and page < self.max_pages:
            for url in _links(response, self.next_page):
                yield from self._announced(url, self.parse_listing, page=page + 1)

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
        elif not (isinstance(error, ClosedByRobotsError) and request.meta.get("is_article")):
            self.missed.append(missed_page(request, error))

    def _misread(
        self, response: Response, reason: str, cause: Cause, *, is_article: bool = False
    ) -> None:
        self.missed.append(MissedPage(response.url, reason, cause, is_article))

    def _announced(self, url: str, parse: Callable[..., Any], **more: Any) -> Iterator[Request]:
        """The request for a page that announces articles; nothing if it is on another site."""
        if on_domains(url, self.allowed_domains):
            yield Request(url, parse, errback=self.miss, priority=FIRST, cb_kwargs=more)

    def _follow(self, link: Link) -> Iterator[Request]:
        """The request for the link if it leads to an article, else nothing."""
        try:
            url = canonical(link.url)
            if not self.is_article(url):
                return
        except ValueError:
            return
        self.found.add(url)
        meta = {
            "handle_httpstatus_list": [304],
            "is_article": True,
            "unchanged_since": link.unchanged_since,
        }
        priority = int(link.dated.timestamp() // 60) if link.dated else 0
        yield Request(
            url,
            self.parse_article,
            errback=self.miss,
            priority=FIRST - 1 if link.is_news else priority,
            meta=meta,
        )


def _links(response: TextResponse, selector: str) -> Iterator[str]:
    """Absolute addresses that the selected elements link to, in order of the page."""
    for href in response.css(selector).css("::attr(href)").getall():
        with suppress(ValueError):  # pages also hold what is no address
            yield response.urljoin(href.strip())
