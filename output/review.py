"""Open questions as the rows of ``review.csv``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from output.text import SEPARATOR
from pipelines.records import Case
from pipelines.review.questions import Asked
from pipelines.review.records import ALLOWED, Kind


def review_rows(asked: Iterable[Asked]) -> Iterator[dict[str, object]]:
    """A row for each question, in the order given, with an empty decision."""
    for item in asked:
        question = item.question
        other = item.other
        yield {
            "question_id": question.id,
            "kind": question.kind,
            "case_id": item.case.id,
            "name": item.case.name,
            "about": _about(item.case),
            "url": item.url,
            "value": _value(item),
            "quote": question.quote or _quote(item.case),
            "other_case_id": other.id if other else "",
            "other_name": other.name if other else "",
            "other_about": _about(other) if other else "",
            "other_url": _url(other) if other else "",
            "other_quote": _quote(other) if other else "",
            "reasons": SEPARATOR.join(question.reasons),
            "allowed": ", ".join(ALLOWED[question.kind]),
            "decision": "",
            "correction": "",
            "why": "",
        }


def _value(item: Asked) -> str:
    question = item.question
    if question.type is None or question.kind is not Kind.EVENT:
        return question.value
    return f"{question.type} {question.date or ''}".strip()


def _about(case: Case) -> str:
    events = [f"{event.type} {event.date or ''}".strip() for event in case.events]
    return SEPARATOR.join([*case.roles, *case.organizations, *events])


def _quote(case: Case) -> str:
    """The words that tell the first event of the case."""
    return next(p.quote for event in case.events for p in event.proofs if p.field == "event")


def _url(case: Case) -> str:
    return min(proof.source.url for event in case.events for proof in event.proofs)
