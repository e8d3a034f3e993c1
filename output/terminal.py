"""Tables that a person reads in the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from rich.table import Table

from crawler.crawl import CrawlResult
from crawler.source import Source
from output.tables import latest_penalty
from pipelines.records import Case, Doubt, Outcome

SHOWN = 40
"""Rows of the table of cases; all of them stand in cases.csv."""


def case_table(cases: Sequence[Case], doubts: Iterable[Doubt]) -> Table:
    """The cases in order of name, the first ``SHOWN`` of them."""
    unsure = {case_id for doubt in doubts for case_id in (doubt.left, doubt.right)}
    table = Table(title=f"{len(cases)} cases", title_justify="left")
    for heading in ("name", "status", "events", "latest penalty", "last dated", "sources", ""):
        table.add_column(heading, justify="right" if heading == "sources" else "left")
    for case in sorted(cases, key=lambda case: (case.name.casefold(), case.id))[:SHOWN]:
        table.add_row(
            case.name,
            case.status,
            ", ".join(dict.fromkeys(event.type for event in case.events)),
            latest_penalty(case),
            max((event.date or "" for event in case.events), default=""),
            str(case.sources),
            "review" if case.doubts or case.id in unsure else "",
        )
    if len(cases) > SHOWN:
        table.caption = f"and {len(cases) - SHOWN} more"
    return table


def source_table(sources: Iterable[type[Source]]) -> Table:
    """The declared sources in order of name."""
    table = Table(title="Sources", title_justify="left")
    for heading in ("name", "publisher", "languages", "country", "domains", ""):
        table.add_column(heading)
    for source in sorted(sources, key=lambda source: source.name):
        table.add_row(
            source.name,
            source.publisher,
            ", ".join(source.languages),
            source.country or "",
            ", ".join(source.allowed_domains),
            "sample" if source.sample else "",
        )
    return table


def outcome_table(outcomes: Mapping[str, Mapping[Outcome, int]]) -> Table:
    """Page versions read, by source and outcome."""
    table = Table(title="Pages read", title_justify="left")
    table.add_column("source")
    for outcome in Outcome:
        table.add_column(outcome.replace("_", " "), justify="right")
    for source, counts in outcomes.items():
        table.add_row(source, *(str(counts.get(outcome, "")) for outcome in Outcome))
    return table


def run_table(runs: Iterable[Mapping[str, Any]]) -> Table:
    """The last runs, newest first."""
    table = Table(title="Last runs", title_justify="left")
    for heading in ("started", "command", "outcome", "counts"):
        table.add_column(heading)
    for run in runs:
        counts = ", ".join(f"{count} {name}" for name, count in run["counts"].items())
        table.add_row(run["started"], run["command"], run["outcome"] or "not finished", counts)
    return table


def crawl_lines(result: CrawlResult) -> Iterator[str]:
    """What came of the crawl of each source, and each page that was missed."""
    for source in result.sources:
        yield (
            f"Crawled {source.source}: {source.pages} answers, {source.articles} new or changed "
            f"articles, {source.not_modified} unchanged, {source.forbidden} closed by robots.txt, "
            f"{len(source.missed)} missed ({source.finish_reason}, {source.seconds:.0f} s)"
        )
        for page in source.missed:
            yield f"  {page.url}: {page.reason}"
