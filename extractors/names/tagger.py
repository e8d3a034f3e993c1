"""The built-in engine: a small tagger, trained by ``python -m training.names``.

``docs/names-model.md`` says what it was made of and how good it is.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pycrfsuite

from extractors.names.cutting import Name
from extractors.names.features import features
from extractors.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractors.names.kinds import Kind
    from extractors.spans import Span
    from extractors.tokens import Token

MODEL = Path(__file__).with_name("tagger.crfsuite")
LABELS: dict[str, Kind] = {"PER": "person", "ORG": "organization", "LOC": "place"}


class Tagger:
    """A conditional random field over the words of a sentence."""

    version = ""
    thorough = True

    def __init__(self, model: Path) -> None:
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open(str(model))

    def names(self, text: str, sentences: Sequence[Span]) -> list[Name]:
        """The names in these sentences of the text, in order and apart."""
        found: list[Name] = []
        for start, end in sentences:
            words = tokens(text, start, end)
            # The most probable labels: sums of weights are compared, nothing is rounded.
            found += _named(text, words, self._tagger.tag(features(words)))
        return found


def _named(text: str, words: Sequence[Token], labels: Sequence[str]) -> Iterator[Name]:
    """The runs of labels "B-PER", "I-PER" ... as names."""
    start = 0
    for i, label in enumerate(labels):
        following = labels[i + 1] if i + 1 < len(labels) else "O"
        if label[0] == "B" or (i and label[2:] != labels[i - 1][2:]):
            start = i
        if label != "O" and following != f"I-{label[2:]}":
            first, last = words[start].start, words[i].end
            yield Name(LABELS[label[2:]], text[first:last], first, last)


def load(_: str = "") -> Tagger:
    """The tagger that comes with Casebook."""
    return Tagger(MODEL)
