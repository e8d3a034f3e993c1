"""Lists under a sentence: "The following people were detained:" and a line for each."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.events.clause import Clause, Found, Patient
from extractors.events.told import Telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.clauses import Sentence
    from extractors.dates import FoundDate
    from extractors.events.told import Told

_ITEM = re.compile(r"[.,#]{0,3}N")


class Listing:
    """The act that the lines of a list share."""

    def __init__(self) -> None:
        self._heads: list[tuple[Telling, FoundDate | None]] = []

    def hear(self, telling: Telling, date: FoundDate | None) -> None:
        """Note an act that names nobody: a list may follow."""
        self._heads.append((telling, date))

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
        found = Found((Patient(at, who),), "listing", at)
        for head, date in self._heads:
            telling = Telling(text, Clause(sentence, {}), at, head.act, found, head.type)
            chunks = head.clause.chunks
            start = min(chunks[head.at].start, date.start if date else chunks[head.at].start)
            yield replace(telling.told(found.patients[0], date), start=start, weak=False)
