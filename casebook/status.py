"""The command that says how the sources stand."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from casebook import stages
from casebook.console import SHOW, say
from casebook.folders import DataOption, RefusalError, existing

if TYPE_CHECKING:
    from pipelines.history.standing import Standing
    from pipelines.store import Store

JsonOption = Annotated[bool, typer.Option("--json", help="Write JSON instead of a table.")]
MetricsOption = Annotated[
    Path | None,
    typer.Option("--metrics", help="Write this file for Prometheus' textfile collector as well."),
]
RunsOption = Annotated[
    bool, typer.Option("--runs", help="Show what was read and how the last runs went instead.")
]
AcceptOption = Annotated[
    list[str] | None,
    typer.Option(
        "--accept",
        metavar="SOURCE",
        help="Take what the source does now for normal; may be repeated.",
    ),
]


def status(
    data: DataOption = None,
    as_json: JsonOption = False,
    metrics: MetricsOption = None,
    runs: RunsOption = False,
    accept: AcceptOption = None,
) -> None:
    """Say how the sources stand: what is wrong first, each by its own past.

    The exit code is 0 when no alarm is on, and 1 when one is.
    """
    now = datetime.now(UTC)
    with stages.workspace(existing(data)) as (_, store):
        if runs:
            _show_runs(store)
            return
        for source in accept or []:
            _accept(store, source, now)
        found = sources_now(store, now)
    if metrics:
        from output.metrics import write_metrics

        write_metrics(found, now, metrics)
    _show(found, now, as_json=as_json)
    if any(standing.alarms for standing in found):
        raise typer.Exit(1)


def sources_now(store: Store, now: datetime) -> list[Standing]:
    """How each source stands, the worst first.

    The sample's sources are among them when they were crawled.
    """
    from crawler.sources import all_sources
    from pipelines.history.standing import standings

    declared = [source.name for source in all_sources() if not source.sample]
    states, _, _ = store.source_states()
    return standings(store.source_runs(), now, declared, states, store.accepted())


def _show(found: list[Standing], now: datetime, *, as_json: bool) -> None:
    from output.status import status_json, status_lines, status_table

    if as_json:
        sys.stdout.buffer.write(status_json(found, now) + b"\n")
        sys.stdout.flush()
        return
    SHOW.print(status_table(found, now))
    for line in status_lines(found):
        say(line)


def _show_runs(store: Store) -> None:
    from output.terminal import outcome_table, run_table

    SHOW.print(outcome_table(store.outcomes()))
    SHOW.print(run_table(store.runs(10)))


def _accept(store: Store, source: str, now: datetime) -> None:
    last = [run for run in store.source_runs() if run.source == source][-1:]
    if not last:
        raise RefusalError(f"{source} was never crawled here; `casebook status` lists the sources")
    store.accept(source, max(now, last[0].finished))
    say(f"{source}: its past begins now")
