"""How far one crawl goes, and how far earlier ones have come. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from scrapy.settings import BaseSettings

    from crawler.announcements import Link

STANDSTILL = timedelta(days=30)
"""An index whose newest date is older than the ground by more says nothing by its dates."""


@dataclass(frozen=True, slots=True)
class Scope:
    """How far a crawl of each source goes."""

    since: date | None = None
    """Articles that are announced with an earlier date are left alone."""
    new: int | None = None
    """The most new articles that are fetched, newest first; None for as many as there are."""
    depth: int | None = None
    """The most pages of each listing, feed, list of posts or index; None for what is declared."""

    @classmethod
    def of(cls, settings: BaseSettings) -> Self:
        """The scope that the settings SINCE, NEW_MAX and DEPTH_MAX say."""
        since = settings.get("SINCE")
        return cls(
            date.fromisoformat(since) if since else None,
            settings.getint("NEW_MAX") or None,
            settings.getint("DEPTH_MAX") or None,
        )

    @property
    def settings(self) -> dict[str, Any]:
        """The settings that say it."""
        since = self.since.isoformat() if self.since else ""
        return {"SINCE": since, "NEW_MAX": self.new or 0, "DEPTH_MAX": self.depth or 0}

    @property
    def start(self) -> datetime | None:
        """The first moment of ``since``, UTC."""
        return datetime.combine(self.since, time(), UTC) if self.since else None


NO_LIMITS = Scope()


def _nothing(_: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Ground:
    """What earlier crawls of one source have covered."""

    covered: datetime | None = None
    """When the last crawl was started that came to its end: all that had been announced by then is
    archived, or is not to be had."""
    whole: bool = False
    """Whether no later crawl was stopped half way: what lies behind a known page is known too."""
    knows: Callable[[str], bool] = _nothing
    """Whether a canonical URL was ever answered for good."""


def goes_on(links: Sequence[Link], wanted: Collection[str], scope: Scope, ground: Ground) -> bool:
    """Whether the page after this one can hold articles that this crawl is for.

    ``links``: all on this page; ``wanted``: addresses of the relevant articles among them. Not when
    all of these are known, and nothing was left behind them; nor when all links are too old.
    """
    start = scope.start
    if start and links and all(link.dated and link.dated < start for link in links):
        return False
    return not (ground.whole and wanted and all(map(ground.knows, wanted)))


def changed_since(since: datetime | None, sitemaps: Sequence[Link]) -> list[str]:
    """Addresses of the sitemaps of an index that may have changed ``since``, newest first.

    Undated ones come last. All of them, when the dates of the index seem to stand still.
    """
    newest_first = sorted(sitemaps, key=lambda link: -link.dated.timestamp() if link.dated else 0.0)
    newest = next((link.dated for link in newest_first if link.dated), None)
    if since and newest and newest > since - STANDSTILL:
        newest_first = [s for s in newest_first if not _unchanged(s, since)]
    return [link.url for link in newest_first]


def _unchanged(sitemap: Link, since: datetime) -> bool:
    return sitemap.unchanged_since is not None and sitemap.unchanged_since < since
