"""Headlines as they would stand in prose, where a capital tells a name again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.lexicon.common_words import COMMON_WORDS
from extractors.lexicon.given_names import GIVEN_NAMES
from extractors.lexicon.grammar import (
    BE,
    CONJUNCTIONS,
    HAVE,
    OWNERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from extractors.lexicon.organizations import HEADS
from extractors.lexicon.places import PLACE_HEADS, PLACES
from extractors.lexicon.titles import PEOPLE
from extractors.names.runs import capital
from extractors.verbs import FORMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.tokens import Token

_FEWEST = 4
"""Words of a headline at least; fewer can be one name."""
_MOST = 40
_SHORT = 3
"""Letters of words that a headline may leave small."""
_SMALL = (
    (BE | HAVE | PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | RELATIVES | OWNERS | {"a", "the"})
    | frozenset({"of", "to", "not", "no", "its"})
) - {"be", "so"}
"""Without the small words that are somebody's name in Vietnam or Korea."""

_NEVER_PLAIN = GIVEN_NAMES | PLACES | PLACE_HEADS


def as_prose(words: Sequence[Token]) -> Sequence[Token]:
    """The words, in a headline those that are no names in small letters.

    >>> from extractors.tokens import tokens
    >>> [w.text for w in as_prose(tokens("Police Free Weaver Petro Hrynko", 0, 31))]
    ['Police', 'free', 'weaver', 'Petro', 'Hrynko']
    """
    if not _is_headline(words):
        return words
    shouted = all(w.text.isupper() for w in words if len(w.text) > 1 and w.text[0].isalpha())
    made: list[Token] = []
    for i in reversed(range(len(words))):
        word = words[i]
        if _small(words, i, made[-1] if made else None):
            word = word._replace(text=word.text.lower())
        elif shouted and word.text.isupper():
            word = word._replace(text=word.text.title())
        made.append(word)
    return made[::-1]


def _is_headline(words: Sequence[Token]) -> bool:
    """Whether all longer words have capitals and one of them stands in every dictionary."""
    if not _FEWEST <= len(words) <= _MOST or words[-1].text in ".!?;":
        return False
    longer = [w for w in words if len(w.text) > _SHORT and w.text[0].isalpha()]
    return (
        len(longer) >= _FEWEST - 1
        and all(capital(w) for w in longer)
        and any(_plain(w.low) and w.low not in HEADS for w in longer[1:])
    )


def _small(words: Sequence[Token], i: int, following: Token | None) -> bool:
    """Whether a word is no part of a name, given the word after it as it was made."""
    low = words[i].low
    if low in _SMALL:
        return True
    if low in HEADS or not _plain(low) or _aim(words, i):
        return False
    if low in FORMS:
        return True
    leads = following is not None and capital(following) and _of_bodies(following.low)
    return not leads and not _completes(words, i)


def _of_bodies(low: str) -> bool:
    return low in HEADS or _plain(low)


def _aim(words: Sequence[Token], i: int) -> bool:
    """Whether a word says what a body is there to do: "Committee to Protect Journalists"."""
    return any(
        words[k].low in {"to", "for"} and words[k - 1].low in HEADS for k in (i - 1, i - 2) if k > 0
    )


def _completes(words: Sequence[Token], i: int) -> bool:
    """Whether a word goes on with an organization's name: "Ministry of Labor and Welfare"."""
    k = i - 1
    while k > 0 and words[k].low not in {"of", "for"}:
        low = words[k].low
        if low not in CONJUNCTIONS and (not _plain(low) or low in FORMS):
            return False
        k -= 1
    return k > 0 and words[k - 1].low in HEADS


def _plain(low: str) -> bool:
    known = low in COMMON_WORDS or low in FORMS or {low, low.removesuffix("s")} & PEOPLE
    return bool(known) and low not in _NEVER_PLAIN
