"""How alike two names are, why, and whether they may be one person's at all.

The score is the product of the words' likenesses, so that one unlike word is enough to part two
names. What names alone rule out is a veto, whatever the score.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from rapidfuzz.distance import Indel

from pipelines.names.fold import fold, rough_sound
from pipelines.names.given_names import kin
from pipelines.names.pairs import KIN, Pair, pair_words
from pipelines.names.parse import PersonName
from pipelines.names.patronymics import Father
from pipelines.names.words import Word

SAME = 0.87
"""The score from which two names are taken for one person's."""

DOUBTFUL = 0.5
"""The highest score of a pair with a veto, and of one that shares a single word."""

EXTRA_WORD = 0.92
"""Factor for a word that one name has more, as a second family name."""

EXTRA_OF_FEW = 0.65
"""Factor for such a word where the rest says little: given names, words that are not quite the
same, or syllables, which names of East and South-East Asia are made of."""

SYLLABLE = 4
"""Letters that a syllable has at most."""

OTHER_DETAIL = 0.85
"""Factor for a "junior" that one name has, or a middle initial that doesn't fit."""

LIKE_FATHERS = 0.7
"""The likeness of two folded fathers' names from which they may be one, misspelled."""

ALIKE = 0.8
"""The likeness from which two words are called alike."""

ROUGH_KEY = 3
"""Consonants in the key of a word that stands beside another."""

TWO_SOUNDS = (("ch", "kh"), ("zh", "zgh"))
"""Letters that rough sounds keep apart though either may be meant."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """The outcome for two names."""

    score: float
    """From 0 to 1."""
    veto: bool
    """Different given names, fathers or genders: never to be joined by a machine."""
    reasons: tuple[str, ...]
    """In words, what rules the pair out first, then the words, unlikest first."""

    @property
    def same(self) -> bool:
        """Whether the names alone say that they are one."""
        return self.score >= SAME and not self.veto


def compare_persons(left: PersonName, right: PersonName) -> NameMatch:
    """The score, the veto and the reasons for two names; the order of the two doesn't matter."""
    pairs = pair_words(left, right)
    if not pairs:
        return NameMatch(0.0, False, ("no name",))
    vetoes = tuple(_vetoes(left, right, pairs))
    score = _factor(left, right, pairs)
    for _, _, likeness in pairs:
        score *= likeness
    if vetoes or len(pairs) < 2:
        score = min(score, DOUBTFUL)
    reasons = [_said(left, right, pair) for pair in pairs]
    if len(pairs) < 2:
        reasons.append("a single word is no full name")
    return NameMatch(score, bool(vetoes), (*vetoes, *reasons))


def _vetoes(left: PersonName, right: PersonName, pairs: Sequence[Pair]) -> Iterator[str]:
    for a, b, _ in pairs:
        if a.given and b.given and not kin(a.given, b.given):
            first, second = sorted((a.given.name, b.given.name))
            yield f"different given names ({first}, {second})"
    if _other_initial(left, right) or _other_initial(right, left):
        yield "the initial of another given name"
    if left.father and right.father and not _same_father(left.father, right.father):
        yield "different fathers' names"
    if left.generation and right.generation and left.generation != right.generation:
        yield "father and son"
    if left.gender and right.gender and left.gender != right.gender:
        yield "different gender"


def _other_initial(short: PersonName, full: PersonName) -> bool:
    """Whether the first initial of a family name is none of the other's given name."""
    if len(short.words) != 1 or not short.initials or not (full.full and full.ordered):
        return False
    return short.initials[0].isdisjoint(full.words[0].initials)


def _same_father(a: Father, b: Father) -> bool:
    if a.given and b.given:
        return kin(a.given, b.given)
    return Indel.normalized_similarity(a.stem, b.stem) >= LIKE_FATHERS


def _factor(left: PersonName, right: PersonName, pairs: Sequence[Pair]) -> float:
    """What words that one name has more, and what else differs, take off the score."""
    extra = max(len(left.words), len(right.words)) - len(pairs)
    factor = 1.0 if left.generation == right.generation else OTHER_DETAIL
    if _other_middle(left, right) or _other_middle(right, left):
        factor *= OTHER_DETAIL
    if not extra:
        return factor
    words = (*left.words, *right.words)
    few = all((a.given and b.given) or likeness < 1 for a, b, likeness in pairs) or all(
        len(word.sounds.letters) <= SYLLABLE for word in words
    )
    return factor * (EXTRA_OF_FEW if few else EXTRA_WORD) ** extra


def _other_middle(left: PersonName, right: PersonName) -> bool:
    """Whether the initial beside a full name fits neither the father nor an initial."""
    if not (left.full and left.initials and right.full):
        return False
    if right.father and not left.father:
        return left.initials[0].isdisjoint(right.father.initials)
    return bool(right.initials) and left.initials[0].isdisjoint(right.initials[0])


def _said(left: PersonName, right: PersonName, pair: Pair) -> str:
    a, b, likeness = pair
    what = "name"
    if left.ordered and right.ordered and (a is left.words[-1] or a is right.words[-1]):
        what = "family name"
    elif a.given and b.given:
        what = "given name"
    if likeness == 1.0:
        return f"{what} the same ({min(a.key, b.key)})"
    first, second = sorted((a.sounds.letters, b.sounds.letters))
    if likeness == KIN:
        return f"{what} akin ({first}, {second})"
    return f"{what} {'alike' if likeness >= ALIKE else 'unlike'} ({first}, {second})"


def block_keys(name: PersonName) -> tuple[str, ...]:
    """Keys of which two spellings of one name share at least one; sorted.

    The consonants of each word that may be a family name, which a name without a given name has
    too; and pairs of words, in which the given name's root and the rough sound of the other stand,
    so that spellings of unlike consonants meet.
    """
    words = name.words
    families = [word for word in words if not word.given] or words[-1:]
    keys = {word.consonants for word in families}
    for pair in combinations(words, 2):
        keys |= {" ".join(sorted(both)) for both in product(*map(_rough_keys, pair))}
    return tuple(sorted(keys))


def _rough_keys(word: Word) -> set[str]:
    if word.given:
        return {word.given.root}
    letters = word.sounds.letters
    folds = {word.folded, *(fold(letters.replace(a, b)) for a, b in TWO_SOUNDS if a in letters)}
    return {rough_sound(folded)[:ROUGH_KEY] for folded in folds}
