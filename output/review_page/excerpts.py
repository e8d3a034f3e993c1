"""The words of a quote in the sentences around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from extractors.sentences import split_sentences
from extractors.spans import Span

REACH = 600
"""Characters before and after a quote in which its sentences are looked for."""
LONGEST = 4_000
"""Characters of an excerpt; what goes beyond is cut."""


class Mark(NamedTuple):
    """Words of a text to be marked, and what they are: ``quote``, ``name`` or ``value``."""

    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True)
class Part:
    """A run of an excerpt that is marked alike throughout."""

    text: str
    roles: tuple[str, ...]
    """What the words are, sorted; empty for plain text."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Sentences of a text, marked."""

    parts: tuple[Part, ...]
    starts_late: bool
    """Whether the text has something before."""
    ends_early: bool
    """Whether the text goes on."""


def excerpts(text: str, around: Iterable[Span], marks: Sequence[Mark]) -> tuple[Excerpt, ...]:
    """The sentences around each of these places, in order of the text; near ones as one excerpt."""
    return tuple(_excerpt(text, window, marks) for window in _windows(text, around))


def whole(text: str, marks: Sequence[Mark]) -> tuple[Part, ...]:
    """The whole text, marked."""
    return _parts(text, Span(0, len(text)), marks)


def _windows(text: str, around: Iterable[Span]) -> list[Span]:
    windows: list[Span] = []
    for window in sorted(sentences_around(text, span) for span in around):
        if windows and window.start <= windows[-1].end + 1:
            windows[-1] = Span(windows[-1].start, max(windows[-1].end, window.end))
        else:
            windows.append(window)
    return windows


def sentences_around(text: str, span: Span) -> Span:
    """From the sentence before those that the span stands in to the sentence after.

    >>> text = "One. Two here. Three. Four. Five."
    >>> text[slice(*sentences_around(text, Span(15, 20)))]
    'Two here. Three. Four.'
    """
    low, high = max(0, span.start - REACH), min(len(text), span.end + REACH)
    found = [Span(low + s.start, low + s.end) for s in split_sentences(text[low:high])]
    inside = [i for i, s in enumerate(found) if s.start < span.end and span.start < s.end]
    if not inside:
        return span
    first, last = max(0, inside[0] - 1), min(len(found) - 1, inside[-1] + 1)
    if first == 0 and low and inside[0] > 0:
        first = 1  # the first sentence is cut where the reach ends
    if last == len(found) - 1 and high < len(text) and inside[-1] < last:
        last -= 1
    return Span(found[first].start, found[last].end)


def _excerpt(text: str, window: Span, marks: Sequence[Mark]) -> Excerpt:
    end = min(window.end, window.start + LONGEST)
    parts = _parts(text, Span(window.start, end), marks)
    return Excerpt(parts, bool(text[: window.start].strip()), bool(text[end:].strip()))


def _parts(text: str, window: Span, marks: Sequence[Mark]) -> tuple[Part, ...]:
    inside = [m for m in marks if m.start < window.end and window.start < m.end]
    edges = {edge for mark in inside for edge in mark[:2] if window.start < edge < window.end}
    cuts = [window.start, *sorted(edges), window.end]
    return tuple(
        Part(text[a:b], tuple(sorted({m.role for m in inside if m.start <= a and b <= m.end})))
        for a, b in pairwise(cuts)
    )
