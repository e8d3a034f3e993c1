"""Names in a text: of persons, organizations and places.

``headlines`` takes the capitals from what is no name, ``runs`` finds runs of capitals, ``cutting``
cuts titles off and joins what belongs together, ``kinds`` tells persons, organizations and places
apart, ``nicknames`` joins names with a nickname inside, ``settling`` asks the whole page,
``weighing`` an ``engine``: the built-in ``tagger`` or another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.names.cutting import Name, named
from extractors.names.engine import NameEngine
from extractors.names.headlines import as_prose
from extractors.names.kinds import Kind
from extractors.names.nicknames import with_nicknames
from extractors.names.runs import runs
from extractors.names.settling import settled
from extractors.names.weighing import weighed
from extractors.spans import apart
from extractors.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.spans import Span

__all__ = ["Kind", "Name", "NameEngine", "find_names"]


def find_names(
    text: str, sentences: Sequence[Span], engine: NameEngine | None = None
) -> tuple[Name, ...]:
    """The names in order of the text, none inside another.

    Rules find them; where these are in doubt, the engine is asked. Without one the doubt stays.

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
        words = as_prose(tokens(text, start, end))
        for run in runs(words):
            found += named(text, words, run)
    names = settled(text, with_nicknames(text, apart(found)))
    return names if engine is None else settled(text, weighed(text, sentences, names, engine))
