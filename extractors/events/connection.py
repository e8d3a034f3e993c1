"""How a sentence hangs together with those before it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.clauses import Chunk, Sentence

_OPENING = 6
_OTHER = frozenset("one another separate other similar different unrelated".split())
_CASES = frozenset("case cases incident incidents instance development".split())


def goes_on_since(sentence: Sentence, at: int) -> bool:
    """Whether the act at ``at`` is a state since the date told last: "not been seen since"."""
    since = next((c for c in sentence.chunks[at + 1 : at + 4] if c.low == "since"), None)
    return since is not None and since is sentence.chunks[_last_word(sentence)]


def _last_word(sentence: Sentence) -> int:
    return len(sentence.codes.rstrip(".,;")) - 1


def is_another_case(sentence: Sentence) -> bool:
    """Whether the sentence turns to something else: "In one case", "In a separate incident"."""
    lows = [c.low for c in sentence.chunks[:_OPENING]]
    return any(two in _CASES and one in _OTHER for one, two in pairwise(lows))


def outside_relatives(sentence: Sentence) -> Iterator[Chunk]:
    """The chunks that stand in no relative clause set off by commas."""
    inside = False
    for k, made in enumerate(sentence.chunks):
        if made.code == "w" and sentence.codes[k - 1 : k] == ",":
            inside = True
        elif made.code == ",":
            inside = False
        elif not inside:
            yield made
