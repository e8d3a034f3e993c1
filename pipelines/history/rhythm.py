"""How often a source brings news and is crawled, and when it has been quiet for too long."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import mean, median, pstdev

from pipelines.history.limits import limit
from pipelines.history.records import Alarm, AlarmKind, SourceRun
from pipelines.schedule.records import SourceState
from pipelines.schedule.waiting import due_at

DAY = timedelta(days=1)


def silent(runs: Sequence[SourceRun]) -> Alarm | None:
    """The alarm of a source that brings nothing new for much longer than it ever did.

    Quiet time is time in which we looked and saw nothing: it ends at the last crawl that went well,
    so that a machine that was off makes no site silent.
    """
    gaps: deque[timedelta] = deque(maxlen=int(limit("quiet_past")))
    last_news, quiet = None, timedelta()
    for run in runs:
        if run.new:
            if last_news:
                gaps.append(quiet)
            last_news, quiet = run.started, timedelta()
        elif last_news and run.fine:
            quiet = run.started - last_news
    if last_news is None or len(gaps) < limit("quiet_least"):
        return None
    odd = len(gaps) // limit("quiet_odd")
    known = sorted(gaps)[: len(gaps) - int(odd)]  # the longest may be faults, mended since
    usual = known[-1]
    if quiet <= max(limit("quiet_floor") * DAY, limit("quiet_factor") * usual, _far(known)):
        return None
    words = f"nothing new for {quiet.days} days, usually within {max(1, usual.days + 1)}"
    figures = {"days": quiet / DAY, "usual_days": usual / DAY}
    return Alarm(runs[-1].source, AlarmKind.SILENT, last_news, words, figures)


def _far(gaps: Sequence[timedelta]) -> timedelta:
    """A quiet time that lies far above the mean, by how much the gaps differ."""
    days = [gap / DAY for gap in gaps]
    return (mean(days) + limit("quiet_spread") * pstdev(days)) * DAY


def not_crawled(
    runs: Sequence[SourceRun], now: datetime, state: SourceState | None = None
) -> Alarm | None:
    """The alarm of a source that is not crawled any more at its times.

    These are those of the schedule, or else the usual time after the last crawl.
    """
    if len(runs) < limit("crawl_least"):
        return None
    steps = [(b.started - a.started).total_seconds() for a, b in pairwise(runs[-11:])]
    usual = timedelta(seconds=median(steps))
    due = max(due_at(state), runs[-1].started) if state else runs[-1].started + usual
    if now - due <= max(timedelta(hours=limit("crawl_floor")), limit("crawl_factor") * usual):
        return None
    waited = now - runs[-1].started
    words = f"no crawl for {_span(waited)}, usually every {_span(usual)}"
    figures = {"days": waited / DAY, "usual_days": usual / DAY}
    return Alarm(runs[-1].source, AlarmKind.NOT_CRAWLED, runs[-1].started, words, figures)


def _span(time: timedelta) -> str:
    """A length of time in words.

    >>> _span(timedelta(hours=5)), _span(timedelta(days=3, hours=7))
    ('5 hours', '3 days')
    """
    hours = max(1, round(time / timedelta(hours=1)))
    return f"{time.days} days" if hours >= 48 else f"{hours} hour{'s' if hours > 1 else ''}"
