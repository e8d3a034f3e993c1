"""What goes wrong in the simulated year, and which alarm should tell of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random

from crawler.troubles import Cause
from pipelines.history.records import AlarmKind as K

DAY = timedelta(days=1)
QUIET_START = 45
"""Days at the start without faults: a past must be there first."""

MINDING = timedelta(days=21)
"""After the end of a fault its alarms may stay on for so long without being false."""


class Kind(StrEnum):
    """Kinds of faults."""

    SERVER = "server errors"
    NO_ANSWER = "no answer"
    FEED_GONE = "feed gone"
    BLOCKED = "blocked"
    CERTIFICATE = "certificate expired"
    ROBOTS = "closed by robots.txt"
    REDESIGN = "redesign: no address matches"
    FRONT_PAGE = "articles lead to the front page"
    NO_TEXT = "text lost"
    NO_DATES = "dates lost"
    LANGUAGE = "another language"
    NO_VALIDATORS = "validators lost"
    SILENCE = "publishes no more"
    NO_CASES = "names lost"
    CLOCK = "clock a year ahead"
    BLIP = "one bad crawl"


FEED_CAUSES = {
    Kind.SERVER: Cause.SERVER,
    Kind.NO_ANSWER: Cause.NO_ANSWER,
    Kind.FEED_GONE: Cause.GONE,
    Kind.BLOCKED: Cause.BLOCKED,
    Kind.CERTIFICATE: Cause.CERTIFICATE,
    Kind.ROBOTS: Cause.ROBOTS,
    Kind.BLIP: Cause.SERVER,
}
"""Faults that keep everything from us, and why."""

FAILING = frozenset({K.FAILING, K.BLOCKED, K.RESTING})


@dataclass(frozen=True, slots=True)
class Expected:
    """What should tell of a fault."""

    kinds: frozenset[K]
    crawls: int = 0
    """Crawls under the fault from which on the alarm must be there."""
    articles: int = 0
    """Articles read under it, from which on."""
    quiet: float = 0.0
    """Times the source's usual gap between articles, from which on."""


EXPECTED = {
    Kind.SERVER: Expected(FAILING, crawls=4),
    Kind.NO_ANSWER: Expected(FAILING, crawls=4),
    Kind.FEED_GONE: Expected(FAILING, crawls=1),
    Kind.BLOCKED: Expected(FAILING, crawls=1),
    Kind.CERTIFICATE: Expected(FAILING, crawls=1),
    Kind.ROBOTS: Expected(FAILING, crawls=1),
    Kind.REDESIGN: Expected(FAILING | {K.ANNOUNCES_LITTLE}, crawls=2),
    Kind.FRONT_PAGE: Expected(FAILING | {K.FRONT_PAGE}, crawls=2),
    Kind.NO_TEXT: Expected(frozenset({K.TEXT_MISSING}), crawls=4, articles=12),
    Kind.NO_DATES: Expected(frozenset({K.DATES_MISSING}), crawls=4, articles=12),
    Kind.LANGUAGE: Expected(frozenset({K.LANGUAGE, K.CASES_MISSING}), crawls=4, articles=12),
    Kind.NO_VALIDATORS: Expected(frozenset({K.NOT_SPARED}), crawls=8),
    Kind.SILENCE: Expected(frozenset({K.SILENT}), quiet=20.0),
    Kind.NO_CASES: Expected(frozenset({K.CASES_MISSING}), articles=90),
    Kind.CLOCK: Expected(frozenset({K.CLOCK}), articles=12),
}
"""By kind; of a single bad crawl nobody is to be told."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong with one site for a while."""

    kind: Kind
    begin: datetime
    end: datetime

    def is_on(self, when: datetime) -> bool:
        """Whether it is on at that time."""
        return self.begin <= when < self.end


def draw_faults(random: Random, start: datetime, days: int, times: float) -> list[Fault]:
    """About so many faults of a site, one after the other, with time to recover in between."""
    found: list[Fault] = []
    begin = start + QUIET_START * DAY + random.expovariate(times / days) * DAY
    while begin < start + (days - 10) * DAY:
        kind = random.choice(list(Kind))
        length = DAY if kind is Kind.BLIP else random.uniform(3, 40) * DAY
        found.append(Fault(kind, begin, begin + length))
        begin += length + MINDING + random.expovariate(times / days) * DAY
    return found
