"""The people of the last sentences, whom "he", "the lawyer" and "the two" can mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from extractors.companies import Companies
from extractors.lexicon.standing import ALIKE, ASIDE, COURT, GENERIC, RULING, SPEAKERS
from extractors.lexicon.titles import FEMALE_WORDS, LAWYERS, MALE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from extractors.clauses import Chunk, Sentence
    from extractors.gender import Gender
    from extractors.subjects import Who

Use = Literal["undergoes", "speaks", ""]
"""What the words around a pronoun or description say that its bearer does."""

_HE = frozenset("he him his".split())
_SHE = frozenset("she her".split())
_REACH = 3
_PAGE = 12
_FADE = 1.2
_TOLD = 2.0
_CERTAIN = 0.5
"""More for somebody whose gender is known to be that of the pronoun."""
_MENTION, _MENTIONS = 0.1, 5
"""More for each time that the page names somebody, and how many times count."""
_STANDS_BY = 1.5
"""Less for somebody who speaks of others, where an act was undergone."""


class _Seen(NamedTuple):
    who: Who
    sentence: int
    weight: float
    order: int


class _Unnamed(NamedTuple):
    gender: Gender
    aside: bool
    sentence: int
    weight: float
    order: int


class Memory:
    """The people of the last sentences, and how much each was the matter of the talk."""

    def __init__(self, lineups: Mapping[int, tuple[Who, ...]]) -> None:
        self.sentence = 0
        self.companies = Companies(lineups)
        self._seen: dict[int, _Seen] = {}
        self._unnamed: list[_Unnamed] = []
        """People described and not named, whom "he" or "she" can mean too."""
        self._roles: dict[int, set[str]] = {}
        self._court = -99
        self._done: set[int] = set()
        self._apart: set[int] = set()
        self._order = 0
        self._heard = -99
        self.speaker: Who | None = None
        """Whom "I" means in a quotation."""

    def hear(self, who: Who | None) -> None:
        """Note whose words the sentence quotes; those of the last one may go on in it."""
        if who is not None:
            self.speaker, self._heard = who, self.sentence
        elif self.sentence - self._heard > 1:
            self.speaker = None

    def next_sentence(self) -> None:
        """Start the next sentence."""
        self.sentence += 1
        self.companies.next_sentence()
        for key in [k for k, v in self._seen.items() if self.sentence - v.sentence > _REACH]:
            del self._seen[key]
        self._unnamed = [u for u in self._unnamed if self.sentence - u.sentence <= 1]

    def see(
        self, who: Who, weight: float, roles: Iterable[str] = (), *, apart: bool = False
    ) -> None:
        """Note that the text names or means somebody here.

        Somebody ``apart`` speaks, or stands after "by".
        """
        self._order += 1
        if apart:
            self._apart.add(id(who))
        before = self._seen.get(id(who))
        if before:
            weight = max(weight, before.weight - _FADE * (self.sentence - before.sentence))
        self._seen[id(who)] = _Seen(who, self.sentence, weight, self._order)
        self.is_called(who, roles)
        if who.kind == "person" and who.sure and not apart and not self._aside(who):
            self.companies.see(who)

    def is_called(self, who: Who, roles: Iterable[str]) -> None:
        """Note what somebody is, so that "the chairperson" can mean them."""
        self._roles.setdefault(id(who), set()).update(ALIKE.get(r, r) for r in roles)

    def pass_by(self, made: Chunk, weight: float) -> None:
        """Note somebody described and not named: "her daughter"."""
        self._order += 1
        gender, aside = (
            _implied(made.heads),
            made.owner is not None or not ASIDE.isdisjoint(made.heads),
        )
        self._unnamed.append(_Unnamed(gender, aside, self.sentence, weight, self._order))

    def learn(self, who: Who, kind: str) -> None:
        """Note that an act of this type was done to somebody."""
        who.sure = True
        self._done.add(id(who))
        self.see(who, _TOLD)
        self.companies.learn(who, kind)

    def knows(self, who: Who | None) -> bool:
        """Whether the page told of an act done to somebody before."""
        return id(who) in self._done

    def in_court(self, sentence: Sentence) -> bool:
        """Whether this sentence or one of the last few speaks of verdicts."""
        if any(c.low in COURT for c in sentence.chunks):
            self._court = self.sentence
        return self.sentence - self._court <= _PAGE

    def one(self, low: str, heads: tuple[str, ...] = (), use: Use = "") -> Who | None:
        """Whom "he", "her" or "the lawyer" means; None when nobody fits."""
        wanted: Gender = "m" if low in _HE else "f" if low in _SHE else _implied(heads)
        best, best_rank = None, (-99.0, 0)
        for seen in self._seen.values():
            if self._fits(seen.who, wanted, heads):
                rank = (self._salience(seen, wanted, use), seen.order)
                best, best_rank = (seen.who, rank) if rank > best_rank else (best, best_rank)
        if best is None or (not heads and self._is_somebody_else(best_rank, wanted, use)):
            return None
        if wanted and best.gender is None:
            best.gender = wanted
        return best

    def _fits(self, who: Who, wanted: Gender, heads: tuple[str, ...]) -> bool:
        if who.kind != "person" or not who.sure or (wanted and who.gender not in (wanted, None)):
            return False
        if not heads or self._is(who, ALIKE.get(heads[-1], heads[-1])):
            return True
        return heads[-1] not in ASIDE - LAWYERS and self._only(who, heads[-1])

    def _salience(self, seen: _Seen, wanted: Gender, use: Use) -> float:
        who = seen.who
        value = seen.weight - _FADE * (self.sentence - seen.sentence)
        value += _MENTION * min(len(who.places), _MENTIONS)
        if wanted and who.gender == wanted:
            value += _CERTAIN
        if use == "undergoes" and seen.weight < _TOLD and self._aside(who):
            return value - _STANDS_BY
        return value - who.minor

    def _is_somebody_else(self, rank: tuple[float, int], wanted: Gender, use: Use) -> bool:
        """Whether somebody described since is more likely meant."""
        value, order = rank
        for seen in self._unnamed:
            likely = seen.weight - _FADE * (self.sentence - seen.sentence)
            likely += _CERTAIN * (seen.gender == wanted) + _CERTAIN
            likely -= _STANDS_BY * (use == "undergoes" and seen.aside)
            if seen.order > order and seen.gender in (wanted, None) and likely > value:
                return True
        return False

    def _aside(self, who: Who) -> bool:
        """Whether somebody rules, judges or speaks for others, and nothing was done to them."""
        roles = self._roles.get(id(who), set())
        speaks = id(who) in self._apart and not roles.isdisjoint(SPEAKERS)
        aside = who.minor or speaks or not roles.isdisjoint(RULING)
        return aside and id(who) not in self._done

    def _is(self, who: Who, head: str) -> bool:
        return head in self._roles[id(who)] or (head in GENERIC and self._seen[id(who)].weight >= 1)

    def _only(self, who: Who, head: str) -> bool:
        """Whether nobody else was told of lately, so that "the welder" can mean nobody else."""
        told = [v for v in self._seen.values() if v.weight >= _TOLD - 2 * _FADE and v.who.sure]
        people = {id(v.who) for v in self._seen.values() if v.who.kind == "person" and v.who.sure}
        known = bool(self._roles[id(who)]) and head not in self._roles[id(who)]
        alone = people == {id(who)} or [v.who for v in told] == [who]
        seen = self._seen[id(who)]
        alone = alone or (seen.sentence == self.sentence - 1 and seen.weight >= 1)
        return alone and not known

    def alone(self) -> Who | None:
        """The one person that the sentence before is about, if it names or means no other."""
        people = [v for v in self._seen.values() if v.who.kind == "person"]
        last = [v for v in people if v.sentence == self.sentence - 1]
        if len(last) != 1 or last[0].weight < 1 or self._aside(last[0].who):
            return None
        return last[0].who if last[0].who.sure else None

    def body(self) -> Who | None:
        """The organization named last that does more than speak."""
        bodies = [v for v in self._seen.values() if v.who.kind == "organization"]
        bodies = [v for v in bodies if id(v.who) not in self._apart]
        return max(bodies, key=lambda v: v.order).who if bodies else None


def _implied(heads: tuple[str, ...]) -> Gender:
    if set(heads) & MALE_WORDS:
        return "m"
    return "f" if set(heads) & FEMALE_WORDS else None
