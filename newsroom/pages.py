"""The HTML pages of a site. Articles come newest first."""

from __future__ import annotations

import json
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from newsroom.answers import Answer
from newsroom.sites import MONITOR
from newsroom.template import Markup, fill, join

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from newsroom.articles import Article, Block
    from newsroom.sites import Site

_LISTED = 5
"""Articles on one page of a listing."""
_RELATED = 4
_EMPTY = Markup()


def article_page(site: Site, article: Article, others: Sequence[Article]) -> Answer:
    """The page of one article; ``others`` are those that it may name as related."""
    values = _article_values(site, article) | {"tags": _tag_links(site, article)}
    main = fill(f"{site.key}-article.html", **values)
    head = fill(f"{site.key}-head.html", **values, metadata=_metadata(site, article))
    related = [a for a in others if a.slug != article.slug]
    related.sort(key=lambda a: -len(set(a.tags) & set(article.tags)))
    return _page(
        site,
        title=article.title,
        main=main,
        related=related,
        modified=article.modified,
        head=head,
        language=article.language,
        charset=article.charset,
        busy=article.busy,
    )


def front_page(site: Site, published: Sequence[Article]) -> Answer:
    """The page at ``/``: the newest articles."""
    main = fill("listing.html", heading=site.motto, teasers=_teasers(site, published[:_LISTED]))
    return _page(site, "Home", main, _newest(published), related=published[_LISTED:])


def about_page(site: Site, published: Sequence[Article]) -> Answer:
    """The page that says what the sample site is."""
    main = fill("about.html", name=site.name)
    return _page(site, "About", main, _newest(published), related=published)


def listing_pages(site: Site, linked: Sequence[Article]) -> Iterator[tuple[str, Answer]]:
    """Path and page of each part of the listing of all articles that the site links."""
    starts = range(0, len(linked), _LISTED)
    for number, start in enumerate(starts, 1):
        part = linked[start : start + _LISTED]
        main = fill(
            "listing.html", heading=f"All news, page {number}", teasers=_teasers(site, part)
        )
        if number > 1:
            main = Markup(main + fill("newer.html", url=site.url(_listing_path(number - 1))))
        if number < len(starts):
            main = Markup(main + fill("older.html", url=site.url(_listing_path(number + 1))))
        yield _listing_path(number), _page(site, "News", main, _newest(part))


def tag_pages(site: Site, published: Sequence[Article]) -> Iterator[tuple[str, Answer]]:
    """Path and page of each tag: its articles in full, one below the other."""
    for tag in sorted({tag for article in published for tag in article.tags}):
        tagged = tuple(a for a in published if tag in a.tags)
        posts = join([fill("post.html", **_article_values(site, a)) for a in tagged])
        main = fill("tag.html", tag=tag, posts=posts)
        yield _tag_path(tag), _page(site, f"Tag: {tag}", main, _newest(tagged))


def _page(
    site: Site,
    title: str,
    main: Markup,
    modified: datetime,
    *,
    related: Sequence[Article] = (),
    head: Markup = _EMPTY,
    language: str = "en",
    charset: str = "utf-8",
    busy: bool = False,
) -> Answer:
    html = fill(
        f"{site.key}-page.html",
        charset=charset,
        language=language,
        name=site.name,
        motto=site.motto,
        title=title,
        head=head,
        main=main,
        related=_related(site, related[:_RELATED]),
    )
    return Answer(
        body=html.encode(charset),
        content_type="text/html; charset=utf-8" if charset == "utf-8" else "text/html",
        modified=modified,
        busy=busy,
        gzip=site.gzip,
    )


def _related(site: Site, articles: Sequence[Article]) -> Markup:
    links = [fill("related-link.html", url=site.address(a), title=a.title) for a in articles]
    return fill(f"{site.key}-related.html", links=join(links)) if links else _EMPTY


def _article_values(site: Site, article: Article) -> dict[str, str]:
    shown = fill("time.html", iso=article.published.isoformat(), day=_day(article.published))
    return {
        "url": site.address(article),
        "title": article.title,
        "author": article.author,
        "language": article.language,
        "excerpt": article.blocks[0].text,
        "date": shown if article.dated else _day(article.published),
        "blocks": _blocks_html(article.blocks),
    }


def _metadata(site: Site, article: Article) -> Markup:
    """JSON-LD on the monitor, the elements that tell the date on the tribune."""
    if site is MONITOR:
        return Markup(json.dumps(_json_ld(site, article), ensure_ascii=False, indent=1))
    if not article.dated:
        return _EMPTY
    return fill(
        "tribune-times.html",
        published=article.published.isoformat(),
        modified=article.modified.isoformat(),
    )


def _json_ld(site: Site, article: Article) -> dict[str, object]:
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": site.address(article),
        "headline": article.title,
        "inLanguage": article.language,
        "datePublished": article.published.isoformat(),
        "dateModified": article.modified.isoformat(),
        "author": {"@type": "Person", "name": article.author},
        "publisher": {"@type": "Organization", "name": site.name},
    }


def _blocks_html(blocks: Sequence[Block]) -> Markup:
    """The blocks as elements, items in a row gathered into a list."""
    parts: list[Markup] = []
    for tag, run in groupby(blocks, key=lambda block: block.tag):
        elements = [Markup(f"<{tag}>{escape(block.text)}</{tag}>") for block in run]
        inner = join(elements)
        parts.append(Markup(f"<ul>\n{inner}\n</ul>") if tag == "li" else inner)
    return join(parts)


def _day(when: datetime) -> str:
    """The day as the sites print it: ``7 June 2024``."""
    return f"{when.day} {when:%B %Y}"


def _teasers(site: Site, articles: Sequence[Article]) -> Markup:
    return join(
        [
            fill(
                "teaser.html",
                url=site.linked_address(a),
                title=a.title,
                day=_day(a.published),
                excerpt=a.blocks[0].text,
                language=a.language,
            )
            for a in articles
        ]
    )


def _tag_links(site: Site, article: Article) -> Markup:
    return join([fill("tag-link.html", url=site.url(_tag_path(t)), tag=t) for t in article.tags])


def _newest(articles: Sequence[Article]) -> datetime:
    return max(article.modified for article in articles)


def _listing_path(number: int) -> str:
    return "/news/" if number == 1 else f"/news/page/{number}/"


def _tag_path(tag: str) -> str:
    return f"/tag/{tag.replace(' ', '-')}/"
