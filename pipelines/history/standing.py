"""How each source stands now: what a person sees in one row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from extractors.records import Record
from pipelines.history.alarms import ORDER, find_alarms
from pipelines.history.limits import limit
from pipelines.history.records import Alarm, AlarmKind, SourceRun
from pipelines.schedule.records import SourceState
from pipelines.schedule.waiting import due_at, is_resting

WEEKS = 8
WEEK = timedelta(days=7)
MONTH = timedelta(days=30)
NOTHING_KNOWN: Mapping[str, SourceState] = {}
NONE_ACCEPTED: Mapping[str, datetime] = {}


class Standing(Record, frozen=True):
    """One source now. Field names are those of ``casebook status --json``."""

    source: str
    state: str
    """``ok``; ``trouble`` when the last crawl had one that is no alarm yet; ``resting`` by a
    person's will; ``never crawled``; else the worst alarm's kind."""
    alarms: tuple[Alarm, ...]
    """The worst first."""
    last_crawl: datetime | None
    last_good_crawl: datetime | None
    next_crawl: datetime | None
    """When it is due, as far as the schedule knows."""
    newest_article: str | None
    """The latest date of publication, ``YYYY-MM-DD``."""
    articles_30_days: int
    """New articles that the crawls of the last 30 days brought."""
    weeks: tuple[int, ...]
    """New articles of each of the last eight weeks, this one last."""
    why: str
    """What is wrong, in words; empty when nothing is."""
    last_run: SourceRun | None


def standings(
    runs: Iterable[SourceRun],
    now: datetime,
    declared: Collection[str] = (),
    states: Mapping[str, SourceState] = NOTHING_KNOWN,
    accepted: Mapping[str, datetime] = NONE_ACCEPTED,
) -> list[Standing]:
    """How each source stands that was crawled or is declared, the worst first."""
    by_source: dict[str, list[SourceRun]] = {name: [] for name in declared}
    for run in runs:
        by_source.setdefault(run.source, []).append(run)
    first = _when_most_were_crawled([by_source[name] for name in declared])
    found = [
        standing(name, own, now, states.get(name), accepted.get(name))
        if own
        else never_crawled(name, now, first)
        for name, own in by_source.items()
    ]
    return sorted(found, key=_badness)


def standing(
    source: str,
    runs: Sequence[SourceRun],
    now: datetime,
    state: SourceState | None = None,
    accepted: datetime | None = None,
) -> Standing:
    """How a source stands that was crawled; ``runs`` are its crawls, oldest first."""
    alarms = tuple(find_alarms(runs, now, state, accepted))
    last, news = runs[-1], _by_week(runs, now)
    rests = state is not None and is_resting(state, now)
    usual = "resting" if rests else "ok" if last.fine else "trouble"
    return Standing(
        source=source,
        state=alarms[0].kind.value if alarms else usual,
        alarms=alarms,
        last_crawl=last.started,
        last_good_crawl=max((run.started for run in runs if run.fine), default=None),
        next_crawl=due_at(state) if state else None,
        newest_article=max((run.reading.newest or "" for run in runs), default="") or None,
        articles_30_days=sum(run.new for run in runs if run.started > now - MONTH),
        weeks=tuple(news[week] for week in reversed(range(WEEKS))),
        why=_why(alarms, last, state if rests else None),
        last_run=last,
    )


def never_crawled(source: str, now: datetime, first: datetime | None) -> Standing:
    """How a source stands that was never crawled; ``first`` is when most others had been."""
    kind = AlarmKind.NEVER_CRAWLED
    alarms: tuple[Alarm, ...] = ()
    if first and now - first > timedelta(hours=limit("crawl_new")):
        alarms = (Alarm(source, kind, first, "declared and never crawled, as most others are"),)
    why = alarms[0].words if alarms else ""
    return Standing(source, kind.value, alarms, None, None, None, None, 0, (0,) * WEEKS, why, None)


def _when_most_were_crawled(sources: Sequence[Sequence[SourceRun]]) -> datetime | None:
    """When more than half of the sources had been crawled once; None before that."""
    first = sorted(runs[0].started for runs in sources if runs)
    half = len(sources) // 2
    return first[half] if len(first) > half else None


def _why(alarms: Sequence[Alarm], last: SourceRun, rest: SourceState | None) -> str:
    if alarms:
        return "; ".join(alarm.words for alarm in alarms)
    if rest:
        return f"rests until {due_at(rest):%Y-%m-%d}: {rest.rest_why or last.reason}"
    return last.reason


def _by_week(runs: Iterable[SourceRun], now: datetime) -> Mapping[int, int]:
    """New articles by the number of weeks that have passed since."""
    news: dict[int, int] = defaultdict(int)
    for run in runs:
        news[(now - run.started) // WEEK] += run.new
    return news


def _badness(standing: Standing) -> tuple[int, str]:
    if standing.alarms:
        return ORDER[standing.alarms[0].kind], standing.source
    lately = ("trouble", "resting", "ok", AlarmKind.NEVER_CRAWLED.value)
    return len(ORDER) + lately.index(standing.state), standing.source
