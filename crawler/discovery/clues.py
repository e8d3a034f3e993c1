"""What the front page of a site says of how it is built. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrapy.http import TextResponse

FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json")
USUAL_FEEDS = ("/feed/", "/rss.xml", "/rss", "/feed.xml", "/atom.xml")
USUAL_SITEMAPS = ("/news-sitemap.xml", "/sitemap.xml")
POSTS = "wp/v2/posts"
WORDPRESS = "WordPress"
SEPARATOR = re.compile(r"\s+[|–—·:-]\s+")
FRONT = ("home", "homepage", "home page", "front page", "главная", "галоўная", "головна", "start")
"""What front pages call themselves."""


@dataclass(frozen=True, slots=True)
class Clues:
    """What a front page says."""

    title: str
    """Name of the site; empty when it gives none."""
    language: str
    """BCP 47 tag; empty when it gives none."""
    platform: str
    """Software that makes the site, without its version; empty when it does not say."""
    feeds: tuple[str, ...]
    """Feeds that it names, or else the addresses where they usually stand."""
    sitemaps: tuple[str, ...]
    """Where sitemaps usually stand; robots.txt may name others."""
    wordpress: tuple[str, ...]
    """The list of its posts."""
    links: tuple[str, ...]
    """All that it links to."""


def read_clues(response: TextResponse) -> Clues:
    """What the page says."""
    platform = _platform(response)
    named = tuple(_feeds(response))
    return Clues(
        title=_title(response),
        language=(response.xpath("/html/@lang").get() or "").strip(),
        platform=platform,
        feeds=named or tuple(urljoin(response.url, path) for path in USUAL_FEEDS),
        sitemaps=tuple(urljoin(response.url, path) for path in USUAL_SITEMAPS),
        wordpress=tuple(_posts(response, platform)),
        links=tuple(map(response.urljoin, response.css("a::attr(href)").getall())),
    )


def named_sitemaps(robots: str) -> list[str]:
    r"""The sitemaps that a robots.txt names.

    >>> named_sitemaps("User-agent: *\nSitemap: https://example.org/s.xml\n")
    ['https://example.org/s.xml']
    """
    lines = (line.partition(":") for line in robots.splitlines())
    return [url.strip() for field, _, url in lines if field.strip().lower() == "sitemap"]


def _title(response: TextResponse) -> str:
    said = response.css('meta[property="og:site_name"]::attr(content)').get()
    said = " ".join((said or response.css("title::text").get() or "").split())
    parts = [part for part in SEPARATOR.split(said) if part.lower() not in FRONT]
    return next(iter(parts), said)


def _platform(response: TextResponse) -> str:
    if response.css('link[rel="https://api.w.org/"]'):
        return WORDPRESS
    generator = response.css('meta[name="generator" i]::attr(content)').get() or ""
    return next(iter(generator.split()), "")


def _feeds(response: TextResponse) -> Iterator[str]:
    for link in response.css('link[rel~="alternate"][href]'):
        # WordPress names a feed of comments beside that of posts.
        if link.attrib.get("type") in FEED_TYPES and "comments" not in link.attrib["href"]:
            yield response.urljoin(link.attrib["href"])


def _posts(response: TextResponse, platform: str) -> Iterator[str]:
    root = response.css('link[rel="https://api.w.org/"]::attr(href)').get()
    if root:
        yield urljoin(response.urljoin(root), POSTS)
    elif platform == WORDPRESS:
        yield response.urljoin(f"/wp-json/{POSTS}")
