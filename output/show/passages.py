"""Quotes in their context, as a case is shown."""

from __future__ import annotations

from collections.abc import Iterable

from extractors.spans import Span
from output import passages as quoted
from output.show.records import PassageView

REACH = 300
"""Characters that a passage has at most before and after the quoted words."""


def passages(text: str, quotes: Iterable[Span]) -> tuple[PassageView, ...]:
    """The sentences that hold the quotes, in order of the text; neighbours are one passage."""
    marked = quoted.joined(quotes)
    return tuple(
        PassageView(
            text[start:end],
            start,
            tuple((a - start, b - start) for a, b in marked if start <= a and b <= end),
        )
        for start, end in quoted.passages(text, marked, beside=0, reach=REACH)
    )
