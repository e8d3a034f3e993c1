"""What the tagger sees of each word of a sentence."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from extractors.lexicon.common_words import COMMON_WORDS
from extractors.lexicon.given_names import GIVEN_NAMES
from extractors.lexicon.organizations import BODIES, HEADS
from extractors.lexicon.places import ADJECTIVES, PLACE_HEADS, PLACES
from extractors.lexicon.titles import HONORIFICS, PEOPLE
from extractors.names.runs import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.tokens import Token

_LISTS = (
    ("given", GIVEN_NAMES),
    ("title", HONORIFICS | PEOPLE),
    ("place", PLACES),
    ("adjective", ADJECTIVES),
    ("placehead", PLACE_HEADS),
    ("head", HEADS | BODIES),
    ("particle", PARTICLES),
    ("common", COMMON_WORDS),
)
_RUN = re.compile(r"(.)\1+")
_SHAPES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "–": "-", "—": "-", "“": '"', "”": '"'})


class _Seen(NamedTuple):
    """What one word shows at its own place and to its neighbours."""

    here: tuple[str, ...]
    after: tuple[str, ...]
    """What it shows to the word after it."""
    before: tuple[str, ...]
    farther: tuple[str, str]
    shape: str
    lists: str


def features(words: Sequence[Token]) -> list[list[str]]:
    """For each word what is seen of it and around it."""
    seen = [_seen(w.text) for w in words]
    n = len(seen)
    rows = []
    for i, it in enumerate(seen):
        row = list(it.here)
        if i:
            last = seen[i - 1]
            row += last.after
            row.append(f"ll-{last.lists}|{it.lists}")
            row.append(f"ss-{last.shape}|{it.shape}")
            if i > 1:
                row.append(seen[i - 2].farther[0])
        else:
            row.append("first")
            row.append(f"first {it.lists}")
        if i + 1 < n:
            following = seen[i + 1]
            row += following.before
            row.append(f"ll+{it.lists}|{following.lists}")
            if i + 2 < n:
                row.append(seen[i + 2].farther[1])
        else:
            row.append("last")
        rows.append(row)
    return rows


@lru_cache(maxsize=1 << 16)
def _seen(text: str) -> _Seen:
    word = text.translate(_SHAPES)
    low = word.lower()
    shape = _shape(word)
    lists = " ".join(name for name, words in _LISTS if low in words)
    here = [f"w {low}", f"s {shape}", f"l {lists}"]
    if shape[0] in "Xx":
        here += [f"e {low[-3:]}", f"e {low[-2:]}", f"b {low[:3]}", f"n {min(len(low), 8)}"]
    if "X" in shape:
        here.append(f"sl {shape} {lists}")
    return _Seen(
        tuple(here),
        (f"w- {low}", f"s- {shape}", f"l- {lists}"),
        (f"w+ {low}", f"s+ {shape}", f"l+ {lists}"),
        (f"w-- {low}", f"w++ {low}"),
        shape,
        lists,
    )


def _shape(word: str) -> str:
    """The word with X for a capital, x for a small letter, 0 for a figure, runs shortened."""
    letters = "".join(
        "X" if c.isupper() else "x" if c.isalpha() else "0" if c.isdigit() else c for c in word
    )
    if len(letters) == 1:
        return letters
    return _RUN.sub(r"\1\1", letters)
