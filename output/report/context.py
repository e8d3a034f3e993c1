"""Which passages a profile shows: a passage says more than the quotes that stand in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa

from output.profiles.policy import SEARCHED
from output.profiles.subjects import Subjects
from output.profiles.words import tells
from output.report.passages import Passage, Quote, alone, in_context

Texts = Callable[[str], str | None]
"""The text of an article by its SHA-256; None where it isn't known."""
Key = tuple[str, str, str]
"""Case, event and article."""


@dataclass(frozen=True, slots=True)
class Context:
    """Finds the passages around quotes, as far as the profile lets them be seen."""

    texts: Texts
    subjects: Subjects

    def passages(self, told: Mapping[Key, Sequence[Quote]]) -> dict[Key, list[Passage]]:
        """The passages of each group of quotes, whose keys end in the article's SHA-256.

        A passage whose words tell what the profile withholds, or name somebody who is withheld, is
        cut down to the quotes, which the profile has let pass. Where values are withheld that one
        source tells, no quote has context: the sentences around it may tell such a value.
        """
        if self.subjects.two_sources:
            return {key: alone(quotes) for key, quotes in told.items()}
        found = {key: in_context(self.texts(key[2]) or "", quotes) for key, quotes in told.items()}
        closed = self._closed({p.text for passages in found.values() for p in passages})
        return {
            key: [part for passage in passages for part in _shown(passage, closed)]
            for key, passages in found.items()
        }

    def _closed(self, texts: set[str]) -> frozenset[str]:
        """Those of the texts that may not be seen."""
        listed = sorted(texts)
        array = pa.array(listed, pa.string())
        hits = [tells(array, reason) for reason in SEARCHED[self.subjects.profile]]
        if self.subjects.surnames:
            hits.append(self.subjects.surnames.found_in(array))
        found = zip(listed, *(hit.to_pylist() for hit in hits), strict=True)
        return frozenset(text for text, *told in found if any(told))


def _shown(passage: Passage, closed: frozenset[str]) -> list[Passage]:
    return alone(passage.quotes) if passage.text in closed else [passage]
