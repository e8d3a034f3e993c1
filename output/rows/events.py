"""Events, their penalties and charges as rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractors.charges import provisions_of
from extractors.records import PenaltyKind
from output.penalties import amount_parts, months, months_and_days
from pipelines.records import Case, CaseEvent
from pipelines.review.apply import JUDGED

Row = dict[str, object]


def is_confirmed(event: CaseEvent) -> bool:
    """Whether a person has confirmed or corrected the event on one page at least."""
    return any(proof.rule.endswith(JUDGED) for proof in event.proofs)


def event_row(case: Case, event: CaseEvent) -> Row:
    """The row of an event."""
    terms = [term for p in event.penalties if (term := months(p.duration)) is not None]
    return {
        "event_id": event.id,
        "case_id": case.id,
        "name": case.name,
        "type": event.type.value,
        "date": event.date,
        "date_from": event.date_from,
        "date_to": event.date_to,
        "penalty_kind": tuple(p.kind.value for p in event.penalties),
        "penalty_duration": _aligned(p.duration for p in event.penalties),
        "penalty_months": max(terms, default=None),
        "penalty_amount": _aligned(p.amount for p in event.penalties),
        "charge": event.charge,
        "place": event.place,
        "authority": event.authority,
        "independent_sources": event.independent_sources,
        "confidence": event.confidence,
        "conflicts": event.conflicts,
        "confirmed": is_confirmed(event),
    }


def _aligned(values: Iterable[str | None]) -> tuple[str, ...]:
    """The values in order, ``none`` for a missing one; empty when all are missing."""
    found = list(values)
    return tuple(value or "none" for value in found) if any(found) else ()


def penalty_rows(case: Case, event: CaseEvent) -> Iterator[Row]:
    """A row for each penalty, in the order of the report."""
    for number, penalty in enumerate(event.penalties, start=1):
        counted, days = months_and_days(penalty.duration)
        amount, unit = amount_parts(penalty.amount)
        if penalty.kind is PenaltyKind.FLOGGING and amount is not None:
            unit = unit or "lashes"
        yield {
            "penalty_id": f"{event.id}.{number}",
            "event_id": event.id,
            "case_id": case.id,
            "number": number,
            "kind": penalty.kind.value,
            "duration": penalty.duration,
            "months": counted,
            "days": days,
            "amount": penalty.amount,
            "amount_number": amount,
            "amount_unit": unit,
            "suspended": penalty.kind is PenaltyKind.SUSPENDED,
        }


def charge_rows(case: Case, event: CaseEvent) -> Iterator[Row]:
    """A row for each provision of law that the charge names; one for a charge that names none."""
    if not event.charge:
        return
    named = provisions_of(event.charge, case.country)
    for number, provision in enumerate(named or (None,), start=1):
        yield {
            "charge_id": f"{event.id}.{number}",
            "event_id": event.id,
            "case_id": case.id,
            "code": provision and provision.code,
            "article": provision and provision.article,
            "part": provision and provision.part,
            "raw": provision.raw if provision else event.charge,
        }
