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
_FEW = 2
"""Two names can meet in a sentence by chance; only those that it starts with are the two."""
_REACH = 2
"""Sentences after the one with the count in which the names may stand."""


class Counted:
    """The acts of the last sentences against so many people without a name."""

    def __init__(self) -> None:
        self._open: list[tuple[int, Told]] = []
        self._sentence = 0
        self.named: list[Told] = []
        """Acts against groups whose members turned out to have names."""

    def settle(self, sentence: Sentence, refers: Reference, found: Sequence[Told]) -> list[Told]:
        """The acts of the sentence, with those that the last ones told of the people it names."""
        self._sentence += 1
        acts = list(found)
        self._open = [o for o in self._open if self._sentence - o[0] <= _REACH]
        if self._open:
            leaders, everybody = _leaders(sentence, refers), _everybody(sentence)
            for opened in list(self._open):
                group = opened[1]
                same = [a for a in found if a.type == group.type and a.who is not None]
                people = leaders if group.count == _FEW else everybody
                if len({id(a.who) for a in same}) == group.count:
                    acts = [_dated(a, group) if a in same else a for a in acts]
                elif len(people) == group.count and not same:
                    acts += [_of(group, who) for who in people]
                else:
                    continue
                self.named.append(group)
                self._open.remove(opened)
        self._open += [(self._sentence, a) for a in found if _is_open(a)]
        return acts


def _is_open(act: Told) -> bool:
    group = act.group
    return (
        group is not None
        and not group.definite
        and group.bound == "exact"
        and group.heads[-1:] != ("others",)
        and (act.count or 0) >= _FEW
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


def _everybody(sentence: Sentence) -> tuple[Who, ...]:
    """The people that a sentence names."""
    named = (c.who for c in sentence.chunks if c.code == "N")
    return tuple(dict.fromkeys(who for who in named if who and who.kind == "person"))


def _dated(act: Told, group: Told) -> Told:
    return replace(act, date=group.date) if act.date is None else act


def _of(group: Told, who: Who) -> Told:
    rule = f"{group.type}/counted"
    return replace(group, who=who, count=None, group=None, rule=rule)
