"""How the sources stand: a table for people, JSON for programs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
from rich import box
from rich.table import Table
from rich.text import Text

from pipelines.history.standing import Standing

BARS = "▁▂▃▄▅▆▇█"
FORMAT = 1
"""Version of the JSON; it changes when a field changes its meaning or goes."""


def status_table(standings: Sequence[Standing], now: datetime) -> Table:
    """A row for each source that was crawled, in the given order."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("source", no_wrap=True, max_width=24)
    table.add_column("state", no_wrap=True)
    table.add_column("crawled", justify="right", no_wrap=True)
    table.add_column("newest", no_wrap=True)
    table.add_column("30 d", justify="right")
    table.add_column("8 weeks", no_wrap=True)
    table.add_column("trouble", ratio=1)
    for each in standings:
        if each.last_crawl is not None:
            table.add_row(
                each.source,
                Text(each.state, style=_style(each)),
                ago(now - each.last_crawl),
                each.newest_article or "",
                str(each.articles_30_days),
                bars(each.weeks),
                Text(each.why, overflow="fold"),
            )
    return table


def status_lines(standings: Sequence[Standing]) -> list[str]:
    """What the table sums up to."""
    ill = sum(1 for each in standings if each.alarms)
    never = [each.source for each in standings if each.last_crawl is None]
    crawled = len(standings) - len(never)
    lines = [f"{_sources(crawled)} crawled, {ill or 'none'} with an alarm"]
    if never:
        shown = ", ".join(never[:4]) + (f" and {len(never) - 4} more" if len(never) > 4 else "")
        lines.append(f"{_sources(len(never))} declared and never crawled: {shown}")
    return lines


def _sources(count: int) -> str:
    return f"{count} source{'' if count == 1 else 's'}"


def status_json(standings: Sequence[Standing], now: datetime) -> bytes:
    """The same as JSON; docs/noticing.md says what the fields mean."""
    document: dict[str, Any] = {
        "format": FORMAT,
        "now": now,
        "alarms": sum(len(each.alarms) for each in standings),
        "sources": standings,
    }
    return msgspec.json.format(msgspec.json.encode(document))


def bars(counts: Sequence[int]) -> str:
    """The counts as bars of eight heights; nothing at all is a dot.

    >>> bars((0, 1, 4, 8))
    '·▁▄█'
    """
    most = max(counts, default=0)
    return "".join(BARS[-(-8 * count // most) - 1] if count else "·" for count in counts)


def ago(time: timedelta) -> str:
    """How long ago, short; a time in the future is a dash.

    >>> ago(timedelta(minutes=5)), ago(timedelta(hours=30)), ago(timedelta(days=9))
    ('5 min', '30 h', '9 d')
    """
    if time < timedelta():
        return "-"
    minutes = time // timedelta(minutes=1)
    if minutes < 120:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 48 * 60 else f"{time.days} d"


def _style(standing: Standing) -> str:
    if standing.alarms:
        return "bold red"
    return "green" if standing.state == "ok" else "yellow"
