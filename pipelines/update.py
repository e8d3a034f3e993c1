"""Bring the cases of a store up to its readings and judgements."""

from __future__ import annotations

from pipelines.changes import changes, redirects
from pipelines.link import Linked, link
from pipelines.review.apply import judged, stale
from pipelines.review.log import holding, pairs
from pipelines.review.questions import Asked, questions
from pipelines.review.records import Decision
from pipelines.store import Store


def update_cases(store: Store) -> Linked:
    """Link everything again, keep the outcome and what it changed."""
    log = store.judgements()
    held = holding(log)
    before = store.cases()
    linked = link(
        judged(store.readings(), held),
        store.identities(),
        same=pairs(held, Decision.SAME),
        different=pairs(held, Decision.DIFFERENT),
        retired=store.retired(),
        known=store.blocks(),
    )
    store.replace_cases(
        linked.cases,
        linked.doubts,
        linked.blocks,
        changes(before, linked.cases, judged=len(log) != store.judgements_linked()),
        redirects(before, linked.cases),
        len(log),
    )
    return linked


def open_questions(store: Store) -> list[Asked]:
    """What people should decide now, the most useful first; kept in the store as put."""
    held = holding(store.judgements())
    gone = stale(store.readings(), held)
    answered = held.keys() - gone
    readings = judged(store.readings(), held)
    asked = questions(store.each_case(), store.doubts(), readings, answered)
    store.put_questions([item.question for item in asked], {key: held[key].number for key in gone})
    return asked
