"""Look at living sites: a crawl of their newest few articles, and what it finds."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from msgspec.structs import replace

from crawler.archive.index import Archive
from crawler.crawl import crawl
from crawler.scope import Scope
from crawler.sources import source_named
from crawler.troubles import TROUBLES, Cause, Trouble
from extractors.article import NoText, read_article
from pipelines.checks.findings import changes, to_mend
from pipelines.checks.records import ArticleCheck, Robots, SourceCheck, Way

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from crawler.following import Announcement
    from crawler.records import ArchivedArticle
    from crawler.results import MissedPage, SourceResult

GLANCE = Scope(new=3, depth=1)
"""How much of each site is looked at."""
OPENING = 200
NOT_HAD = {cause for cause, trouble in TROUBLES.items() if trouble is Trouble.TEMPORARY} | {
    Cause.NO_HOST,
    Cause.CERTIFICATE,
}
"""Causes that say nothing of robots.txt, as the site did not answer."""


def check_sources(names: Sequence[str], allow_private: bool = False) -> list[SourceCheck]:
    """What a look at each of the named sources finds, in their order.

    The crawl is an ordinary one, as polite as any; its archive is thrown away. To be called once
    in a process, and raises, as ``crawl`` does.
    """
    with TemporaryDirectory(prefix="casebook-check-") as folder:
        now = datetime.now(UTC)
        result = crawl(names, Path(folder), scope=GLANCE, allow_private=allow_private)
        with Archive(Path(folder) / "archive") as archive:
            return [
                _check(source, article_checks(archive, source.source), now)
                for source in result.sources
            ]


def compared(before: Mapping[str, SourceCheck], now: Iterable[SourceCheck]) -> list[SourceCheck]:
    """The checks, each with what has changed since the one before."""
    return [replace(check, changes=changes(before.get(check.source), check)) for check in now]


def article_checks(archive: Archive, source: str) -> tuple[ArticleCheck, ...]:
    """The archived articles of the source as they would be read, newest first."""
    found = [_article_check(archive, article) for article in archive.articles([source])]
    return tuple(sorted(found, key=lambda article: article.published or "", reverse=True))


def _article_check(archive: Archive, article: ArchivedArticle) -> ArticleCheck:
    try:
        page = archive.read(article)
        read = read_article(page.body, page.url, content_type=page.content_type)
    except NoText:
        return ArticleCheck(article.url, problem="no article was found in the page")
    except Exception as error:  # noqa: BLE001 - whatever a page does to a parser, it is one page
        return ArticleCheck(article.url, problem=f"{type(error).__name__}: {error}")
    opening = read.text.replace("\n", " ")[:OPENING]
    return ArticleCheck(
        article.url, read.title, read.published, read.language, len(read.text), opening
    )


def _check(result: SourceResult, found: tuple[ArticleCheck, ...], now: datetime) -> SourceCheck:
    source = source_named(result.source)
    check = SourceCheck(
        source=result.source,
        checked=now,
        verified=source.verified,
        robots=_robots(result),
        ways=(*map(_way, result.announcements), *_lost(result.missed)),
        announced=result.announced,
        articles=found,
        trouble=result.reason,
    )
    return replace(check, mend=to_mend(source, check))


def _robots(result: SourceResult) -> Robots:
    if not result.forbidden and Cause.ROBOTS not in result.causes:
        told = result.announcements or not set(result.causes) <= NOT_HAD
        return Robots.ALLOWS if told else Robots.UNKNOWN
    return Robots.CLOSES_SOME if result.articles else Robots.CLOSES_ALL


def _way(found: Announcement) -> Way:
    return Way(
        asked=found.asked,
        led_to="" if found.asked == found.url else found.url,
        form=found.form,
        links=found.links,
        articles=found.articles,
        newest=found.newest,
        first=found.first,
    )


def _lost(missed: Sequence[MissedPage]) -> Iterator[Way]:
    for page in missed:
        if not page.is_article:
            yield Way(page.url, "", "", problem=page.reason, cause=page.cause)
