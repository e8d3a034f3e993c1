"""Cases as tables: one data frame for each file, its columns those of ``columns.csv``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
import pandas as pd

from extractors.records import EventType, Penalty
from output.columns import tables
from output.review import SEPARATOR, review_rows
from pipelines.changes import Change
from pipelines.link.merge import NAME_ALONE
from pipelines.records import Case, CaseEvent, Proof
from pipelines.review.questions import Asked

Row = dict[str, Any]


def frames(
    cases: Sequence[Case], asked: Sequence[Asked] = (), changes: Iterable[tuple[int, Change]] = ()
) -> dict[str, pd.DataFrame]:
    """The tables by name, all cells text, an empty cell being the empty string."""
    reasons = {case.id: [doubt for doubt in case.doubts if doubt != NAME_ALONE] for case in cases}
    for item in asked:
        for case in filter(None, (item.case, item.other)):
            reasons[case.id] += item.question.reasons
    rows = {
        "cases": (_case(case, reasons[case.id]) for case in cases),
        "events": (_event(case, event) for case in cases for event in case.events),
        "evidence": (row for case in cases for row in _evidence(case)),
        "review": review_rows(asked),
        "changes": (_change(linking, change) for linking, change in changes),
    }
    return {
        name: pd.DataFrame(rows[name], columns=[c.name for c in columns], dtype="str").fillna("")
        for name, columns in tables().items()
    }


def _case(case: Case, reasons: Sequence[str]) -> Row:
    dated = [event for event in case.events if event.date_from and event.date_to]
    return {
        "case_id": case.id,
        "name": case.name,
        "other_names": SEPARATOR.join(case.other_names),
        "kind": case.kind,
        "roles": SEPARATOR.join(case.roles),
        "organizations": SEPARATOR.join(case.organizations),
        "country": case.country,
        "status": case.status,
        "first_event_date": min((event.date_from or "" for event in dated), default=None),
        "last_event_date": max((event.date_to or "" for event in dated), default=None),
        "latest_penalty": latest_penalty(case),
        "sources": str(case.sources),
        "needs_review": "yes" if reasons else "no",
        "review_reasons": SEPARATOR.join(dict.fromkeys(reasons)),
        "last_changed": _time(case.last_changed),
    }


def latest_penalty(case: Case) -> str:
    """The penalties of the latest sentence or appeal that has some, in words.

    Among undated ones an appeal is later than a sentence; empty without any.
    """
    verdicts = [event for event in case.events if event.penalties]
    if not verdicts:
        return ""
    latest = max(verdicts, key=lambda e: (e.date_to or "", e.type is EventType.APPEAL))
    return SEPARATOR.join(in_words(penalty) for penalty in latest.penalties)


def in_words(penalty: Penalty) -> str:
    """A penalty as a person says it: ``imprisonment 2 years 6 months``."""
    units = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour"}
    terms = re.findall(r"(\d+)([YMWDH])", penalty.duration or "")
    words = [f"{n} {units[unit]}{'' if n == '1' else 's'}" for n, unit in terms]
    return " ".join([penalty.kind.replace("_", " "), *words, *filter(None, [penalty.amount])])


def months(duration: str | None) -> int | None:
    """Whole months of an ISO 8601 duration; None when it counts anything but years and months.

    >>> months("P2Y6M"), months("P15D"), months(None)
    (30, None, None)
    """
    match = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?", duration or "")
    if not match or not any(match.groups()):
        return None
    years, rest = (int(part or 0) for part in match.groups())
    return 12 * years + rest


def _event(case: Case, event: CaseEvent) -> Row:
    terms = [term for p in event.penalties if (term := months(p.duration)) is not None]
    return {
        "event_id": event.id,
        "case_id": case.id,
        "name": case.name,
        "type": event.type,
        "date": event.date,
        "date_from": event.date_from,
        "date_to": event.date_to,
        "penalty_kind": SEPARATOR.join(p.kind for p in event.penalties),
        "penalty_duration": _aligned(p.duration for p in event.penalties),
        "penalty_months": str(max(terms)) if terms else None,
        "penalty_amount": _aligned(p.amount for p in event.penalties),
        "charge": event.charge,
        "place": event.place,
        "authority": event.authority,
        "independent_sources": str(event.independent_sources),
        "confidence": f"{event.confidence:g}",
        "conflicts": SEPARATOR.join(event.conflicts),
    }


def _aligned(values: Iterable[str | None]) -> str:
    """The values in order, ``none`` for a missing one; empty when all are missing."""
    found = list(values)
    return SEPARATOR.join(value or "none" for value in found) if any(found) else ""


def _evidence(case: Case) -> Iterator[Row]:
    yield from (_proof(case, None, proof) for proof in case.proofs)
    for event in case.events:
        yield from (_proof(case, event, proof) for proof in event.proofs)


def _proof(case: Case, event: CaseEvent | None, proof: Proof) -> Row:
    source = proof.source
    return {
        "case_id": case.id,
        "event_id": event.id if event else None,
        "field": proof.field,
        "value": proof.value,
        "quote": proof.quote,
        "start": str(proof.start),
        "end": str(proof.end),
        "url": source.url,
        "title": source.title,
        "source": source.name,
        "published": source.published,
        "fetched": _time(source.fetched),
        "archive_file": source.file,
        "archive_offset": str(source.offset),
        "archive_record": source.record_id,
        "text_sha256": source.text_sha256,
        "rule": proof.rule,
        "confidence": None if proof.confidence is None else f"{proof.confidence:g}",
        "reader": source.reader,
    }


def _change(linking: int, change: Change) -> Row:
    return {"linking": str(linking), **msgspec.structs.asdict(change)}


def _time(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
