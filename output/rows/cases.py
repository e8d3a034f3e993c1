"""Cases and the names in them as rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from output.penalties import latest_penalty
from output.rows.events import is_confirmed
from output.scripts import script_of
from pipelines.link.merge import NAME_ALONE
from pipelines.records import Case, Proof

Row = dict[str, object]


def case_row(case: Case, *, minor: bool, asked: Iterable[str] = ()) -> Row:
    """The row of a case; ``asked`` are the reasons why people are asked about it."""
    dated = [event for event in case.events if event.date_from and event.date_to]
    reasons = [*(doubt for doubt in case.doubts if doubt != NAME_ALONE), *asked]
    judged = [is_confirmed(event) for event in case.events]
    return {
        "case_id": case.id,
        "name": case.name,
        "other_names": case.other_names,
        "kind": case.kind.value,
        "roles": case.roles,
        "organizations": case.organizations,
        "country": case.country,
        "status": case.status,
        "first_event_date": min((event.date_from or "" for event in dated), default=None),
        "last_event_date": max((event.date_to or "" for event in dated), default=None),
        "latest_penalty": latest_penalty(case),
        "sources": case.sources,
        "single_source_events": sum(
            event.independent_sources < 2 and not known
            for event, known in zip(case.events, judged, strict=True)
        ),
        "minor": minor,
        "needs_review": bool(reasons),
        "review_reasons": tuple(dict.fromkeys(reasons)),
        "confirmed": bool(judged) and all(judged),
        "last_changed": case.last_changed,
    }


def name_rows(case: Case) -> Iterator[Row]:
    """A row for each spelling, the one shown first."""
    found: defaultdict[str, list[Proof]] = defaultdict(list)
    for proof in case.proofs:
        if proof.field == "name":
            found[proof.value].append(proof)
    for number, name in enumerate((case.name, *case.other_names), start=1):
        proofs = found[name]
        earliest = min(proofs, key=_published, default=None)
        yield {
            "name_id": f"{case.id}.{number}",
            "case_id": case.id,
            "name": name,
            "script": script_of(name),
            "language": _language(proofs),
            "shown": number == 1,
            "pages": len({proof.source.url for proof in proofs}),
            "first_published": earliest and earliest.source.published,
            "first_fetched": min((proof.source.fetched for proof in proofs), default=None),
            "first_url": earliest and earliest.source.url,
        }


def _published(proof: Proof) -> tuple[str, str]:
    return proof.source.published or "9999", proof.source.url


def _language(proofs: Sequence[Proof]) -> str | None:
    languages = {proof.source.language for proof in proofs}
    return languages.pop() if len(languages) == 1 else None
