"""Feeds and sitemaps in every form that sites have, and what is none."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime

import pytest

from crawler.announcements import Announced, AnnouncementError, Form, Link, read_feed, read_sitemap

RSS = b"""<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>
<item><title>One</title><link>https://example.org/one/</link>
<pubDate>Tue, 05 Dec 2023 14:00:00 +0200</pubDate></item>
<item><title>No link</title></item>
<item><title>Two</title><link>https://example.org/two/</link></item>
</channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/">
<title>News</title><entry><title>One</title><link href="/one/"/>
<updated>2023-12-05T14:00:00Z</updated></entry></feed>"""


def test_rss() -> None:
    dated = datetime(2023, 12, 5, 12, tzinfo=UTC)
    assert read_feed(RSS, "application/rss+xml", "https://example.org/feed/") == Announced(
        Form.RSS,
        (
            Link("https://example.org/one/", dated, title="One"),
            Link("https://example.org/two/", title="Two"),
        ),
    )


def test_atom_with_relative_links() -> None:
    link = Link("https://example.org/one/", datetime(2023, 12, 5, 14, tzinfo=UTC), title="One")
    read = read_feed(ATOM, "application/atom+xml", "https://example.org/atom.xml")
    assert read == Announced(Form.ATOM, (link,))


@pytest.mark.parametrize(
    "body",
    [b"", b"<html><body>Moved</body></html>", b"http://localhost:1/feed", b"/etc/hostname"],
)
def test_what_is_no_feed_is_never_opened_as_an_address(body: bytes) -> None:
    with pytest.raises(AnnouncementError):
        read_feed(body, "text/html", "https://example.org/feed/")


SITEMAP = b"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://example.org/day/</loc><lastmod>2024-01-15</lastmod></url>
<url><loc>https://example.org/time/</loc><lastmod>2024-01-15T06:00:00+03:00</lastmod></url>
<url><loc>https://example.org/none/</loc><lastmod>soon</lastmod></url>
<url><loc>https://example.org/news/</loc><news:news><news:title>N</news:title></news:news></url>
</urlset>"""


@pytest.mark.parametrize("body", [SITEMAP, gzip.compress(SITEMAP)], ids=["plain", "gzipped"])
def test_sitemap(body: bytes) -> None:
    read = read_sitemap(body)
    assert read.form is Form.NEWS_SITEMAP
    day, moment = datetime(2024, 1, 15, tzinfo=UTC), datetime(2024, 1, 15, 3, tzinfo=UTC)
    # A bare day may be over as late as noon of the next one, in UTC.
    assert read.links == (
        Link("https://example.org/day/", day, datetime(2024, 1, 16, 12, tzinfo=UTC)),
        Link("https://example.org/time/", moment, moment),
        Link("https://example.org/none/"),
        Link("https://example.org/news/", is_news=True, title="N"),
    )


def test_index_of_sitemaps() -> None:
    body = b"<sitemapindex><sitemap><loc>https://example.org/1.xml</loc></sitemap></sitemapindex>"
    assert read_sitemap(body) == Announced(Form.SITEMAP_INDEX, (Link("https://example.org/1.xml"),))


@pytest.mark.parametrize("body", [b"", b"not xml", b"<html><body/></html>", b"\x1f\x8b\x08\x00"])
def test_what_is_no_sitemap(body: bytes) -> None:
    with pytest.raises(AnnouncementError):
        read_sitemap(body)
