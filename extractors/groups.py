"""Acts against counted people whom the page does not name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from extractors.records import Bound, EventType, Group

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from extractors.dates import FoundDate
    from extractors.events.told import Told
    from extractors.subjects import Who

_OTHERS = re.compile(r"\b(?:others?|another|more)\b", re.IGNORECASE)
_MANY = 2
_SAME = 8
"""From here on two equal counts are of the same people, whatever they are called."""
_NEAR = 3000
"""Characters within which a page names those whom "the four" can mean."""


def groups_of(text: str, acts: Sequence[Told], people: Mapping[int, Who]) -> tuple[Group, ...]:
    """The groups among the acts, each act against so many people once.

    ``people`` are those whom the page names, by start of the name.
    """
    named = _Named(people.items())
    befell: defaultdict[str, list[tuple[int, Who]]] = defaultdict(list)
    for act in acts:
        if act.who is not None:
            befell[act.type].append((act.start, act.who))
    same = {kind: _Named(whos) for kind, whos in befell.items()}
    counted = [
        act
        for act in acts
        if act.who is None and act.group is not None and (act.count or 0) >= _MANY
    ]
    together = Counter((act.type, act.at) for act in counted)
    unnamed = [
        act
        for act in counted
        if together[act.type, act.at] > 1 or not _are_named(text, act, named, same.get(act.type))
    ]
    groups = (_group(text, act) for act in _whole(_once(unnamed)))
    return tuple(sorted(groups, key=lambda g: (g.start, g.end)))


class _Named:
    """People with a name and where they stand."""

    def __init__(self, people: Iterable[tuple[int, Who]]) -> None:
        self._people = sorted(
            ((at, id(who)) for at, who in people if who.kind == "person"), key=lambda p: p[0]
        )

    def near(self, start: int) -> int:
        """How many of them stand near."""
        first = bisect_left(self._people, start - _NEAR, key=lambda p: p[0])
        last = bisect_right(self._people, start + _NEAR, key=lambda p: p[0])
        return len({who for _, who in self._people[first:last]})


def _are_named(text: str, act: Told, named: _Named, same: _Named | None) -> bool:
    """Whether the people counted are some whom the page names nearby."""
    group = act.group
    if group is None or _OTHERS.search(text, group.start, group.end):
        return False
    if group.definite:
        return (act.count or 0) <= named.near(act.start)
    return same is not None and group.bound == "exact" and act.count == same.near(act.start)


def _once(acts: Iterable[Told]) -> list[Told]:
    """The acts, each once: one may be dated in only one of its tellings."""
    kept: defaultdict[tuple[str, int, str, tuple[str, ...]], list[Told]] = defaultdict(list)
    for act in acts:
        if act.group is not None:
            count = act.count or 0
            who = act.group.heads[-1:] if count < _SAME else ()
            told = kept[act.type, count, act.group.bound, who]
            twin = next((k for k, other in enumerate(told) if _agree(other.date, act.date)), None)
            if twin is None:
                told.append(act)
            elif told[twin].date is None and act.date is not None:
                told[twin] = act
    return [act for told in kept.values() for act in told]


def _agree(a: FoundDate | None, b: FoundDate | None) -> bool:
    if a is None or b is None:
        return True
    if a.date_from and a.date_to and b.date_from and b.date_to:
        return a.date_from <= b.date_to and b.date_from <= a.date_to
    return a.edtf == b.edtf


def _whole(acts: Sequence[Told]) -> Iterable[Told]:
    """The acts without counts that add up to another one: "two men and three women"."""
    together: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for act in acts:
        together[act.type, act.at].append(act.count or 0)
    known = {(act.type, act.count) for act in acts}
    for act in acts:
        counts = together[act.type, act.at]
        if len(counts) == 1 or (act.type, sum(counts)) not in known:
            yield act


def _group(text: str, act: Told) -> Group:
    made = act.group
    assert made is not None
    return Group(
        count=act.count or 0,
        bound=Bound(made.bound),
        type=EventType(act.type),
        date=act.date.edtf if act.date else None,
        who=text[made.start : made.end],
        quote=text[act.start : act.end],
        start=act.start,
        end=act.end,
    )
