"""What the outcome of a block depends on, so that an unchanged block isn't clustered again."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from importlib.resources import files

import msgspec

from pipelines.link.frequencies import Frequencies
from pipelines.records import PageSubject

Pair = tuple[str, str]
"""Ids of two page subjects."""

LINKER_VERSION = "5"
"""Raised when the same block would come out otherwise; a change of a table shows by itself."""


class Pairs:
    """Judged pairs, found by the subjects that they are about."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self._of: defaultdict[str, list[Pair]] = defaultdict(list)
        for first, second in map(sorted, pairs):
            for subject_id in (first, second):
                self._of[subject_id].append((first, second))

    def within(self, block: Sequence[PageSubject]) -> list[Pair]:
        """The pairs of two subjects of the block, sorted."""
        ids = {subject.id for subject in block}
        found = {pair for i in ids & self._of.keys() for pair in self._of[i]}
        return sorted(pair for pair in found if ids.issuperset(pair))


def block_key(
    block: Sequence[PageSubject], frequencies: Frequencies, *judged: Collection[Pair]
) -> str:
    """A hash of the subjects, the judgements and the frequencies of the values in a block."""
    ordered = sorted(block, key=lambda subject: subject.id)
    what = (tables(), ordered, frequencies.of(ordered), judged)
    return hashlib.sha256(msgspec.json.encode(what)).hexdigest()[:32]


@lru_cache(maxsize=1)
def tables() -> str:
    """The linker's version and a hash of its tables."""
    names = ("weights.csv", "names.csv", "timeline.csv")
    content = b"".join((files("pipelines.link") / name).read_bytes() for name in names)
    return f"{LINKER_VERSION} {hashlib.sha256(content).hexdigest()}"
