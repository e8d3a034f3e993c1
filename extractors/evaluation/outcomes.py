"""What became of one event: read right, read otherwise, missed or made up."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import zip_longest
from typing import TYPE_CHECKING, Literal

import msgspec

from extractors.evaluation.gold import Event
from extractors.evaluation.matching import date_of, penalties_of

if TYPE_CHECKING:
    from collections.abc import Iterable

Verdict = Literal["right", "date", "penalties", "missed", "extra"]
"""``date``: another date than annotated, or none, whatever the penalties; ``penalties``: the right
date and other penalties."""

_HARM = {"right": 0, "nothing": 0, "penalties": 1, "date": 2, "missed": 3, "extra": 3}
"""How bad a verdict is, to tell which of two is better."""


class Outcome(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An annotated event, what was read for it, or both."""

    page: str
    subject: str
    """Empty for unnamed people, of whom only type and number are compared."""
    count: int = 0
    """How many unnamed people."""
    gold: Event | None = None
    read: Event | None = None

    @property
    def verdict(self) -> Verdict:
        """What is right or wrong with it."""
        if self.gold is None:
            return "extra"
        if self.read is None:
            return "missed"
        if date_of(self.gold) != date_of(self.read):
            return "date"
        return "right" if penalties_of(self.gold) == penalties_of(self.read) else "penalties"

    @property
    def told(self) -> str:
        """The event in a line, as annotated if it is: what it is the same event by."""
        event = self.gold or self.read or Event(type="")
        penalties = (f"{p.kind} {p.duration or ''}".strip() for p in event.penalties)
        parts = (event.type, event.date or "", ", ".join(penalties))
        whom = self.subject or f"{self.count} unnamed"
        return f"{self.page}: {whom}: {' '.join(filter(None, parts))}"


def changes(before: Iterable[Outcome], after: Iterable[Outcome]) -> tuple[list[str], list[str]]:
    """What became better and what became worse, a line each, in order of the pages.

    An event that nobody annotated is better not read.
    """
    old, new = _verdicts(before), _verdicts(after)
    better, worse = [], []
    for told in sorted(old.keys() | new.keys()):
        gone, come = (
            sorted(c.elements(), key=_HARM.__getitem__)
            for c in (old[told] - new[told], new[told] - old[told])
        )
        for was, now in zip_longest(gone, come, fillvalue="nothing"):
            line = f"{told}: {was} -> {now}"
            if _HARM[now] < _HARM[was]:
                better.append(line)
            elif _HARM[now] > _HARM[was]:
                worse.append(line)
    return better, worse


def _verdicts(outcomes: Iterable[Outcome]) -> defaultdict[str, Counter[str]]:
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for outcome in outcomes:
        found[outcome.told][outcome.verdict] += 1
    return found
