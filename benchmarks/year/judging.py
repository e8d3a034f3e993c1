"""Which alarms of the year were right, which false, and which faults nobody was told of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from benchmarks.year.faults import EXPECTED, MINDING, Expected, Fault, Kind
from benchmarks.year.sites import Site
from pipelines.history.records import AlarmKind, SourceRun

Episode = tuple[AlarmKind, datetime, datetime]
"""An alarm with the first and the last day on which it was on."""


END = datetime.max.replace(tzinfo=UTC)


@dataclass(slots=True)
class Watch:
    """The alarms of one site, day by day."""

    episodes: list[Episode] = field(default_factory=list)
    _on: dict[AlarmKind, tuple[datetime, datetime]] = field(default_factory=dict)

    def look(self, kinds: Iterable[AlarmKind], today: datetime) -> None:
        """Note which alarms are on today."""
        on = set(kinds)
        for kind in [*self._on]:
            if kind not in on:
                self.episodes.append((kind, *self._on.pop(kind)))
        for kind in on:
            first, _ = self._on.get(kind, (today, today))
            self._on[kind] = (first, today)

    def close(self) -> None:
        """Note that the year is over."""
        self.look((), END)


@dataclass(slots=True)
class Verdict:
    """What came of the faults and alarms of the year."""

    seen: Counter[Kind] = field(default_factory=Counter)
    missed: Counter[Kind] = field(default_factory=Counter)
    too_short: Counter[Kind] = field(default_factory=Counter)
    """Faults that were over before anybody could have told them from chance."""
    delays: dict[Kind, list[timedelta]] = field(default_factory=dict)
    false: list[tuple[str, AlarmKind, datetime]] = field(default_factory=list)
    overflowed: int = 0
    """Sites that lost articles between two crawls while all was well ..."""
    overflow_told: int = 0
    """... and those of them of which that was told."""
    after_blips: int = 0
    """Alarms about a single bad crawl."""

    def judge(
        self,
        site: Site,
        runs: Sequence[SourceRun],
        episodes: Sequence[Episode],
        *,
        overflowed: bool,
    ) -> None:
        """Add what is to be said of one site.

        ``overflowed``: whether articles came and went between two of its crawls while all was well.
        """
        told = any(kind is AlarmKind.OVERFLOWS for kind, _, _ in episodes)
        self.overflowed += overflowed
        self.overflow_told += overflowed and told
        for fault in site.faults:
            self._fault(site, fault, runs, episodes)
        for kind, first, last in episodes:
            if kind is AlarmKind.OVERFLOWS and overflowed:
                continue
            if not any(f.begin <= last and first <= f.end + MINDING for f in site.faults):
                self.false.append((site.name, kind, first))

    def _fault(
        self, site: Site, fault: Fault, runs: Sequence[SourceRun], episodes: Sequence[Episode]
    ) -> None:
        told = [first for _, first, last in episodes if first < fault.end and last >= fault.begin]
        if fault.kind is Kind.BLIP:
            self.after_blips += bool(told)
            return
        expected = EXPECTED[fault.kind]
        right = [
            first
            for kind, first, last in episodes
            if kind in expected.kinds and first <= fault.end and last >= fault.begin
        ]
        under = [run for run in runs if fault.is_on(run.started)]
        if right:
            self.seen[fault.kind] += 1
            self.delays.setdefault(fault.kind, []).append(
                max(min(right) - fault.begin, timedelta())
            )
        elif _is_enough(site, fault, expected, under):
            self.missed[fault.kind] += 1
        else:
            self.too_short[fault.kind] += 1


def _is_enough(site: Site, fault: Fault, expected: Expected, under: Sequence[SourceRun]) -> bool:
    """Whether the fault lasted for long enough to be told from chance."""
    if fault.kind is Kind.NO_VALIDATORS and not site.has_validators:
        return False
    if fault.kind is Kind.NO_CASES:
        return site.tells * sum(run.reading.reports for run in under) >= expected.articles * 0.3
    articles = sum(run.reading.articles for run in under)
    quiet = (fault.end - fault.begin) / timedelta(days=1) * site.rate
    return (
        len(under) >= expected.crawls and articles >= expected.articles and quiet >= expected.quiet
    )


def lines(verdict: Verdict) -> Iterator[tuple[str, ...]]:
    """Rows of a table: fault, seen, missed, too short, days until the alarm (median)."""
    for kind in Kind:
        if kind is Kind.BLIP:
            continue
        days = sorted(delay / timedelta(days=1) for delay in verdict.delays.get(kind, ()))
        counts: Mapping[str, int] = {
            "seen": verdict.seen[kind],
            "missed": verdict.missed[kind],
            "short": verdict.too_short[kind],
        }
        middle = f"{days[len(days) // 2]:.0f}" if days else ""
        yield kind.value, *(str(count or "") for count in counts.values()), middle
