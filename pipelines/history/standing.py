"""How each source stands now: what a person sees in one row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from extractors.records import Record
from pipelines.history.alarms import ORDER, find_alarms
from pipelines.history.records import Alarm, AlarmKind, SourceRun

WEEKS = 8
WEEK = timedelta(days=7)
MONTH = timedelta(days=30)
NONE_KNOWN: Mapping[str, datetime] = {}


class Standing(Record, frozen=True):
    """One source now. Field names are those of ``casebook status --json``."""

    source: str
    state: str
    """``ok``; ``trouble`` when the last crawl had one that is no alarm yet; ``never crawled``; else
    the worst alarm's kind."""
    alarms: tuple[Alarm, ...]
    """The worst first."""
    last_crawl: datetime | None
    last_good_crawl: datetime | None
    newest_article: str | None
    """The latest date of publication, ``YYYY-MM-DD``."""
    articles_30_days: int
    """New articles that the crawls of the last 30 days brought."""
    weeks: tuple[int, ...]
    """New articles of each of the last eight weeks, this one last."""
    last_run: SourceRun | None

    @property
    def trouble(self) -> str:
        """What is wrong, in words; empty when nothing is."""
        if self.alarms:
            return "; ".join(alarm.words for alarm in self.alarms)
        return self.last_run.reason if self.last_run else ""


def standings(
    runs: Iterable[SourceRun],
    now: datetime,
    declared: Iterable[str] = (),
    accepted: Mapping[str, datetime] = NONE_KNOWN,
) -> list[Standing]:
    """How each source stands that was crawled or is declared, the worst first."""
    by_source: dict[str, list[SourceRun]] = {name: [] for name in declared}
    for run in runs:
        by_source.setdefault(run.source, []).append(run)
    found = [
        standing(name, own, now, accepted.get(name)) if own else never_crawled(name)
        for name, own in by_source.items()
    ]
    return sorted(found, key=_badness)


def standing(
    source: str, runs: Sequence[SourceRun], now: datetime, accepted: datetime | None = None
) -> Standing:
    """How a source stands that was crawled; ``runs`` are its crawls, oldest first."""
    alarms = tuple(find_alarms(runs, now, accepted))
    last, news = runs[-1], _by_week(runs, now)
    state = alarms[0].kind.value if alarms else "ok" if last.fine else "trouble"
    return Standing(
        source=source,
        state=state,
        alarms=alarms,
        last_crawl=last.started,
        last_good_crawl=max((run.started for run in runs if run.fine), default=None),
        newest_article=max((run.reading.newest or "" for run in runs), default="") or None,
        articles_30_days=sum(run.new for run in runs if run.started > now - MONTH),
        weeks=tuple(news[week] for week in reversed(range(WEEKS))),
        last_run=last,
    )


def never_crawled(source: str) -> Standing:
    """How a source stands that the store knows nothing of."""
    state = AlarmKind.NEVER_CRAWLED.value
    return Standing(source, state, (), None, None, None, 0, (0,) * WEEKS, None)


def _by_week(runs: Iterable[SourceRun], now: datetime) -> Mapping[int, int]:
    """New articles by the number of weeks that have passed since."""
    news: dict[int, int] = defaultdict(int)
    for run in runs:
        news[(now - run.started) // WEEK] += run.new
    return news


def _badness(standing: Standing) -> tuple[int, str]:
    if standing.alarms:
        return ORDER[standing.alarms[0].kind], standing.source
    lately = ("trouble", "ok", AlarmKind.NEVER_CRAWLED.value)
    return len(ORDER) + lately.index(standing.state), standing.source
