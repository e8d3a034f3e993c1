"""What a check means: what to mend, and what has changed. Pure: checks to sentences."""

from __future__ import annotations

from datetime import timedelta
from statistics import median
from typing import TYPE_CHECKING

from crawler.announcements import Form
from crawler.troubles import TROUBLES, Cause, Trouble
from pipelines.checks.records import Robots

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crawler.source import Source
    from pipelines.checks.records import ArticleCheck, SourceCheck, Way

SHORT = 300
"""Characters; a page with less readable text than that is hardly an article."""
STALE = timedelta(days=90)
"""A site whose newest article is older has perhaps moved."""
ADVICE = {
    Cause.BLOCKED: "write to the site, as a block is never got around",
    Cause.ROBOTS: "ask the site, or take it out",
    Cause.CERTIFICATE: "tell the site, and check again later",
}
CHANGED = 2.0
"""How many times more or less text an article has when reading it must have changed."""


def to_mend(source: type[Source], check: SourceCheck) -> tuple[str, ...]:
    """What a person should do about the declaration, or the site, a sentence each."""
    return (*_robots(check), *_ways(source, check), *_articles(source, check.articles))


def changes(before: SourceCheck | None, now: SourceCheck) -> tuple[str, ...]:
    """What is different from the check before, a sentence each; empty when there was none."""
    return () if before is None else tuple(_changes(before, now))


def newest(check: SourceCheck) -> str | None:
    """Day of the newest article that the check knows of, ``YYYY-MM-DD``; None when it knows none.

    By what the pages themselves say, or else by what announces them.
    """
    said = [article.published for article in check.articles if article.published]
    announced = [way.newest.date().isoformat() for way in check.ways if way.newest]
    return max(said or announced, default=None)


def text_length(check: SourceCheck) -> int:
    """Characters of readable text of the middle one of the articles; 0 without any."""
    return int(median([article.characters for article in check.articles] or [0]))


def _robots(check: SourceCheck) -> Iterator[str]:
    if check.robots is Robots.CLOSES_ALL:
        yield "robots.txt closes all of it to us; ask the site, or take the source out"


def _ways(source: type[Source], check: SourceCheck) -> Iterator[str]:
    for way in check.ways:
        if way.problem:
            yield f"{way.asked}: {way.problem}; {_advice(Cause(way.cause))}"
        elif way.led_to:
            yield f"{way.asked} leads to {way.led_to}; write that instead"
        if way.links and not way.articles and way.form != Form.SITEMAP_INDEX:
            yield (
                f"{way.asked}: none of its {way.links} links is the address of an article; compare"
                f" articles with {way.first}"
            )
    found = sum(way.articles for way in check.ways)
    if found and check.announced < source.expects:
        yield (
            f"only {check.announced} articles are announced, {source.expects} are expected; see "
            "whether a way to find them is gone, or expect fewer"
        )
    day = newest(check)
    if day and not source.sample and day < (check.checked - STALE).date().isoformat():
        yield f"the newest article is of {day}; see whether the site has moved, or rests"
    if check.trouble and not any(way.problem for way in check.ways):
        yield check.trouble


def _advice(cause: Cause) -> str:
    if TROUBLES[cause] is Trouble.TEMPORARY:
        return "check again later"
    return ADVICE.get(cause, "find where it is now, or take it out")


def _articles(source: type[Source], articles: tuple[ArticleCheck, ...]) -> Iterator[str]:
    read = [article for article in articles if not article.problem]
    for article in articles:
        if article.problem:
            yield f"{article.url}: {article.problem}; see whether articles fits only articles"
        elif article.characters < SHORT:
            yield (
                f"{article.url}: only {article.characters} characters of text could be read; see "
                "whether the page needs JavaScript, or is no article"
            )
    if read and not any(article.published for article in read):
        yield "no article says when it was published; relative dates in it will stay empty"
    for language in sorted({s.language for s in read if s.language and not _speaks(source, s)}):
        yield f"an article is in {language}; add that to languages, or narrow articles"


def _speaks(source: type[Source], article: ArticleCheck) -> bool:
    primary = {language.partition("-")[0] for language in source.languages}
    return (article.language or "").partition("-")[0] in primary


def _changes(before: SourceCheck, now: SourceCheck) -> Iterator[str]:
    if before.robots is not now.robots and Robots.UNKNOWN not in (before.robots, now.robots):
        yield f"robots.txt: {before.robots} before, {now.robots} now"
    old, new = ({way.asked: way for way in check.ways} for check in (before, now))
    for asked in sorted(old.keys() & new.keys()):
        yield from _way_changes(old[asked], new[asked])
    was, is_now = text_length(before), text_length(now)
    if was and is_now and not 1 / CHANGED <= is_now / was <= CHANGED:
        yield f"an article had about {was} characters before, {is_now} now"
    dated = [any(article.published for article in check.articles) for check in (before, now)]
    if before.articles and now.articles and dated[0] != dated[1]:
        yield f"dates of publication {'are found again' if dated[1] else 'are not found any more'}"
    if newest(before) and newest(before) == newest(now) and before.announced:
        yield f"no newer article than that of {newest(now)}"


def _way_changes(before: Way, now: Way) -> Iterator[str]:
    if bool(before.problem) != bool(now.problem):
        yield f"{now.asked}: {now.problem or f'answers again, {now.articles} articles'}"
    elif before.articles and not now.articles:
        yield f"{now.asked}: {before.articles} articles before, none now"
    if before.led_to != now.led_to and now.led_to:
        yield f"{now.asked} leads to {now.led_to} now"
