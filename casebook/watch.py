"""``casebook watch``: one long process that runs what is due, and sleeps between."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from casebook import crawling, due
from casebook.console import say
from casebook.folders import store_url
from crawler.errors import CasebookError

if TYPE_CHECKING:
    from pipelines.schedule.records import Plan

LOOK = 30.0
"""Seconds between two looks at the store: people may let sources rest, or wake them."""

PAUSE = 300.0
"""Seconds after a run that failed, or a store that could not be had."""

TICK = 0.2


def watch(data: Path, names: Sequence[str], *, sample: bool = False) -> None:
    """Run what is due, for ever; each run is a process of its own, so that nothing piles up.

    SIGTERM ends it when the sources in hand are crawled, a second one or SIGINT at once.
    Raises ContactError and UnknownSourceError; KeyboardInterrupt when it was ended at once.
    """
    from pipelines.schedule.plans import plans_of

    due.refuse(names)
    plans, told = plans_of(names), ""
    data.mkdir(parents=True, exist_ok=True)
    _log(f"watching {len(plans)} sources; SIGTERM ends when those in hand are crawled")
    with crawling.newsroom_if(sample), due.stoppable() as stop:
        while not stop.taking:
            try:
                waiting = _look(data, plans)
            except CasebookError as error:
                _log(f"{error}; tried again in {PAUSE:.0f} s")
                _sleep(PAUSE, stop)
                continue
            if waiting:
                if waiting != told:
                    _log(waiting)
                    told = waiting
                _sleep(LOOK, stop)
            elif code := _run(data, names, stop):
                _log(f"the run ended with exit code {code}")
                _sleep(PAUSE, stop)
    _log("ended")
    if stop.now:
        raise KeyboardInterrupt


def _look(data: Path, plans: Sequence[Plan]) -> str:
    """What is waited for, in words; nothing when a source can be crawled now."""
    from pipelines.schedule.choosing import due_for, next_due
    from pipelines.schedule.life import place_of
    from pipelines.store import Store

    with Store(data, store_url()) as store:
        states, leases, now = store.source_states()
    if due_for(place_of(data), plans, states, leases, now):
        return ""
    following = next_due(plans, states, now)
    if following is None:
        return "all that is due is crawled, or kept, by other processes"
    return f"nothing more to crawl before {following:%Y-%m-%d %H:%M} UTC"


def _run(data: Path, names: Sequence[str], stop: due.Stop) -> int:
    """The exit code of a run over what is due, which is told to end as we are."""
    asked = [word for name in names for word in ("--source", name)]
    command = [sys.executable, "-m", "casebook", "run", "--due", "--data", str(data), *asked]
    # In a session of its own, so that Ctrl-C reaches it once, through us.
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    told: set[signal.Signals] = set()
    while process.poll() is None:
        if stop.taking:
            asked_for = signal.SIGINT if stop.now else signal.SIGTERM
            if asked_for not in told:
                process.send_signal(asked_for)
                told.add(asked_for)
        time.sleep(TICK)
    return process.returncode


def _sleep(seconds: float, stop: due.Stop) -> None:
    end = time.monotonic() + seconds
    while not stop.taking and time.monotonic() < end:
        time.sleep(TICK)


def _log(line: str) -> None:
    say(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} {line}")
