"""Feeds and sitemaps in every form that sites have, and what is none."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime

import pytest

from crawler.announcements import (
    Announced,
    AnnouncementError,
    Form,
    Link,
    posts_page,
    read_feed,
    read_posts,
    read_sitemap,
)

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


JSON_FEED = b"""\xef\xbb\xbf{"version": "https://jsonfeed.org/version/1", "title": "News",
"next_url": "/feed-2.json", "items": [
{"id": 1, "url": "/one/", "title": "One &amp; two", "date_published": "2023-12-05T14:00:00+02:00",
 "content_html": "<p>Held <b>again</b></p>"},
{"id": 2, "url": "https://example.org/two/", "date_modified": "soon"}, {"id": 3}, 4]}"""


def test_json_feed() -> None:
    read = read_feed(JSON_FEED, "application/feed+json", "https://example.org/feed.json")
    dated = datetime(2023, 12, 5, 12, tzinfo=UTC)
    assert read == Announced(
        Form.JSON_FEED,
        (
            Link("https://example.org/one/", dated, title="One & two", summary="Held again"),
            Link("https://example.org/two/"),
        ),
        "https://example.org/feed-2.json",
    )


def test_feed_of_several_pages() -> None:
    linked = ATOM.replace(b"<title>News</title>", b'<link rel="next" href="/atom-2.xml"/>', 1)
    read = read_feed(linked, "application/atom+xml", "https://example.org/atom.xml")
    assert read.next_page == "https://example.org/atom-2.xml"


@pytest.mark.parametrize("body", [b"{", b'{"version": "2"}', b"{}", b'{"version": ["x"]}'])
def test_json_that_is_no_feed(body: bytes) -> None:
    with pytest.raises(AnnouncementError, match="not a feed"):
        read_feed(body, "application/json", "https://example.org/feed.json")


POSTS = b"""[{"link": "https://example.org/one/", "date_gmt": "2024-05-01T10:00:00",
"modified_gmt": "2024-05-02T10:00:00", "title": {"rendered": "Two &#8220;held&#8221;"},
"excerpt": {"rendered": "<p>In <i>prison</i></p>"}}, {"link": false}, "?",
{"link": "https://example.org/two/", "date_gmt": "0000-00-00T00:00:00"}]"""


def test_wordpress_posts() -> None:
    assert read_posts(POSTS) == Announced(
        Form.WORDPRESS,
        (
            Link(
                "https://example.org/one/",
                datetime(2024, 5, 1, 10, tzinfo=UTC),
                datetime(2024, 5, 2, 10, tzinfo=UTC),
                title="Two “held”",
                summary="In prison",
            ),
            Link("https://example.org/two/"),
        ),
    )


NO_POSTS = [
    (b"<html></html>", "something else than JSON"),
    (b'{"code": "rest_disabled", "message": "<b>Not</b> for you"}', "no WordPress posts: Not for"),
    (b"7", "JSON of another kind"),
]


@pytest.mark.parametrize(("body", "message"), NO_POSTS)
def test_what_is_no_list_of_posts(body: bytes, message: str) -> None:
    with pytest.raises(AnnouncementError, match=message):
        read_posts(body)


def test_addresses_of_posts() -> None:
    url = "https://example.org/wp-json/wp/v2/posts?lang=en"
    assert posts_page(url) == f"{url}&_fields=link%2Cdate_gmt%2Cmodified_gmt&per_page=100&page=1"
    day = datetime(2024, 5, 1, tzinfo=UTC)
    assert "after=2024-05-01T00%3A00%3A00" in posts_page(url, 2, after=day)
    changed = posts_page(url, after=day, modified_after=day)
    assert "&before=2024" in changed
    assert "&after=" not in changed


def test_picture_in_a_sitemap_has_a_title_and_address_of_its_own() -> None:
    body = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url>
 <image:image><image:loc>https://example.org/a.jpg</image:loc><image:title>A</image:title>
 </image:image><loc> https://example.org/a/ </loc></url></urlset>"""
    assert read_sitemap(body).links == (Link("https://example.org/a/"),)
