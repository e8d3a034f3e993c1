"""How the sources stand as a text file of Prometheus, for the collector of a node exporter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path

from prometheus_client import CollectorRegistry, Gauge, write_to_textfile

from crawler.errors import CasebookError
from pipelines.history.records import AlarmKind
from pipelines.history.standing import Standing

Figure = Callable[[Standing], float | None]


def _time(moment: datetime | None) -> float | None:
    return moment.timestamp() if moment else None


FIGURES: Mapping[str, tuple[str, Figure]] = {
    "casebook_source_last_crawl_timestamp_seconds": (
        "Start of the last crawl.",
        lambda standing: _time(standing.last_crawl),
    ),
    "casebook_source_last_good_crawl_timestamp_seconds": (
        "Start of the last crawl without trouble.",
        lambda standing: _time(standing.last_good_crawl),
    ),
    "casebook_source_last_crawl_duration_seconds": (
        "How long the last crawl took.",
        lambda standing: standing.last_run.seconds if standing.last_run else None,
    ),
    "casebook_source_last_crawl_pages": (
        "Answers that the last crawl had.",
        lambda standing: standing.last_run.pages if standing.last_run else None,
    ),
    "casebook_source_last_crawl_announced": (
        "Articles that the last crawl was led to.",
        lambda standing: standing.last_run.announced if standing.last_run else None,
    ),
    "casebook_source_last_crawl_spared": (
        "Answers of the last crawl that nothing has changed (304).",
        lambda standing: standing.last_run.spared if standing.last_run else None,
    ),
    "casebook_source_last_crawl_missed": (
        "Pages that the last crawl missed.",
        lambda standing: sum(standing.last_run.missed.values()) if standing.last_run else None,
    ),
    "casebook_source_articles_30_days": (
        "New articles of the last 30 days.",
        lambda standing: standing.articles_30_days,
    ),
}
"""Help and value of each metric that has a value for each source."""


class MetricsError(CasebookError):
    """The file of metrics can't be written."""


def write_metrics(standings: Iterable[Standing], now: datetime, path: Path) -> None:
    """Write the file, in one step, so that a reader never finds half of it.

    Raises MetricsError when there is no such folder, or it takes no file.
    """
    registry = CollectorRegistry()
    known = list(standings)
    for name, (words, figure) in FIGURES.items():
        gauge = Gauge(name, words, ["source"], registry=registry)
        for standing in known:
            value = figure(standing)
            if value is not None:
                gauge.labels(standing.source).set(value)
    alarm = Gauge("casebook_source_alarm", "1 while on.", ["source", "kind"], registry=registry)
    for standing in known:
        on = {each.kind for each in standing.alarms}
        for kind in AlarmKind:
            alarm.labels(standing.source, kind.value).set(kind in on)
    written = Gauge("casebook_status_timestamp_seconds", "When this was made.", registry=registry)
    written.set(now.timestamp())
    try:
        write_to_textfile(str(path), registry)
    except OSError as error:
        words = f"{path}: {error.strerror}; give a file in a folder that you may write"
        raise MetricsError(words) from error
