"""Articles that share their text: reprints, and excerpts of one agency's report."""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

Sketch = tuple[int, ...]

SHINGLE = 5
"""Words that are hashed together."""

KEPT = 16
"""One hash in so many is kept: those that it divides."""

SHARED = 0.5
"""Share of the shorter sketch from which two articles are copies of one text."""

LEAST = 6
"""Hashes under which a sketch says nothing."""

MOST_ARTICLES = 200
"""Articles that share a hash beyond which it is a site's standing phrase."""

_WORD = re.compile(r"\w+")


def sketch_of(text: str) -> Sketch:
    """Hashes of some of the runs of five words, sorted: the same for the same run anywhere.

    Mod sampling of w-shingles (Broder 1997), so that a text and an excerpt of it can be told by
    how much of the shorter one is shared.
    """
    words = [word.encode() for word in _WORD.findall(text.casefold())]
    runs = (b" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
    return tuple(sorted({h for h in map(zlib.crc32, runs) if h % KEPT == 0}))


def copies(sketches: Mapping[str, Sketch]) -> dict[str, str]:
    """For the key of each article the smallest key among those that share its text."""
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for key in sorted(sketches):
        if len(sketches[key]) >= LEAST:
            for value in sketches[key]:
                holders[value].append(key)
    shared = Counter(
        pair
        for keys in holders.values()
        if 1 < len(keys) <= MOST_ARTICLES
        for pair in combinations(keys, 2)
    )
    near = (
        (a, b)
        for (a, b), count in shared.items()
        if count >= SHARED * min(len(sketches[a]), len(sketches[b]))
    )
    return _smallest(sketches, near)


def _smallest(keys: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    parent = {key: key for key in keys}

    def root(key: str) -> str:
        while parent[key] != key:
            parent[key] = key = parent[parent[key]]
        return key

    for a, b in pairs:
        first, second = sorted((root(a), root(b)))
        parent[second] = first
    return {key: root(key) for key in parent}
