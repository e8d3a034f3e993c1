"""Counted people whom the next sentence names: "Police held two nurses. A and B were"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.events.patterns import PEOPLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.clauses import Sentence
    from extractors.events.clause import Reference
    from extractors.events.told import Told
    from extractors.subjects import Who

_LEAD = re.compile(r"[hc.]{0,2}(?:P?v|[DG][,:])?")
_MANY = 2


class Counted:
    """The acts of the last sentence against so many people without a name."""

    def __init__(self) -> None:
        self._open: list[Told] = []
        self.named: list[Told] = []
        """Acts against groups whose members turned out to have names."""

    def settle(self, sentence: Sentence, refers: Reference, found: Sequence[Told]) -> list[Told]:
        """The acts of the sentence, with those that the last one told of the people it names."""
        leaders = _leaders(sentence, refers)
        acts = list(found)
        for group in self._open:
            same = [a for a in found if a.type == group.type and a.who is not None]
            if len({id(a.who) for a in same}) == group.count:
                acts = [_dated(a, group) if a in same else a for a in acts]
                self.named.append(group)
            elif len(leaders) == group.count and not same:
                acts += [_of(group, who) for who in leaders]
                self.named.append(group)
        self._open = [a for a in found if _is_open(a)]
        return acts


def _is_open(act: Told) -> bool:
    group = act.group
    return (
        group is not None
        and not group.definite
        and group.bound == "exact"
        and (act.count or 0) >= _MANY
    )


def _leaders(sentence: Sentence, refers: Reference) -> tuple[Who, ...]:
    """The people named first in a sentence, before its verb."""
    lead = _LEAD.match(sentence.codes)
    match = PEOPLE.match(sentence.codes, lead.end() if lead else 0)
    if match is None:
        return ()
    places = [k for k in range(*match.span("list")) if sentence.codes[k] == "N"]
    found = [who for k in places for who in refers.get(k, ()) if who.kind == "person"]
    return tuple(dict.fromkeys(found))


def _dated(act: Told, group: Told) -> Told:
    return replace(act, date=group.date) if act.date is None else act


def _of(group: Told, who: Who) -> Told:
    rule = f"{group.type}/counted"
    return replace(group, who=who, count=None, group=None, rule=rule)
