"""Crawl-delay of robots.txt: the site's own word on how often it may be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from scrapy import signals
from scrapy.exceptions import NotConfigured

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.robotstxt import RobotParser


class CrawlDelay:
    """Slows a host down to its Crawl-delay when that is longer than the source's own delay."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._user_agent: str = crawler.settings["ROBOTSTXT_USER_AGENT"]
        crawler.signals.connect(self.robots_parsed, signals.robots_parsed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """The extension, unless CRAWL_DELAY_OBEY is off, as it is in a replay."""
        if not crawler.settings.getbool("CRAWL_DELAY_OBEY"):
            raise NotConfigured
        return cls(crawler)

    def robots_parsed(self, robotparser: RobotParser, request: Request) -> None:
        """Set the delay of the host that ``request`` goes to."""
        asked = robotparser.crawl_delay(self._user_agent)
        own = self._crawler.settings.getfloat("DOWNLOAD_DELAY")
        if asked is None or asked <= own:
            return
        downloader = self._crawler.engine.downloader
        host = downloader.get_slot_key(request)
        # For the slot that robots.txt itself was fetched through, and for any that comes after it.
        downloader.per_slot_settings[host] = {"delay": asked, "jitter": 0}
        if slot := downloader.slots.get(host):
            slot.delay, slot.jitter = asked, 0.0
        self._crawler.stats.max_value("crawl_delay", asked)
