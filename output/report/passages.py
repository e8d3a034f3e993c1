"""Quotes in their context as the site shows them: the words marked, the values named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from extractors.spans import Span
from output.legible import legible
from output.passages import passages, pieces

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
    for start, end in passages(text, quotes, beside=1, reach=REACH):
        held = tuple(q for q in quotes if start <= q.start and q.end <= end)
        yield Passage(text[start:end], start, start > 0, end < len(text), held)


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
    inside, run = passage.quotes, Span(passage.start, passage.start + len(passage.text))
    parts = ["… " if passage.opens else ""]
    for left, right in pieces(run, inside):
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
