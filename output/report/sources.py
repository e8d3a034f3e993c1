"""What each source yielded, for its page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from output.report import counts
from output.report.crawls import crawl_figure, crawl_views, crawls_of
from output.report.marks import are_withheld
from output.report.records import SourceArticle, SourceView
from output.report.rows import rows
from pipelines.history.records import SourceRun
from pipelines.records import Outcome

LATEST = 500
"""Articles that the page of a source lists."""
CASES = 20
"""Cases that are listed for an article; an annual report can tell of thousands."""

Outcomes = Mapping[str, Mapping[Outcome, int]]


def source_views(
    tables: Mapping[str, pd.DataFrame], outcomes: Outcomes, runs: Iterable[SourceRun]
) -> list[SourceView]:
    """The sources that were crawled, read, or that the dataset rests on, in order of name."""
    evidence = tables["evidence"]
    evidence = evidence[~are_withheld(evidence["source"])]
    totals = {row["source"]: row for row in rows(counts.by_source(tables))}
    articles = _articles(evidence)
    types = _types(evidence, tables["events"])
    crawls = crawls_of(runs)
    publishers = dict(zip(tables["sources"]["source"], tables["sources"]["publisher"], strict=True))
    return [
        SourceView(
            name=name,
            publisher=publishers.get(name, ""),
            articles=totals[name]["articles"] if name in totals else 0,
            cases=totals[name]["cases"] if name in totals else 0,
            events=totals[name]["events"] if name in totals else 0,
            newest=max((article.published for article in articles.get(name, ())), default=""),
            crawls=crawl_views(crawls.get(name, ())),
            chart=crawl_figure(crawls.get(name, ())),
            outcomes=tuple(sorted((str(k), n) for k, n in outcomes.get(name, {}).items())),
            types=types.get(name, ()),
            latest=articles.get(name, ()),
        )
        for name in sorted({*totals, *outcomes, *crawls})
    ]


def _articles(evidence: pd.DataFrame) -> dict[str, tuple[SourceArticle, ...]]:
    """The newest articles of each source, the newest first."""
    told = evidence[["source", "url", "title", "published", "case_id"]].drop_duplicates()
    found: dict[str, tuple[SourceArticle, ...]] = {}
    for source, part in told.groupby("source", sort=True):
        pages = part.groupby(["published", "url"], sort=True).agg(
            title=("title", "first"), cases=("case_id", list)
        )
        found[str(source)] = tuple(
            SourceArticle(
                title=page.title,
                url=url,
                published=published,
                cases=tuple(page.cases[:CASES]),
                more=max(0, len(page.cases) - CASES),
            )
            for (published, url), page in reversed([*pages.iloc[-LATEST:].iterrows()])
        )
    return found


def _types(evidence: pd.DataFrame, events: pd.DataFrame) -> dict[str, tuple[tuple[str, int], ...]]:
    """How many events of which type each source tells of, the most first."""
    told = evidence.loc[evidence["event_id"] != "", ["source", "event_id"]].drop_duplicates()
    told = told.merge(events[["event_id", "type"]], on="event_id")
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for source, types in told.groupby("source")["type"]:
        most = sorted(types.value_counts().items(), key=lambda item: (-int(item[1]), str(item[0])))
        found[str(source)] = tuple((str(kind), int(count)) for kind, count in most)
    return found
