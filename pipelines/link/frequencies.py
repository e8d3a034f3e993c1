"""How common each value is among the records given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from math import log2

from pipelines.link.fields import FIELDS, said
from pipelines.link.timeline import days_told
from pipelines.link.weights import weights
from pipelines.records import PageSubject

WEIGHT = 200
"""Records that the expected frequency of a value counts for: of few records little is learned."""

Value = tuple[str, str]
"""A row of ``weights.csv``, for days followed by the type of event, and a value."""


class Frequencies:
    """Smoothed shares, in steps of half a bit: a few records more leave them as they are."""

    def __init__(self, subjects: Iterable[PageSubject]) -> None:
        self._counts = Counter(value for subject in subjects for value in _values(subject))
        self._totals: Counter[str] = Counter()
        for (row, _), count in self._counts.items():
            self._totals[row] += count

    def share(self, row: str, value: str) -> float:
        """Share of the records that say the value, among those that say any of this kind."""
        expected = weights()[row.partition(" ")[0]].frequency
        count = self._counts[row, value] + WEIGHT * expected
        return float(2 ** (round(2 * log2(count / (self._totals[row] + WEIGHT))) / 2))

    def of(self, block: Iterable[PageSubject]) -> list[float]:
        """The shares of all values that a block says, in a fixed order."""
        values = {value for subject in block for value in _values(subject)}
        return [self.share(*value) for value in sorted(values)]


def _values(subject: PageSubject) -> Iterator[Value]:
    for field in FIELDS:
        if field.counted:
            for value in said(field, subject):
                yield field.row, value
    for kind, first, last, _ in days_told(subject):
        if first == last:
            yield f"day {kind}", str(first)
