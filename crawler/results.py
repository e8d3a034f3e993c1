"""What a crawl hands back of each source: figures, pages missed, what is wrong with the site."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from crawler.troubles import Cause, Trouble

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crawler.announcements import Link
    from crawler.following import Announcement


@dataclass(frozen=True, slots=True)
class MissedPage:
    """One page that could not be had, or not be understood."""

    url: str
    reason: str
    """In a few words."""
    cause: Cause
    is_article: bool = True
    """False for a page that announces articles: feed, sitemap, listing, tag."""


@dataclass(frozen=True, slots=True)
class SourceResult:
    """What came of the crawl of one source."""

    source: str
    pages: int = 0
    """Answers of any kind that were had, robots.txt included."""
    announced: int = 0
    """Different articles that feeds, sitemaps, listings and tags led to."""
    articles: int = 0
    """New articles, and known ones that had changed."""
    not_modified: int = 0
    """Known articles that had not changed, whether the site or its sitemap said so."""
    answered_304: int = 0
    """Answers that said no more than that nothing has changed."""
    forbidden: int = 0
    """Pages that robots.txt closes to us."""
    missed: tuple[MissedPage, ...] = ()
    seconds: float = 0.0
    finish_reason: str = ""
    """``finished``; ``shutdown`` when a person stopped it; ``time budget`` or ``page budget`` when
    that was used up; the cause, when it was given up; or what else stopped it."""
    expects: int = 0
    """The fewest announced articles when the site is as it should be."""
    left_over: int = 0
    """New articles that the next crawl takes, as this one was to fetch no more."""
    not_relevant: tuple[Link, ...] = ()
    """Announced articles that were not asked for, as no word says that they are relevant."""
    announcements: tuple[Announcement, ...] = ()
    """The feeds, sitemaps, listings and lists of posts that were read, in order of answer."""
    blocked: int = 0
    """Answers that refused us, those of status 429 among them."""
    ahead: int = 0
    """Answers whose headers bear a time in the future."""
    given_up: MissedPage | None = None
    """The page at which the site had refused or failed us too often to go on, and why."""
    retry_at: datetime | None = None
    """The site asks to be left alone until then, UTC; None when it asks for nothing."""
    trouble: Trouble | None = None
    """The kind of trouble with the source as a whole; None when all is well enough."""
    reason: str = ""
    """The trouble in one line; empty when there is none."""

    @property
    def causes(self) -> Mapping[Cause, int]:
        """How many pages were missed, by cause, the most frequent first."""
        return dict(Counter(page.cause for page in self.missed).most_common())


@dataclass(frozen=True, slots=True)
class CrawlResult:
    """What came of a crawl."""

    sources: tuple[SourceResult, ...]
    """In the order in which they were named."""

    @property
    def interrupted(self) -> bool:
        """Whether a person stopped the crawl."""
        return any(source.finish_reason == "shutdown" for source in self.sources)
