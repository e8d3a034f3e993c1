"""Announced links in, requests out: what every source does with the pages that it starts from."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self

from scrapy import Request

from crawler.announcements import Announced, Form, Link, posts_page
from crawler.declaration import on_domains
from crawler.declared import Declared
from crawler.scope import Ground, Scope, goes_on
from crawler.urls import canonical

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.python.failure import Failure

FIRST = 1_000_000_000
"""Priority of announcements: above that of any article, which is its date in minutes."""
MARGIN = timedelta(days=30)
"""How much earlier than the ground ends posts are asked for again: clocks and time zones differ,
and a site that is silent is to be told from one that has been redesigned."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """One page that announced articles, as it was found."""

    asked: str
    """The address that was asked for."""
    url: str
    """The address that answered, after redirects."""
    form: Form
    links: int
    """All that it links to, or lists."""
    articles: int
    """How many different articles of the source are among the links."""
    newest: datetime | None
    """The latest date that one of these bears, UTC; None when none bears one."""
    first: str
    """The first of the links, as an example; empty when there are none."""


class Following(Declared, base=True):
    """What a crawl of one source has found so far, and the requests that follow from it."""

    def __init__(self, name: str | None = None, **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self.scope = Scope()
        self.ground = Ground()
        self.announcements: list[Announcement] = []
        """The pages that announced articles, as they came."""
        self.announced: set[str] = set()
        """URLs of the articles that were announced."""
        self.found: set[str] = set()
        """URLs of the relevant ones, as far back as the scope goes."""
        self.irrelevant: dict[str, Link] = {}
        """Announced articles that no word says to be relevant, by URL."""

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """The source, with the scope that the settings say."""
        source = super().from_crawler(crawler, *args, **kwargs)
        source.scope = Scope.of(crawler.settings)
        return source

    def parse_article(self, response: Response) -> Any:
        """What comes of an article."""
        raise NotImplementedError

    def miss(self, failure: Failure) -> None:
        """Keep what could not be fetched."""
        raise NotImplementedError

    def _announced(self, url: str, parse: Callable[..., Any], **more: Any) -> Iterator[Request]:
        """The request for a page that announces articles; nothing if it is on another site."""
        if on_domains(url, self.allowed_domains):
            yield Request(url, parse, errback=self.miss, priority=FIRST, cb_kwargs=more)

    def _posts(self, endpoint: str, parse: Callable[..., Any]) -> Iterator[Request]:
        """The requests for the posts since the ground ends, and for older ones changed since."""
        covered = self.ground.covered and self.ground.covered - MARGIN
        after = max(filter(None, (covered, self.scope.start)), default=None)
        asked = {"after": after, "with_words": self.selects()}
        yield self._posts_request(parse, endpoint, 1, asked)
        if covered:
            yield self._posts_request(parse, endpoint, 1, asked | {"modified_after": covered})

    def _posts_request(
        self, parse: Callable[..., Any], endpoint: str, page: int, asked: dict[str, Any]
    ) -> Request:
        more = {"endpoint": endpoint, "page": page, "asked": asked}
        url = posts_page(endpoint, page, **asked)
        return Request(url, parse, errback=self.miss, priority=FIRST, cb_kwargs=more)

    def _goes_on(self, page: int, announced: Announced, requests: list[Request] | None) -> bool:
        """Whether the page after this one is asked for."""
        most = min(self.max_pages, self.scope.depth or self.max_pages)
        urls = [request.url for request in requests or ()]
        return page < most and goes_on(announced.links, urls, self.scope, self.ground)

    def _follow(self, response: Response, announced: Announced) -> list[Request]:
        """Requests for the links to relevant articles, newest first; keeps the announcement."""
        # The sitemaps of an index are no articles, even where their addresses look so.
        links = () if announced.form is Form.SITEMAP_INDEX else announced.links
        chosen = [(url, link) for link in links if (url := self._address(link))]
        self.announced.update(url for url, _ in chosen)
        dates = [link.dated for _, link in chosen if link.dated]
        led_by = response.request.meta.get("redirect_urls", ()) if response.request else ()
        self.announcements.append(
            Announcement(
                asked=led_by[0] if led_by else response.url,
                url=response.url,
                form=announced.form,
                links=len(announced.links),
                articles=len({url for url, _ in chosen}),
                newest=max(dates, default=None),
                first=announced.links[0].url if announced.links else "",
            )
        )
        wanted = [(url, link) for url, link in chosen if self._wanted(url, link)]
        requests = [self._article_request(url, link) for url, link in wanted]
        # The first are sent before the last are queued, so their order counts beside priority.
        return sorted(requests, key=lambda request: -request.priority)

    def _address(self, link: Link) -> str | None:
        """Canonical form of the link if it leads to an article."""
        with suppress(ValueError):
            url = canonical(link.url)
            if self.is_article(url):
                return url
        return None

    def _wanted(self, url: str, link: Link) -> bool:
        start = self.scope.start
        if start and link.dated and link.dated < start:
            return False
        if not self.is_relevant(link):
            self.irrelevant.setdefault(url, link)
            return False
        self.found.add(url)
        return True

    def _article_request(self, url: str, link: Link) -> Request:
        meta = {
            "handle_httpstatus_list": [304],
            "is_article": True,
            "unchanged_since": link.unchanged_since,
        }
        priority = int(link.dated.timestamp() // 60) if link.dated else 0
        return Request(
            url,
            self.parse_article,
            errback=self.miss,
            priority=FIRST - 1 if link.is_news else priority,
            meta=meta,
        )
