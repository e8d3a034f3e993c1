"""People who are named only after the act: "Police held two nurses. A and B were"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from extractors.events.patterns import PEOPLE, PHRASE
from extractors.lexicon.hypothetical import SAYING
from extractors.lexicon.titles import (
    BYSTANDERS,
    FEMALE_WORDS,
    MALE_WORDS,
    OFFICIALS,
    RANKS,
    RULERS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.clauses import Chunk, Sentence
    from extractors.events.clause import Reference
    from extractors.events.told import Told
    from extractors.subjects import Who

_REACH = 2
"""Sentences after the act in which its people can still be named."""
_PAGE = 20
"""The same for several to whom a sentence does what was done to those counted."""
_MANY = 4
_FAR = 6
"""As many names as were counted are no chance when they are so many."""
_FEW = 2
"""Two names can meet in a sentence by chance; only those that it starts with are the two."""
_LEAD = re.compile(r"[hc.]{0,2}(?:P?v|[DG][,:])?")
_FIRST = re.compile(
    rf"(?:[ps][^,NOUvABCEKRW;:]{{0,10}},|[hc.&b])*+(?P<name>N){PHRASE}"
    r"(?:,[^;]{0,60}?,)?c*(?P<verb>[vABCER])?"
)
_ASIDE = OFFICIALS | RULERS | BYSTANDERS | RANKS


class _Open(NamedTuple):
    act: Told
    sentence: int


class Unnamed:
    """The acts of the last sentences against people without a name."""

    def __init__(self) -> None:
        self._sentence = 0
        self._one: list[_Open] = []
        self._many: list[_Open] = []
        self._anybody = False
        """Whether the page has named a person."""
        self.named: list[Told] = []
        """Acts against groups whose members turned out to have names."""

    def settle(self, sentence: Sentence, refers: Reference, found: Sequence[Told]) -> list[Told]:
        """The acts of the sentence, with those told before of the people whom it names."""
        self._sentence += 1
        acts = self._named_one(sentence, self._named_many(sentence, refers, list(found)))
        for act in found:
            if _is_many(act):
                self._many.append(_Open(act, self._sentence))
            elif act.count == 1:
                self._wait(act)
        return acts

    def _recent(self, told: list[_Open], reach: int = _REACH) -> list[_Open]:
        return [o for o in told if self._sentence - o.sentence <= reach]

    def _named_many(self, sentence: Sentence, refers: Reference, acts: list[Told]) -> list[Told]:
        still: list[_Open] = []
        for was in self._recent(self._many, _PAGE):
            group, count = was.act, was.act.count or 0
            near = self._sentence - was.sentence <= (_REACH if count < _MANY else _FAR)
            same = {id(a.who) for a in acts if a.type == group.type and a.who is not None}
            people = _leaders(sentence, refers) if count == _FEW else _everybody(sentence)
            if len(same) == count and (near or count != _FEW):
                acts = [_filled(a, group) for a in acts]
            elif near and len(people) == count and not same:
                acts += [_of(group, who) for who in people]
            else:
                still.append(was)
                continue
            self.named.append(group)
        self._many = still
        return acts

    def _named_one(self, sentence: Sentence, acts: list[Told]) -> list[Told]:
        self._one = self._recent(self._one)
        names = [c for c in sentence.chunks if c.who and c.code in "NU"]
        self._anybody = self._anybody or bool(names)
        if not names or not self._one:
            return acts
        who = _new(sentence)
        if who is not None and all(_agrees(o.act.group, who) for o in self._one):
            told = {a.type for a in acts if a.who is who}
            acts += [_of(o.act, who) for o in self._one if o.act.type not in told]
        self._one = []
        return acts

    def _wait(self, act: Told) -> None:
        """Keep an act against one person, as long as it is the same person."""
        made = act.group
        if made is None:
            return
        if made.code == "D":
            first = next((o.act.group for o in self._one if o.act.group), None)
            if made.definite and self._anybody and first is None:
                return
            if not made.definite and first is not None and first.start != made.start:
                return
        elif not self._one:
            return
        self._one.append(_Open(act, self._sentence))


def _is_many(act: Told) -> bool:
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


def _new(sentence: Sentence) -> Who | None:
    """The person whom the sentence is about, if the page names them here for the first time."""
    match = _FIRST.match(sentence.codes)
    made = sentence.chunks[match.start("name")] if match else None
    if match is None or made is None or made.who is None or made.who.kind != "person":
        return None
    verb = sentence.chunks[match.start("verb")] if match["verb"] else None
    if verb is not None and verb.low in SAYING:
        return None
    who = made.who
    aside = {*made.heads, who.name.split()[0].lower()} & _ASIDE
    known = min(n.start for n in who.places) < sentence.chunks[0].start
    return None if aside or known or who.minor or not who.sure else who


def _agrees(made: Chunk | None, who: Who) -> bool:
    """Whether somebody can be the one described, by gender."""
    words = set(made.heads) | {made.low} if made else set()
    if who.gender == "m":
        return words.isdisjoint(FEMALE_WORDS | {"she", "her"})
    return who.gender is None or words.isdisjoint(MALE_WORDS | {"he", "him", "his"})


def _filled(act: Told, group: Told) -> Told:
    """The act with the date and penalties that were only told of the group."""
    if act.who is None or act.type != group.type:
        return act
    date, penalties = act.date or group.date, act.penalties or group.penalties
    return replace(act, date=date, penalties=penalties)


def _of(group: Told, who: Who) -> Told:
    rule = f"{group.type}/unnamed"
    return replace(group, who=who, count=None, group=None, rule=rule)
