"""What the pipelines hand on: readings of pages, subjects to link, and cases."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from extractors.records import EventType, Penalty, Record, Report, SubjectKind


class Outcome(StrEnum):
    """What became of reading one page version."""

    REPORT = "report"
    """Read; the report may well name no subject."""
    LANGUAGE = "language"
    """Has text, in a language that the reader does not read."""
    NO_TEXT = "no_text"
    """No readable text was found."""
    TIMEOUT = "timeout"
    """Given up after the time limit; tried again at the next run."""
    FAILED = "failed"
    """The page could not be read at all; the detail says why."""


class Reading(Record, frozen=True):
    """One page version, and what the reader made of it."""

    url: str
    """Canonical URL of the page."""
    digest: str
    """Payload digest of the version; with ``url`` the key of a reading."""
    source: str
    fetched: datetime
    """When this version was first fetched, UTC."""
    file: str
    """Name of the WARC file."""
    offset: int
    record_id: str
    reader: str
    """Version of the reader."""
    outcome: Outcome
    detail: str = ""
    """The reason in a few words when there is no report."""
    text: str = ""
    """The article's text, which all offsets count in."""
    report: Report | None = None
    sketch: tuple[int, ...] = ()
    """Of the text, for finding copies; see ``pipelines.copies``."""
    language: str | None = None
    """BCP 47 tag of the text; None when it could not be told."""
    published: str | None = None
    """``YYYY-MM-DD``; None when the page gives none."""


class Fact(Record, frozen=True):
    """What the linker compares of one event."""

    type: EventType
    date_from: str | None
    date_to: str | None
    terms: tuple[str, ...]
    """Kind and duration of each penalty, ``imprisonment P4Y``, sorted."""
    place: str | None


class PageSubject(Record, frozen=True):
    """One subject of one report: the unit that is linked."""

    id: str
    """Stable from run to run: a hash of page, kind and name as written."""
    name: str
    kind: SubjectKind
    page: str
    """URL of the page, or another key of the article; empty when it is not known."""
    published: str | None
    country: str | None
    roles: tuple[str, ...]
    organizations: tuple[str, ...]
    born: int | None
    """Year of birth; reckoned from an age it may be one too late."""
    facts: tuple[Fact, ...]
    also: tuple[str, ...] = ()
    """Of an organization: its other names on the page, the acronym among them."""


class Source(Record, frozen=True):
    """Where a quote stands: the article, and its place in the archive."""

    url: str
    title: str
    name: str
    """Name of the source, the site that published the article."""
    published: str | None
    fetched: datetime
    file: str
    offset: int
    record_id: str
    text_sha256: str
    reader: str
    language: str | None = None
    """BCP 47 tag of the article's language; None when it is not known."""


class Proof(Record, frozen=True):
    """One quote that backs one value of a case."""

    field: str
    """``name``, ``role``, ``organization``, ``age``, ``event``, ``date``, ``charge``, ``place``,
    ``authority`` or ``penalty``."""
    value: str
    quote: str
    start: int
    end: int
    source: Source
    rule: str
    """The rule that read the event; empty for names, roles and organizations."""
    confidence: float | None


class CaseEvent(Record, frozen=True):
    """One thing done to the subject of a case, as all its reports together tell it."""

    id: str
    type: EventType
    date: str | None
    date_from: str | None
    date_to: str | None
    penalties: tuple[Penalty, ...]
    charge: str | None
    place: str | None
    authority: str | None
    independent_sources: int
    """Sources that tell it in words of their own: one site counts once, and so do copied quotes and
    articles."""
    confidence: float
    conflicts: tuple[str, ...]
    """What the reports disagree on, in words; nothing is averaged."""
    proofs: tuple[Proof, ...]


class Case(Record, frozen=True):
    """The merged record of one subject, under a permanent id."""

    id: str
    name: str
    """The form that most reports use, the fullest of them on a tie."""
    other_names: tuple[str, ...]
    kind: SubjectKind
    roles: tuple[str, ...]
    organizations: tuple[str, ...]
    country: str | None
    status: str
    """A value of ``pipelines.link.status.Status``."""
    events: tuple[CaseEvent, ...]
    """By date, undated ones last."""
    proofs: tuple[Proof, ...]
    """For the name, the roles and the organizations."""
    subjects: tuple[str, ...]
    """Ids of the page subjects that the case joins, sorted."""
    sources: int
    """Number of independent sources over all events."""
    doubts: tuple[str, ...]
    """What is odd about the case as a whole, beside what is asked of its parts."""
    last_changed: datetime
    """When the newest page version that the case rests on was fetched, UTC."""


class Doubt(Record, frozen=True):
    """Two cases that may be one, for a person to decide."""

    left: str
    """Id of a case; the smaller of the two ids."""
    right: str
    left_subject: str
    """The page subjects whose comparison speaks most for one person; a judgement is on these."""
    right_subject: str
    score: float
    """Points of the comparison; the higher, the likelier one."""
    reasons: tuple[str, ...]
