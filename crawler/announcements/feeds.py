"""RSS, Atom and JSON Feed in, announced links out."""

from __future__ import annotations

import calendar
import io
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import feedparser

from crawler.announcements.link import Announced, AnnouncementError, Form, Link, plain, span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from time import struct_time

JSON_FEED = "https://jsonfeed.org/version/"


def read_feed(body: bytes, content_type: str, url: str) -> Announced:
    """What a feed announces, its entries in their order.

    Raises AnnouncementError when it is neither RSS nor Atom nor JSON Feed.
    """
    if body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _read_json_feed(body, url)
    # As a stream: given bytes, feedparser would open what looks like an address or a file name.
    headers = {"content-type": content_type, "content-location": url}
    feed = feedparser.parse(io.BytesIO(body), response_headers=headers)
    version = feed.get("version")
    if not version:
        raise AnnouncementError("not a feed")
    links = tuple(
        Link(
            entry.link,
            _utc(entry.get("published_parsed") or entry.get("updated_parsed")),
            title=plain(entry.get("title")),
            summary=plain(entry.get("summary")),
        )
        for entry in feed.entries
        if entry.get("link")
    )
    form = Form.ATOM if version.startswith("atom") else Form.RSS
    following = (link.get("href") for link in feed.feed.get("links", ()) if link.rel == "next")
    return Announced(form, links, next(following, None))


def _read_json_feed(body: bytes, url: str) -> Announced:
    try:
        feed = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise AnnouncementError("not a feed: broken JSON") from error
    if not str(feed.get("version")).startswith(JSON_FEED):
        raise AnnouncementError("not a feed: JSON of another kind")
    following = feed.get("next_url")
    return Announced(
        Form.JSON_FEED,
        tuple(_json_items(feed.get("items"), url)),
        urljoin(url, following) if isinstance(following, str) else None,
    )


def _json_items(items: Any, url: str) -> Iterator[Link]:
    for item in items if isinstance(items, list) else ():
        if not isinstance(item, dict) or not isinstance(item.get("url"), str):
            continue
        summary = item.get("summary") or item.get("content_text") or item.get("content_html")
        yield Link(
            urljoin(url, item["url"]),
            span(item.get("date_published") or item.get("date_modified"))[0],
            title=plain(item.get("title")),
            summary=plain(summary),
        )


def _utc(parsed: struct_time | None) -> datetime | None:
    return None if parsed is None else datetime.fromtimestamp(calendar.timegm(parsed), UTC)
