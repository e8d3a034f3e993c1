"""Feeds and sitemaps in, announced links out. Pure: bytes to records."""

from __future__ import annotations

import calendar
import io
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import feedparser
from lxml.etree import XMLSyntaxError
from scrapy.utils.sitemap import Sitemap

if TYPE_CHECKING:
    from collections.abc import Iterator
    from time import struct_time

GZIP = b"\x1f\x8b\x08"
MAX_SITEMAP = 50_000_000
"""Bytes of an unpacked sitemap; the protocol allows no more."""


class AnnouncementError(ValueError):
    """The page is no feed, or no sitemap."""


@dataclass(frozen=True, slots=True)
class Link:
    """One address that a feed or sitemap announces."""

    url: str
    """As written, made absolute."""
    dated: datetime | None = None
    """When the page was published or changed, UTC."""
    unchanged_since: datetime | None = None
    """Sitemaps only: the latest time that its ``lastmod`` can mean, UTC."""
    is_news: bool = False
    """Whether a news sitemap announces it; these list the last two days."""


def feed_links(body: bytes, content_type: str, url: str) -> list[Link]:
    """Entries of an RSS or Atom feed, in its order.

    Raises AnnouncementError when it is neither.
    """
    # As a stream: given bytes, feedparser would open what looks like an address or a file name.
    headers = {"content-type": content_type, "content-location": url}
    feed = feedparser.parse(io.BytesIO(body), response_headers=headers)
    if not feed.get("version"):
        raise AnnouncementError("not a feed")
    return [
        Link(entry.link, _utc(entry.get("published_parsed") or entry.get("updated_parsed")))
        for entry in feed.entries
        if entry.get("link")
    ]


def sitemap_links(body: bytes) -> tuple[bool, list[Link]]:
    """Whether it is an index of sitemaps, and what it lists, in its order.

    Raises AnnouncementError when it is no sitemap.
    """
    try:
        if body.startswith(GZIP):
            body = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(body, MAX_SITEMAP)
        sitemap = Sitemap(body)
        if sitemap.type not in ("urlset", "sitemapindex"):
            raise AnnouncementError(f"not a sitemap but <{sitemap.type}>")
        return sitemap.type == "sitemapindex", list(_entries(sitemap))
    except (StopIteration, XMLSyntaxError, zlib.error) as error:
        raise AnnouncementError("not a sitemap") from error


def _entries(sitemap: Sitemap) -> Iterator[Link]:
    for entry in sitemap:
        start, end = _w3c_date(entry.get("lastmod", ""))
        yield Link(entry["loc"], start, end, "news" in entry)


def _w3c_date(text: str) -> tuple[datetime | None, datetime | None]:
    """First and last moment that the W3C date means; None twice when it cannot be read."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None, None
    moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    # A bare day may be a day in any time zone.
    return moment, moment + timedelta(hours=36) if "T" not in text else moment


def _utc(parsed: struct_time | None) -> datetime | None:
    return None if parsed is None else datetime.fromtimestamp(calendar.timegm(parsed), UTC)
