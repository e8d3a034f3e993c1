"""How alike two names are, why, and whether they may be one person's at all."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Indel

from pipelines.names.parse import PersonName, Word, word_of

SAME = 0.87
"""The score from which two names are taken for one person's."""

VETOED = 0.5
"""The highest score of a pair with a veto, and of one that shares a single word."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """The outcome for two names."""

    score: float
    """From 0 to 1."""
    veto: bool
    """Different given names, fathers or genders: never to be joined by a machine."""
    reasons: tuple[str, ...]
    """In words."""

    @property
    def same(self) -> bool:
        """Whether the names alone say that they are one."""
        return self.score >= SAME and not self.veto


@lru_cache(maxsize=1 << 18)
def likeness(left: str, right: str) -> float:
    """How alike two folded words are, 0 to 1; symmetric."""
    if left == right:
        return 1.0
    a, b = word_of(left), word_of(right)
    if a.given and b.given:
        if a.given.name == b.given.name:
            return 1.0
        if _kin(a, b):
            return 0.8
        return 0.45 * Indel.normalized_similarity(left, right)
    whole = Indel.normalized_similarity(left, right)
    if whole < 0.4:
        return whole
    bones = Indel.normalized_similarity(a.consonants, b.consonants)
    neutral = Indel.normalized_similarity(a.neutral, b.neutral)
    score = 0.55 * max(whole, neutral) + 0.45 * bones
    if min(len(left), len(right)) <= 3:
        score *= 0.85
    if a.given or b.given:
        score = min(score, 0.85)
    return score


def _kin(a: Word, b: Word) -> bool:
    """Whether one may be the short form of the other, or both go back to one name."""
    if not (a.given and b.given):
        return False
    x, y = a.given, b.given
    return (
        x.root == y.root
        or x.name in y.stands_for
        or y.name in x.stands_for
        or bool(x.stands_for & y.stands_for)
    )


def compare_persons(left: PersonName, right: PersonName) -> NameMatch:
    """The score, the veto and the reasons for two names; the order of the two doesn't matter."""
    if not left.words or not right.words:
        return NameMatch(0.0, False, ("no name",))
    score, pairs = _aligned(left, right)
    reasons = [_said(a, b) for a, b in pairs]
    veto = False
    if len(pairs) < 2:
        score = min(score, VETOED)
        reasons.append("one word in common at most")
    for a, b in pairs:
        if a.given and b.given and a.given.name != b.given.name and not _kin(a, b):
            veto = True
    if left.patronymic and right.patronymic:
        alike = likeness(left.patronymic, right.patronymic)
        if alike < 0.75:
            veto = True
        reasons.append("father's name " + ("alike" if alike >= 0.75 else "different"))
    if left.gender and right.gender and left.gender != right.gender:
        veto = True
        reasons.append("different gender")
    return NameMatch(min(score, VETOED) if veto else score, veto, tuple(reasons))


def _said(a: Word, b: Word) -> str:
    what = "given name" if a.given and b.given else "name"
    alike = likeness(a.folded, b.folded)
    if alike == 1:
        return f"{what} the same ({a.folded})"
    return f"{what} {'alike' if alike >= 0.75 else 'different'} ({a.folded}, {b.folded})"


def _aligned(left: PersonName, right: PersonName) -> tuple[float, list[tuple[Word, Word]]]:
    """The best pairing of the words, every word of the shorter name with one of the longer."""
    short, long = sorted((left.words, right.words), key=len)
    rest = list(long)
    pairs = []
    ranked = sorted(
        (
            (-likeness(a.folded, b.folded), i, j)
            for i, a in enumerate(short)
            for j, b in enumerate(long)
        )
    )
    used_short: set[int] = set()
    used_long: set[int] = set()
    alike = []
    for score, i, j in ranked:
        if i in used_short or j in used_long:
            continue
        used_short.add(i)
        used_long.add(j)
        alike.append(-score)
        pairs.append((short[i], long[j]))
    extra = len(rest) - len(short)
    score = 0.5 * min(alike) + 0.5 * sum(alike) / len(alike) - 0.03 * extra
    return max(score, 0.0), pairs


def block_keys(name: PersonName) -> tuple[str, ...]:
    """Keys of which two spellings of one name share at least one; sorted."""
    keys = {f"c:{word.consonants}" for word in name.words if not word.given}
    keys |= {f"w:{word.given.name}" for word in name.words if word.given and len(name.words) == 1}
    if len(name.words) >= 2:
        keys.add(
            "p:" + " ".join(sorted(w.given.name if w.given else w.consonants for w in name.words))
        )
    return tuple(sorted(keys))
