"""A crawl connects to public web sites alone."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from threading import Thread

import pytest
from crawl_process import environment, run

from crawler.guard import is_public, literal_address

ADDRESSES = [
    ("8.8.8.8", True),
    ("2a00:1450:4001::1", True),
    ("127.0.0.1", False),
    ("0.0.0.0", False),
    ("10.1.2.3", False),
    ("169.254.169.254", False),
    ("100.64.0.1", False),
    ("224.0.0.1", False),
    ("::1", False),
    ("fe80::1", False),
    ("::ffff:127.0.0.1", False),
    ("2002:7f00:1::", False),
]


@pytest.mark.parametrize(("address", "expected"), ADDRESSES)
def test_public_addresses(address: str, expected: bool) -> None:
    assert is_public(ip_address(address)) is expected


@pytest.mark.parametrize("host", ["127.1", "2130706433", "0x7f.1", "0177.0.0.1", "127.0.0.1"])
def test_every_spelling_of_an_address(host: str) -> None:
    assert str(literal_address(host)) == "127.0.0.1"


@pytest.mark.parametrize("host", ["example.org", "localhost", "1.example", ""])
def test_names_are_no_addresses(host: str) -> None:
    assert literal_address(host) is None


PROBE = """
import json, sys
from scrapy import Request
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings
from crawler.source import Source

asked = json.loads(sys.argv[1])


class Probe(Source):
    name = "probe"
    publisher = "Probe"
    languages = ("en",)
    allowed_domains = ["probe.test"]
    feeds = ("http://probe.test/",)
    articles = "^/$"
    delay = 0
    sample = True

    async def start(self):
        for url in asked["urls"]:
            yield Request(url, self._got, errback=self.miss, dont_filter=True)

    def _got(self, response):
        pass


settings = Settings()
settings.setmodule("crawler.settings", priority="project")
settings.setdict(
    {"DATA": asked["data"], "ALLOW_PRIVATE": asked["allow"], "LOG_LEVEL": "CRITICAL",
     "RETRY_ENABLED": False, "ROBOTSTXT_OBEY": False},
    priority="cmdline",
)
process = AsyncCrawlerProcess(settings)
crawler = process.create_crawler(Probe)
process.crawl(crawler)
process.start()
print(json.dumps({missed.url: missed.reason for missed in crawler.spider.missed}))
"""


@contextmanager
def listening(location: str = "") -> Iterator[tuple[int, list[str]]]:
    """Port of a server on this machine, and what it is asked; it answers with a redirect if any."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(302 if location else 200)
            self.send_header("Location", location)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    with ThreadingHTTPServer(("", 0), Handler) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield server.server_port, asked
        server.shutdown()


def probe(data: Path, urls: list[str], allow: bool = False, proxy: str = "") -> dict[str, str]:
    """Why each of the URLs was not fetched; those that were are left out."""
    asked = json.dumps({"urls": urls, "data": str(data), "allow": allow})
    done = run([sys.executable, "-W", "error", "-c", PROBE, asked], environment(proxy))
    assert done.returncode == 0, done.stderr
    missed: dict[str, str] = json.loads(done.stdout)
    return missed


HOSTS = ["localhost", "127.1", "127.0.0.1", "2130706433", "0.0.0.0", "[::1]"]


def test_this_machine_is_never_connected_to(tmp_path: Path) -> None:
    with listening() as (port, asked):
        urls = [f"http://{host}:{port}/" for host in HOSTS]
        missed = probe(tmp_path, [*urls, "file:///etc/hostname", "data:,hello", "ftp://ftp.test/"])
        assert asked == []
        assert sorted(missed) == sorted(
            [*urls, "file:///etc/hostname", "data:,hello", "ftp://ftp.test/"]
        )
        localhost, *literals = urls
        assert all("is no public address" in missed[url] for url in literals)
        assert "DNS lookup failed" in missed[localhost]
        assert missed["file:///etc/hostname"] == "file: is not of the web"


def test_local_testing_may_allow_it(tmp_path: Path) -> None:
    with listening() as (port, asked):
        urls = [f"http://{host}:{port}/" for host in ("localhost", "127.1", "2130706433")]
        assert probe(tmp_path, [*urls, "file:///etc/hostname"], allow=True) == {
            "file:///etc/hostname": "file: is not of the web"
        }
        assert len(asked) == 3


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_proxy_is_trusted_but_leads_nowhere_else(host: str, tmp_path: Path) -> None:
    with listening() as (port, asked):
        target = f"http://127.0.0.1:{port}/secret"
        with listening(location=target) as (proxy_port, proxied):
            missed = probe(tmp_path, ["http://probe.test/"], proxy=f"http://{host}:{proxy_port}")
        assert proxied == ["http://probe.test/"]
        assert asked == []
        assert missed == {target: "127.0.0.1 is no public address"}
