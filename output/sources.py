"""Sources and what checks of them found, as a person reads them in the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from rich import box
from rich.table import Table
from rich.text import Text

from crawler.source import Source
from crawler.sources import source_named
from crawler.vocabulary import KINDS
from output.status import ago
from pipelines.checks.findings import newest, text_length
from pipelines.checks.records import ArticleCheck, Robots, SourceCheck


def source_table(sources: Iterable[type[Source]]) -> Table:
    """The declared sources, in order of kind and name."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("name", no_wrap=True)  # a name is there to be copied
    table.add_column("publisher")
    for heading in ("kind", "where", "languages", "verified"):
        table.add_column(heading, no_wrap=True)
    kinds = list(KINDS)
    for source in sorted(sources, key=lambda each: (kinds.index(each.kind), each.name)):
        table.add_row(
            source.name,
            source.publisher,
            source.kind,
            source.country or source.region,
            ", ".join(source.languages),
            "sample" if source.sample else source.verified or "not yet",
        )
    return table


def check_table(checks: Iterable[SourceCheck]) -> Table:
    """What each check found, a row a source."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("source", no_wrap=True)
    table.add_column("robots.txt", no_wrap=True)
    table.add_column("announced by", ratio=1)
    for heading in ("newest", "age"):
        table.add_column(heading, no_wrap=True)
    for heading in ("text", "dated", "mend"):
        table.add_column(heading, justify="right", no_wrap=True)
    for check in checks:
        day = newest(check)
        dated = sum(article.published is not None for article in check.articles)
        table.add_row(
            check.source,
            Text(check.robots, style="" if check.robots is Robots.ALLOWS else "red"),
            ", ".join(_ways(check)) or "nothing",
            day or "",
            _age(day, check.checked),
            str(text_length(check) or ""),
            f"{dated}/{len(check.articles)}",
            Text(str(len(check.mend) or ""), style="red"),
        )
    return table


def check_lines(checks: Sequence[SourceCheck]) -> Iterator[str]:
    """What to mend, what has changed, and what may be marked as verified, a sentence a line."""
    for check in checks:
        for sentence in check.mend:
            yield f"{check.source}: {sentence}"
        for sentence in check.changes:
            yield f"{check.source}, since the last check: {sentence}"
    for check in checks:
        today = check.checked.date().isoformat()
        if not check.mend and check.verified is None and not source_named(check.source).sample:
            yield f'{check.source}: all well; write verified = "{today}" in its file'


def article_lines(articles: Iterable[ArticleCheck]) -> Iterator[str]:
    """Articles as they would be read, a few lines each."""
    for article in articles:
        yield article.url
        if article.problem:
            yield f"  {article.problem}"
            continue
        yield f"  {article.title}"
        yield (
            f"  {article.published or 'no date'}, {article.language or 'no language'}, "
            f"{article.characters} characters: {article.opening}"
        )


def _ways(check: SourceCheck) -> Iterator[str]:
    for way in check.ways:
        if not way.problem and way.form != "sitemap index":
            yield f"{way.form} {way.articles}"


def _age(day: str | None, now: datetime) -> str:
    if day is None:
        return ""
    return ago(now - datetime.fromisoformat(day).replace(tzinfo=now.tzinfo))
