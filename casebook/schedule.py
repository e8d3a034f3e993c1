"""``casebook schedule``: when sources are crawled, rests, and files for what starts the crawls."""

from __future__ import annotations

import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from casebook import units
from casebook.console import SHOW, say
from casebook.folders import DataOption, RefusalError, existing, folder, store_url

if TYPE_CHECKING:
    from pipelines.schedule.records import SourceState
    from pipelines.schedule.waiting import Change
    from pipelines.store import Store

app = typer.Typer(help="When each source is crawled, and what starts the crawls.")
NameArgument = Annotated[str, typer.Argument(help="Name of a source.")]


@app.callback(
    invoke_without_command=True,
    epilog="Examples: casebook schedule --data d · casebook schedule systemd --data /var/lib/c",
)
def schedule(
    context: typer.Context,
    data: DataOption = None,
    sample: Annotated[bool, typer.Option("--sample", help="Show the sample's sources.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON instead of a table.")] = False,
) -> None:
    """Show when each source is due, and what keeps it from its rhythm."""
    if context.invoked_subcommand:
        return
    from msgspec import json

    from crawler.sources import all_sources
    from output.schedule import schedule_table
    from pipelines.schedule.plans import plan_of
    from pipelines.schedule.timetable import timetable

    plans = [plan_of(source) for source in all_sources() if source.sample == sample]
    with _store(data, sample) as store:
        states, leases, now = store.source_states()
    entries = timetable(plans, states, leases, now)
    if as_json:
        print(json.format(json.encode(entries)).decode())
    else:
        SHOW.print(schedule_table(entries, now))


@app.command(epilog="Example: casebook schedule rest ilo --until 2027-03-01 --why 'new site'")
def rest(
    name: NameArgument,
    until: Annotated[str, typer.Option(metavar="DATE", help="The day it is crawled again.")],
    why: Annotated[str, typer.Option(help="The reason, in own words.")],
    data: DataOption = None,
) -> None:
    """Leave a source alone until a day."""
    from pipelines.schedule.waiting import rested

    moment = _day(until)
    if moment <= datetime.now(UTC):
        raise RefusalError(f"--until {until}: this day has begun; give a later one")
    _change(name, data, lambda state, _: rested(state, moment, why))
    say(f"{name} rests until {until}")


@app.command(epilog="Example: casebook schedule wake ilo")
def wake(name: NameArgument, data: DataOption = None) -> None:
    """End a rest and forget the failures: the source is due at once, or when its site allows it."""
    from pipelines.schedule.waiting import due_at, woken

    state = _change(name, data, woken)
    say(f"{name} is due from {due_at(state):%Y-%m-%d %H:%M} UTC on")


@app.command(epilog="Example: casebook schedule systemd --data /var/lib/casebook")
def systemd(
    data: DataOption = None,
    watch: Annotated[bool, typer.Option("--watch", help="One process that always runs.")] = False,
) -> None:
    """Print units for systemd, ready but for the contact."""
    print(units.systemd(_program(), folder(data).resolve(), watch=watch), end="")


@app.command(epilog="Example: casebook schedule cron --data /srv/casebook >> my-crontab")
def cron(data: DataOption = None) -> None:
    """Print lines for a crontab."""
    print(units.cron(_program(), folder(data).resolve()), end="")


@app.command(epilog="Example: casebook schedule github > .github/workflows/casebook.yml")
def github(data: DataOption = None) -> None:
    """Print a workflow for GitHub Actions."""
    print(units.github(str(folder(data))), end="")


def _change(name: str, data: Path | None, change: Change) -> SourceState:
    """The new state of a source, which is kept."""
    from crawler.sources import source_named
    from pipelines.schedule.waiting import fresh

    source_named(name)
    with _store(data) as store, store.scheduling() as desk:
        state = change(desk.states.get(name) or fresh(name, desk.now), desk.now)
        desk.put(state)
        return state


def _store(data: Path | None, sample: bool = False) -> Store:
    """The store, for which a data folder is needed only when it is in there."""
    from pipelines.store import Store

    where = folder(data, sample)
    return Store(where if store_url() else existing(where), store_url())


def _day(text: str) -> datetime:
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError as error:
        raise RefusalError(f"--until {text}: write a day as YYYY-MM-DD") from error


def _program() -> Path:
    """The installed command, beside the Python that runs now."""
    beside = Path(sys.executable).with_name("casebook")
    found = beside if beside.exists() else Path(shutil.which("casebook") or beside)
    return found.absolute()
