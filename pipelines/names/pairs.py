"""Which word of one name goes with which of another, and how alike they are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter

from rapidfuzz.distance import Indel

from pipelines.names.given_names import kin
from pipelines.names.parse import PersonName
from pipelines.names.sounds import alike
from pipelines.names.words import Word, word_of

KIN = 0.84
"""The likeness of a given name and its short form, or its cousin in another language."""

OTHER_GIVEN = 0.4
"""Weight of the spelling where the table knows two given names as different."""

ROUGH = 0.4
"""The likeness of two folds below which their sounds needn't be compared."""

OTHER_ENDING = 0.97
"""The least likeness of two family names that end differently for one gender: -ska, -skaya."""

HOPELESS = 0.5
"""The product of likenesses below which the rest needn't be compared closely."""

Pair = tuple[Word, Word, float]
"""A word of each name and their likeness, 0 to 1."""


def pair_words(left: PersonName, right: PersonName) -> list[Pair]:
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
        if score >= HOPELESS and ROUGH <= rough < 1 and not (x.given and y.given):
            found = alike(x.sounds, y.sounds)
            if x.neutral == y.neutral and x.gender == y.gender:
                found = max(found, OTHER_ENDING)
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
    """The words paired one to one, likeliest pairs taken first, unlikest given first."""
    if (len(a), [word.folded for word in a]) > (len(b), [word.folded for word in b]):
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
    """How alike two words are, as far as the table of given names and the folds tell."""
    if a.given and b.given:
        if a.given.name == b.given.name:
            return 1.0
        if kin(a.given, b.given):
            return KIN
        return OTHER_GIVEN * Indel.normalized_similarity(a.folded, b.folded)
    return Indel.normalized_similarity(a.folded, b.folded)
