"""The timetable of the sources, as a person reads it in the terminal."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from rich import box
from rich.table import Table

from pipelines.schedule.timetable import Entry


def schedule_table(entries: Iterable[Entry], now: datetime) -> Table:
    """The entries in their order; times are told from ``now``."""
    table = Table(
        title="Schedule", title_justify="left", title_style="bold", box=box.SIMPLE_HEAD,
        pad_edge=False,
    )  # fmt: skip
    for heading in ("source", "every", "due", "last success", "what keeps it"):
        table.add_column(heading, no_wrap=heading != "what keeps it")
    for entry in entries:
        table.add_row(
            entry.source,
            span(timedelta(hours=entry.rhythm_hours)),
            _due(entry, now),
            f"{span(now - entry.succeeded)} ago" if entry.succeeded else "never",
            entry.why,
        )
    return table


def span(length: timedelta) -> str:
    """A length of time in its largest unit.

    >>> [span(timedelta(hours=hours)) for hours in (0.01, 0.5, 24, 47, 49, 800)]
    ['1 min', '30 min', '24 h', '47 h', '2 days', '33 days']
    """
    hours = abs(length) / timedelta(hours=1)
    if hours < 1:
        return f"{max(1, round(hours * 60))} min"
    return f"{round(hours)} h" if hours < 48 else f"{round(hours / 24)} days"


def _due(entry: Entry, now: datetime) -> str:
    if entry.crawled_by:
        return f"now, by {entry.crawled_by}"
    return "now" if entry.due <= now else f"in {span(entry.due - now)}"
