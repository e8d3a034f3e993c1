"""How many people were in custody at the end of each month, as far as the reports tell.

What is reported and what is supposed are kept apart: see the layers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby
from operator import itemgetter
from typing import Any

import numpy as np
import pandas as pd

from extractors.records import EventType as Type
from output.report.counts import are_dated
from output.report.penalties import CUSTODIAL, FOR_LIFE, days, imposed
from output.report.rows import Row, rows


class Layer(StrEnum):
    """How well it is known that someone was in custody."""

    REPORTED = "reported before and after"
    """Between two reports of custody, or between one and the report of its end."""
    TERM = "within the term of a verdict"
    """After the last report, before a reported term is over."""
    UNKNOWN = "nothing reported since"
    """After the last report, with no term that says until when."""


@dataclass(frozen=True, slots=True)
class Spell:
    """One stretch of time in custody, in days of the proleptic Gregorian calendar."""

    layer: Layer
    start: int
    end: int
    """The first day after it."""


ENTERING = frozenset({Type.ARREST, Type.TRANSFER, Type.SOLITARY_CONFINEMENT})
LEAVING = frozenset({Type.RELEASE, Type.ACQUITTAL, Type.EXILE, Type.DEATH})
VERDICTS = frozenset({Type.SENTENCE, Type.APPEAL})
TOLD_BY = ENTERING | LEAVING | VERDICTS
"""Events that say something of custody."""


def in_custody(events: pd.DataFrame, until: date) -> pd.DataFrame:
    """People in custody at each month's end by layer, up to ``until``; no rows without any.

    The index are the last days of the months, the columns the layers. Undated events don't count.
    """
    told = events[events["type"].isin(TOLD_BY) & are_dated(events)]
    told = told.sort_values(["case_id", "date_from", "date_to"], kind="stable")
    people = groupby(rows(told), itemgetter("case_id"))
    found = [spell for _, told_of in people for spell in spells(told_of, until.toordinal())]
    found = [spell for spell in found if spell.start < spell.end]
    if not found:
        return pd.DataFrame(columns=[*Layer], dtype="int64")
    first = date.fromordinal(min(spell.start for spell in found))
    ends = pd.date_range(first, pd.Timestamp(until), freq="ME")
    months = np.array([end.toordinal() for end in ends])
    return pd.DataFrame({layer: _counted(found, layer, months) for layer in Layer}, index=ends)


def _counted(
    found: Sequence[Spell], layer: Layer, on: np.ndarray[Any, Any]
) -> np.ndarray[Any, Any]:
    """How many spells of a layer hold each of the days."""
    starts = np.sort([spell.start for spell in found if spell.layer is layer])
    ends = np.sort([spell.end for spell in found if spell.layer is layer])
    return np.searchsorted(starts, on, "right") - np.searchsorted(ends, on, "right")


def spells(events: Iterable[Row], until: int) -> Iterator[Spell]:
    """The spells of one person, whose dated events come in order of time.

    An event that may have happened on several days starts custody on the last of them and ends it
    on the first: what is counted as reported is the least that the reports tell.
    """
    last: int | None = None
    """Day of the last report of custody; None when out of it."""
    over: int | None = None
    """First day after the reported term; None when no term is known."""
    abroad = False
    for event in events:
        kind, penalties = event["type"], imposed(event)
        behind_bars = any(penalty.kind in CUSTODIAL for penalty in penalties)
        if kind in VERDICTS and (not penalties or (abroad and behind_bars)):
            continue
        first, latest = _day(event["date_from"]), min(_day(event["date_to"]), until)
        if last is not None:
            proves = kind != Type.ARREST and (kind not in VERDICTS or behind_bars)
            if proves and (over is None or first <= over):
                yield Spell(Layer.REPORTED, last, first)
            else:
                yield _supposed(last, over, first)
        if kind in LEAVING or (kind in VERDICTS and not behind_bars):
            last, over, abroad = None, None, kind == Type.EXILE
            continue
        if kind in VERDICTS:
            term = max(days(penalty.duration) for penalty in penalties)
            life = any(penalty.kind in FOR_LIFE for penalty in penalties)
            over = latest + round(term) if term else until if life else None
        elif last is None or kind == Type.ARREST or (over is not None and over < first):
            over = None
        last, abroad = latest, False
    if last is not None:
        yield _supposed(last, over, until + 1)


def _supposed(last: int, over: int | None, until: int) -> Spell:
    """Custody after its last report, until something else is reported."""
    if over is None:
        return Spell(Layer.UNKNOWN, last, until)
    return Spell(Layer.TERM, last, min(over, until))


def _day(text: str) -> int:
    return date.fromisoformat(text).toordinal()
