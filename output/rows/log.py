"""Judgements and changes as rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from pipelines.changes import Change
from pipelines.review.log import holding
from pipelines.review.records import Judgement

Row = dict[str, object]


def judgement_rows(log: Sequence[Judgement], identities: Mapping[str, str]) -> Iterator[Row]:
    """A row for each line of the log, oldest first.

    ``identities`` says which case each page subject is in now.
    """
    held = {line.number for line in holding(log).values()}
    for line in log:
        question = line.question
        yield {
            "number": line.number,
            "question_id": question.id,
            "kind": question.kind.value,
            "case_id": identities.get(question.subject),
            "other_case_id": identities.get(question.other),
            "type": question.type and question.type.value,
            "date": question.date,
            "value": question.value or None,
            "quote": question.quote or None,
            "decision": line.decision.value,
            "correction": line.correction or None,
            "holds": line.number in held,
            "who": line.who,
            "when": line.when,
            "why": line.why or None,
        }


def change_rows(changes: Iterable[tuple[int, Change]]) -> Iterator[Row]:
    """A row for each change, oldest first."""
    for number, (linking, change) in enumerate(changes, start=1):
        row = {name: value or None for name, value in msgspec.structs.asdict(change).items()}
        yield {"number": number, "linking": linking, **row}
