"""A source that asks for given URLs, and a server on this machine that it may find."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from crawl_process import environment, run

PROBE = """
import json, sys
from scrapy import Request
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings
from crawler.source import Source

urls, chosen = json.loads(sys.argv[1])


class Probe(Source):
    name = "probe"
    publisher = "Probe"
    kind = "news"
    region = "world"
    languages = ("en",)
    allowed_domains = ["probe.test"]
    feeds = ("http://probe.test/",)
    articles = "^/$"
    delay = 0
    sample = True

    async def start(self):
        for url in urls:
            yield Request(url, self._got, errback=self.miss, dont_filter=True)

    def _got(self, response):
        pass


settings = Settings()
settings.setmodule("crawler.settings", priority="project")
settings.setdict(chosen, priority="cmdline")
process = AsyncCrawlerProcess(settings)
crawler = process.create_crawler(Probe)
process.crawl(crawler)
process.start()
print(json.dumps({missed.url: missed.reason for missed in crawler.spider.missed}))
"""


@contextmanager
def listening(status: int = 200, **headers: str) -> Iterator[tuple[int, list[str]]]:
    """Port of a server that gives everyone the same answer, and what it has been asked."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name.replace("_", "-"), value)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    with ThreadingHTTPServer(("", 0), Handler) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield server.server_port, asked
        server.shutdown()


def probe(data: Path, urls: list[str], proxy: str = "", **chosen: Any) -> dict[str, str]:
    """Why each of the URLs was not fetched; those that were are left out."""
    quiet = {"DATA": str(data), "LOG_LEVEL": "CRITICAL", "ROBOTSTXT_OBEY": False}
    asked = json.dumps([urls, {**quiet, **chosen}])
    done = run([sys.executable, "-W", "error", "-c", PROBE, asked], environment(proxy))
    assert done.returncode == 0, done.stderr
    missed: dict[str, str] = json.loads(done.stdout)
    return missed
