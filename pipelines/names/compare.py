"""How alike two names are, why, and whether they may be one person's at all.

Every word of the shorter name is paired with one of the longer; the score is the product of the
likenesses, so that one unlike word is enough to part two names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, product
from operator import itemgetter

from rapidfuzz.distance import Indel

from pipelines.names.fold import fold, rough_sound
from pipelines.names.given_names import kin
from pipelines.names.parse import PersonName, Word, word_of
from pipelines.names.patronymics import Father
from pipelines.names.sounds import alike

SAME = 0.86
"""The score from which two names are taken for one person's."""

DOUBTFUL = 0.5
"""The highest score of a pair with a veto, and of one that shares a single word."""

KIN = 0.84
"""The likeness of a given name and its short form, or its cousin in another language."""

OTHER_GIVEN = 0.4
"""Weight of the spelling where the table knows two given names as different."""

ROUGH = 0.4
"""The likeness of two folds below which their sounds needn't be compared."""

EXTRA_WORD = 0.97
"""Factor for a word that one name has more, as a second family name."""

EXTRA_OF_FEW = 0.85
"""Factor for such a word where the rest says little: given names, words that are not quite the
same, or syllables, which names of East and South-East Asia are made of."""

ONE_GENERATION = 0.85
"""Factor for a "junior" or "senior" that one name has: the other may be the father's."""

ROUGH_KEY = 3
"""Consonants in the key of a word that stands beside another."""

TWO_SOUNDS = (("ch", "kh"), ("zh", "zgh"))
"""Letters that rough sounds keep apart though either may be meant."""

SYLLABLE = 4
"""Letters that a syllable has at most."""

LIKE_FATHERS = 0.7
"""The likeness of two folded fathers' names from which they may be one, misspelled."""

Pair = tuple[Word, Word, float]
"""A word of each name and their likeness."""


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


def compare_persons(left: PersonName, right: PersonName) -> NameMatch:
    """The score, the veto and the reasons for two names; the order of the two doesn't matter."""
    pairs = _pairs(left, right)
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


def _pairs(left: PersonName, right: PersonName) -> list[Pair]:
    """Each word of the shorter name with its likeliest of the longer, unlikest pairs first.

    They are matched by their folds; how they sound is heard only while the names may be one.
    """
    a, b = left.words, right.words
    if len(a) == len(b) == 2 and left.ordered and right.ordered:
        matched = [(_rough(x, y), x, y) for x, y in zip(a, b, strict=True)]
        matched.sort(key=itemgetter(0))
    else:
        if len(a) != len(b):
            a, b = _joined(a, b), _joined(b, a)
        matched = _matched(a, b)
    pairs: list[Pair] = []
    score = 1.0
    for rough, x, y in matched:
        found = rough
        if score >= DOUBTFUL and ROUGH <= rough < 1 and not (x.given and y.given):
            found = alike(x.sounds, y.sounds)
        score *= found
        pairs.append((x, y, found))
    return pairs


def _joined(words: Sequence[Word], others: Sequence[Word]) -> tuple[Word, ...]:
    """The words, two neighbours as one where the other name writes them so: Xiao-ling, Xiaoling."""
    whole = {word.folded for word in others}
    for i, (first, second) in enumerate(pairwise(words)):
        if first.folded + second.folded in whole:
            both = word_of(first.sounds.letters + second.sounds.letters)
            return (*words[:i], both, *words[i + 2 :])
    return tuple(words)


def _matched(a: Sequence[Word], b: Sequence[Word]) -> list[tuple[float, Word, Word]]:
    """The words paired one to one, likeliest pairs first taken, unlikest first given."""
    if (len(a), [w.folded for w in a]) > (len(b), [w.folded for w in b]):
        a, b = b, a
    ranked = sorted(
        (-_rough(x, y), abs(i - j), i, j) for i, x in enumerate(a) for j, y in enumerate(b)
    )
    matched: list[tuple[float, Word, Word]] = []
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    for score, _, i, j in ranked:
        if i not in taken_a and j not in taken_b:
            taken_a.add(i)
            taken_b.add(j)
            matched.append((-score, a[i], b[j]))
    return matched[::-1]


def _rough(a: Word, b: Word) -> float:
    """How alike two words are, 0 to 1, as far as the table of given names and the folds tell."""
    if a.given and b.given:
        if a.given.name == b.given.name:
            return 1.0
        if kin(a.given, b.given):
            return KIN
        return OTHER_GIVEN * Indel.normalized_similarity(a.folded, b.folded)
    return Indel.normalized_similarity(a.folded, b.folded)


def _vetoes(left: PersonName, right: PersonName, pairs: Sequence[Pair]) -> Iterator[str]:
    for a, b, _ in pairs:
        if a.given and b.given and not kin(a.given, b.given):
            first, second = sorted((a.given.name, b.given.name))
            yield f"different given names ({first}, {second})"
    if left.father and right.father and not _same_father(left.father, right.father):
        yield "different fathers' names"
    if left.generation and right.generation and left.generation != right.generation:
        yield "father and son"
    if left.gender and right.gender and left.gender != right.gender:
        yield "different gender"


def _same_father(a: Father, b: Father) -> bool:
    if a.given and b.given:
        return kin(a.given, b.given)
    return Indel.normalized_similarity(a.stem, b.stem) >= LIKE_FATHERS


def _factor(left: PersonName, right: PersonName, pairs: Sequence[Pair]) -> float:
    """What it costs that one name has words more, or is said to be a son's."""
    extra = max(len(left.words), len(right.words)) - len(pairs)
    factor = 1.0 if left.generation == right.generation else ONE_GENERATION
    if not extra:
        return factor
    words = (*left.words, *right.words)
    few = all((a.given and b.given) or likeness < 1 for a, b, likeness in pairs) or all(
        len(word.sounds.letters) <= SYLLABLE for word in words
    )
    return factor * (EXTRA_OF_FEW if few else EXTRA_WORD) ** extra


def _said(left: PersonName, right: PersonName, pair: Pair) -> str:
    a, b, score = pair
    what = "name"
    ends = left.words[-1], right.words[-1]
    if left.ordered and right.ordered and (a is ends[0] or a is ends[1]):
        what = "family name"
    elif a.given and b.given:
        what = "given name"
    if score == 1.0:
        return f"{what} the same ({a.key})"
    first, second = sorted((a.sounds.letters, b.sounds.letters))
    if score == KIN:
        return f"{what} akin ({first}, {second})"
    return f"{what} {'alike' if score >= 0.8 else 'unlike'} ({first}, {second})"


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
