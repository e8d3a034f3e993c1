"""Which alarms began and which ended since people were last told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pipelines.history.records import Alarm


@dataclass(frozen=True, slots=True)
class News:
    """What people don't know yet."""

    began: tuple[Alarm, ...]
    ended: tuple[Alarm, ...]

    def __bool__(self) -> bool:
        return bool(self.began or self.ended)


def news(told: Iterable[Alarm], now: Iterable[Alarm]) -> News:
    """The alarms that are on and were not told, and those that were told and are on no more.

    An alarm is one with another of the same source and kind, whatever its figures say by now.
    """
    before, after = ({(a.source, a.kind): a for a in alarms} for alarms in (told, now))
    return News(
        began=tuple(alarm for key, alarm in after.items() if key not in before),
        ended=tuple(alarm for key, alarm in before.items() if key not in after),
    )
