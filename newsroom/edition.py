"""One edition of the newsroom: all that it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom import feeds, pages
from newsroom.answers import Answer
from newsroom.articles import State, load
from newsroom.sites import MONITOR, SITES, TRIBUNE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.articles import Article
    from newsroom.sites import Site

EDITIONS = (1, 2)


def build(edition: int) -> dict[str, Answer]:
    """The answer at each URL of both sites. Raises ValueError for another edition than 1 and 2."""
    if edition not in EDITIONS:
        raise ValueError(f"there is no edition {edition}: ask for 1 or 2")
    articles = load(edition)
    return {
        site.url(path): answer
        for site in SITES
        for path, answer in site_answers(site, [a for a in articles if a.site == site.key]).items()
    }


def site_answers(site: Site, linked: Sequence[Article]) -> dict[str, Answer]:
    """The answer at each path of a site that links these articles, newest first."""
    published = tuple(a for a in linked if a.state is State.PUBLISHED)
    paths = {
        "/": pages.front_page(site, published),
        "/about/": pages.about_page(site, published),
        "/robots.txt": feeds.robots(site),
        "/sitemap-index.xml": feeds.sitemap_index(site, published),
        "/sitemap.xml": feeds.sitemap(site, published),
        "/news-sitemap.xml": feeds.news_sitemap(site, published),
        site.feed: feeds.feed(site, published),
    }
    for article in linked:
        if article.state is not State.WITHDRAWN:
            paths[site.path(article)] = pages.article_page(site, article, published)
        if article.old:
            paths[article.old] = _moved(site.address(article))
    if site.key == TRIBUNE.key:
        paths |= pages.tag_pages(site, published)
    if site.key == MONITOR.key:
        paths |= pages.listing_pages(site, linked)
    return paths


def _moved(location: str) -> Answer:
    return Answer(
        status=301,
        body=f"Moved to {location}\n".encode(),
        content_type="text/plain; charset=utf-8",
        location=location,
    )
