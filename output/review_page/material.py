"""What the store holds about a question: the subjects, their pages and their cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extractors.records import Event, Subject
from pipelines.link.subjects import subjects_of
from pipelines.records import Case, PageSubject, Reading
from pipelines.review.apply import asks_about, judged
from pipelines.review.records import Judgement, Kind, Question
from pipelines.store import Store

MOST_PAGES = 6
"""Other pages of a case that are looked at for what they say."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one page tells of one subject."""

    linked: PageSubject
    subject: Subject
    reading: Reading
    events: tuple[Event, ...]
    """Those that matter for the question."""


@dataclass(frozen=True, slots=True)
class Matter:
    """One side of a question."""

    told: Told | None
    """None when the page doesn't name the subject any more."""
    case: Case | None


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that a question is shown with."""

    question: Question
    sides: tuple[Matter, ...]
    """Two of a pair, else one."""
    others: tuple[Told, ...]
    """What other pages say of the event that is asked about."""


def material(store: Store, question: Question, held: Mapping[str, Judgement]) -> Material:
    """What there is to a question now, as people have judged it but for the question itself."""
    without = {key: line for key, line in held.items() if key != question.id}
    keys = [(question.subject, question.page)]
    if question.kind is Kind.PAIR:
        keys.append((question.other, question.other_page))
    sides = tuple(
        Matter(_told(store, question, key, page, without), store.case_of(key)) for key, page in keys
    )
    return Material(question, sides, tuple(_others(store, question, sides[0], without)))


def _told(
    store: Store, question: Question, key: str, page: str, held: Mapping[str, Judgement]
) -> Told | None:
    for linked, subject, reading in _subjects(store, page, held):
        if linked.id == key:
            about = tuple(event for event in subject.events if asks_about(question, event))
            if question.kind in (Kind.PAIR, Kind.SUBJECT):
                return Told(linked, subject, reading, subject.events)
            return Told(linked, subject, reading, about) if about else None
    return None


def _others(
    store: Store, question: Question, side: Matter, held: Mapping[str, Judgement]
) -> Iterator[Told]:
    if side.case is None or question.type is None:
        return
    alike = [event for event in side.case.events if event.type is question.type]
    proofs = [proof for event in alike for proof in event.proofs if proof.field == "event"]
    pages = dict.fromkeys(p.source.url for p in proofs if p.source.url != question.page)
    for page in list(pages)[:MOST_PAGES]:
        for linked, subject, reading in _subjects(store, page, held):
            events = tuple(event for event in subject.events if event.type is question.type)
            if linked.id in side.case.subjects and events:
                yield Told(linked, subject, reading, events)


def _subjects(
    store: Store, page: str, held: Mapping[str, Judgement]
) -> Iterator[tuple[PageSubject, Subject, Reading]]:
    reading = store.reading_of(page) if page else None
    if reading is not None:
        here = {key: line for key, line in held.items() if line.question.page in (page, "")}
        yield from subjects_of(judged([reading], here))
