"""A sentence while it is being cut into chunks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractors.clauses.chunks import Chunk
from extractors.clauses.counts import Count, find_counts
from extractors.lexicon.numbers import VALUES
from extractors.lexicon.triggers import NOUNS
from extractors.numbers import NUMBER
from extractors.verbs import FORMS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractors.dates import FoundDate
    from extractors.names import Name
    from extractors.penalties import FoundPenalty
    from extractors.subjects import Who
    from extractors.tokens import Token

_TELLING = frozenset(FORMS) | frozenset(NOUNS)
_QUALIFYING = frozenset({"suspend", "restrict"})
"""Verbs whose participle belongs to the penalty: "suspended sentence"."""
_TIME = re.compile(rf"\b(?:{NUMBER}|an?)[ -](?:\w+ )?(?:hour|day|week|month|year)", re.IGNORECASE)


@dataclass(slots=True)
class Row:
    """The words of a sentence, what was found in them, and the chunks made so far.

    The mappings are keyed by start offset.
    """

    text: str
    words: list[Token]
    names: Mapping[int, Name]
    people: Mapping[int, Who]
    dates: Mapping[int, FoundDate]
    penalties: Mapping[int, FoundPenalty]
    durations: Mapping[int, FoundPenalty]
    lows: list[str] = field(init=False)
    counts: Mapping[int, Count] = field(init=False)
    out: list[Chunk] = field(default_factory=list)

    def __post_init__(self) -> None:
        anchors = ((_anchor(p), p) for p in self.penalties.values())
        self.penalties = {at: p for at, p in anchors if at is not None}
        self.lows = [w.low for w in self.words]
        taken = [(d.start, d.end) for d in self.dates.values()]
        taken += [(at, p.end) for at, p in self.penalties.items()]
        taken += [(p.start, p.end) for p in self.durations.values()]
        start, end = (self.words[0].start, self.words[-1].end) if self.words else (0, 0)
        told = not _TELLING.isdisjoint(self.lows) or not VALUES.keys().isdisjoint(self.lows)
        self.counts = find_counts(self.text, start, end, taken) if told else {}

    @property
    def before(self) -> str:
        """The code of the last chunk; "" at the start."""
        return self.out[-1].code if self.out else ""

    @property
    def last_low(self) -> str:
        """The word of the last chunk; "" at the start."""
        return self.out[-1].low if self.out else ""

    @property
    def before_last(self) -> str:
        """The word of the last chunk but one; "" without one."""
        return self.out[-2].low if len(self.out) > 1 else ""

    def low(self, i: int) -> str:
        """The word at ``i`` in lower case; "" after the end."""
        return self.lows[i] if i < len(self.lows) else ""

    def named(self, i: int) -> bool:
        """Whether a name starts at the word."""
        return i < len(self.words) and self.words[i].start in self.names

    def put(self, code: str, i: int, j: int) -> Chunk:
        """A new chunk of the words from ``i`` up to ``j``."""
        made = Chunk(code, self.words[i].start, self.words[j - 1].end, self.lows[j - 1])
        self.out.append(made)
        return made

    def upto(self, i: int, end: int) -> int:
        """The first word after ``i`` that starts at the offset ``end`` or later."""
        j = i + 1
        while j < len(self.words) and self.words[j].start < end:
            j += 1
        return j


def _anchor(found: FoundPenalty) -> int | None:
    """Where a penalty stands without the verb that gives it: "fined A 810 rubles".

    None when nothing but the verb tells it.
    """
    penalty = found.penalty
    first = penalty.quote.split(maxsplit=1)[0].lower().rstrip(":,") if penalty.quote.strip() else ""
    form = FORMS.get(first)
    verb = form is not None and form.form == "ed" and form.lemma not in _QUALIFYING
    if not verb and NOUNS.get(first) != "sentence":
        return penalty.start
    time = _TIME.search(penalty.quote)
    at = time.start() if time else penalty.quote.rfind(penalty.amount or penalty.quote.split()[-1])
    return penalty.start + at if at > 0 else None
