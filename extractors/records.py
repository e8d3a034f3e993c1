"""What a reader of one article writes down. The JSON form of a report is these records as they are.

The vocabulary is that of the annotation guidelines: types, kinds and bounds keep one meaning from
the first token to the last column. Every value stands beside the words it was read from: ``start``
and ``end`` count Unicode code points in ``Article.text``, and ``text[start:end] == quote``.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec


class EventType(StrEnum):
    """One kind of thing done to a subject."""

    ARREST = "arrest"
    """Taken into custody, or held there."""
    SEARCH = "search"
    """A home, workplace or office was raided or searched."""
    CHARGE = "charge"
    """Accused in form: charged, indicted, a criminal case opened."""
    TRIAL = "trial"
    """A trial or hearing was opened, went on, or was set."""
    CONVICTION = "conviction"
    """Found guilty, where no penalty is told."""
    SENTENCE = "sentence"
    """A court imposed a penalty."""
    APPEAL = "appeal"
    """An appeal was decided: upheld, changed or overturned."""
    TRANSFER = "transfer"
    """Moved to a prison, colony or other facility."""
    SOLITARY_CONFINEMENT = "solitary_confinement"
    """Held apart: isolation, a punishment cell."""
    ILL_TREATMENT = "ill_treatment"
    """Torture, beating, care denied, or other abuse in custody or by officials."""
    HUNGER_STRIKE = "hunger_strike"
    """A hunger strike began or went on."""
    RELEASE = "release"
    """Set free: term served, bail, pardon, exchange, let go."""
    ACQUITTAL = "acquittal"
    """Found not guilty, or the charges were dropped."""
    DISMISSAL = "dismissal"
    """Lost work or a place to study, or was forced to resign."""
    EXILE = "exile"
    """Forced to leave the country, or kept out of it."""
    DISAPPEARANCE = "disappearance"
    """Not seen since being taken, or abducted."""
    DEATH = "death"
    """Killed, executed, or died in custody."""
    DISSOLUTION = "dissolution"
    """An organization was closed, liquidated or banned."""
    DESIGNATION = "designation"
    """Put on an official list: extremist, terrorist, foreign agent, wanted. The list is the act
    of who keeps it and no finding of ours."""


class PenaltyKind(StrEnum):
    """One kind of penalty that a court imposes."""

    IMPRISONMENT = "imprisonment"
    """A term in a prison, colony or other closed facility."""
    LIFE_IMPRISONMENT = "life_imprisonment"
    """Imprisonment without an end."""
    DEATH = "death"
    """The death penalty."""
    ADMINISTRATIVE_ARREST = "administrative_arrest"
    """Days of arrest for an administrative offence."""
    HOME_CONFINEMENT = "home_confinement"
    """Freedom restricted at home, house arrest as a penalty."""
    OPEN_PRISON = "open_prison"
    """Freedom restricted in an open facility."""
    SUSPENDED = "suspended"
    """A term that need not be served unless conditions are broken."""
    FINE = "fine"
    """Money to be paid."""
    COMMUNITY_SERVICE = "community_service"
    """Unpaid or corrective work."""
    EXILE = "exile"
    """Banishment from a place or the country."""
    BAN = "ban"
    """A ban on an office, a profession, an activity or travel."""
    FLOGGING = "flogging"
    """Lashes."""


class SubjectKind(StrEnum):
    """Whether a subject is a human being or a body of them."""

    PERSON = "person"
    """A human being."""
    ORGANIZATION = "organization"
    """A union, outlet, company, party or other body."""


class Bound(StrEnum):
    """How a count of people is to be taken."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    ABOUT = "about"


class Record(msgspec.Struct, frozen=True):
    """Base of all records: immutable, compared by value, written as JSON in field order."""


class Article(Record, frozen=True):
    """The readable part of one page."""

    url: str
    title: str
    published: str | None
    """``YYYY-MM-DD``, the anchor of relative dates; None when the page gives none."""
    language: str | None
    """BCP 47 tag, lower case primary subtag first; None when it could not be told."""
    text: str
    """Paragraphs separated by newlines; offsets count in this text, code point by code point."""


class Evidence(Record, frozen=True):
    """The words that one value was read from."""

    field: str
    """Name of the field of the record that this stands in: ``date``, ``charge``, ``role`` ..."""
    quote: str
    start: int
    end: int


class Penalty(Record, frozen=True):
    """One penalty of a verdict."""

    kind: PenaltyKind
    duration: str | None
    """ISO 8601, ``P2Y6M``, ``P15D``; None for life, death, money, and where the page gives none."""
    amount: str | None
    """As written ("1,500 euro", "50 basic units", number of lashes); else None."""
    quote: str
    start: int
    end: int


class Event(Record, frozen=True):
    """One thing done to a subject, as one article tells it."""

    type: EventType
    date: str | None
    """EDTF (ISO 8601-2), as precise as the page and no more; None when the page gives none."""
    date_from: str | None
    """First day that ``date`` can mean, ``YYYY-MM-DD``; None without a date."""
    date_to: str | None
    """Last day that ``date`` can mean, ``YYYY-MM-DD``."""
    penalties: tuple[Penalty, ...]
    """In the order of the text; empty unless the type is sentence or appeal."""
    charge: str | None
    """What the subject is accused of, as written."""
    place: str | None
    """As written."""
    authority: str | None
    """The court, police or other body that acted, as written."""
    quote: str
    """The shortest run of the text that proves the event."""
    start: int
    end: int
    evidence: tuple[Evidence, ...]
    """One entry for each of date, charge, place and authority that is given."""
    rule: str
    """Name of the rule that read the event, e.g. ``arrest/passive``."""
    confidence: float
    """0 to 1: the share of this rule's readings that were right when last measured."""


class Mention(Record, frozen=True):
    """One place where the article names a subject."""

    text: str
    start: int
    end: int


class Subject(Record, frozen=True):
    """A named person or organization to whom at least one event happened."""

    name: str
    """Fullest form on the page."""
    also: tuple[str, ...]
    """Every other form on the page, in order of first use."""
    kind: SubjectKind
    roles: tuple[str, ...]
    """As written, short: "journalist"."""
    organizations: tuple[str, ...]
    """Employers and unions that the page ties to the subject, as written."""
    mentions: tuple[Mention, ...]
    """Where the forms stand, in order of the text; the first mention of ``name`` is among them."""
    evidence: tuple[Evidence, ...]
    """One entry (``role``, ``organization``, ``age``) for each of these that is given."""
    events: tuple[Event, ...]
    age: int | None = None
    """In years, as the article gives it."""


class Group(Record, frozen=True):
    """Something done to a counted number of unnamed people."""

    count: int
    bound: Bound
    type: EventType
    date: str | None
    who: str
    """The people as written: "trade union activists"."""
    quote: str
    start: int
    end: int


class Report(Record, frozen=True, rename={"subjects": "cases"}):
    """What one article says. The same article always gives the same report, byte for byte."""

    id: str
    """As given with the article; in the pipeline its canonical URL."""
    url: str
    title: str
    published: str | None
    language: str | None
    country: str | None
    """ISO 3166-1 alpha-2 of the country where the acts took place; None when the article does not
    make it plain."""
    text_sha256: str
    """Hex digest of the UTF-8 bytes of ``Article.text``, which the offsets count in."""
    reader: str
    """Version of the reader that wrote the report."""
    subjects: tuple[Subject, ...]
    """In order of first mention."""
    groups: tuple[Group, ...]
