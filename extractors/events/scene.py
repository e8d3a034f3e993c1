"""A scene told over several sentences: "On 3 May police stopped A. They beat her"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.events.openings import opening_date
from extractors.events.patterns import VERBS
from extractors.lexicon.dates import LATER
from extractors.lexicon.hypothetical import SAYING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extractors.clauses import Chunk, Sentence
    from extractors.dates import FoundDate
    from extractors.events.told import Told
    from extractors.subjects import Who

_TYPES = frozenset("arrest ill_treatment disappearance search".split())
_TALK = SAYING | frozenset({"filed", "complained", "testified", "posted", "recalled"})
_REACH = 2
"""Sentences that a scene goes on after the one that dates it."""
_DAY = len("2020-01-01")


def _is_talk(sentence: Sentence) -> bool:
    """Whether the sentence tells of what somebody said, whose day is not that of the scene."""
    until = next((k for k, c in enumerate(sentence.chunks) if c.act), len(sentence.chunks))
    return any(c.low in _TALK for c in sentence.chunks[: until + 1])


def _is_later(sentence: Sentence, verb: Chunk | None) -> bool:
    """Whether the first verb of the sentence tells something of another time: "later held him"."""
    first = next((c for c in sentence.chunks if c.code in VERBS), None)
    return verb is first and any(c.low in LATER for c in sentence.chunks)


class Scene:
    """The time of the last scene, and who was in it."""

    def __init__(self) -> None:
        self._date: FoundDate | None = None
        self._there: set[int] = set()
        self._age = 0

    def settle(self, sentence: Sentence, act: Told) -> Told:
        """The act with the day of the scene that it belongs to, if it has no date of its own."""
        if act.type not in _TYPES or act.weak or act.again or act.earlier:
            return act
        goes_on = act.date is None and self._goes_on(sentence, act)
        return replace(act, date=self._date) if goes_on else act

    def turn(self, sentence: Sentence, people: Iterable[Who], acts: Sequence[Told]) -> None:
        """Go on to the next sentence; ``people`` and ``acts`` are those of this one."""
        self._age += 1
        days = [a for a in acts if a.type in _TYPES and a.date and len(a.date.edtf or "") == _DAY]
        for act in days:
            self._open(act.date, (act.who,))
        opening = opening_date(sentence)
        if days or opening is None or opening.edtf is None or _is_talk(sentence):
            return
        if (acts or len(opening.edtf) == _DAY) and all(a.type in _TYPES for a in acts):
            self._open(opening, people)

    def _open(self, date: FoundDate | None, people: Iterable[Who | None]) -> None:
        if date != self._date:
            self._date, self._there = date, set()
        self._there.update(id(who) for who in people)
        self._age = 0

    def _goes_on(self, sentence: Sentence, act: Told) -> bool:
        if id(act.who) not in self._there or self._age >= _REACH:
            return False
        verb = next((c for c in sentence.chunks if c.start == act.at), None)
        if any(c.date for c in sentence.chunks) or _is_later(sentence, verb):
            return False
        return verb is not None and verb.code in "ABC" and not verb.past and not verb.present
