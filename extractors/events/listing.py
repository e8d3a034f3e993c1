"""Lists under a sentence: "The following people were detained:" and a line for each."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.events.clause import Clause, Found, Patient
from extractors.events.patterns import LIST
from extractors.events.told import Telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.clauses import Sentence
    from extractors.dates import FoundDate
    from extractors.events.clause import Reference
    from extractors.events.told import Told

_ITEM = re.compile(r"[.,#]{0,3}N")
_NAMING = re.compile(rf"(?:(?:(?:[#G.]oP|i|[PG])(?P<be>v)|h?i|[PG]i):?){LIST}[^vABCERKW]*\Z")
"""A sentence that only names: "One of them is A", "They are A and B", "Among them are A and B"."""


class Listing:
    """The act that the lines of a list share."""

    def __init__(self) -> None:
        self._heads: list[tuple[Telling, FoundDate | None]] = []
        self._noted: list[tuple[Telling, FoundDate | None]] = []

    def hear(self, telling: Telling, date: FoundDate | None) -> None:
        """Note an act that names nobody: a list may follow."""
        self._heads.append((telling, date))

    def note(self, telling: Telling, date: FoundDate | None) -> None:
        """Note an act done to people without a name: the next sentence may name them."""
        self._noted.append((telling, date))

    def named(self, text: str, sentence: Sentence) -> Iterator[Told]:
        """The acts just noted, for those whom this sentence names: "One of them is A"."""
        noted, self._noted = self._noted, []
        match = _NAMING.match(sentence.codes) if noted else None
        if match is None or (match["be"] and sentence.chunks[match.start("be")].low != "be"):
            return
        refers: Reference = {
            k: (c.who,) for k, c in enumerate(sentence.chunks) if c.who and c.code == "N"
        }
        clause = Clause(sentence, refers)
        for patient in clause.members(*match.span("list")):
            for head, date in noted:
                if patient.who and patient.who.kind == "person":
                    found = Found((patient,), "listing", patient.at)
                    telling = Telling(text, clause, patient.at, head.act, found, head.type)
                    yield _of(head, date, telling, patient)

    def items(self, text: str, sentence: Sentence) -> Iterator[Told]:
        """The acts for the person of a line, if the sentence is a line of the list."""
        item = _ITEM.match(sentence.codes)
        who = sentence.chunks[item.end() - 1].who if item else None
        if not self._heads:
            return
        if item is None or who is None or sentence.codes.endswith(":"):
            self._heads = []
            return
        at = item.end() - 1
        patient = Patient(at, who)
        for head, date in self._heads:
            found = Found((patient,), "listing", at)
            telling = Telling(text, Clause(sentence, {}), at, head.act, found, head.type)
            yield _of(head, date, telling, patient)


def _of(head: Telling, date: FoundDate | None, telling: Telling, patient: Patient) -> Told:
    """The act of ``head`` as told of somebody named in another sentence."""
    first = head.clause.chunks[head.at].start
    start = min(first, date.start if date else first)
    return replace(telling.told(patient, date), start=start, weak=False)
