"""One edition of the newsroom: all that it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom import feeds, pages
from newsroom.answers import Answer
from newsroom.articles import State, load
from newsroom.sites import MONITOR, SITES, TRIBUNE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.articles import Article
    from newsroom.sites import Site

EDITIONS = (1, 2)


def build(edition: int) -> dict[str, Answer]:
    """The answer at each URL of both sites. Raises ValueError for another edition than 1 and 2."""
    if edition not in EDITIONS:
        raise ValueError(f"there is no edition {edition}: ask for 1 or 2")
    articles = load(edition)
    return {
        url: answer
        for site in SITES
        for url, answer in _site(site, tuple(a for a in articles if a.site == site.key))
    }


def _site(site: Site, linked: tuple[Article, ...]) -> Iterator[tuple[str, Answer]]:
    published = tuple(a for a in linked if a.state is State.PUBLISHED)
    for article in linked:
        if article.state is not State.WITHDRAWN:
            yield site.address(article), pages.article_page(site, article, published)
        if article.old:
            yield site.url(article.old), _moved(site.address(article))
    paths = {
        "/": pages.front_page(site, published),
        "/about/": pages.about_page(site, published),
        "/robots.txt": feeds.robots(site),
        "/sitemap-index.xml": feeds.sitemap_index(site, published),
        "/sitemap.xml": feeds.sitemap(site, published),
        "/news-sitemap.xml": feeds.news_sitemap(site, published),
        site.feed: feeds.feed(site, published),
    }
    if site is TRIBUNE:
        paths |= pages.tag_pages(site, published)
    if site is MONITOR:
        paths |= pages.listing_pages(site, linked)
    for path, answer in paths.items():
        yield site.url(path), answer


def _moved(location: str) -> Answer:
    return Answer(
        status=301,
        body=f"Moved to {location}\n".encode(),
        content_type="text/plain; charset=utf-8",
        location=location,
    )
