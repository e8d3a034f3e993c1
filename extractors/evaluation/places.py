"""Where a quote of an annotation stands."""

from __future__ import annotations

import re

from extractors.sentences import split_sentences
from extractors.spans import Span


def locate(text: str, quote: str | None) -> Span | None:
    r"""Where the quote stands first, whatever its white space.

    >>> locate("He was\n arrested.", "was arrested")
    Span(start=3, end=16)
    """
    words = (quote or "").split()
    found = re.search(r"\s+".join(map(re.escape, words)), text) if words else None
    return Span(*found.span()) if found else None


def line_at(text: str, span: Span) -> Span:
    """The lines that the span touches."""
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))


def sentence_at(text: str, span: Span) -> Span:
    """The sentences that the span touches, from the first to the last.

    >>> sentence_at("One. He was jailed. Two.", Span(8, 11))
    Span(start=5, end=19)
    """
    start, end = line_at(text, span)
    inside = [
        Span(start + a, start + b)
        for a, b in split_sentences(text[start:end])
        if start + a < span.end and span.start < start + b
    ]
    return Span(inside[0].start, inside[-1].end) if inside else span
