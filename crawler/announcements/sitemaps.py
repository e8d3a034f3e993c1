"""Sitemaps, news sitemaps and indexes of them in, announced links out."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

from lxml import etree

from crawler.announcements.link import Announced, AnnouncementError, Form, Link, span

if TYPE_CHECKING:
    from collections.abc import Iterator

GZIP = b"\x1f\x8b\x08"
MAX_SITEMAP = 50_000_000
"""Bytes of an unpacked sitemap; the protocol allows no more."""
ROOTS = {"urlset": Form.SITEMAP, "sitemapindex": Form.SITEMAP_INDEX}


def read_sitemap(body: bytes) -> Announced:
    """What a sitemap announces, its entries in their order; gzipped or not.

    Raises AnnouncementError when it is no sitemap.
    """
    try:
        if body.startswith(GZIP):
            body = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(body, MAX_SITEMAP)
        elements = _elements(body)
        _, root = next(elements)
        form = ROOTS.get(_name(root))
        if form is None:
            raise AnnouncementError(f"not a sitemap but <{_name(root)}>")
        links = tuple(_entries(elements))
    except (StopIteration, etree.XMLSyntaxError, zlib.error) as error:
        raise AnnouncementError("not a sitemap") from error
    if form is Form.SITEMAP and any(link.is_news for link in links):
        form = Form.NEWS_SITEMAP
    return Announced(form, links)


def _elements(body: bytes) -> Iterator[tuple[str, etree._Element]]:
    return iter(
        etree.iterparse(
            io.BytesIO(body),
            events=("start", "end"),
            recover=True,
            resolve_entities=False,
            remove_comments=True,
            remove_pis=True,
        )
    )


def _entries(elements: Iterator[tuple[str, etree._Element]]) -> Iterator[Link]:
    for event, element in elements:
        if event == "start" or _name(element) not in ("url", "sitemap"):
            continue
        fields: dict[str, str] = {}
        # A photo or a video has a title and a date of its own.
        for child in element.iterchildren("{*}loc", "{*}lastmod", "{*}news"):
            for part in child.iter("{*}loc", "{*}lastmod", "{*}title", "{*}publication_date"):
                fields.setdefault(_name(part), " ".join((part.text or "").split()))
            fields.setdefault(_name(child), "")
        if loc := fields.get("loc"):
            changed, settled = span(fields.get("lastmod"))
            published, _ = span(fields.get("publication_date"))
            title = fields.get("title", "")
            yield Link(loc, published or changed, settled, "news" in fields, title)
        element.clear()
        parent = element.getparent()
        while parent is not None and parent[0] is not element:
            parent.remove(parent[0])  # keeps memory flat over 50,000 entries


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname
