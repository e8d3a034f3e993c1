"""Look a site over, and draft its declaration."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from crawler.announcements import Form
from crawler.archive.index import Archive
from crawler.attributes import ATTRIBUTES
from crawler.crawl import crawl
from crawler.discovery.draft import Draft, source_name
from crawler.discovery.spider import LOOKED_AT, Discovered, discovery_of
from crawler.errors import CasebookError
from crawler.urls import host, path_and_query
from pipelines.checks.check import article_checks
from pipelines.checks.findings import SHORT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crawler.announcements import Announced
    from pipelines.checks.records import ArticleCheck

FEEDS = (Form.RSS, Form.ATOM, Form.JSON_FEED)
MOST_EXPECTED = 10
WHOLE = re.compile(r"https?://[^/\s]+\.[^/\s]+", re.IGNORECASE)
BY_HAND = "declare it by hand, see docs/sources.md"


class DiscoveryError(CasebookError):
    """A site does not show how its articles can be found."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the operator says of a site, as it is declared."""

    kind: str
    country: str | None
    region: str | None
    languages: tuple[str, ...]
    """Empty for those that the site says."""
    delay: float
    name: str = ""
    """Empty for one made of the host name."""


@dataclass(frozen=True, slots=True)
class Found:
    """What looking a site over has come to."""

    draft: Draft
    articles: tuple[ArticleCheck, ...]
    """Articles as they would be read."""


def look_over(url: str, told: Told, *, sample: bool = False) -> Found:
    """The draft of a declaration of the site at ``url``.

    To be called once in a process. Raises DiscoveryError when the site cannot be had or no articles
    are found, else as ``crawl`` does.
    """
    _refuse_wrong(url, told)
    spider = discovery_of(url, told.delay, sample)
    with TemporaryDirectory(prefix="casebook-add-") as folder:
        crawl([spider], Path(folder))
        discovered = spider.discovered
        with Archive(Path(folder) / "archive") as archive:
            looked_at = set(discovered.found[:LOOKED_AT])
            read = tuple(s for s in article_checks(archive, spider.name) if s.url in looked_at)
    if discovered.clues is None:
        raise DiscoveryError(f"{url}: {discovered.refused or 'no answer'}")
    if not discovered.articles:
        raise DiscoveryError(f"{url}: no feed, sitemap or links of articles were found; {BY_HAND}")
    told = replace(told, languages=told.languages or _languages(discovered, read))
    if not told.languages:
        raise DiscoveryError(f"{url}: does not say its language; give it with --language")
    return Found(_draft(told, discovered, discovered.articles, read), read)


def _refuse_wrong(url: str, told: Told) -> None:
    """Raise DiscoveryError before anything is fetched for what could not be declared."""
    if not WHOLE.match(url):
        raise DiscoveryError(f"{url}: write the whole address of the front page, https://...")
    if told.country and told.region:
        raise DiscoveryError("--country and --region: a country says its region too; give one")
    options: dict[str, str | None] = {"name": told.name, "kind": told.kind}
    options |= {"country": told.country, "region": told.region}
    for option, value in options.items():
        what, example, fits = ATTRIBUTES[option]
        if value and not fits(value):
            raise DiscoveryError(f"--{option} {value}: must be {what}; for example {example}")
    if told.languages and not ATTRIBUTES["languages"][2](told.languages):
        given = ", ".join(told.languages)
        raise DiscoveryError(f"--language {given}: must be a BCP 47 tag; for example en or zh-Hans")


def _draft(told: Told, found: Discovered, articles: str, read: tuple[ArticleCheck, ...]) -> Draft:
    assert found.clues is not None
    feeds = _ways(found, FEEDS, articles)
    posts = _ways(found, (Form.WORDPRESS,), articles)
    # A sitemap of everything is only worth its size where nothing else announces articles.
    forms = (Form.NEWS_SITEMAP,) if feeds or posts else (Form.NEWS_SITEMAP, Form.SITEMAP)
    sitemaps = _ways(found, forms, articles)
    well = bool(read) and all(not s.problem and s.characters >= SHORT for s in read)
    name = told.name or source_name(found.url)
    return Draft(
        url=found.url,
        platform=found.clues.platform,
        name=name,
        publisher=found.clues.title or name,
        kind=told.kind,
        country=told.country,
        region=told.region,
        languages=told.languages,
        verified=datetime.now(UTC).date().isoformat() if well else None,
        allowed_domains=[host(found.url).removeprefix("www.")],
        feeds=feeds,
        sitemaps=sitemaps,
        wordpress=posts,
        listings=() if feeds or posts or sitemaps else (found.url,),
        articles=articles,
        delay=told.delay,
        expects=max(1, min(MOST_EXPECTED, len(found.found) // 2)),
    )


def _ways(found: Discovered, forms: Iterable[Form], articles: str) -> tuple[str, ...]:
    """The addresses of these forms that announce articles; of several alike, the first."""
    fits = re.compile(articles)
    kept: dict[frozenset[str], str] = {}
    for url, announced in found.ways.items():
        if announced.form in forms:
            alike = frozenset(_fitting(announced, fits))
            if alike:
                kept.setdefault(alike, url)
    return tuple(kept.values())


def _fitting(announced: Announced, fits: re.Pattern[str]) -> list[str]:
    return [link.url for link in announced.links if fits.search(path_and_query(link.url))]


def _languages(found: Discovered, read: tuple[ArticleCheck, ...]) -> tuple[str, ...]:
    """By what the articles say of themselves, most frequent first, or else by the front page."""
    said = Counter(article.language for article in read if article.language)
    if said:
        return tuple(language for language, _ in said.most_common())
    primary = found.clues.language.partition("-")[0].lower() if found.clues else ""
    return (primary,) if re.fullmatch(r"[a-z]{2,3}", primary) else ()
