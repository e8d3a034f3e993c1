"""What the templates are given: a question, its sides, its reasons, its answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from output.review_page.excerpts import Excerpt
from output.review_page.wording import Choice
from pipelines.review.records import Question


@dataclass(frozen=True, slots=True)
class Reason:
    """Why it is asked, or what speaks for and against a pair."""

    words: str
    bits: str
    """With sign; empty for a reason without bits."""
    bar: int
    """Per cent of the bar, below zero against."""


@dataclass(frozen=True, slots=True)
class Page:
    """Where the words stand."""

    url: str
    title: str
    source: str
    published: str
    fetched: datetime
    language: str
    file: str
    offset: int
    record_id: str


@dataclass(frozen=True, slots=True)
class Line:
    """One event of a case."""

    date: str
    words: str
    here: bool
    """Whether this page tells it."""


@dataclass(frozen=True, slots=True)
class Side:
    """One subject, as one page tells of it."""

    name: str
    case_id: str
    facts: tuple[tuple[str, str], ...]
    """What is known, by heading."""
    said: str
    """The value that this page gives, where a value is asked about."""
    events: tuple[Line, ...]
    """Of the whole case, by date."""
    pages: int
    """On how many pages the case rests."""
    page: Page | None
    """None when the page doesn't name the subject any more."""
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class View:
    """A question, its sides and its answers."""

    question: Question
    asks: str
    machine: str
    reasons: tuple[Reason, ...]
    points: str
    """Bits of a pair together, with sign; else empty."""
    sides: tuple[Side, ...]
    others: tuple[Side, ...]
    """What other pages say, those that say otherwise first."""
    choices: tuple[Choice, ...]
    example: str
    """How a correction is written; empty where none is allowed."""
    suggestions: tuple[str, ...]
    """Corrections that other pages suggest."""
