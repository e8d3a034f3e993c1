"""One act told of one person, body or counted group."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.events.details import authority_of, charge_of, place_of
from extractors.events.patterns import VERBS
from extractors.lexicon.triggers import AGAIN, EARLIER

if TYPE_CHECKING:
    from extractors.clauses import Act, Chunk
    from extractors.dates import FoundDate
    from extractors.events.clause import Clause, Found, Patient
    from extractors.records import Evidence, Penalty
    from extractors.subjects import Who

_STATES = frozenset("detention imprisonment incarceration incarcerations".split())
"""Nouns that tell that a custody went on, not that it began."""
_AGAIN = re.compile(rf"\b(?:{AGAIN})\b", re.IGNORECASE)
_EARLIER = re.compile(rf"\b(?:{EARLIER})\b", re.IGNORECASE)
_ENDS = frozenset(";s&b,:") | VERBS
_MENTIONS = frozenset("arrest release conviction trial sentence charge".split())


@dataclass(frozen=True, slots=True)
class Told:
    """What one place of a page tells; the same act may be told again elsewhere."""

    type: str
    who: Who | None
    """None for a counted group."""
    count: int | None
    group: Chunk | None
    date: FoundDate | None
    penalties: tuple[Penalty, ...]
    rule: str
    weak: bool
    """Told in passing: it counts only when nothing else tells of an act of the type."""
    again: bool
    """Told to be another act than one of the type before."""
    earlier: bool
    """Told to be one before the act of the type that the page is about."""
    start: int
    end: int
    at: int
    """Where the word that tells it starts."""
    details: tuple[Evidence, ...] = ()
    doubtful: bool = False
    """It counts only when the page tells another act of the same subject."""


def _ends(made: Chunk) -> bool:
    """Whether the words around an act go no further."""
    return made.code in _ENDS and made.low != "once"


@dataclass(frozen=True, slots=True)
class Telling:
    """A word that tells an act, in its sentence, with those whom the act befell."""

    text: str
    clause: Clause
    at: int
    """Place of the word among the chunks."""
    act: Act
    found: Found
    type: str
    """The type of event: that of the act, or what its penalty makes it."""

    def told(
        self,
        patient: Patient,
        date: FoundDate | None,
        penalties: tuple[Penalty, ...] = (),
        last: int | None = None,
    ) -> Told:
        """The act as told of one of them; ``last`` is the last chunk that proves it."""
        chunks = self.clause.chunks
        proof = [chunks[k] for k in (self.at, patient.at, *(() if last is None else (last,)))]
        spans = [(c.start, c.end) for c in proof] + [(p.start, p.end) for p in penalties]
        if date and chunks[0].start <= date.start and date.end <= chunks[-1].end:
            spans.append((date.start, date.end))
        return Told(
            type=self.type,
            who=patient.who,
            count=patient.count,
            group=chunks[patient.at] if patient.who is None else None,
            date=date,
            penalties=penalties,
            rule=f"{self.type}/{self.found.rule}",
            weak=self._is_weak(date, penalties),
            again=self._is_beside(_AGAIN),
            earlier=self._is_beside(_EARLIER),
            start=min(start for start, _ in spans),
            end=max(end for _, end in spans),
            at=chunks[self.at].start,
            details=self._details(),
        )

    def _is_beside(self, words: re.Pattern[str]) -> bool:
        """Whether one of the words stands in the verb group, or right before or after it."""
        chunks = self.clause.chunks
        first, last = max(0, self.at - 2), min(len(chunks), self.at + 4) - 1
        while first < self.at and any(_ends(c) for c in chunks[first : self.at]):
            first += 1
        ends = (k - 1 for k in range(self.at + 1, last + 1) if _ends(chunks[k]))
        last = next(ends, last)
        return bool(words.search(self.text, chunks[first].start, chunks[last].end))

    def _is_weak(self, date: FoundDate | None, penalties: tuple[Penalty, ...]) -> bool:
        if self.act.rule == "owner" and self.type == "trial" and date is None:
            return True
        if self.act.rule != "noun":
            return self.act.weak
        if self.act.lemma in _STATES:
            return True
        if self.type == "trial" and self.found.rule == "of":
            return False
        return self.type in _MENTIONS and date is None and not penalties

    def _details(self) -> tuple[Evidence, ...]:
        chunks = self.clause.chunks
        found = (
            charge_of(self.text, chunks[self.at].start, chunks[-1].end),
            place_of(self.text, self.clause, self.at),
            authority_of(self.text, self.clause, self.at, self.found.subject),
        )
        return tuple(e for e in found if e is not None)
