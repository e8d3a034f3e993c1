"""Questions to a person, and the judgements that answer them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from extractors.records import EventType, Record


class Kind(StrEnum):
    """What a question is about."""

    PAIR = "pair"
    """Whether two page subjects are one."""
    SUBJECT = "subject"
    """Whether a page subject is a case at all."""
    EVENT = "event"
    """Whether an event happened to the subject, as read."""
    DATE = "date"
    """Whether the date of an event is right."""
    PENALTY = "penalty"
    """Whether the penalties of an event are right."""


class Decision(StrEnum):
    """What a person may answer."""

    SAME = "same"
    """The two are one."""
    DIFFERENT = "different"
    """The two are not one."""
    UNSURE = "unsure"
    """The person can't tell."""
    CONFIRM = "confirm"
    """What was read is right."""
    CORRECT = "correct"
    """It is wrong, and the person gives the right value."""
    REJECT = "reject"
    """It did not happen, or is not known."""
    IGNORE = "ignore"
    """The page subject is no case."""
    UNDO = "undo"
    """Takes an earlier judgement back; not an answer to a question."""


ALLOWED: dict[Kind, tuple[Decision, ...]] = {
    Kind.PAIR: (Decision.SAME, Decision.DIFFERENT, Decision.UNSURE),
    Kind.SUBJECT: (Decision.CONFIRM, Decision.IGNORE, Decision.UNSURE),
    Kind.EVENT: (Decision.CONFIRM, Decision.REJECT, Decision.UNSURE),
    Kind.DATE: (Decision.CONFIRM, Decision.CORRECT, Decision.REJECT, Decision.UNSURE),
    Kind.PENALTY: (Decision.CONFIRM, Decision.CORRECT, Decision.REJECT, Decision.UNSURE),
}
"""The answers to each kind of question."""


class Question(Record, frozen=True):
    """One thing that a person should decide, with what the machine said."""

    id: str
    """Stable as long as the machine says the same of the same page subject."""
    kind: Kind
    subject: str
    """Id of the page subject; of the smaller id of a pair."""
    other: str
    """Id of the other page subject of a pair; else empty."""
    type: EventType | None
    """Of the event asked about; None for pairs and subjects."""
    date: str | None
    """EDTF date of that event as read; with the type it tells the event."""
    value: str
    """What the machine read or said: the date, the penalties, the points of a pair."""
    quote: str
    """The words that it was read from; empty for a pair."""
    reasons: tuple[str, ...]
    """Why it is asked."""
    page: str = ""
    """URL of the page that the subject stands on."""
    name: str = ""
    """The subject's name as that page writes it; empty in questions of an older Casebook."""
    other_page: str = ""
    """URL of the page of the other subject of a pair."""
    other_name: str = ""


class Place(Record, frozen=True):
    """The place of an open question in the queue."""

    id: str
    """Of the question."""
    kind: Kind
    judged: int
    """Number of the judgement on it that no longer counts, since the words judged are gone; 0
    without any."""


class Queue(Record, frozen=True):
    """The open questions as they were last put."""

    number: int
    """Counts how often the questions were put."""
    places: tuple[Place, ...]
    """The most useful first."""


class Judgement(Record, frozen=True):
    """One line of the log, which only grows."""

    number: int
    """Position in the log, from 1."""
    question: Question
    decision: Decision
    correction: str
    """The right value with ``correct``: an EDTF date, or penalties as they stand in the question;
    with ``undo`` the number of the judgement taken back; else empty."""
    who: str
    when: datetime
    """UTC."""
    why: str
    """In the person's words; may be empty."""
