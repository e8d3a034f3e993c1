"""Penalties that a stretch of text names."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.durations import DurationBound, find_durations
from extractors.records import Penalty, PenaltyKind


@dataclass(frozen=True, slots=True)
class FoundPenalty:
    """A penalty and whether it is one that was set or a limit of the law."""

    penalty: Penalty
    bound: DurationBound
    """Anything but ``exact`` is a limit or an estimate: "up to 15 years", "faces 15 years"."""

    @property
    def start(self) -> int:
        """Where the penalty starts."""
        return self.penalty.start

    @property
    def end(self) -> int:
        """Where the penalty ends."""
        return self.penalty.end


def find_penalties(text: str) -> tuple[FoundPenalty, ...]:
    """The penalties in order of the text.

    >>> find_penalties("He was released.")
    ()
    """
    return tuple(
        FoundPenalty(
            Penalty(
                kind=PenaltyKind.IMPRISONMENT,
                duration=d.iso,
                amount=None,
                quote=d.quote,
                start=d.start,
                end=d.end,
            ),
            d.bound,
        )
        for d in find_durations(text)
    )
