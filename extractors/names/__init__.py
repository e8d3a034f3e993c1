"""Names in a text: of persons, organizations and places.

``runs`` finds runs of capitals, ``cutting`` cuts titles off and joins what belongs together,
``kinds`` tells persons, organizations and places apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.lexicon.places import PLACES
from extractors.names.cutting import Name, named
from extractors.names.kinds import Kind
from extractors.names.runs import runs
from extractors.spans import apart
from extractors.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extractors.spans import Span

__all__ = ["Kind", "Name", "find_names"]


def find_names(text: str, sentences: Iterable[Span]) -> tuple[Name, ...]:
    """The names in order of the text, none inside another.

    >>> from extractors.spans import Span
    >>> text = "BKDP President Alena Novik met Petro Hrynko in Minsk."
    >>> for name in find_names(text, [Span(0, len(text))]):
    ...     print(name.kind, name.text)
    organization BKDP
    person Alena Novik
    person Petro Hrynko
    place Minsk
    """
    found: list[Name] = []
    for start, end in sentences:
        words = tokens(text, start, end)
        for run in runs(words):
            found += named(text, words, run)
    return _settled(apart(found))


def _settled(names: Sequence[Name]) -> tuple[Name, ...]:
    """Single words become persons or organizations when the page names them in full elsewhere."""
    person_words: set[str] = set()
    for name in names:
        if name.kind == "person":
            person_words.update(w.lower() for w in name.text.split() if len(w) > 1)
    return tuple(
        name._replace(kind="person")
        if name.kind in {"other", "place"}
        and name.text.lower() in person_words
        and " " not in name.text
        and (name.kind == "other" or name.text.lower() not in PLACES)
        else name
        for name in names
    )
