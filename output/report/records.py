"""What the pages of the report show: cases, events and articles as words to be printed."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

Facts = tuple[tuple[str, tuple[str, ...]], ...]
"""What is known of something: labels and values; a label without a value is left out."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What one article tells, with its words in context."""

    article: str
    """Key of the article among those of the case."""
    passages: tuple[Markup, ...]
    """Empty when the words are withheld."""


@dataclass(frozen=True, slots=True)
class EventView:
    """One event of a case."""

    id: str
    type: str
    date: str
    """EDTF; empty when no report dates it."""
    facts: Facts
    conflicts: tuple[str, ...]
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article that a case rests on, and where it is archived."""

    key: str
    """``1``, ``2`` ... in order of publication."""
    title: str
    url: str
    source: str
    published: str
    fetched: str
    archive_file: str
    archive_record: str
    text_sha256: str


@dataclass(frozen=True, slots=True)
class CaseView:
    """One case with all that is shown of it."""

    id: str
    closed: str
    """Why the whole case is withheld; empty when it isn't."""
    name: str
    status: str
    last_event_date: str
    facts: Facts
    needs_review: bool
    review_reasons: tuple[str, ...]
    events: tuple[EventView, ...]
    tellings: tuple[Telling, ...]
    """Of the names, roles and organizations."""
    articles: tuple[ArticleView, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with the figures that it shows."""

    id: str
    title: str
    svg: Markup
    alt: str
    """What the chart shows, for those who don't see it."""
    note: str
    """What is left out, and how to read it."""
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class SourceArticle:
    """One article of a source and the cases that rest on it."""

    title: str
    url: str
    published: str
    cases: tuple[str, ...]
    more: int
    """Cases that are not listed."""


@dataclass(frozen=True, slots=True)
class CrawlView:
    """One crawl of a source."""

    started: str
    """Day, UTC."""
    state: str
    announced: int
    new: int
    unchanged: int
    missed: int
    events: int


@dataclass(frozen=True, slots=True)
class SourceView:
    """What one source yielded."""

    name: str
    publisher: str
    """Empty for a source that is not declared."""
    articles: int
    cases: int
    events: int
    newest: str
    """Date of its newest article, or empty."""
    crawls: tuple[CrawlView, ...]
    """The newest first."""
    chart: Figure | None
    """Of the crawls by month."""
    outcomes: tuple[tuple[str, int], ...]
    types: tuple[tuple[str, int], ...]
    latest: tuple[SourceArticle, ...]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change in words."""

    case_id: str
    page: str
    """Path of the page of the case; empty when it has none."""
    words: str
    cause: str
    linking: str


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Changes of one kind, as many as are listed."""

    title: str
    total: int
    changes: tuple[ChangeView, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """What says which report this is."""

    profile: str
    two_sources: bool
    """Whether values are withheld that one source tells and nobody confirmed."""
    dataset: str
    """Version of the dataset, that of a publication of the same contents."""
    linking: int
    until: str
    """Day on which the newest page was fetched; empty for an empty dataset."""
    program: str
    """Version of Casebook."""
