"""A share that went up for good, told from one that goes up and down: a cumulative sum (CUSUM).

Each article speaks for "as before" or for "worse" by the logarithm of how much likelier it is under
one than under the other. The sum of that never falls below zero; when it reaches the logarithm of N
there is an alarm, and by Lorden's theorem a false one comes at most once in N articles. Where the
sum last left zero is where the change began.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from math import log, sqrt

from pipelines.history.limits import Drift, limit

MOST = 0.98
"""A share that is always so high says nothing by going up."""


PRIOR = 10
"""Articles that the normal share counts for in a rule that needs no past."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What one crawl saw."""

    when: datetime
    bad: int
    """Articles in the trouble ..."""
    total: int
    """... and all that could be in it."""


@dataclass(frozen=True, slots=True)
class Drifted:
    """A share that went up."""

    since: datetime
    bad: int
    total: int
    """Of so many articles since then ..."""
    bad_before: int
    total_before: int
    """... and before."""


class _Past:
    """The crawls that show what is usual, the last so many."""

    def __init__(self, rule: Drift) -> None:
        self._rule = rule
        self._crawls: deque[Seen] = deque()
        self._bad = self.articles = 0.0

    def add(self, seen: Seen) -> None:
        self._count(seen, 1)
        self._crawls.append(seen)
        if len(self._crawls) > limit("past"):
            self._count(self._crawls.popleft(), -1)

    def _count(self, seen: Seen, sign: int) -> None:
        articles = min(seen.total, self._rule.most)
        self.articles += sign * articles
        self._bad += sign * articles * seen.bad / seen.total

    @property
    def usual(self) -> float:
        """The usual share, one standard error on the safe side."""
        rule = self._rule
        # Without a past to rely on, what is normal on any site; else every share is as likely.
        bad, articles = (1.0, 2.0) if rule.least else (PRIOR * rule.normal, float(PRIOR))
        articles += self.articles
        share = (self._bad + bad) / articles
        return max(rule.normal, share + sqrt(share * (1 - share) / articles))

    def whole(self) -> tuple[int, int]:
        return _whole(self._crawls)


class _Sum:
    """The sum so far, and the crawls since it last was zero."""

    def __init__(self, rule: Drift) -> None:
        self._rule = rule
        self._past = _Past(rule)
        self._since: list[Seen] = []
        self._recovered = 0
        """Where in them the crawls begin that came after an alarm: those are as usual again."""
        self._value = 0.0
        self._on = False

    def add(self, seen: Seen) -> None:
        if self._past.articles < self._rule.least:
            self._past.add(seen)
        elif (usual := self._past.usual) < MOST:
            self._weigh(seen, usual)
            self._keep(seen)

    def _weigh(self, seen: Seen, usual: float) -> None:
        articles = min(seen.total, self._rule.most)
        worse = usual + self._rule.worse * (1 - usual)
        share, alarm = seen.bad / seen.total, log(self._rule.one_in)
        speaks = share * log(worse / usual) + (1 - share) * log((1 - worse) / (1 - usual))
        self._value = min(max(self._value + articles * speaks, 0.0), alarm)
        # On at the full height and off at half of it: no flicker in between.
        self._on = self._value >= alarm or (self._on and self._value > alarm / 2)

    def _keep(self, seen: Seen) -> None:
        self._since.append(seen)
        if self._on:
            self._recovered = len(self._since)
        if not self._value:
            for usual in self._since[self._recovered :]:
                self._past.add(usual)
            self._since, self._recovered = [], 0

    def drifted(self) -> Drifted | None:
        if not self._on:
            return None
        return Drifted(self._since[0].when, *_whole(self._since), *self._past.whole())


def _whole(crawls: Iterable[Seen]) -> tuple[int, int]:
    seen = list(crawls)
    return sum(each.bad for each in seen), sum(each.total for each in seen)


def drifted(crawls: Iterable[Seen], rule: Drift) -> Drifted | None:
    """How the share went up and stayed so to the end of the crawls; None when it didn't.

    Crawls that saw nothing are passed over.
    """
    total = _Sum(rule)
    for seen in crawls:
        if seen.total:
            total.add(seen)
    return total.drifted()
