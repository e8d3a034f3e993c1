"""Whose words a sentence quotes, for "I" and "my"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.patterns import TAIL
from extractors.lexicon.grammar import SPEAKER

if TYPE_CHECKING:
    from collections.abc import Container

    from extractors.clauses import Chunk, Sentence
    from extractors.subjects import Who

_SAID_BY = re.compile(r",c*(?P<verb>v)(?:h?[.]{0,2}D,)?(?P<name>N)(?!S)")
_SAYS = re.compile(rf"(?:\A|,)(?:[hc.]*D,)?(?P<name>N){TAIL}(?:,[^,;]{{1,30}},)?c*(?P<verb>v)")


def is_speaker(made: Chunk) -> bool:
    """Whether a pronoun means the one who speaks."""
    return made.low in SPEAKER or made.low == "my"


def speaker(sentence: Sentence, speech: Container[str]) -> Who | None:
    """The only person who says something: "..., said A", "A told us: ...".

    ``speech`` are the verbs of saying.
    """
    said = [
        sentence.chunks[match.start("name")].who
        for pattern in (_SAID_BY, _SAYS)
        for match in pattern.finditer(sentence.codes)
        if sentence.chunks[match.start("verb")].low in speech
    ]
    people = {id(who): who for who in said if who and who.kind == "person"}
    return next(iter(people.values())) if len(people) == 1 else None
