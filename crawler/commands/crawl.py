"""``scrapy crawl NAME``: Scrapy's own, but a crawl that could not be archived is a failure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.commands import crawl

from crawler.source import Source

if TYPE_CHECKING:
    import argparse

    from scrapy import Spider
    from scrapy.crawler import Crawler


class Command(crawl.Command):
    """Runs one spider; the exit code is 1 when the archive took no more."""

    _crawled: Crawler | None = None

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Run it."""
        super().run(args, opts)
        spider = self._crawled and self._crawled.spider
        if isinstance(spider, Source) and spider.stopped_by:
            self.exitcode = 1

    def _create_crawler(self, spidercls: type[Spider] | str) -> Crawler:
        self._crawled = super()._create_crawler(spidercls)
        return self._crawled
