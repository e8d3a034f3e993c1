"""What reading and linking came to, laid to the crawls that fetched the pages.

These figures are a function of the readings and the cases: an article that is read again by a
better reader changes the line of the crawl that fetched it, and the past stays comparable.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta

import msgspec

from extractors.records import Record
from pipelines.history.records import ReadingFigures, SourceRun
from pipelines.records import Case, Outcome

UNKNOWN = "und"
"""BCP 47 for a language that could not be told."""

Key = tuple[str, datetime]
"""Source and start of a run."""


class ReadPage(Record, frozen=True):
    """What the history needs to know of one reading."""

    source: str
    fetched: datetime
    outcome: Outcome
    language: str | None
    published: str | None
    events: int
    is_new: bool = True
    """Whether no older version of the page is known."""


class Timeline:
    """Which crawl of a source fetched a page."""

    def __init__(self, runs: Iterable[SourceRun]) -> None:
        starts: dict[str, list[datetime]] = defaultdict(list)
        for run in runs:
            starts[run.source].append(run.started)
        self._starts = {source: sorted(times) for source, times in starts.items()}

    def key(self, source: str, fetched: datetime) -> Key | None:
        """The last crawl that began before the page was fetched; None for a page from outside."""
        starts = self._starts.get(source, [])
        place = bisect_right(starts, fetched)
        return (source, starts[place - 1]) if place else None


def first_touched(runs: Iterable[SourceRun], oldest: datetime) -> datetime | None:
    """Start of the earliest run that can have fetched a page of that time or later."""
    last: dict[str, datetime] = {}
    for run in runs:
        if run.started <= oldest:
            last[run.source] = max(run.started, last.get(run.source, run.started))
    return min(last.values(), default=None)


def with_readings(runs: Sequence[SourceRun], pages: Iterable[ReadPage]) -> list[SourceRun]:
    """Those of the runs whose figures change when they fetched these pages and no others."""
    timeline, by_run = Timeline(runs), defaultdict(list)
    for page in pages:
        by_run[timeline.key(page.source, page.fetched)].append(page)
    counted = ((run, reading_figures(by_run[run.source, run.started])) for run in runs)
    return [
        msgspec.structs.replace(run, reading=reading)
        for run, reading in counted
        if reading != run.reading
    ]


def reading_figures(pages: Sequence[ReadPage]) -> ReadingFigures:
    """The pages counted."""
    with_text = [page for page in pages if page.outcome in (Outcome.REPORT, Outcome.LANGUAGE)]
    reports = [page for page in pages if page.outcome is Outcome.REPORT]
    dated = [page for page in with_text if page.published]
    ahead = [page for page in dated if _is_ahead(page)]
    days = [page.published for page in dated if page.published and page not in ahead]
    return ReadingFigures(
        articles=len(pages),
        new=sum(1 for page in pages if page.is_new),
        without_text=sum(1 for page in pages if page.outcome is Outcome.NO_TEXT),
        dated=len(dated),
        undated=len(with_text) - len(dated),
        ahead=len(ahead),
        languages=dict(Counter(page.language or UNKNOWN for page in with_text).most_common()),
        reports=len(reports),
        telling=sum(1 for page in reports if page.events),
        events=sum(page.events for page in reports),
        newest=max(days, default=None),
    )


def _is_ahead(page: ReadPage) -> bool:
    # On the other side of the date line it is tomorrow already.
    tomorrow = (page.fetched + timedelta(days=1)).date().isoformat()
    return page.published is not None and page.published > tomorrow


def with_cases(runs: Sequence[SourceRun], cases: Iterable[Case]) -> list[SourceRun]:
    """Those of the runs whose number of cases changes when these are the cases."""
    counts = cases_by_run(Timeline(runs), cases)
    counted = ((run, counts.get((run.source, run.started), 0)) for run in runs)
    return [
        msgspec.structs.replace(run, cases=number) for run, number in counted if number != run.cases
    ]


def cases_by_run(timeline: Timeline, cases: Iterable[Case]) -> Mapping[Key, int]:
    """How many cases rest on pages of each run."""
    counts: Counter[Key] = Counter()
    for case in cases:
        counts.update({key for key in _runs_of(case, timeline) if key})
    return counts


def _runs_of(case: Case, timeline: Timeline) -> Iterator[Key | None]:
    proofs = [*case.proofs, *(proof for event in case.events for proof in event.proofs)]
    for source, fetched in {(proof.source.name, proof.source.fetched) for proof in proofs}:
        yield timeline.key(source, fetched)
