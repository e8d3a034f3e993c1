"""Penalties told after the main one: "The court also fined her and banned her from office"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.records import PenaltyKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.events.told import Told

_NEAR = 250
"""Characters from a verdict within which a lesser penalty is of the same."""
_MOST = 100
_LESSER = frozenset({PenaltyKind.FINE, PenaltyKind.BAN})


def is_beside(act: Told) -> bool:
    """Whether it is a ban, which is a court's penalty only beside another one."""
    kinds = {p.kind for p in act.penalties}
    return act.weak and act.type == "sentence" and kinds == {PenaltyKind.BAN}


def with_lesser(acts: Iterable[Told]) -> list[Told]:
    """The acts of one subject in order, fines and bans joined to the verdict that they belong to.

    A ban that belongs to none is left out where another verdict is told.
    """
    acts = list(acts)
    judged = any(a.type == "sentence" and not is_beside(a) for a in acts)
    kept: list[Told] = []
    for act in sorted(acts, key=lambda a: a.start):
        latest = range(max(0, len(kept) - _MOST), len(kept))
        home = next((k for k in latest if _adds(kept[k], act)), None)
        if home is not None:
            kept[home] = replace(kept[home], penalties=kept[home].penalties + act.penalties)
        elif not (judged and is_beside(act)):
            kept.append(act)
    return kept


def _adds(verdict: Told, lesser: Told) -> bool:
    kinds, more = ({p.kind for p in act.penalties} for act in (verdict, lesser))
    return (
        verdict.type in {"sentence", "appeal"}
        and lesser.type == "sentence"
        and bool(kinds)
        and len(more) == 1
        and more <= _LESSER
        and kinds.isdisjoint(more)
        and abs(lesser.at - verdict.at) < _NEAR
        and (lesser.date is None or lesser.date == verdict.date)
    )
