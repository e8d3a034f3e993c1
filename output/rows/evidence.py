"""Quotes as rows."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from pipelines.records import Case, CaseEvent, Proof

Row = dict[str, object]


def evidence_rows(case: Case) -> Iterator[Row]:
    """A row for each quote: those for the case itself, then those for each event."""
    seen: Counter[str] = Counter()
    for event in (None, *case.events):
        for proof in event.proofs if event else case.proofs:
            yield _row(case, event, proof, seen)


@lru_cache(maxsize=1 << 12)  # an article is quoted many times in a row
def article_id(record_id: str) -> str:
    """The id of an article that an archived record holds."""
    return "A" + hashlib.sha256(record_id.encode()).hexdigest()[:12]


def _row(case: Case, event: CaseEvent | None, proof: Proof, seen: Counter[str]) -> Row:
    source = proof.source
    key = "\n".join(
        (
            event.id if event else case.id,
            proof.field,
            proof.value,
            source.url,
            str(proof.start),
            str(proof.end),
        )
    )
    seen[key] += 1  # a verdict may read two equal penalties from one quote
    return {
        "evidence_id": _evidence_id(key if seen[key] == 1 else f"{key}\n{seen[key]}"),
        "case_id": case.id,
        "event_id": event.id if event else None,
        "field": proof.field,
        "value": proof.value,
        "quote": proof.quote,
        "start": proof.start,
        "end": proof.end,
        "article_id": article_id(source.record_id),
        "url": source.url,
        "title": source.title or None,
        "source": source.name,
        "published": source.published,
        "fetched": source.fetched,
        "archive_file": source.file,
        "archive_offset": source.offset,
        "archive_record": source.record_id,
        "text_sha256": source.text_sha256,
        "rule": proof.rule or None,
        "confidence": proof.confidence,
        "reader": source.reader,
    }


def _evidence_id(key: str) -> str:
    return "V" + hashlib.sha256(key.encode()).hexdigest()[:16]
