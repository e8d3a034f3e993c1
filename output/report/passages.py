"""Quotes in their context: the sentences of the article around them, with the words marked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from markupsafe import Markup, escape

from extractors.sentences import split_sentences
from output.legible import legible

AROUND = 1
"""Sentences shown before and after the one that a quote stands in."""
REACH = 280
"""Characters that the context has at most on either side."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article that back a value."""

    field: str
    """``event`` for the words that tell the event, else the name of the value."""
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of an article with the quotes in it."""

    text: str
    start: int
    opens: bool
    """Whether the article has text before it."""
    closes: bool
    quotes: tuple[Quote, ...]


def in_context(article: str, quotes: Sequence[Quote]) -> list[Passage]:
    """The passages that hold the quotes, in order of the text.

    A quote that does not stand at its offsets is shown without context.
    """
    found = [q for q in quotes if q.end > q.start and article[q.start : q.end] == q.text]
    return [*_merged(article, found), *alone([q for q in quotes if q not in found])]


def _merged(text: str, quotes: Sequence[Quote]) -> Iterator[Passage]:
    """The sentences around the quotes, those that touch in one."""
    spans: list[list[int]] = []
    for start, end in sorted(_context(text, quote) for quote in quotes):
        if spans and start <= spans[-1][1] + 1:
            spans[-1][1] = max(spans[-1][1], end)
        else:
            spans.append([start, end])
    for start, end in spans:
        held = tuple(q for q in quotes if start <= q.start and q.end <= end)
        yield Passage(text[start:end], start, start > 0, end < len(text), held)


def _context(text: str, quote: Quote) -> tuple[int, int]:
    starts, ends = _sentences(text)
    if not starts:
        return quote.start, quote.end
    first = max(0, bisect_right(starts, quote.start) - 1 - AROUND)
    last = min(len(ends) - 1, bisect_left(ends, quote.end) + AROUND)
    start, end = min(starts[first], quote.start), max(ends[last], quote.end)
    if quote.start - start > REACH:
        start = _next_word(text, quote.start - REACH, quote.start)
    return start, min(end, quote.end + REACH)


def _next_word(text: str, place: int, most: int) -> int:
    space = text.find(" ", place, most)
    return space + 1 if space >= 0 else place


@lru_cache(maxsize=256)
def _sentences(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    spans = split_sentences(text)
    return tuple(span.start for span in spans), tuple(span.end for span in spans)


def alone(quotes: Sequence[Quote]) -> list[Passage]:
    """The longest of the quotes that overlap, as all the text there is."""
    shown: list[Quote] = []
    for quote in sorted(quotes, key=lambda q: (q.start, -q.end)):
        if not shown or quote.end > shown[-1].end:
            shown.append(quote)
    return [
        Passage(
            text=whole.text,
            start=whole.start,
            opens=True,
            closes=True,
            quotes=tuple(q for q in quotes if whole.start <= q.start and q.end <= whole.end),
        )
        for whole in shown
    ]


def marked(passage: Passage) -> Markup:
    """The passage as HTML, each quote marked, and each value named behind its words."""
    end, inside = passage.start + len(passage.text), passage.quotes
    places = sorted({passage.start, end, *(q.start for q in inside), *(q.end for q in inside)})
    parts = ["… " if passage.opens else ""]
    for left, right in pairwise(places):
        words = passage.text[left - passage.start : right - passage.start]
        parts.append(_told(words, right, [q for q in inside if q.start <= left and right <= q.end]))
    parts.append(" …" if passage.closes else "")
    return Markup("".join(parts).replace("</mark><mark>", ""))


def _told(words: str, end: int, over: Sequence[Quote]) -> str:
    """Words between two places where quotes start or end, and the quotes that they stand in."""
    text = str(escape(legible(words)))
    values = [quote for quote in over if quote.field != "event"]
    if values:
        text = f"<b>{text}</b>"
    for name in dict.fromkeys(quote.field for quote in values if quote.end == end):
        text += f"<i>{escape(name)}</i>"
    return f"<mark>{text}</mark>" if over else text
