"""Cases as tables: one data frame for each file, its columns those of ``columns.csv``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import pandas as pd

from extractors.records import EventType, Penalty
from output.columns import tables
from pipelines.records import Case, CaseEvent, Doubt, Proof

Row = dict[str, Any]
SEPARATOR = "; "


def frames(cases: Sequence[Case], doubts: Iterable[Doubt]) -> dict[str, pd.DataFrame]:
    """The tables by name, all cells text, an empty cell being the empty string."""
    unsure = {case_id for doubt in doubts for case_id in (doubt.left, doubt.right)}
    rows = {
        "cases": (_case(case, case.id in unsure) for case in cases),
        "events": (_event(case, event) for case in cases for event in case.events),
        "evidence": (row for case in cases for row in _evidence(case)),
        "review": _review({case.id: case for case in cases}, doubts),
    }
    return {
        name: pd.DataFrame(rows[name], columns=[c.name for c in columns], dtype="str").fillna("")
        for name, columns in tables().items()
    }


def _case(case: Case, unsure: bool) -> Row:
    dated = [event for event in case.events if event.date_from and event.date_to]
    reasons = [*case.doubts, *(["it may be one with another case"] if unsure else [])]
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
        "review_reasons": SEPARATOR.join(reasons),
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
        "penalty_duration": SEPARATOR.join(p.duration or "none" for p in event.penalties),
        "penalty_months": str(max(terms)) if terms else None,
        "penalty_amount": SEPARATOR.join(p.amount or "none" for p in event.penalties),
        "charge": event.charge,
        "place": event.place,
        "authority": event.authority,
        "independent_sources": str(event.independent_sources),
        "confidence": f"{event.confidence:g}",
        "conflicts": SEPARATOR.join(event.conflicts),
    }


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


def _review(cases: Mapping[str, Case], doubts: Iterable[Doubt]) -> Iterator[Row]:
    for doubt in sorted(doubts, key=lambda doubt: (-doubt.score, doubt.left, doubt.right)):
        other = _question(cases[doubt.right])
        yield {
            "kind": "pair",
            **_question(cases[doubt.left]),
            **{f"other_{field}": value for field, value in other.items()},
            "score": f"{doubt.score:g}",
            "reasons": SEPARATOR.join(doubt.reasons),
        }
    for case in cases.values():
        if case.doubts:
            yield {"kind": "case", **_question(case), "reasons": SEPARATOR.join(case.doubts)}


def _question(case: Case) -> Row:
    events = [f"{event.type} {event.date or ''}".strip() for event in case.events]
    about = [*case.roles, *case.organizations, *events]
    return {
        "case_id": case.id,
        "name": case.name,
        "about": SEPARATOR.join(about),
        "url": case.events[0].proofs[0].source.url,
    }


def _time(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
