"""What is shown of a case; its JSON form is what ``casebook show --json`` prints."""

from __future__ import annotations

from datetime import datetime

from extractors.records import Record


class QuoteView(Record, frozen=True):
    """The words that one value was read from."""

    field: str
    value: str
    quote: str
    start: int
    """Offsets count code points in the article's text."""
    end: int
    rule: str
    confidence: float | None


class PassageView(Record, frozen=True):
    """A run of an article that holds quotes."""

    text: str
    start: int
    """Where it starts in the article's text."""
    marked: tuple[tuple[int, int], ...]
    """Where the quoted words stand in ``text``, in order; runs that overlap are one."""


class TellingView(Record, frozen=True):
    """What one article tells."""

    source: str
    title: str
    url: str
    published: str | None
    fetched: datetime
    archive_file: str
    archive_offset: int
    archive_record: str
    text_sha256: str
    reader: str
    quotes: tuple[QuoteView, ...]
    passages: tuple[PassageView, ...]
    """Empty when this version of the text is not at hand any more."""


class EventView(Record, frozen=True):
    """One event."""

    id: str
    type: str
    date: str | None
    date_from: str | None
    date_to: str | None
    penalties: tuple[str, ...]
    """In words."""
    charge: str | None
    place: str | None
    authority: str | None
    independent_sources: int
    confidence: float
    conflicts: tuple[str, ...]
    told: tuple[TellingView, ...]
    """By date of publication."""


class QuestionView(Record, frozen=True):
    """An open question about the case."""

    id: str
    kind: str
    about: str
    reasons: tuple[str, ...]


class CaseView(Record, frozen=True):
    """One case."""

    id: str
    led_from: tuple[str, ...]
    """The ids that led here, the one asked for first; empty when it is this case's own."""
    name: str
    other_names: tuple[str, ...]
    kind: str
    roles: tuple[str, ...]
    organizations: tuple[str, ...]
    country: str | None
    status: str
    last_event: str | None
    """Last day that the latest dated event can have happened on."""
    sources: int
    last_changed: datetime
    doubts: tuple[str, ...]
    events: tuple[EventView, ...]
    told: tuple[TellingView, ...]
    """The words behind names, roles and organizations."""
    questions: tuple[QuestionView, ...]
