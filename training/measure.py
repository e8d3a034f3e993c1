"""How well names are found: ``python -m training.measure ../shared/ner``, half an hour.

Each corpus is measured with a tagger that was trained without it, and the one that nothing may be
trained on with the tagger that comes with Casebook. Prints the rows of ``docs/names-model.md``.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from extractors.names import Kind, find_names
from extractors.names.engine import engine_named
from extractors.names.tagger import Tagger
from extractors.sentences import split_sentences
from training.corpora import CORPORA, MEASURED
from training.names import train, with_copies

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from extractors.names import NameEngine
    from training.corpora import Corpus, Document

Span = tuple[int, Kind, int, int]
"""Number of the document, kind, start, end."""
KINDS: tuple[Kind, ...] = ("person", "organization", "place")


class Found(NamedTuple):
    """Which spans there are and which were found."""

    true: set[Span]
    found: set[Span]

    def of(self, kind: Kind) -> Found:
        """Those of one kind."""
        return Found(*({s for s in side if s[1] == kind} for side in self))

    def __str__(self) -> str:
        right = len(self.true & self.found)
        precision = right / max(1, len(self.found))
        recall = right / max(1, len(self.true))
        f1 = 2 * right / max(1, len(self.found) + len(self.true))
        return f"{precision:.3f} / {recall:.3f} / {f1:.3f}"


def ways(engine: NameEngine) -> dict[str, Callable[[str], Iterable[tuple[Kind, int, int]]]]:
    """The ways of finding names that are compared."""

    def alone(text: str) -> Iterator[tuple[Kind, int, int]]:
        found = engine.names(text, split_sentences(text))
        return ((n.kind, n.start, n.end) for n in found)

    def ruled(text: str, asked: NameEngine | None) -> Iterator[tuple[Kind, int, int]]:
        found = find_names(text, split_sentences(text), asked)
        return ((n.kind, n.start, n.end) for n in found)

    return {
        "rules": lambda text: ruled(text, None),
        "tagger": alone,
        "rules, in doubt the tagger": lambda text: ruled(text, engine),
    }


def measured(corpus: Corpus, documents: list[Document], engine: NameEngine) -> Iterator[str]:
    """A row of the table for each way."""
    true = {(i, *name) for i, document in enumerate(documents) for name in document.names}
    for way, find in ways(engine).items():
        found = {(i, *name) for i, d in enumerate(documents) for name in find(d.text)}
        rates = " | ".join(str(Found(true, found).of(kind)) for kind in KINDS)
        yield f"| {corpus.name} | {way} | {rates} |"


def main(folder: Path) -> None:
    """Print the rows, corpus by corpus."""
    print(*measured(MEASURED, list(MEASURED.read(folder)), engine_named()), sep="\n", flush=True)
    for corpus in CORPORA:
        others = (c for c in CORPORA if c is not corpus)
        with tempfile.TemporaryDirectory() as made:
            model = Path(made) / "model"
            train((d for c in others for d in with_copies(c.read(folder), c.name)), model)
            rows = list(measured(corpus, list(corpus.read(folder)), Tagger(model)))
        print(*rows, sep="\n", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
