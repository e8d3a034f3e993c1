"""The people of the last sentences, whom "he", "the lawyer" and "the two" can mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractors.lexicon.titles import (
    BYSTANDERS,
    FEMALE_WORDS,
    MALE_WORDS,
    OFFICIALS,
    RULERS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.clauses import Chunk, Sentence
    from extractors.subjects import Who

_HE = frozenset("he him his".split())
_SHE = frozenset("she her".split())
_REACH = 3
_PAGE = 12
_FADE = 1.2
_TOLD = 2.0
_COURT = frozenset(
    """
    court judge verdict verdicts sentenced sentence sentences convicted condemned prison jailed
    tribunal bars tried
    """.split()
)
_GENERIC = frozenset(
    """
    man woman activist leader prisoner detainee defendant suspect inmate victim accused convict
    """.split()
)


class _Seen(NamedTuple):
    who: Who
    sentence: int
    weight: float
    order: int


class Memory:
    """The people of the last sentences, and how much each was the matter of the talk."""

    def __init__(self) -> None:
        self.sentence = 0
        self._seen: dict[int, _Seen] = {}
        self._clusters: list[tuple[int, tuple[Who, ...]]] = []
        self._roles: dict[int, set[str]] = {}
        self._court = -99
        self._told: dict[str, tuple[int, list[Who]]] = {}
        self._done: set[int] = set()
        self._order = 0
        self._unnamed: list[tuple[int, str | None]] = []
        """Relatives and the like of this sentence, whom "he" or "she" can mean too."""

    def next_sentence(self) -> None:
        """Start the next sentence."""
        self.sentence += 1
        self._unnamed = []
        for key in [k for k, v in self._seen.items() if self.sentence - v.sentence > _REACH]:
            del self._seen[key]
        self._clusters = [c for c in self._clusters if self.sentence - c[0] <= _PAGE]

    def see(self, who: Who, weight: float, roles: Iterable[str] = ()) -> None:
        """Note that the text names somebody here."""
        self._order += 1
        before = self._seen.get(id(who))
        if before:
            weight = max(weight, before.weight - _FADE * (self.sentence - before.sentence))
        self._seen[id(who)] = _Seen(who, self.sentence, weight, self._order)
        self._roles.setdefault(id(who), set()).update(roles)

    def is_called(self, who: Who, roles: Iterable[str]) -> None:
        """Note what somebody is, so that "the chairperson" can mean them."""
        self._roles.setdefault(id(who), set()).update(roles)

    def pass_by(self, made: Chunk) -> None:
        """Note somebody described and not named: "her daughter, who"."""
        self._order += 1
        self._unnamed.append((self._order, _implied(made.heads)))

    def together(self, people: Iterable[Who]) -> None:
        """Note people named in one breath."""
        group = tuple(dict.fromkeys(w for w in people if w.kind == "person" and w.sure))
        if len(group) > 1:
            self._clusters.append((self.sentence, group))

    def learn(self, who: Who, kind: str) -> None:
        """Note that an act of this type was done to somebody."""
        who.sure = True
        self._done.add(id(who))
        self.see(who, _TOLD)
        at, group = self._told.get(kind, (-9, []))
        if self.sentence - at > 1:
            group = []
        if who not in group:
            group.append(who)
        self._told[kind] = (self.sentence, group)

    def knows(self, who: Who | None) -> bool:
        """Whether the page told of an act done to somebody before."""
        return id(who) in self._done

    def in_court(self, sentence: Sentence) -> bool:
        """Whether this sentence or one of the last few speaks of verdicts."""
        if any(c.low in _COURT for c in sentence.chunks):
            self._court = self.sentence
        return self.sentence - self._court <= _PAGE

    def last(self, *kinds: str) -> tuple[Who, ...]:
        """To whom the last acts of these types were done, if that was said of late."""
        recent = [self._told[k] for k in kinds if k in self._told]
        recent = [r for r in recent if self.sentence - r[0] <= _REACH]
        return tuple(max(recent, key=lambda r: r[0])[1]) if recent else ()

    def one(self, low: str, heads: tuple[str, ...] = ()) -> Who | None:
        """Whom "he", "her" or "the lawyer" means; None when nobody fits."""
        wanted = "m" if low in _HE else "f" if low in _SHE else _implied(heads)
        best, best_rank = None, (-99.0, 0)
        for who, sentence, weight, order in self._seen.values():
            if who.kind != "person" or not who.sure:
                continue
            if wanted and who.gender and who.gender != wanted:
                continue
            if heads and not (self._is(who, heads[-1]) or self._only(who, heads[-1])):
                continue
            sure = 0.5 if wanted and who.gender == wanted else 0
            rank = (weight + sure - who.minor - _FADE * (self.sentence - sentence), order)
            if rank > best_rank:
                best, best_rank = who, rank
        if (
            best
            and not heads
            and any(
                order > self._seen[id(best)].order and gender in {wanted, None}
                for order, gender in self._unnamed
            )
        ):
            return None
        if best and wanted and best.gender is None:
            best.gender = "m" if wanted == "m" else "f"
        return best

    def _is(self, who: Who, head: str) -> bool:
        return head in self._roles[id(who)] or (
            head in _GENERIC and self._seen[id(who)].weight >= 1
        )

    def _only(self, who: Who, head: str) -> bool:
        """Whether nobody else was told of lately, so that "the welder" can mean nobody else."""
        told = [v for v in self._seen.values() if v.weight >= _TOLD - 2 * _FADE and v.who.sure]
        people = {id(v.who) for v in self._seen.values() if v.who.kind == "person" and v.who.sure}
        known = bool(self._roles[id(who)]) and head not in self._roles[id(who)]
        alone = people == {id(who)} or [v.who for v in told] == [who]
        seen = self._seen[id(who)]
        alone = alone or (seen.sentence == self.sentence - 1 and seen.weight >= 1)
        return alone and not known and head not in RULERS | OFFICIALS | BYSTANDERS

    def body(self) -> Who | None:
        """The organization named last."""
        bodies = [v for v in self._seen.values() if v.who.kind == "organization"]
        return max(bodies, key=lambda v: v.order).who if bodies else None

    def several(self, count: int | None) -> tuple[Who, ...]:
        """Whom "they", "the two" or "all five" means; empty when nobody fits."""
        told_of = [(at, 0, tuple(group)) for at, group in self._told.values() if len(group) > 1]
        groups = [(at, 1, group) for at, group in self._clusters]
        groups += [g for g in told_of if self.sentence - g[0] <= _REACH]
        groups.sort(key=lambda g: (g[0], g[1], len(g[2])))
        for _, _, group in reversed(groups):
            if count is None or len(group) == count:
                return group
        if count is None:
            return ()
        known = sorted(self._seen.values(), key=lambda v: v.order)
        told = [v.who for v in known if v.who.kind == "person" and v.weight >= _TOLD - _FADE]
        return tuple(told[-count:]) if len(told) >= count else ()


def _implied(heads: tuple[str, ...]) -> str | None:
    if set(heads) & MALE_WORDS:
        return "m"
    return "f" if set(heads) & FEMALE_WORDS else None
