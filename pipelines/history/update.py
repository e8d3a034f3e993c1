"""Bring the history of a store up to its readings and cases."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from pipelines.history.figures import first_touched, with_cases, with_readings
from pipelines.records import Case
from pipelines.store import Store

KEPT_UP = timedelta(days=35)
"""How long the number of cases of a crawl follows later linkings."""


def count_readings(store: Store, oldest: datetime | None) -> None:
    """Count anew what was read of the pages that each crawl fetched.

    ``oldest`` is when the oldest page was fetched that was read since the last time.
    """
    with store.alone():  # a line is read, changed and written
        runs = store.source_runs()
        since = first_touched(runs, oldest) if oldest else None
        if since:
            touched = [run for run in runs if run.started >= since]
            store.put_source_runs(with_readings(touched, store.read_pages(since)))


def count_cases(store: Store, cases: Iterable[Case], now: datetime) -> None:
    """Count anew the cases that rest on what each crawl of the last weeks fetched."""
    with store.alone():
        store.put_source_runs(with_cases(store.source_runs(now - KEPT_UP), cases))
