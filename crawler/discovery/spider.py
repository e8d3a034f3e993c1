"""The spider that looks a site over, under the same rules as any other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Self, cast
from urllib.parse import urljoin

from scrapy import Request, signals
from scrapy.exceptions import DontCloseSpider
from scrapy.http import TextResponse

from crawler.announcements import (
    Announced,
    AnnouncementError,
    Form,
    posts_page,
    read_feed,
    read_posts,
    read_sitemap,
)
from crawler.declaration import on_domains
from crawler.discovery.clues import Clues, named_sitemaps, read_clues
from crawler.discovery.patterns import article_pattern
from crawler.following import FIRST
from crawler.scope import changed_since
from crawler.source import Source
from crawler.urls import canonical, host, path_and_query

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.python.failure import Failure

LIKE_AN_ARTICLE = re.compile(r"-[^/]*-|/20\d\d/|\d{4}")
"""A slug of some words, a year, or a number: what the address of an article mostly has."""
LOOKED_AT = 3
"""Articles that are fetched to see how they would be read."""


@dataclass(slots=True)
class Discovered:
    """What has been found of a site so far."""

    clues: Clues | None = None
    url: str = ""
    """Where the front page is, after redirects."""
    ways: dict[str, Announced] = field(default_factory=dict)
    """What announces articles, by address."""
    refused: str = ""
    """Why the front page could not be had."""
    articles: str | None = None
    """Expression that fits the addresses of articles; None when none were found."""
    found: list[str] = field(default_factory=list)
    """Addresses of articles, newest announced first."""


class Discovery(Source, base=True):
    """Fetches the front page, what announces articles, and three of these."""

    front: ClassVar[str] = ""
    discovered: ClassVar[Discovered] = Discovered()

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """The spider, to be told when it has nothing left to do."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.look_at_articles, signals.spider_idle)
        return spider

    async def start(self) -> AsyncIterator[Any]:
        """The request for the front page."""
        yield Request(self.front, self.parse_front, errback=self.refuse, priority=FIRST)

    def refuse(self, failure: Failure) -> None:
        """Keep why the front page could not be had."""
        self.miss(failure)
        self.discovered.refused = self.missed[-1].reason

    def parse_front(self, response: Response) -> Iterator[Request]:
        """Requests for all that may announce articles."""
        if not isinstance(response, TextResponse):
            self.discovered.refused = "not a page of text"
            return
        clues = read_clues(response)
        self.discovered.clues, self.discovered.url = clues, response.url
        for url in clues.feeds:
            yield from self._try(url, self.parse_way, way=url, read=_feed)
        for url in clues.sitemaps:
            yield from self._try(url, self.parse_way, way=url, read=_sitemap)
        for url in clues.wordpress:
            yield from self._try(posts_page(url), self.parse_way, way=url, read=_posts)
        yield from self._try(urljoin(response.url, "/robots.txt"), self.parse_robots)

    def parse_robots(self, response: Response) -> Iterator[Request]:
        """Requests for the sitemaps that robots.txt names."""
        for url in named_sitemaps(response.text) if isinstance(response, TextResponse) else ():
            yield from self._try(url, self.parse_way, way=url, read=_sitemap)

    def parse_way(
        self, response: Response, way: str, read: Callable[[Response], Announced]
    ) -> Iterator[Request]:
        """Keep what announces articles of the site; of an index, ask for its newest sitemap."""
        try:
            announced = read(response)
        except AnnouncementError:
            return
        if announced.form is Form.SITEMAP_INDEX:
            for url in changed_since(None, announced.links)[:1]:
                yield from self._try(url, self.parse_way, way=way, read=_sitemap)
        elif any(on_domains(link.url, self.allowed_domains) for link in announced.links):
            self.discovered.ways[way] = announced

    def look_at_articles(self) -> None:
        """Once: work out what addresses of articles look like, and ask for the newest."""
        found = self.discovered
        if found.clues is None or found.articles is not None:
            return
        urls = [url for url in _candidates(found) if on_domains(url, self.allowed_domains)]
        found.articles = article_pattern(urls)
        if found.articles is None:
            return
        fits = re.compile(found.articles)
        alike = dict.fromkeys(canonical(url) for url in urls)
        found.found = [url for url in alike if fits.search(path_and_query(url))]
        for url in found.found[:LOOKED_AT]:
            meta = {"is_article": True}
            request = Request(url, self.parse_article, errback=self.miss, meta=meta)
            self.crawler.engine.crawl(request)
        raise DontCloseSpider

    def _try(self, url: str, parse: Callable[..., Any], **more: Any) -> Iterator[Request]:
        """The request for what may stand at ``url``; that it does not is no trouble."""
        if on_domains(url, self.allowed_domains):
            yield Request(url, parse, errback=_leave, priority=FIRST, cb_kwargs=more)


def discovery_of(url: str, delay: float, sample: bool = False) -> type[Discovery]:
    """The spider for the site at ``url``; its class holds what is found."""
    declared = {
        "name": "discovery",
        "publisher": host(url),
        "kind": "news",
        "region": "world",
        "languages": ("und",),
        "allowed_domains": [host(url).removeprefix("www.")],
        "listings": (url,),
        "articles": ".",
        "delay": delay,
        "sample": sample,
        "front": url,
        "discovered": Discovered(),
    }
    return cast("type[Discovery]", type("Discovering", (Discovery,), declared))


def _candidates(found: Discovered) -> list[str]:
    """Addresses that are probably articles, from what is surest to announce nothing else."""
    sure = [way for way in found.ways.values() if way.form is not Form.SITEMAP]
    ways = sure or list(found.ways.values())
    if ways:
        return [link.url for way in ways for link in way.links]
    links = found.clues.links if found.clues else ()
    return [url for url in links if LIKE_AN_ARTICLE.search(url)]


def _feed(response: Response) -> Announced:
    content_type = (response.headers.get("Content-Type") or b"").decode("latin1")
    return read_feed(response.body, content_type, response.url)


def _sitemap(response: Response) -> Announced:
    return read_sitemap(response.body)


def _posts(response: Response) -> Announced:
    return read_posts(response.body)


def _leave(_: Failure) -> None:
    pass
