"""What a reader keeps in mind from sentence to sentence: whom "he" and "the two" can mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.lexicon.titles import FAMILY, FEMALE_WORDS, MALE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.clauses import Chunk, Sentence
    from extractors.subjects import Who

_HE = frozenset("he him his".split())
_SHE = frozenset("she her".split())
_REACH = 3
_GENERIC = frozenset(
    """
    man woman activist leader prisoner detainee defendant suspect inmate victim accused
    convict
    """.split()
)
_ORGANIZATION = frozenset(
    "union organization organisation party group association federation".split()
)


class Memory:
    """The people of the last sentences, and how much each was the matter of the talk."""

    def __init__(self) -> None:
        self.sentence = 0
        self._seen: dict[int, tuple[Who, int, float, int]] = {}
        self._clusters: list[tuple[int, tuple[Who, ...]]] = []
        self._roles: dict[int, set[str]] = {}
        self._order = 0

    def next_sentence(self) -> None:
        """Start the next sentence."""
        self.sentence += 1
        for key in [k for k, v in self._seen.items() if self.sentence - v[1] > _REACH]:
            del self._seen[key]
        self._clusters = [c for c in self._clusters if self.sentence - c[0] <= _REACH + 2]

    def see(self, who: Who, weight: float, roles: Iterable[str] = ()) -> None:
        """Note that the text names somebody here."""
        self._order += 1
        before = self._seen.get(id(who))
        if before and before[1] == self.sentence:
            weight = max(weight, before[2])
        self._seen[id(who)] = (who, self.sentence, weight, self._order)
        self._roles.setdefault(id(who), set()).update(roles)

    def together(self, people: Iterable[Who]) -> None:
        """Note people named in one breath."""
        group = tuple(dict.fromkeys(w for w in people if w.kind == "person"))
        if len(group) > 1:
            self._clusters.append((self.sentence, group))

    def one(self, low: str, heads: tuple[str, ...] = ()) -> Who | None:
        """Whom "he", "her" or "the lawyer" means; None when nobody fits."""
        wanted = "m" if low in _HE else "f" if low in _SHE else _implied(heads)
        best, best_rank = None, (-99.0, 0)
        for who, sentence, weight, order in self._seen.values():
            if who.kind != "person" or (wanted and who.gender and who.gender != wanted):
                continue
            if heads and heads[-1] not in _GENERIC and heads[-1] not in self._roles[id(who)]:
                continue
            sure = 0.5 if wanted and who.gender == wanted else 0
            rank = (weight + sure - 1.2 * (self.sentence - sentence), order)
            if rank > best_rank:
                best, best_rank = who, rank
        if best and wanted and best.gender is None:
            best.gender = wanted  # type: ignore[assignment]
        return best

    def body(self) -> Who | None:
        """The organization named last."""
        bodies = [v for v in self._seen.values() if v[0].kind == "organization"]
        return max(bodies, key=lambda v: v[3])[0] if bodies else None

    def several(self, count: int | None) -> tuple[Who, ...]:
        """Whom "they", "the two" or "all five" means; empty when nobody fits."""
        for _, group in reversed(self._clusters):
            if count is None or len(group) == count:
                return group
        if count is None:
            return ()
        known = sorted(self._seen.values(), key=lambda v: v[3])
        told = [who for who, _, weight, _ in known if who.kind == "person" and weight >= 2]
        return tuple(told[-count:]) if len(told) == count else ()

    def learn(self, who: Who) -> None:
        """Note that something was done to somebody."""
        seen = self._seen.get(id(who))
        weight = 3.0 if seen is None or seen[1] != self.sentence else max(3.0, seen[2] + 1.5)
        self.see(who, weight)


def refer(sentence: Sentence, memory: Memory) -> dict[int, tuple[Who, ...]]:
    """For the place of each chunk that means named people, whom it means."""
    found: dict[int, tuple[Who, ...]] = {}
    subject_open = True
    for k, made in enumerate(sentence.chunks):
        if made.code in "NOU" and made.who:
            after = sentence.codes[k - 1] if k else ""
            weight = 1.0 if subject_open and after not in "opt" else 0.0
            memory.see(made.who, weight, made.heads)
            found[k] = (made.who,)
            subject_open = False
        elif made.code in "PQ":
            found[k] = (
                memory.several(2 if made.low == "both" else None)
                if made.plural
                else _single(memory, made)
            )
            if not found[k] and made.low in {"they", "their", "them"}:
                found.pop(k)
        elif made.code == "D" and made.definite and made.owner is None:
            found[k] = _single(memory, made)
        elif made.code == "G" and made.definite and made.owner is None:
            found[k] = memory.several(made.count)
        if made.owner and made.owner.who:
            memory.see(made.owner.who, 0.5)
        if not found.get(k, True):
            found.pop(k)
    return found


def _single(memory: Memory, made: Chunk) -> tuple[Who, ...]:
    if made.code == "D" and made.heads[-1] in FAMILY and made.heads[-1] not in _GENERIC:
        return ()
    who = memory.one(made.low, made.heads if made.code == "D" else ())
    return (who,) if who else ()


def _implied(heads: tuple[str, ...]) -> str | None:
    if set(heads) & MALE_WORDS:
        return "m"
    return "f" if set(heads) & FEMALE_WORDS else None
