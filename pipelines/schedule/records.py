"""What is kept of each source between crawls, and who crawls it now."""

from __future__ import annotations

from datetime import datetime, timedelta

from crawler.troubles import Trouble
from extractors.records import Record


class Plan(Record, frozen=True):
    """What the schedule has to know of a declaration."""

    source: str
    rhythm: timedelta
    """From one crawl to the next."""
    sites: tuple[str, ...] = ()
    """Its hosts. Sources that share one are never crawled at the same time."""


class SourceState(Record, frozen=True):
    """What is known of one source, from crawl to crawl. All times are UTC."""

    source: str
    since: datetime
    """When the wait for the next crawl began."""
    due: datetime
    """When it ends."""
    weight: float = 0.0
    """Of the failures since the last success; 0 when there were none."""
    reason: str = ""
    """The last failure in words; empty when the last crawl went well."""
    retry_at: datetime | None = None
    """Until when the site asked to be left alone."""
    rest_until: datetime | None = None
    """Until when a person lets it rest."""
    rest_why: str = ""
    """Why, in that person's words."""
    place: str = ""
    """Host and data folder of the last crawl: whose archive knows the source best."""
    tries: int = 0
    """Crawls that began since one came to its end."""
    succeeded: datetime | None = None
    """When the last crawl ended that had no trouble."""


class Outcome(Record, frozen=True):
    """What a crawl that came to its end says about the next one."""

    trouble: Trouble | None = None
    """None for a success."""
    reason: str = ""
    retry_at: datetime | None = None
    """Until when the site asks to be left alone."""


class Lease(Record, frozen=True):
    """The right of one process to crawl a source, to ask a site, or to link; it runs out."""

    name: str
    """``source:NAME``, ``site:HOST`` or the name of a step."""
    holder: str
    """Host and process."""
    renewed: datetime
    until: datetime


def source_lease(source: str) -> str:
    """The name of the lease of a source."""
    return f"source:{source}"


def leases_of(plan: Plan) -> tuple[str, ...]:
    """The names of all leases that crawling a source takes, its own first."""
    return (source_lease(plan.source), *(f"site:{site}" for site in sorted(plan.sites)))
