"""Troubles that the last crawls show by themselves."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import takewhile

from crawler.troubles import Trouble
from pipelines.history.limits import limit
from pipelines.history.records import Alarm, AlarmKind, SourceRun
from pipelines.schedule.records import SourceState
from pipelines.schedule.waiting import WEIGHTS, due_at, is_resting


def failing(
    runs: Sequence[SourceRun], now: datetime, state: SourceState | None = None
) -> Alarm | None:
    """The alarm of a source that the last crawls failed at, that refuses us, or rests for that.

    Each failure weighs by its kind; a crawl that a person stopped says nothing, and a source that a
    person lets rest is no news to anybody.
    """
    ended = [run for run in runs if run.outcome != "shutdown"]
    failed = list(takewhile(lambda run: not run.fine, reversed(ended)))
    if not failed or (state and state.rest_until and state.rest_until > now):
        return None
    last, first = failed[0], failed[-1]
    weight = sum(WEIGHTS[run.trouble] for run in failed if run.trouble)
    refused = last.blocked > 0 and last.trouble is Trouble.HARD
    if not refused and weight < limit("failing"):
        return None
    words = last.reason + (f" ({len(failed)} crawls)" if len(failed) > 1 else "")
    kind = AlarmKind.BLOCKED if refused else AlarmKind.FAILING
    if state and is_resting(state, now):
        kind, words = AlarmKind.RESTING, f"rests until {due_at(state):%Y-%m-%d}: {words}"
    figures = {"crawls": float(len(failed)), "weight": weight}
    return Alarm(last.source, kind, first.started, words, figures)


def announces_little(runs: Sequence[SourceRun]) -> Alarm | None:
    """The alarm of a source that announces fewer articles than it ever did, or should."""
    past: deque[int] = deque(maxlen=int(limit("past")))
    short: list[SourceRun] = []
    least = 0
    for run in runs:
        if not run.fine and run.trouble is not Trouble.SOFT:
            continue  # it had no chance to announce
        enough = len(past) >= limit("announced_past")
        least = min(past) if enough else 0
        if run.announced < max(run.expects, limit("announced_share") * least):
            short.append(run)
        else:
            past.append(run.announced)
            short = []
    sure = least >= limit("announced_sure") or (short and short[-1].announced < short[-1].expects)
    if len(short) < (1 if sure else 2):
        return None
    last = short[-1]
    known = f"never fewer than {least} before" if least else f"at least {last.expects} expected"
    words = f"announces {last.announced or 'no'} articles, {known}"
    figures = {"announced": float(last.announced), "least": float(least or last.expects)}
    return Alarm(last.source, AlarmKind.ANNOUNCES_LITTLE, short[0].started, words, figures)


def overflows(runs: Sequence[SourceRun]) -> Alarm | None:
    """The alarm of a source that announces too little at a time for its rhythm.

    When a crawl knows none of the announced articles, others may have come and gone since the last
    one. The first crawl of a source can't know any.
    """
    finished = [run for run in runs[1:] if run.fine and run.outcome == "finished" and run.new]
    lately = finished[-int(limit("overflow_crawls")) :]
    least = limit("overflow_least")
    blind = [run for run in lately if run.new >= least and not run.unchanged]
    if len(blind) < limit("overflow_times"):
        return None
    words = f"{len(blind)} of {len(lately)} crawls knew no article announced: crawl it more often"
    figures = {"crawls": float(len(blind)), "of": float(len(lately))}
    return Alarm(runs[-1].source, AlarmKind.OVERFLOWS, blind[0].started, words, figures)


def clock_ahead(runs: Sequence[SourceRun], now: datetime) -> Alarm | None:
    """The alarm of a crawl that is dated in the future: the clock of some machine is wrong."""
    ahead = runs[-1].started - now
    if ahead <= timedelta(minutes=limit("clock")):
        return None
    words = f"the last crawl is dated {runs[-1].started:%Y-%m-%d %H:%M}: set this machine's clock"
    figures = {"minutes": ahead / timedelta(minutes=1)}
    return Alarm(runs[-1].source, AlarmKind.CLOCK, runs[-1].started, words, figures)
