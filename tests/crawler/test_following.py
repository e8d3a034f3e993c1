"""Which requests a source makes of the pages that announce articles."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import ClassVar

import pytest
from scrapy import Request
from scrapy.http import HtmlResponse, Response

from crawler.source import Source

SITE = "https://example.org"


class Example(Source):
    """A site with one listing."""

    name = "example"
    publisher = "Example"
    kind = "news"
    region = "world"
    languages = ("en",)
    allowed_domains: ClassVar[list[str]] = ["example.org"]
    listings = (f"{SITE}/news/",)
    articles = r"^/20\d\d/"
    next_page = "a.older"
    max_pages = 2


LISTING = b"""<base href="https://example.org/">
<a href="2024/one/">One</a> <a href=" /2024/two/?utm_source=x#top ">Two</a> <a>no address</a>
<a href="http://[broken">Broken</a> <a href="mailto:someone">Mail</a> <a href="/about/">About</a>
<a href="https://elsewhere.org/2024/three/">Elsewhere</a> <a href="javascript:void(0)">Script</a>
<a class="older" href="/news/2/">Older</a> <a class="older" href="https://elsewhere.org/">No</a>"""


def urls(requests: list[Request]) -> list[str]:
    return [request.url for request in requests]


def test_listing_leads_to_articles_and_to_its_next_page() -> None:
    source = Example()
    found = list(source.parse_listing(HtmlResponse(f"{SITE}/news/", body=LISTING)))
    articles = [f"{SITE}/2024/one/", f"{SITE}/2024/two/"]
    assert urls(found) == [*articles, f"{SITE}/news/2/"]
    assert source.found == set(articles)
    assert found[-1].cb_kwargs == {"page": 2}
    assert found[-1].priority > found[0].priority


def test_listing_is_followed_no_further_than_declared() -> None:
    found = list(Example().parse_listing(HtmlResponse(f"{SITE}/news/2/", body=LISTING), page=2))
    assert f"{SITE}/news/2/" not in urls(found)


def test_listing_that_is_no_text_is_missed() -> None:
    source = Example()
    assert list(source.parse_listing(Response(f"{SITE}/news/", body=b"\x89PNG"))) == []
    assert [missed.reason for missed in source.missed] == ["not a page of text"]


INDEX = b"""<sitemapindex><sitemap><loc>https://example.org/2024/1.xml</loc></sitemap>
<sitemap><loc>/relative.xml</loc></sitemap>
<sitemap><loc>https://elsewhere.org/2.xml</loc></sitemap></sitemapindex>"""
SITEMAP = b"""<urlset><url><loc>https://example.org/2023/a/</loc><lastmod>2023-05-01</lastmod></url>
<url><loc>https://example.org/2024/b/</loc><lastmod>2024-05-01T10:00:00Z</lastmod></url>
<url><loc>https://example.org/2022/c/</loc></url><url><loc>https://example.org/about/</loc></url>
</urlset>"""


def test_index_leads_to_the_sitemaps_of_the_site() -> None:
    source = Example()
    assert urls(list(source.parse_sitemap(Response(f"{SITE}/s.xml", body=INDEX)))) == [
        f"{SITE}/2024/1.xml"
    ]
    assert list(source.parse_sitemap(Response(f"{SITE}/s.xml", body=INDEX), in_index=True)) == []
    assert source.announced == set()


def test_newest_articles_come_first_and_undated_ones_last() -> None:
    found = list(Example().parse_sitemap(Response(f"{SITE}/1.xml", body=SITEMAP)))
    by_priority = sorted(found, key=lambda request: -request.priority)
    assert urls(by_priority) == [f"{SITE}/2024/b/", f"{SITE}/2023/a/", f"{SITE}/2022/c/"]
    assert by_priority[0].meta["unchanged_since"] == datetime(2024, 5, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize("parse", ["parse_feed", "parse_sitemap"])
def test_page_that_announces_nothing_is_missed(parse: str) -> None:
    source = Example()
    response = HtmlResponse(f"{SITE}/feed/", body=b"<html><body>We have moved</body></html>")
    assert list(getattr(source, parse)(response)) == []
    assert "not a" in source.missed[0].reason
