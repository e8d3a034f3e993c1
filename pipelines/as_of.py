"""The cases as they were known at the end of an earlier day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from crawler.errors import CasebookError
from pipelines.link import Linked, link
from pipelines.review.apply import judged, stale
from pipelines.review.log import holding, pairs
from pipelines.review.questions import Asked, questions
from pipelines.review.records import Decision, Judgement
from pipelines.store import Store


class NothingKnownError(CasebookError):
    """No page had been fetched by then."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was known."""

    until: datetime
    """The moment after the day, UTC; pages fetched and judgements made before it count."""
    linked: Linked
    asked: Sequence[Asked]
    judgements: Sequence[Judgement]


def known_on(store: Store, day: date) -> Known:
    """The cases that link from the pages fetched and the judgements made by the end of the day.

    Nothing is kept. The reader and the linker are today's, and so are the ids: a case that was
    merged since has the id that it was merged into where subjects of that id were known by then.
    Raises NothingKnownError when no page had been fetched.
    """
    until = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(days=1)
    log = [line for line in store.judgements() if line.when < until]
    held = holding(log)
    if not any(True for _ in store.readings(until)):
        raise NothingKnownError(f"no page had been fetched by {day}; give a later day")
    linked = link(
        judged(store.readings(until), held),
        store.identities(),
        same=pairs(held, Decision.SAME),
        different=pairs(held, Decision.DIFFERENT),
        retired=store.retired(),
    )
    answered = held.keys() - stale(store.readings(until), held)
    asked = questions(linked.cases, linked.doubts, judged(store.readings(until), held), answered)
    return Known(until, linked, asked, log)
