"""What is wrong with a source, by its own past."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from crawler.troubles import Trouble
from pipelines.history.conditions import announces_little, clock_ahead, failing, overflows
from pipelines.history.records import Alarm, AlarmKind, SourceRun
from pipelines.history.rhythm import not_crawled, silent
from pipelines.history.shares import share_alarms
from pipelines.schedule.records import SourceState

ORDER = {kind: place for place, kind in enumerate(AlarmKind)}
TELLS_MORE = {AlarmKind.ANNOUNCES_LITTLE, AlarmKind.FRONT_PAGE}
"""Alarms beside which it is no news that the site is not as declared."""


def find_alarms(
    runs: Sequence[SourceRun],
    now: datetime,
    state: SourceState | None = None,
    accepted: datetime | None = None,
) -> list[Alarm]:
    """The alarms of one source, the worst first; ``runs`` are its crawls, oldest first.

    ``state`` is what the schedule knows of it. ``accepted``: since when a person takes what the
    source does for normal; its past begins there.
    Raises IndexError without runs: of a source that was never crawled the history knows nothing.
    """
    own = [run for run in runs if accepted is None or run.started >= accepted]
    found = [not_crawled(runs, now, state), clock_ahead(runs, now), failing(runs, now, state)]
    found += [
        silent(own),
        announces_little(own),
        overflows(own),
        *(share_alarms(own) if own else ()),
    ]
    by_kind: dict[AlarmKind, Alarm] = {}
    for alarm in found:
        if alarm:
            by_kind.setdefault(alarm.kind, alarm)
    if runs[-1].trouble is Trouble.SOFT and by_kind.keys() & TELLS_MORE:
        by_kind.pop(AlarmKind.FAILING, None)
    return sorted(by_kind.values(), key=lambda alarm: ORDER[alarm.kind])
