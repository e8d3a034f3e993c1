"""What a person should decide next, the most useful first."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractors.records import Event
from pipelines.link.merge import NAME_ALONE
from pipelines.link.subjects import Found, subjects_of
from pipelines.records import Case, CaseEvent, Doubt, PageSubject, Reading
from pipelines.review.apply import penalties_as_text
from pipelines.review.records import Kind, Question

ASK_BELOW = 0.7
"""Confidence under which an event is asked about, if no page tells it more surely."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the cases that it is about."""

    question: Question
    case: Case
    other: Case | None
    """The second case of a pair."""
    url: str
    """The page that the question is about, or one of the first case's."""


def questions(
    cases: Iterable[Case],
    doubts: Iterable[Doubt],
    readings: Iterable[Reading],
    answered: Collection[str],
) -> list[Asked]:
    """The open questions, the most useful first.

    That is pairs from the likeliest, then disagreements, then subjects that may be no case, then
    doubtful events from the least certain, those of one page and one sentence together.
    ``readings`` are those that the cases were linked from, ``answered`` the ids of questions that a
    person has answered.
    """
    told, subjects = _told(subjects_of(readings))
    pairs = list(doubts)
    in_doubt = {key for pair in pairs for key in (pair.left, pair.right)}
    by_id: dict[str, Case] = {}
    asked: list[list[Asked]] = []
    for case in cases:
        if case.id in in_doubt:
            by_id[case.id] = case
        asked += (_about_event(case, event, told) for event in case.events)
        asked.append(_about_subject(case, subjects))
    asked += _pairs(by_id, pairs, subjects)
    flat = [item for entry in asked for item in entry]
    unique = {item.question.id: item for item in flat if item.question.id not in answered}
    return sorted(unique.values(), key=_usefulness)


def _usefulness(asked: Asked) -> tuple[int, float, str, str, str]:
    question = asked.question
    rank = (Kind.PAIR, Kind.PENALTY, Kind.DATE, Kind.SUBJECT, Kind.EVENT).index(question.kind)
    weight = -float(question.value) if question.kind is Kind.PAIR else asked_confidence(asked)
    beside = question.page if question.kind is Kind.EVENT else asked.case.id
    return rank, weight, beside, question.quote, question.id


def asked_confidence(asked: Asked) -> float:
    """The least confidence among the events of the case; 0 for a case without events."""
    return min((event.confidence for event in asked.case.events), default=0.0)


def _pairs(
    cases: Mapping[str, Case], doubts: Iterable[Doubt], subjects: Mapping[str, PageSubject]
) -> Iterator[list[Asked]]:
    for doubt in doubts:
        subject, other = sorted((doubt.left_subject, doubt.right_subject))
        left, right = subjects[subject], subjects[other]
        question = Question(
            id=_id(Kind.PAIR, subject, other),
            kind=Kind.PAIR,
            subject=subject,
            other=other,
            type=None,
            date=None,
            value=f"{doubt.score:g}",
            quote="",
            reasons=doubt.reasons,
            page=left.page,
            name=left.name,
            other_page=right.page,
            other_name=right.name,
        )
        case = cases[doubt.left]
        yield [Asked(question, case, cases[doubt.right], _page(case))]


Told = Mapping[tuple[str, str, int], Sequence[tuple[PageSubject, Event]]]


def _told(found: Iterable[Found]) -> tuple[Told, dict[str, PageSubject]]:
    """Whose event was read at each place of each page, and the subjects by their ids.

    One sentence may tell an event of several subjects.
    """
    told: dict[tuple[str, str, int], list[tuple[PageSubject, Event]]] = {}
    subjects = {}
    for linked, subject, _ in found:
        subjects[linked.id] = linked
        for event in subject.events:
            told.setdefault((linked.page, event.type, event.start), []).append((linked, event))
    return told, subjects


def _about_event(case: Case, event: CaseEvent, told: Told) -> list[Asked]:
    asked = []
    for proof in event.proofs:
        here = told.get((proof.source.url, event.type, proof.start), ())
        found = next((item for item in here if item[0].id in case.subjects), None)
        if proof.field != "event" or found is None:
            continue
        linked, read = found
        if event.conflicts:
            kind = Kind.PENALTY if event.conflicts[0].startswith("penalty") else Kind.DATE
        elif event.confidence < ASK_BELOW:
            kind = Kind.EVENT
        else:
            continue
        value = penalties_as_text(read) if kind is Kind.PENALTY else read.date or ""
        question = Question(
            id=_id(kind, linked.id, read.type, read.date or "", value),
            kind=kind,
            subject=linked.id,
            other="",
            type=read.type,
            date=read.date,
            value=value,
            quote=read.quote,
            reasons=event.conflicts
            or (f"rule {read.rule} is right {read.confidence:.0%} of times",),
            page=linked.page,
            name=linked.name,
        )
        asked.append(Asked(question, case, None, proof.source.url))
    return asked


def _about_subject(case: Case, subjects: Mapping[str, PageSubject]) -> list[Asked]:
    """A case whose name can't be joined on is asked about once for each page that tells of it."""
    if NAME_ALONE not in case.doubts:
        return []
    quotes = {proof.source.url: proof.quote for proof in reversed(case.proofs)}
    found = [subjects[key] for key in case.subjects if key in subjects]
    return [
        Asked(
            Question(
                id=_id(Kind.SUBJECT, subject.id),
                kind=Kind.SUBJECT,
                subject=subject.id,
                other="",
                type=None,
                date=None,
                value=case.name,
                quote=quotes[subject.page],
                reasons=(NAME_ALONE,),
                page=subject.page,
                name=subject.name,
            ),
            case,
            None,
            subject.page,
        )
        for subject in found
    ]


def _page(case: Case) -> str:
    return min(proof.source.url for event in case.events for proof in event.proofs)


def _id(*parts: str) -> str:
    return "Q" + hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]
