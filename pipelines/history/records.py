"""One crawl of one source in figures, and what is wrong with a source."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from crawler.troubles import Trouble
from extractors.records import Record


class ReadingFigures(Record, frozen=True):
    """What reading came to, for the page versions that one crawl fetched."""

    articles: int = 0
    new: int = 0
    """Articles of which no older version was known."""
    without_text: int = 0
    dated: int = 0
    undated: int = 0
    """Articles with text that give no date of publication."""
    ahead: int = 0
    """Articles that give a date after the day on which they were fetched."""
    languages: dict[str, int] = msgspec.field(default_factory=dict)
    """Articles with text by language, a BCP 47 tag; ``und`` when it could not be told."""
    reports: int = 0
    """Articles in a language that the reader reads."""
    telling: int = 0
    """Reports that name somebody to whom something was done."""
    events: int = 0
    newest: str | None = None
    """The latest date of publication, ``YYYY-MM-DD``; dates ahead do not count."""


class SourceRun(Record, frozen=True):
    """One crawl of one source. Its key is the source and the start."""

    source: str
    started: datetime
    """UTC, as all times."""
    finished: datetime
    outcome: str
    """``finished``, ``shutdown`` when a person stopped it, or what else stopped it."""
    pages: int = 0
    """Answers of any kind, robots.txt included."""
    announced: int = 0
    """Articles that feeds, sitemaps and listings named, at least, relevant ones or not."""
    expects: int = 0
    """The fewest announced articles when the site is as it should be, by the declaration."""
    articles: int = 0
    """New articles, and known ones that had changed."""
    unchanged: int = 0
    """Known articles that had not changed, whoever said so."""
    spared: int = 0
    """Answers that nothing has changed (status 304), of articles, feeds and listings."""
    forbidden: int = 0
    """Pages that robots.txt closes to us."""
    missed: dict[str, int] = msgspec.field(default_factory=dict)
    """Missed pages by cause, a value of ``crawler.troubles.Cause``."""
    front_page: int = 0
    """Articles whose address led to the front page."""
    trouble: Trouble | None = None
    """What kind of trouble the source as a whole was in."""
    reason: str = ""
    """That trouble in words."""
    blocked: int = 0
    """Answers that refused us."""
    ahead: int = 0
    """Answers whose headers bear a time in the future."""
    reading: ReadingFigures = ReadingFigures()
    cases: int = 0
    """Cases that rest on a page version which this crawl fetched."""

    @property
    def seconds(self) -> float:
        """How long it took."""
        return (self.finished - self.started).total_seconds()

    @property
    def new(self) -> int:
        """Articles that were never seen before.

        Before its pages are read changed ones count too: the two can't be told apart.
        """
        return self.reading.new if self.reading.articles else self.articles

    @property
    def fine(self) -> bool:
        """Whether nobody stopped the crawl and the source was in no trouble."""
        return self.outcome != "shutdown" and self.trouble is None


class AlarmKind(StrEnum):
    """What can be wrong with a source; in this order they are shown."""

    NEVER_CRAWLED = "never crawled"
    NOT_CRAWLED = "not crawled"
    BLOCKED = "blocked"
    RESTING = "resting"
    FAILING = "failing"
    ANNOUNCES_LITTLE = "announces little"
    OVERFLOWS = "overflows"
    FRONT_PAGE = "front page"
    SILENT = "silent"
    TEXT_MISSING = "text missing"
    DATES_MISSING = "dates missing"
    CASES_MISSING = "cases missing"
    LANGUAGE = "language"
    NOT_SPARED = "not spared"
    CLOCK = "clock"


class Alarm(Record, frozen=True):
    """One thing that is wrong with a source."""

    source: str
    kind: AlarmKind
    since: datetime
    """When it began, as far as the history tells."""
    words: str
    """One line for a person; counts and addresses, never a name of a person."""
    figures: dict[str, float] = msgspec.field(default_factory=dict)
