"""What the schedule has to know of the declared sources."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from crawler.source import Source
from crawler.sources import source_named
from pipelines.schedule.records import Plan


def plan_of(source: type[Source]) -> Plan:
    """The plan of one declared source."""
    rhythm = timedelta(hours=source.rhythm)
    return Plan(source.name, rhythm, tuple(sorted(source.allowed_domains)))


def plans_of(names: Iterable[str]) -> list[Plan]:
    """The plans of the named sources.

    Raises UnknownSourceError.
    """
    return [plan_of(source_named(name)) for name in names]
