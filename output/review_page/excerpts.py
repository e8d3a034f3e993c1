"""The words of a quote in the sentences around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extractors.spans import Span
from output.passages import passages, pieces

REACH = 600
"""Characters that an excerpt has at most before and after a quote."""
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
    windows = passages(text, around, beside=1, reach=REACH)
    return tuple(_excerpt(text, window, marks) for window in windows)


def whole(text: str, marks: Sequence[Mark]) -> tuple[Part, ...]:
    """The whole text, marked."""
    return _parts(text, Span(0, len(text)), marks)


def _excerpt(text: str, window: Span, marks: Sequence[Mark]) -> Excerpt:
    end = min(window.end, window.start + LONGEST)
    parts = _parts(text, Span(window.start, end), marks)
    return Excerpt(parts, bool(text[: window.start].strip()), bool(text[end:].strip()))


def _parts(text: str, window: Span, marks: Sequence[Mark]) -> tuple[Part, ...]:
    inside = [m for m in marks if m.start < window.end and window.start < m.end]
    return tuple(
        Part(text[a:b], tuple(sorted({m.role for m in inside if m.start <= a and b <= m.end})))
        for a, b in pieces(window, inside)
    )
