"""Whether two spellings can be read alike, letter group by letter group.

A letter group may stand for several sounds: ``ch`` is that of Chekhov, of Bach or of Charlotte;
``sounds.csv`` lists them. Two words are read alike as far as a path leads through both on which
the groups share a sound: the edit distance of Wagner and Fischer (1974), over letter groups
instead of letters, with weights. It meets Wilson and Уилсон, or Shevtsov, Chevtsov and Szewcow,
which no single romanisation does.
"""

from __future__ import annotations

import csv
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from pipelines.names.fold import repaired
from pipelines.names.vowels import CLASSES, COUNTS, FIRST_CONSONANT, is_vowel, runs_from

BREATH = 0.4
"""Weight of h, which many spellings leave out."""

MOST = 0.6
"""Share of the weight from which costs aren't counted any further: the words are unlike."""

SOFT_SIGN = 0.1
"""Weight of what is no letter of a sound, such as the soft sign."""

PARTLY = 0.08
"""Cost of two runs of vowels that share some."""

CHANGED = 1.0
"""Cost of vowels that share nothing, as of Karpuk and Karpik, and of a consonant for a near one,
as of Savich and Shavich; any other consonant costs both."""

SHORT, SHORT_COSTS = 3.5, 1.25
"""In words of less weight than this, costs count as much more: little else tells them apart."""

ENDING = 0.3
"""Weight of an ending that a language adds to foreign names."""

_RELATED_SOUNDS = (
    "b p",
    "d t",
    "g k",
    "g kh h",
    "v f w",
    "v b",
    "z s",
    "s sh",
    "zh dzh",
    "dzh tsh",
    "tsh sh",
    "g zh dzh",
    "ts s",
    "f t",
)
_ADDED_ENDINGS = ("us", "ová")
"""Latin, Czech."""


_BREATHS = "hхһҳ"
_STROKES = str.maketrans({"ø": "ö", "æ": "ä", "œ": "ö"})


Group = tuple[int, int, int, float]
"""Some letters at one place of a word: where they end, their sounds as bits, the sounds near to
those, their weight."""
Lattice = tuple[tuple[Group, ...], ...]
"""By place, the groups that begin there."""


@dataclass(frozen=True, slots=True)
class Sounds:
    """A word in all the ways that its letters can be read."""

    letters: str
    """Lower case, doubled letters once."""
    lattice: Lattice = field(compare=False, repr=False)
    weight: float = field(compare=False, repr=False)


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[int, int]]:
    """Sounds and related sounds as bits, by letter group."""
    with (files("pipelines.names") / "sounds.csv").open(encoding="utf-8") as lines:
        rows = {row["spelling"]: row["sounds"].split() for row in csv.DictReader(lines)}
    names = sorted({sound for sounds in rows.values() for sound in sounds})
    bits = {sound: FIRST_CONSONANT << i for i, sound in enumerate(names)}
    near = dict.fromkeys(names, 0)
    for group in _RELATED_SOUNDS:
        for sound in group.split():
            for other in group.split():
                near[sound] |= bits[other]
    return {spelling: (_union(bits, s), _union(near, s)) for spelling, s in rows.items()}


@lru_cache(maxsize=1)
def _longest() -> dict[str, int]:
    """Letters of the longest group by its first letter."""
    found: dict[str, int] = {}
    for spelling in _table():
        found[spelling[0]] = max(found.get(spelling[0], 0), len(spelling))
    return found


def _union(bits: dict[str, int], sounds: list[str]) -> int:
    found = 0
    for sound in sounds:
        found |= bits[sound]
    return found


@lru_cache(maxsize=1 << 16)
def sounds_of(word: str) -> Sounds:
    """The sounds of a word in Latin or Cyrillic letters."""
    letters = _letters(word)
    lattice = tuple(_groups(letters, start) for start in range(len(letters)))
    weight, place = 0.0, 0
    while place < len(letters):
        place, _, _, heavy = max(lattice[place])
        weight += heavy
    return Sounds(letters, lattice, weight)


def _letters(word: str) -> str:
    letters = repaired(word).translate(_STROKES).replace("ee", "ɛ")
    kept = [letter for letter in letters if letter.isalpha()]
    return "".join(c for i, c in enumerate(kept) if not i or c != kept[i - 1])


def _groups(word: str, start: int) -> tuple[Group, ...]:
    """The groups that begin at a letter."""
    table, letter = _table(), word[start]
    found = [(end, bits, 0, weight) for end, bits, weight in runs_from(word, start)]
    for end in range(min(len(word), start + _longest().get(letter, 0)), start, -1):
        if end == start + 1 and letter in "uу" and not _beside_vowel(word, start):
            continue
        if known := table.get(word[start:end]):
            weight = BREATH if letter in _BREATHS and end == start + 1 else 1.0
            found.append((end, *known, weight))
            if word[end - 1] == "h":
                break  # sh is never s and h
    if start > 2 and word[start:] in _ADDED_ENDINGS:
        found.append((len(word), 0, 0, ENDING))
    return tuple(found) or (_plain(letter, start + 1),)


def _plain(letter: str, end: int) -> Group:
    """A letter that the table doesn't know, without its marks where that helps."""
    bare = unicodedata.normalize("NFD", letter)[0]
    known = _table().get(bare)
    return (end, *known, 1.0) if known else (end, 0, 0, SOFT_SIGN)


def _beside_vowel(word: str, place: int) -> bool:
    """Whether a u stands where it may be that of Šautsou, or of Уильям."""
    return any(is_vowel(c) for c in (*word[max(0, place - 1) : place], *word[place + 1 :][:1]))


@lru_cache(maxsize=1 << 17)
def alike(left: Sounds, right: Sounds) -> float:
    """How much of two words can be read alike, 0 to 1; symmetric.

    >>> alike(sounds_of("Wilson"), sounds_of("Уилсон")) > 0.95
    True
    >>> alike(sounds_of("Chevtsov"), sounds_of("Шаўцоў")) > 0.9
    True
    >>> alike(sounds_of("Karpenko"), sounds_of("Карпович")) < 0.8
    True
    """
    if left.letters == right.letters:
        return 1.0
    a, b = (left, right) if left.letters < right.letters else (right, left)
    weight = (a.weight + b.weight) / 2
    distance = _distance(a.lattice, b.lattice, MOST * weight)
    if weight < SHORT:
        distance *= SHORT_COSTS
    return max(0.0, 1 - distance / weight) if weight else 0.0


def _distance(a: Lattice, b: Lattice, most: float) -> float:
    """The cost of the cheapest path through two lattices, or ``most`` when it costs more."""
    width = len(b)
    rows = [[most] * (width + 1) for _ in range(len(a) + 1)]
    rows[0][0] = 0.0
    for i, groups in enumerate((*a, ())):
        row = rows[i]
        for j, others in enumerate((*b, ())):
            here = row[j]
            if here >= most:
                continue
            for end, _, _, weight in others:
                if here + weight < row[end]:
                    row[end] = here + weight
            for down, sounds, near, weight in groups:
                below = rows[down]
                if here + weight < below[j]:
                    below[j] = here + weight
                for end, heard, _, _ in others:
                    shared = sounds & heard
                    if shared >= FIRST_CONSONANT or sounds == heard:
                        cost = here
                    elif sounds & CLASSES and heard & CLASSES:
                        partly = shared & CLASSES and shared & COUNTS
                        cost = here + (PARTLY if partly else CHANGED)
                    elif near & heard:
                        cost = here + CHANGED
                    else:
                        continue  # leaving out both costs the same
                    if cost < below[end]:
                        below[end] = cost
    return rows[-1][-1]
