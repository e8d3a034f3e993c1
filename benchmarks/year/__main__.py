"""Run the simulated year and print its figures: ``python -m benchmarks.year [SEED]``."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from rich import box
from rich.console import Console
from rich.table import Table

from benchmarks.year.crawling import Known, crawl, reading
from benchmarks.year.faults import DAY, Kind
from benchmarks.year.judging import Verdict, Watch, lines
from benchmarks.year.sample import sample_figures
from benchmarks.year.sites import Site, draw_site
from pipelines.history.crawled import source_run
from pipelines.history.records import SourceRun
from pipelines.history.standing import standings
from pipelines.history.update import count_readings
from pipelines.schedule.choosing import due_for
from pipelines.schedule.records import Outcome, Plan, SourceState
from pipelines.schedule.waiting import begun, ended, fresh
from pipelines.store import Store

START = datetime(2024, 1, 1, 6, tzinfo=UTC)
SOURCES = 40
DAYS = 365
FAULTS = 3.0
"""Faults of a site in a year, about."""

TIMER = timedelta(hours=6)
"""How often ``crawl --due`` is called."""


@dataclass(slots=True)
class Year:
    """The state of the simulation."""

    sites: dict[str, Site]
    store: Store
    known: dict[str, Known]
    states: dict[str, SourceState]
    watches: dict[str, Watch]
    crawls: int = 0
    went: list[float] = field(default_factory=list)
    """Seconds that each day's alarms took to find."""

    @property
    def plans(self) -> list[Plan]:
        """What the schedule knows of the sites."""
        return [
            Plan(site.name, site.rhythm, (f"{site.name}.test",)) for site in self.sites.values()
        ]


def crawl_due(year: Year, now: datetime) -> None:
    """Crawl what is due, as ``crawl --due`` would."""
    runs: list[SourceRun] = []
    for plan in due_for("here", year.plans, year.states, {}, now):
        site = year.sites[plan.source]
        state = begun(year.states.get(plan.source) or fresh(plan.source, now), "here")
        result, new = crawl(site, year.known[plan.source], now)
        runs.append(source_run(result, now))
        for article in new:
            year.store.add_reading(reading(site, article, now))
        outcome = Outcome(result.trouble, result.reason, result.retry_at)
        year.states[plan.source] = ended(state, outcome, plan.rhythm, now)
    year.store.put_source_runs(runs)
    year.crawls += len(runs)


def look(year: Year, today: datetime) -> None:
    """See which alarms are on, as ``status`` would."""
    count_readings(year.store, today - DAY)
    began = time.perf_counter()
    for standing in standings(year.store.source_runs(), today, states=year.states):
        year.watches[standing.source].look((alarm.kind for alarm in standing.alarms), today)
    year.went.append(time.perf_counter() - began)


def simulate(
    seed: int, data: Path, *, sources: int = SOURCES, days: int = DAYS, faults: float = FAULTS
) -> tuple[Year, Verdict]:
    """The year and what is to be said of its alarms. ``data``: a folder that is not there yet."""
    random = Random(seed)
    data.mkdir()
    drawn = [draw_site(random, number, START, days, faults) for number in range(sources)]
    sites = {site.name: site for site in drawn}
    with Store(data) as store:
        year = Year(
            sites, store, {n: Known() for n in sites}, {}, {name: Watch() for name in sites}
        )
        for day in range(days):
            for step in range(DAY // TIMER):
                crawl_due(year, START + day * DAY + step * TIMER)
            look(year, START + (day + 1) * DAY - TIMER / 2)
        runs = store.source_runs()
    verdict = Verdict()
    for name, site in sites.items():
        year.watches[name].close()
        own = [run for run in runs if run.source == name]
        overflowed = None in never_announced(year, name)
        verdict.judge(site, own, year.watches[name].episodes, overflowed=overflowed)
    return year, verdict


def never_announced(year: Year, name: str) -> list[Kind | None]:
    """What was wrong with the site as each of those articles came that no crawl was led to."""
    site, announced = year.sites[name], year.known[name].announced
    return [
        site.fault(article.published)
        for article in site.articles
        if article.published >= START and article.number not in announced
    ]


def figures(year: Year, verdict: Verdict) -> Iterator[tuple[str, str]]:
    """What the year came to, a name and a figure each."""
    all_known = year.known.values()
    requests, spared = sum(k.requests for k in all_known), sum(k.not_modified for k in all_known)
    missed = sum(len(k.reachable - k.fetched) for k in all_known)
    unseen = [fault for name in year.sites for fault in never_announced(year, name)]
    yield "sources", str(len(year.sites))
    yield "crawls", f"{year.crawls:,}"
    yield "articles fetched", f"{sum(len(k.fetched) for k in all_known):,}"
    yield "missed of those that were announced and answered", str(missed)
    yield "came and went while a site was in trouble", str(sum(map(bool, unseen)))
    yield "came and went between two crawls of a site in order", str(unseen.count(None))
    told = f"{verdict.overflow_told} of {verdict.overflowed}"
    yield "sites told to be crawled more often, of those that lost some so", told
    yield "requests", f"{requests:,}"
    yield "of them answered with 304", f"{spared / requests:.0%}"
    again, by_fault = sum(k.again for k in all_known), sum(k.again_by_fault for k in all_known)
    yield "fetched again unchanged: sites without validators", f"{again - by_fault:,}"
    yield "fetched again unchanged: sites that lost them", f"{by_fault:,}"
    yield "faults", str(sum(len(site.faults) for site in year.sites.values()))
    yield "faults seen", str(verdict.seen.total())
    yield "faults missed", str(verdict.missed.total())
    yield "faults too short to be told from chance", str(verdict.too_short.total())
    yield "false alarms", str(len(verdict.false))
    yield "alarms about a single bad crawl", str(verdict.after_blips)
    yield "seconds to find all alarms, last day", f"{year.went[-1]:.1f}"


def main() -> int:
    """Print the figures."""
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    console, began = Console(highlight=False), time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        year, verdict = simulate(seed, Path(folder) / "year")
        real = [*sample_figures(Path(folder) / "sample")]
    table = Table(title=f"A year, seed {seed}", title_justify="left", box=box.SIMPLE_HEAD)
    table.add_column("figure")
    table.add_column("", justify="right")
    for name, figure in [*figures(year, verdict), *real]:
        table.add_row(name, figure)
    console.print(table)
    faults = Table(title="Faults", title_justify="left", box=box.SIMPLE_HEAD)
    for heading in ("fault", "seen", "missed", "too short", "days until told (median)"):
        faults.add_column(heading, justify="left" if heading == "fault" else "right")
    for row in lines(verdict):
        faults.add_row(*row)
    console.print(faults)
    for name, kind, first in verdict.false:
        console.print(f"false: {name}, {kind.value}, {first:%Y-%m-%d}")
    console.print(f"{time.perf_counter() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
