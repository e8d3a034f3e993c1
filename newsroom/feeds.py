"""What a site holds for machines: feed, sitemaps, robots.txt. Articles come newest first."""

from __future__ import annotations

from email.utils import format_datetime
from typing import TYPE_CHECKING

from newsroom.answers import Answer
from newsroom.template import Markup, fill, join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.articles import Article
    from newsroom.sites import Site

_IN_FEED = 8
_IN_NEWS_SITEMAP = 3


def feed(site: Site, published: Sequence[Article]) -> Answer:
    """The RSS feed of the tribune, the Atom feed of the monitor: the newest articles only."""
    items = [fill(f"{site.key}-item.xml", **_feed_values(site, a)) for a in published[:_IN_FEED]]
    modified = max(a.modified for a in published[:_IN_FEED])
    body = fill(
        f"{site.key}-feed.xml",
        url=site.url("/"),
        feed=site.url(site.feed),
        name=site.name,
        motto=site.motto,
        modified=modified.isoformat(),
        modified_rfc=format_datetime(modified, usegmt=True),
        items=join(items),
    )
    kind = f"{site.feed_type}; charset=utf-8"
    return Answer(body=body.encode(), content_type=kind, modified=modified, gzip=site.gzip)


def sitemap_index(site: Site, published: Sequence[Article]) -> Answer:
    """The sitemap that names the other two."""
    values = {"sitemap": site.url("/sitemap.xml"), "news": site.url("/news-sitemap.xml")}
    modified = max(a.modified for a in published)
    return _xml(site, fill("sitemap-index.xml", **values, modified=modified.isoformat()), published)


def sitemap(site: Site, published: Sequence[Article]) -> Answer:
    """All articles, each with the time of its last change."""
    urls = [
        fill("sitemap-url.xml", url=site.address(a), modified=a.modified.isoformat())
        for a in published
    ]
    return _xml(site, fill("sitemap.xml", urls=join(urls)), published)


def news_sitemap(site: Site, published: Sequence[Article]) -> Answer:
    """The newest articles in the form that Google News reads."""
    newest = published[:_IN_NEWS_SITEMAP]
    urls = [fill("news-sitemap-url.xml", **_feed_values(site, a), name=site.name) for a in newest]
    return _xml(site, fill("news-sitemap.xml", urls=join(urls)), newest)


def robots(site: Site) -> Answer:
    """robots.txt: one folder is closed, and the monitor asks for a delay."""
    delay = f"Crawl-delay: {site.crawl_delay}\n" if site.crawl_delay else ""
    text = fill("robots.txt", delay=Markup(delay), sitemap=site.url("/sitemap-index.xml"))
    return Answer(body=text.encode(), content_type="text/plain; charset=utf-8")


def _xml(site: Site, text: Markup, articles: Sequence[Article]) -> Answer:
    return Answer(
        body=text.encode(),
        content_type="application/xml; charset=utf-8",
        modified=max(a.modified for a in articles),
        gzip=site.gzip,
    )


def _feed_values(site: Site, article: Article) -> dict[str, str]:
    return {
        "url": site.address(article),
        "link": site.linked_address(article),
        "id": f"tag:{site.host},{article.published.year}:{article.slug}",
        "title": article.title,
        "author": article.author,
        "language": article.language,
        "published": article.published.isoformat(),
        "published_rfc": format_datetime(article.published, usegmt=True),
        "modified": article.modified.isoformat(),
        "excerpt": article.blocks[0].text,
    }
