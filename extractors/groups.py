"""Acts against counted people whom the page does not name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.records import Bound, EventType, Group

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.events.told import Told


def groups_of(text: str, acts: Iterable[Told]) -> tuple[Group, ...]:
    """The groups among the acts, each act against so many people once."""
    found: dict[tuple[str, int, str | None, str], Group] = {}
    for act in acts:
        if act.who is not None or not act.count or act.group is None:
            continue
        if act.group.definite or act.group.low == "one":
            continue
        date = act.date.edtf if act.date else None
        who = text[act.group.start : act.group.end]
        made = Group(
            count=act.count,
            bound=Bound(act.group.bound),
            type=EventType(act.type),
            date=date,
            who=who,
            quote=text[act.start : act.end],
            start=act.start,
            end=act.end,
        )
        found.setdefault((act.type, act.count, date, who.lower()), made)
    return tuple(sorted(found.values(), key=lambda g: (g.start, g.end)))
