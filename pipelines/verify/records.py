"""What a verification goes over, and what it finds broken."""

from __future__ import annotations

from enum import StrEnum

from extractors.records import Record
from pipelines.records import Source


class Flaw(StrEnum):
    """What can be broken about the evidence of one page."""

    NO_FILE = "the WARC file is not there"
    DAMAGED = "the archived record can't be read"
    OTHER_RECORD = "another record stands there"
    DIGEST = "the payload does not have its digest"
    NO_READING = "the store has no reading of this version"
    TEXT = "the text is not the one that was read"
    QUOTE = "the quote does not stand at its offsets"


ADVICE = {
    Flaw.NO_FILE: "put it back, or take it in from where it is: casebook run --replay FILE",
    Flaw.DAMAGED: "restore the WARC file from a copy",
    Flaw.OTHER_RECORD: "restore the WARC file from a copy",
    Flaw.DIGEST: "restore the WARC file from a copy",
    Flaw.NO_READING: "read and link again: casebook read, casebook link",
    Flaw.TEXT: "restore the store from a copy",
    Flaw.QUOTE: "link again: casebook link; if it stays, restore the store from a copy",
}
"""What to do about it."""


class Cited(Record, frozen=True):
    """One quote that a case rests on."""

    case_id: str
    event_id: str
    """Empty for a name, role or organization."""
    field: str
    quote: str
    start: int
    end: int


class PageTask(Record, frozen=True):
    """One page version with the quotes from it, ready to be checked in any process."""

    source: Source
    path: str
    """Where its WARC file should be; empty when the archive doesn't know the file."""
    digest: str
    """Payload digest as read; empty when the store has no reading of the version."""
    text: str
    """The text as the store has it."""
    quotes: tuple[Cited, ...]
    quick: bool
    """Whether the text is not to be made again from the archive."""


class Broken(Record, frozen=True):
    """What is broken about the evidence of one case on one page."""

    case_id: str
    event_id: str
    """Empty when it is not one event alone."""
    field: str
    """The field that the quote backs; ``all`` when everything from the page is broken."""
    flaw: Flaw
    where: str
    detail: str
    """What was found, in a few words; may be empty."""
    advice: str


class Checked(Record, frozen=True):
    """What checking one page came to."""

    broken: tuple[Broken, ...]
    text_differs: bool
    """Whether this version of Casebook makes another text of the page; the stored one holds."""


class Verified(Record, frozen=True):
    """What a verification came to."""

    pages: int
    """Page versions that evidence rests on."""
    quotes: int
    texts_differ: int
    """Pages of which this version of Casebook makes another text; the quotes hold in the stored."""
    broken: tuple[Broken, ...]
    """By case."""
