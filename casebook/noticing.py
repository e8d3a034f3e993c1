"""What a run says about itself when it is over: the digest, and to whom it may concern."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from casebook import stages
from casebook.console import say
from casebook.folders import DataOption, RefusalError, existing
from casebook.status import sources_now

if TYPE_CHECKING:
    from apprise import NotifyBase

    from pipelines.history.records import Alarm
    from pipelines.history.standing import Standing
    from pipelines.store import Store

NOTIFY = "CASEBOOK_NOTIFY"
"""Environment variable with the addresses that are told when an alarm begins or ends."""


def notify_channels() -> list[NotifyBase]:
    """The channels of the setting; to be asked for before a run, so that a wrong one is seen.

    Raises AddressError.
    """
    addresses = os.environ.get(NOTIFY, "").strip()
    if not addresses:
        return []
    from output.notifications import channels

    return channels(addresses)


def notice(store: Store, data: Path, since: int, to: list[NotifyBase]) -> None:
    """Write the digest of what changed after the linking ``since``, and tell of alarms.

    When nothing did, what the last linking changed stays in it.
    """
    now = datetime.now(UTC)
    found = sources_now(store, now)
    _write_digest(store, data, min(since, max(0, store.last_linking() - 1)), found, now)
    tell(store, data, to, found)


def tell(
    store: Store, data: Path, to: list[NotifyBase], found: list[Standing] | None = None
) -> None:
    """Say here how many alarms are on, and to the channels which began and ended."""
    found = sources_now(store, datetime.now(UTC)) if found is None else found
    alarms = [alarm for standing in found for alarm in standing.alarms]
    if alarms:
        on = "1 alarm is" if len(alarms) == 1 else f"{len(alarms)} alarms are"
        say(f"{on} on; `casebook status --data {data}` names them")
    if to:
        _send(store, alarms, to)


def digest(
    data: DataOption = None,
    since: Annotated[
        int | None,
        typer.Option(
            help="Number of the linking after which it begins. [default: the last but one]"
        ),
    ] = None,
) -> None:
    """Write what changed in the cases, and how the sources stand, for people to read.

    digest.md and digest.html in --data are replaced, and the text goes to standard output.
    """
    folder, now = existing(data), datetime.now(UTC)
    with stages.workspace(folder) as (_, store):
        last = store.last_linking()
        if since is not None and not 0 <= since <= last:
            raise RefusalError(f"--since {since}: the linkings here are 1 to {last}; 0 means all")
        begin = max(0, last - 1) if since is None else since
        text = _write_digest(store, folder, begin, sources_now(store, now), now)
    print(text.read_text(encoding="utf-8"), end="")


def _write_digest(
    store: Store, data: Path, since: int, found: list[Standing], now: datetime
) -> Path:
    from output.digest import digest as digest_of
    from output.digest import write_digest

    changes, last = store.changes(since), store.last_linking()
    text, page = write_digest(digest_of(changes, store.cases(), found, since, last, now), data)
    say(f"Digest in {text} and {page.name}")
    return text


def _send(store: Store, alarms: list[Alarm], to: list[NotifyBase]) -> None:
    from output.notifications import message, send
    from pipelines.history.news import news

    with store.alone():  # of two machines one tells
        told = news(store.told(), alarms)
        if not told:
            return
        failed = send(to, message(told))
        if len(failed) < len(to):  # else it is tried again after the next run
            store.replace_told(alarms)
    for channel in failed:
        say(f"casebook: {channel} did not take the notification")
