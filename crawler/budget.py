"""No more new articles in one crawl than were asked for; the next one takes what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from scrapy.exceptions import NotConfigured

from crawler.refusals import OverBudgetError
from crawler.source import Source
from crawler.urls import canonical

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler


class BudgetMiddleware:
    """Counts articles that were never answered; known ones are asked for as ever.

    As requests come in order of date, the newest are fetched first.
    """

    def __init__(self, spider: Source, most: int) -> None:
        self._spider = spider
        self._left = most

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """The middleware, when the setting NEW_MAX says how many there may be."""
        spider = crawler.spider
        if not isinstance(spider, Source) or spider.scope.new is None:
            raise NotConfigured
        return cls(spider, spider.scope.new)

    def process_request(self, request: Request) -> None:
        """Raise OverBudgetError when the request would be for one new article too many."""
        # A request that is sent again, or redirected, is one article still.
        if not request.meta.get("is_article") or request.meta.get("is_counted"):
            return
        if self._spider.ground.knows(canonical(request.url)):
            return
        if self._left == 0:
            raise OverBudgetError("left for the next crawl")
        self._left -= 1
        request.meta["is_counted"] = True
