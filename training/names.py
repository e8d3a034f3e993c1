"""Make the model of the tagger of names: ``python -m training.names ../shared/ner OUT``.

The same corpora give the same model, byte for byte, on one kind of processor.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pycrfsuite

from extractors.names.features import features
from extractors.names.tagger import LABELS
from extractors.sentences import split_sentences
from extractors.tokens import tokens
from training.corpora import CORPORA
from training.swapping import swapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractors.tokens import Token
    from training.corpora import Document

COPIES = 1
"""Copies of the corpora with other people in them, beside the corpora as they are."""
SETTINGS = {
    "c1": 0.3,
    "c2": 0.05,
    "feature.minfreq": 4,
    "max_iterations": 70,
}
"""Strength of the two penalties on weights, mentions of a feature at least, and rounds."""
_SHORT = {kind: label for label, kind in LABELS.items()}


def train(documents: Iterable[Document], out: Path) -> None:
    """Write the model that these documents teach."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=SETTINGS, verbose=False)
    for document in documents:
        for words, labels in labelled(document):
            trainer.append(features(words), labels)
    trainer.train(str(out))


def labelled(document: Document) -> Iterator[tuple[list[Token], list[str]]]:
    """The sentences of a document, each as words and their labels."""
    names = iter(document.names)
    name = next(names, None)
    for start, end in split_sentences(document.text):
        words = tokens(document.text, start, end)
        labels = []
        for word in words:
            while name and name.end <= word.start:
                name = next(names, None)
            if name is None or word.start < name.start or name.end < word.end:
                labels.append("O")
            else:
                first = word.start == name.start
                labels.append(("B-" if first else "I-") + _SHORT[name.kind])
        yield words, labels


def with_copies(documents: Iterable[Document], seed: str) -> Iterator[Document]:
    """Each document as it is, then its copies with other people in it."""
    for i, document in enumerate(documents):
        yield document
        for copy in range(COPIES):
            yield swapped(document, f"{seed} {i} {copy}")


def main(corpora: Path, out: Path) -> None:
    """Train on every corpus that allows it."""
    train((d for c in CORPORA for d in with_copies(c.read(corpora), c.name)), out)
    print(f"{out}: {out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
