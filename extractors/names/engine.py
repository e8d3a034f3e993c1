"""Who else may say what is a name: the built-in tagger, or an engine that the operator names."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from crawler.errors import CasebookError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.names.cutting import Name
    from extractors.spans import Span

BUILT_IN = "built-in"
ENGINES = {
    BUILT_IN: "extractors.names.tagger",
    "spacy": "extractors.names.spacy_engine",
    "gliner": "extractors.names.gliner_engine",
}
"""The module of each engine; it is imported when the engine is asked for."""


class NameEngine(Protocol):
    """Finds names in sentences. The rules ask it where they are in doubt."""

    @property
    def version(self) -> str:
        """What its names depend on, empty for the built-in; a change has pages read again."""

    @property
    def thorough(self) -> bool:
        """Whether it names all it can, so that a word it passes over is no name."""

    def names(self, text: str, sentences: Sequence[Span]) -> Sequence[Name]:
        """The names in these sentences of the text, in order and apart."""


class EngineError(CasebookError):
    """The engine that was asked for can't be had; the message says what to do."""


@lru_cache(maxsize=4)
def engine_named(setting: str = BUILT_IN) -> NameEngine:
    """The engine of a setting: ``built-in``, ``spacy:PIPELINE`` or ``gliner:MODEL``.

    >>> engine_named("flair:ner")
    Traceback (most recent call last):
    extractors.names.engine.EngineError: flair:ner: no such engine; say built-in, spacy:NAME or \
gliner:NAME
    """
    kind, _, model = setting.partition(":")
    if kind not in ENGINES or bool(model) == (kind == BUILT_IN):
        raise EngineError(f"{setting}: no such engine; say built-in, spacy:NAME or gliner:NAME")
    engine: NameEngine = import_module(ENGINES[kind]).load(model)
    return engine
