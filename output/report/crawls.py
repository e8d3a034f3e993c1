"""How the crawls of a source went over time, out of the run history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter

import pandas as pd

from crawler.troubles import Trouble
from output.report import charts
from output.report.records import CrawlView, Figure
from pipelines.history.records import SourceRun

LISTED = 40
"""Crawls that the page of a source lists; its chart counts them all."""
STATES = {
    None: "fine",
    Trouble.HARD: "failed until somebody acts",
    Trouble.SOFT: "answered, but not as declared",
    Trouble.TEMPORARY: "failed for the time being",
}
COUNTED = ("new articles", "events", "missed pages")


def crawls_of(runs: Iterable[SourceRun]) -> dict[str, list[SourceRun]]:
    """The crawls of each source, oldest first."""
    ordered = sorted(runs, key=attrgetter("source", "started"))
    return {name: [*own] for name, own in groupby(ordered, attrgetter("source"))}


def crawl_views(runs: Sequence[SourceRun]) -> tuple[CrawlView, ...]:
    """The last crawls, the newest first."""
    return tuple(
        CrawlView(
            started=f"{run.started:%Y-%m-%d}",
            state="stopped" if run.outcome == "shutdown" else STATES[run.trouble],
            announced=run.announced,
            new=run.new,
            unchanged=run.unchanged,
            missed=sum(run.missed.values()),
            events=run.reading.events,
        )
        for run in reversed(runs[-LISTED:])
    )


def crawl_figure(runs: Sequence[SourceRun]) -> Figure | None:
    """What the crawls of each month brought; None when there are less than two months."""
    counted = [(run.new, run.reading.events, sum(run.missed.values())) for run in runs]
    months = pd.DataFrame(
        counted, columns=list(COUNTED), index=[f"{run.started:%Y-%m}" for run in runs]
    )
    months = months.groupby(level=0).sum()
    if len(months) < 2:
        return None
    whole = pd.period_range(months.index[0], months.index[-1], freq="M").strftime("%Y-%m")
    months = months.reindex(whole, fill_value=0)
    totals = months.sum()
    return Figure(
        id="crawls",
        title="Crawls by month",
        svg=charts.rows_of_bars(months),
        alt=f"Rows of bars by month from {whole[0]} to {whole[-1]}: "
        + ", ".join(f"{totals[name]:,} {name}" for name in COUNTED)
        + " in all.",
        note="The number is that of the highest month; all rows have one scale.",
        columns=("month", *COUNTED),
        rows=tuple(
            (str(month), *(f"{count:,}" for count in row))
            for month, row in zip(months.index, months.to_numpy().tolist(), strict=True)
        ),
    )
