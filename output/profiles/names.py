"""The names of people who are withheld, found wherever they stand in text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from pipelines.names.fold import fold

Words = tuple[str, ...]

_GAP = re.compile(r"[\W\d_]+")
_RE2_GAP = r"[^\pL\pM'’]+"
_OWNER = re.compile(r"['’]s\b|['’]")


class Names:
    """Names as the words they are of, in one form for two scripts: Жук is Zhuk.

    ``hidden`` are the names to be found. One whose words stand in a name that is ``shown`` gives
    nobody away, and is left out.
    """

    def __init__(self, hidden: Iterable[str], shown: Iterable[str]) -> None:
        names = {order for name in hidden if (words := _words(name)) for order in _orders(words)}
        for name in shown:
            if names:
                names.difference_update(_runs(_words(name)))
        self._by_first: defaultdict[str, list[Words]] = defaultdict(list)
        for words in sorted(names):
            self._by_first[words[0]].append(words)

    def __bool__(self) -> bool:
        return bool(self._by_first)

    def found_in(self, texts: pa.Array) -> pa.Array:
        """For each text whether one of the names stands in it."""
        found = [False] * len(texts)
        if self._by_first:
            for row in self._candidates(texts):
                found[row] = self._stands_in(_words(texts[row].as_py()))
        return pa.array(found, pa.bool_())

    def _candidates(self, texts: pa.Array) -> list[int]:
        """Rows that have the first word of a name; each different word is folded once."""
        words = pc.split_pattern_regex(pc.fill_null(texts, ""), _RE2_GAP)
        encoded = pc.list_flatten(words).dictionary_encode()
        known = [
            any(part in self._by_first for part in _words(word))
            for word in encoded.dictionary.to_pylist()
        ]
        hits = pa.array(known, pa.bool_()).take(encoded.indices)
        return pc.unique(pc.list_parent_indices(words).filter(hits)).to_pylist()  # type: ignore[no-any-return]

    def _stands_in(self, words: Words) -> bool:
        return any(
            words[start : start + len(name)] == name
            for start, word in enumerate(words)
            for name in self._by_first.get(word, ())
        )


def _words(text: str) -> Words:
    parts = (fold(part) or part.casefold() for part in _GAP.split(_OWNER.sub("", text)))
    return tuple(part for part in parts if part)


def _orders(words: Words) -> Iterator[Words]:
    """The name, and with the family name first."""
    if len(words) > 1 or len(words[0]) > 1:
        yield words
    if len(words) > 1:
        yield (words[-1], *words[:-1])


def _runs(words: Sequence[str]) -> Iterator[Words]:
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            yield tuple(words[start:end])
