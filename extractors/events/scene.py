"""A scene told over several sentences: "On 3 May police stopped A. They beat her"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.clauses import Sentence
    from extractors.dates import FoundDate
    from extractors.events.told import Told

_TYPES = frozenset("arrest ill_treatment disappearance search".split())
_REACH = 2
"""Sentences that a scene goes on after the one that dates it."""
_DAY = len("2020-01-01")


class Scene:
    """The day of the last scene, and who was in it."""

    def __init__(self) -> None:
        self._date: FoundDate | None = None
        self._there: set[int] = set()
        self._age = 0

    def settle(self, sentence: Sentence, act: Told) -> Told:
        """The act with the day of the scene that it belongs to, if it has no date of its own."""
        if act.type not in _TYPES or act.weak or act.again or act.earlier:
            return act
        if act.date is None and self._goes_on(sentence, act):
            return replace(act, date=self._date)
        if act.date is not None and act.date.edtf is not None and len(act.date.edtf) == _DAY:
            if act.date != self._date:
                self._date, self._there = act.date, set()
            self._there.add(id(act.who))
            self._age = 0
        return act

    def turn(self) -> None:
        """Go on to the next sentence."""
        self._age += 1

    def _goes_on(self, sentence: Sentence, act: Told) -> bool:
        if id(act.who) not in self._there or self._age > _REACH:
            return False
        if any(c.date for c in sentence.chunks):
            return False
        verb = next((c for c in sentence.chunks if c.start == act.at), None)
        return verb is not None and verb.code in "ABC" and not verb.past and not verb.present
