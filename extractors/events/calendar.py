"""Dates that a sentence takes from those before it: "the same day", "The court also"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.edtf import bounds, shifted
from extractors.events.patterns import VERBS

if TYPE_CHECKING:
    from extractors.clauses import Sentence
    from extractors.dates import FoundDate
    from extractors.events.told import Told

_COURT = frozenset("court courts judge tribunal jury verdict trial".split())
_VERDICTS = frozenset("sentence conviction acquittal".split())
_DAY = 3
_REACH = 3


class Calendar:
    """The last date told, and the last on which a court spoke."""

    def __init__(self) -> None:
        self._last: FoundDate | None = None
        self._court: FoundDate | None = None
        self._age = 0
        self._day: FoundDate | None = None
        """The date of the last sentence that speaks of a court at all."""
        self._day_age = 99
        self._dated = False

    def settle(self, sentence: Sentence, act: Told) -> Told:
        """The act with the date that earlier sentences lend it, if it has none of its own."""
        date = act.date
        if date is not None and date.edtf is None:
            act = replace(act, date=self._reckoned(date))
        elif date is None and act.rule == "sentence/list" and self._day_age <= _DAY:
            act = replace(act, date=self._day)
        elif date is None and self._in_same_verdict(sentence, act):
            act = replace(act, date=self._court)
        if act.date is not None and act.date.edtf is not None:
            self._last = act.date
            if act.type in _VERDICTS:
                self._court, self._age = act.date, 0
        return act

    def turn(self, sentence: Sentence) -> None:
        """Go on to the next sentence."""
        self._age += 1
        self._day_age += 1
        court = any(c.low in _COURT for c in sentence.chunks)
        dates = [c.date for c in sentence.chunks if c.date is not None and c.date.edtf]
        if dates:
            self._last = dates[-1]
            if court:
                self._day, self._day_age = dates[-1], 1
        verb = next((k for k, c in enumerate(sentence.codes) if c in VERBS), 0)
        if dates and any(c.low in _COURT for c in sentence.chunks[:verb]):
            self._court, self._age = dates[0], 1

    def _reckoned(self, date: FoundDate) -> FoundDate | None:
        if self._last is None or self._last.edtf is None or date.relative_to != "event":
            return None
        if date.quote.endswith(("after", "before")):
            return None
        if not date.shift or date.unit is None:
            return replace(
                date,
                edtf=self._last.edtf,
                date_from=self._last.date_from,
                date_to=self._last.date_to,
            )
        edtf = shifted(self._last.edtf, date.shift, date.unit)
        if edtf is None:
            return None
        first, last = bounds(edtf)
        return replace(date, edtf=edtf, date_from=str(first), date_to=str(last))

    def _in_same_verdict(self, sentence: Sentence, act: Told) -> bool:
        """Whether the act belongs to the verdict that was dated just before."""
        if act.type not in _VERDICTS or act.weak or act.again or act.earlier:
            return False
        if self._court is None or self._age > _REACH:
            return False
        if any(c.date for c in sentence.chunks):
            return False
        at = next((k for k, c in enumerate(sentence.chunks) if c.start == act.at), 0)
        if "w" in sentence.codes[:at] or sentence.chunks[at].gerund or sentence.chunks[at].past:
            return False
        court = any(c.low in _COURT and c.code == "a" for c in sentence.chunks[:at])
        return sentence.codes[at] == "B" or (court and sentence.codes[at] in "ACR")
