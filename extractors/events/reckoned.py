"""Dates that reckon from an act told before: "the same day", "two weeks after his arrest"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.edtf import bounds, shifted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.clauses import Sentence
    from extractors.dates import FoundDate
    from extractors.events.told import Told

_NAMED = re.compile(r"[hQ]?[.c#]{0,2}(?:h?[.]{0,2}[NUODG]S)?[.c]{0,2}(?P<act>[nBCE.])")
"""The act that a date names, after the date: "two weeks after | his second arrest"."""
_ALONE = frozenset({",", ".", ""})
"""After "two days before" that names no act."""
_ARRIVAL = {"arrival": "transfer"}
_NAMING = ("after", "before", "of")


class Reckoner:
    """The last date that the page told, and those of the acts done to each person."""

    def __init__(self) -> None:
        self.last: FoundDate | None = None
        """The last date told."""
        self._acts: dict[tuple[int, str], FoundDate] = {}
        self._here: dict[int, FoundDate | None] = {}
        """What the words of this sentence mean, by where they start."""

    def reckon(self, sentence: Sentence, act: Told, date: FoundDate) -> FoundDate | None:
        """The date that the words mean; None where that can't be told."""
        if date.start not in self._here:
            self._here[date.start] = self._counted(sentence, act, date)
        return self._here[date.start]

    def learn(self, act: Told) -> None:
        """Note the date of an act."""
        if act.date is not None and act.date.edtf is not None:
            self.last = act.date
            self._acts[id(act.who), act.type] = act.date

    def turn(self, dates: Iterable[FoundDate]) -> None:
        """Go on to the next sentence; ``dates`` are those of this one."""
        self._here = {}
        for date in dates:
            self.last = date

    def _counted(self, sentence: Sentence, act: Told, date: FoundDate) -> FoundDate | None:
        base = self._base(sentence, act, date)
        if base is None or base.edtf is None or date.shift is None or date.unit is None:
            return None
        if not date.rule.startswith("event"):
            return None
        if not date.shift:
            return replace(date, edtf=base.edtf, date_from=base.date_from, date_to=base.date_to)
        edtf = shifted(base.edtf, date.shift, date.unit)
        if edtf is None:
            return None
        first, last = bounds(edtf)
        return replace(date, edtf=edtf, date_from=str(first), date_to=str(last))

    def _base(self, sentence: Sentence, act: Told, date: FoundDate) -> FoundDate | None:
        if not date.quote.endswith(_NAMING):
            return self.last
        at = next((k for k, c in enumerate(sentence.chunks) if c.date is date), None)
        if at is not None and sentence.codes[at + 1 : at + 2] in _ALONE:
            return self.last
        named = _NAMED.match(sentence.codes, at + 1) if at is not None else None
        if named is None:
            return None
        made = sentence.chunks[named.start("act")]
        kind = made.act.type if made.act else _ARRIVAL.get(made.low, "")
        return self._acts.get((id(act.who), kind))
