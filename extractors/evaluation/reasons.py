"""Why an annotated event was not read, as far as the report tells."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from extractors.evaluation.constructions import knows
from extractors.evaluation.matching import fold, forms
from extractors.evaluation.places import locate, sentence_at
from extractors.names import find_names
from extractors.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractors.evaluation.gold import Case, Event, Group, ReadPage
    from extractors.spans import Span

Read = TypeVar("Read", "Event", "Group")

REASONS = (
    NO_NAME := "no name",
    OTHER_TYPE := "other act",
    OTHER_SUBJECT := "to another",
    GIVEN_TO_NONE := "to nobody",
    NO_WORD := "no word",
)
"""The subject was not named by the reader; its sentence was read as another act of the subject, or
as this act of somebody else; a word that tells the act was known and given to nobody; no word that
tells it is known."""


@lru_cache(maxsize=1)
def _names_in(text: str) -> frozenset[str]:
    """All names that the reader finds in the text, folded."""
    return frozenset(fold(name.text) for name in find_names(text, split_sentences(text)))


def reason(text: str, page: ReadPage, case: Case, event: Event) -> str:
    """Why the event of the subject is not among what was read from the page."""
    if not any(_bears(name, form) for form in forms(case) for name in _names_in(text)):
        return NO_NAME
    span = locate(text, event.quote)
    if span is None:
        return GIVEN_TO_NONE
    sentence = sentence_at(text, span)
    for other in page.cases:
        own = not forms(other).isdisjoint(forms(case))
        for act in _within(other.events, sentence):
            if own and act.type != event.type:
                return OTHER_TYPE
            if not own and act.type == event.type:
                return OTHER_SUBJECT
    if any(group.type == event.type for group in _within(page.groups, sentence)):
        return OTHER_SUBJECT
    return GIVEN_TO_NONE if knows(text, span, event.type) else NO_WORD


def _within(found: Iterable[Read], sentence: Span) -> Iterator[Read]:
    return (f for f in found if f.start < sentence.end and sentence.start < f.end)


def _bears(name: str, form: str) -> bool:
    """Whether one name is in the other, word by word."""
    return f" {form} " in f" {name} " or f" {name} " in f" {form} "
