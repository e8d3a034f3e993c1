"""A GLiNER model as engine: ``pip install 'casebook[gliner]'`` and a model of your choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractors.names.cutting import Name
from extractors.names.engine import EngineError
from extractors.spans import apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.names.kinds import Kind
    from extractors.spans import Span

LABELS: tuple[Kind, ...] = ("person", "organization", "place")
THRESHOLD = 0.5


class GlinerEngine:
    """What a model finds when it is asked for persons, organizations and places."""

    thorough = True

    def __init__(self, model: Any, name: str) -> None:
        self._model = model
        self.version = f"gliner-{name}"

    def names(self, text: str, sentences: Sequence[Span]) -> list[Name]:
        """The names in these sentences of the text, in order and apart."""
        found: list[Name] = []
        for start, end in sentences:
            entities = self._model.predict_entities(
                text[start:end], list(LABELS), threshold=THRESHOLD
            )
            found += apart(
                Name(e["label"], e["text"], start + e["start"], start + e["end"]) for e in entities
            )
        return found


def load(model: str) -> GlinerEngine:
    """The engine of a model in a folder, or one that GLiNER can fetch.

    Raises EngineError when there is no such model or no GLiNER.
    """
    try:
        from gliner import GLiNER
    except ImportError as error:
        raise EngineError("GLiNER is not installed; say pip install 'casebook[gliner]'") from error
    try:
        return GlinerEngine(GLiNER.from_pretrained(model), model)
    except (OSError, ValueError) as error:
        raise EngineError(f"gliner:{model}: no such model is there") from error
