"""What a dataset is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from pipelines.as_of import known_on
from pipelines.changes import Change
from pipelines.records import Case, Reading
from pipelines.review.questions import Asked
from pipelines.review.records import Judgement
from pipelines.store import Store

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Again(Iterable[Item]):
    """Goes through what a function yields, anew each time, so that nothing need stay in memory."""

    start: Callable[[], Iterable[Item]]

    def __iter__(self) -> Iterator[Item]:
        return iter(self.start())


@dataclass(frozen=True, slots=True)
class Contents:
    """What a dataset is made of. ``cases`` and ``readings`` are gone through more than once."""

    cases: Iterable[Case]
    """In order of their ids."""
    asked: Sequence[Asked] = ()
    """The open questions."""
    changes: Sequence[tuple[int, Change]] = ()
    judgements: Sequence[Judgement] = ()
    """The log."""
    identities: Mapping[str, str] = field(default_factory=dict)
    """The case that each page subject is in."""
    readings: Iterable[Reading] = ()
    """The newest version of each page."""
    fingerprint: str = ""
    """Of the readings: equal ones have equal ones."""


def contents_as_of(store: Store, day: date) -> Contents:
    """What was known at the end of the day. Raises NothingKnownError.

    There are no changes in it: the store keeps their order, not their days.
    """
    known = known_on(store, day)
    return Contents(
        cases=known.linked.cases,
        asked=known.asked,
        judgements=known.judgements,
        identities={key: case.id for case in known.linked.cases for key in case.subjects},
        readings=Again(lambda: store.readings(known.until)),
        fingerprint=store.fingerprint(known.until),
    )


def contents_of(store: Store, asked: Sequence[Asked]) -> Contents:
    """What the store holds, as last linked; ``asked`` are its open questions."""
    log = store.judgements()
    return Contents(
        cases=Again(store.each_case),
        asked=asked,
        changes=store.changes(),
        judgements=log,
        identities=store.identities() if log else {},
        readings=Again(store.readings),
        fingerprint=store.fingerprint(),
    )
