"""Whether the subject of a case was a child when something was done to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import pyarrow as pa

from extractors.records import SubjectKind
from output.profiles.words import MINOR, tells
from pipelines.records import Case

OF_AGE = 18
_YEAR = 365.25


def minors(cases: Iterable[Case]) -> list[bool]:
    """For each case whether an age or a word of its reports tells of a minor.

    An age counts back from the day of publication to the earliest day of each event; when in doubt
    the subject was a minor. A word counts wherever it stands in a role or in the words of an
    event, since it may tell of somebody else, and then too much is withheld.
    """
    listed = list(cases)
    told = pa.array([" | ".join(_words(case)) for case in listed], pa.string())
    described = tells(told, MINOR).to_pylist()
    return [
        case.kind is SubjectKind.PERSON and (word or _too_young(case))
        for case, word in zip(listed, described, strict=True)
    ]


def _words(case: Case) -> Iterator[str]:
    yield from case.roles
    for event in case.events:
        yield from (proof.quote for proof in event.proofs if proof.field == "event")


def _too_young(case: Case) -> bool:
    days = [date.fromisoformat(event.date_from) for event in case.events if event.date_from]
    for proof in case.proofs:
        if proof.field == "age" and proof.value.isdecimal():
            age, published = int(proof.value), proof.source.published
            seen = date.fromisoformat(published) if published else None
            past = max(((seen - day).days for day in days), default=0) if seen else 0
            if age - max(0, past) / _YEAR < OF_AGE:
                return True
    return False
