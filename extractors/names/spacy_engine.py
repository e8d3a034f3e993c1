"""A spaCy pipeline as engine: ``pip install 'casebook[spacy]'`` and a pipeline of your choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractors.names.cutting import Name
from extractors.names.engine import EngineError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.names.kinds import Kind
    from extractors.spans import Span

KINDS: dict[str, Kind] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
"""Kinds of the labels that spaCy's pipelines use; other labels are no names to us."""


class SpacyEngine:
    """The entities that a pipeline marks."""

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline
        # A pipeline of hand-made patterns alone knows only these.
        self.thorough = "ner" in pipeline.pipe_names

    @property
    def version(self) -> str:
        """Language, name and version of the pipeline, as its makers give them."""
        meta = self._pipeline.meta
        return f"spacy-{meta['lang']}_{meta['name']}-{meta['version']}"

    def names(self, text: str, sentences: Sequence[Span]) -> list[Name]:
        """The names in these sentences of the text, in order and apart."""
        docs = self._pipeline.pipe(text[start:end] for start, end in sentences)
        return [
            Name(
                KINDS[e.label_], e.text, sentence.start + e.start_char, sentence.start + e.end_char
            )
            for sentence, doc in zip(sentences, docs, strict=True)
            for e in doc.ents
            if e.label_ in KINDS
        ]


def load(pipeline: str) -> SpacyEngine:
    """The engine of an installed pipeline, or of one in a folder.

    Raises EngineError when there is no such pipeline or no spaCy.
    """
    try:
        import spacy
    except ImportError as error:
        raise EngineError("spaCy is not installed; say pip install 'casebook[spacy]'") from error
    try:
        return SpacyEngine(spacy.load(pipeline))
    except OSError as error:
        raise EngineError(f"spacy:{pipeline}: no such pipeline is installed") from error
