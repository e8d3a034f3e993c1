"""Penalties as the rows of events give them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from extractors.records import Penalty, PenaltyKind
from output.penalties import in_words
from output.text import SEPARATOR

FOR_LIFE = frozenset({PenaltyKind.LIFE_IMPRISONMENT, PenaltyKind.DEATH})
"""Penalties that no date ends."""
CUSTODIAL = FOR_LIFE | {PenaltyKind.IMPRISONMENT, PenaltyKind.ADMINISTRATIVE_ARREST}
"""Penalties that are served behind bars."""

_DAYS = {"Y": 365.25, "M": 30.4375, "W": 7.0, "D": 1.0}


@dataclass(frozen=True, slots=True)
class Imposed:
    """One penalty of a verdict, as it stands in the table."""

    kind: PenaltyKind
    duration: str
    """ISO 8601, or empty."""
    amount: str

    @property
    def words(self) -> str:
        """As a person says it."""
        return in_words(Penalty(self.kind, self.duration or None, self.amount or None, "", 0, 0))


def imposed(event: Mapping[str, Any]) -> tuple[Imposed, ...]:
    """The penalties of a row of events."""
    kinds = event["penalty_kind"].split(SEPARATOR) if event["penalty_kind"] else []
    if not {*kinds} <= {*PenaltyKind}:
        return ()  # withheld
    columns = (_aligned(event[f"penalty_{name}"], len(kinds)) for name in ("duration", "amount"))
    return tuple(
        Imposed(PenaltyKind(kind), duration, amount)
        for kind, duration, amount in zip(kinds, *columns, strict=True)
    )


def _aligned(cell: str, count: int) -> list[str]:
    parts = cell.split(SEPARATOR) if cell else []
    if len(parts) != count:
        return [""] * count
    return ["" if part == "none" else part for part in parts]


def days(duration: str) -> float:
    """Length of an ISO 8601 duration; 0 when it has none.

    >>> days("P1Y"), days("P15D"), days("")
    (365.25, 15.0, 0.0)
    """
    parts = re.findall(r"(\d+)([YMWD])", duration.partition("T")[0])
    return sum((int(number) * _DAYS[unit] for number, unit in parts), 0.0)
