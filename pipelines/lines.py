"""Records that are given from outside as lines of JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from extractors.article import NoText, read_article
from extractors.edtf import bounds
from extractors.names import NameEngine
from extractors.reader import read
from extractors.records import Article, EventType, Record, Report, SubjectKind
from pipelines.link import cluster_subjects
from pipelines.link.identity import assign_ids
from pipelines.records import Fact, PageSubject


class ArticleLine(Record, frozen=True):
    """One article to read; either its text or the HTML of its page."""

    id: str
    url: str = ""
    published: str | None = None
    title: str = ""
    text: str | None = None
    html: str | None = None


class PenaltyLine(Record, frozen=True):
    """One penalty of a subject line."""

    kind: str
    duration: str | None = None
    amount: str | None = None


class EventLine(Record, frozen=True):
    """One event of a subject line."""

    type: EventType
    date: str | None = None
    penalties: tuple[PenaltyLine, ...] = ()
    place: str | None = None


class SubjectLine(Record, frozen=True):
    """One subject to link."""

    id: str
    name: str
    kind: SubjectKind = SubjectKind.PERSON
    article: str = ""
    organizations: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    country: str | None = None
    place: str | None = None
    published: str | None = None
    born: str | int | None = None
    events: tuple[EventLine, ...] = ()


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that could not be used."""

    number: int
    """Counted from 1."""
    reason: str

    def __str__(self) -> str:
        return f"line {self.number}: {self.reason}"


Line = TypeVar("Line", bound=Record)


def parse_lines(lines: Iterable[bytes], form: type[Line]) -> Iterator[tuple[int, Line] | BadLine]:
    """Number and record of each line that isn't blank, or what is wrong with it.

    Keys that the form doesn't have are passed over.
    """
    decoder = msgspec.json.Decoder(form)
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield number, decoder.decode(line)
            except (msgspec.MsgspecError, UnicodeDecodeError) as error:
                yield BadLine(number, str(error))


def read_lines(
    lines: Iterable[bytes], engine: NameEngine | None = None
) -> Iterator[Report | BadLine]:
    """The report of each article line, in order, or what is wrong with the line."""
    for item in parse_lines(lines, ArticleLine):
        if isinstance(item, BadLine):
            yield item
            continue
        number, line = item
        try:
            yield read(_article(line), id=line.id, engine=engine)
        except (NoText, ValueError) as error:
            yield BadLine(number, str(error))


def _article(line: ArticleLine) -> Article:
    if line.text is not None:
        return Article(line.url, line.title, line.published, None, line.text)
    if line.html is not None:
        found = read_article(line.html, line.url, published=line.published)
        return msgspec.structs.replace(found, title=found.title or line.title)
    raise ValueError("has neither `text` nor `html`")


def link_lines(lines: Iterable[bytes]) -> tuple[list[tuple[str, str]], list[BadLine]]:
    """Record id and case id of each subject line, in order, and the lines that are wrong."""
    order: list[str] = []
    subjects: dict[str, PageSubject] = {}
    bad = []
    for item in parse_lines(lines, SubjectLine):
        if isinstance(item, BadLine):
            bad.append(item)
            continue
        number, line = item
        try:
            if line.id in subjects:
                raise ValueError(f"the id {line.id} was given before")
            subjects[line.id] = page_subject(line)
            order.append(line.id)
        except ValueError as error:
            bad.append(BadLine(number, str(error)))
    parts = cluster_subjects(list(subjects.values()))
    groups = [[subjects[record] for record in group] for part in parts for group in part.groups]
    case_ids = assign_ids(groups, {})
    found = {s.id: case for case, group in zip(case_ids, groups, strict=True) for s in group}
    return [(record_id, found[record_id]) for record_id in order], bad


def page_subject(line: SubjectLine) -> PageSubject:
    """The subject that a line describes; ValueError for what can not be read."""
    return PageSubject(
        id=line.id,
        name=line.name,
        kind=line.kind,
        page=line.article,
        published=line.published,
        country=line.country,
        roles=line.roles,
        organizations=line.organizations,
        born=int(str(line.born)[:4]) if line.born else None,
        facts=tuple(_fact(event, line.place) for event in line.events),
    )


def _fact(event: EventLine, place: str | None) -> Fact:
    days = bounds(event.date.rstrip("~?%")) if event.date else (None, None)
    first, last = (str(day) if day else None for day in days)
    terms = sorted(f"{p.kind} {p.duration or p.amount or ''}".strip() for p in event.penalties)
    return Fact(event.type, first, last, tuple(terms), event.place or place)
