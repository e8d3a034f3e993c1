"""Sentences of a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.lexicon.abbreviations import BEFORE_DIGIT, MAY_END, NEVER_END, OPENERS
from extractors.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
STOP = re.compile(r"(?<![.!?…。！？])[.!?…。！？]+[\"'”’»)\]]*(?=(\s+)(\S))")
WRAPPED = re.compile(r"(?:\w+[, ]+){4}\w+,?\Z")
"""What stands before a newline in the middle of a sentence."""
LAST_WORD = re.compile(r"[^\s(\[«“\"‘']*\Z")
NEXT_WORD = re.compile(r"[\"'“‘«(\[]*(\w+)")
WORD_LIMIT = 40
SHORTEST = 40
"""Characters of a line that can be wrapped before a capital letter."""
UNFINISHED = frozenset(
    """
    the a an of in on at by for from with to and or his her their its was were is are has have had
    been be who which that as into under against
    """.split()
)
"""Words that end no line of their own."""
_LONGEST = 10_000
"""Characters that no sentence has, so that a text without stops takes no more memory than one."""


def split_sentences(text: str) -> tuple[Span, ...]:
    r"""Where each sentence stands, in order, without the white space around it.

    A newline ends a sentence, so headings and list items are sentences too, unless it comes
    after many words and before a small letter, or after a word that ends nothing.

    >>> text = "Mr. A. Petrov got 2.5 years on Dec. 1. He appealed."
    >>> [text[s.start : s.end] for s in split_sentences(text)]
    ['Mr. A. Petrov got 2.5 years on Dec. 1.', 'He appealed.']
    >>> split_sentences(" \n ")
    ()
    """
    return tuple(span for line in _lines(text) for span in _split_line(text, *line))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines, those that only wrap a sentence in one piece."""
    start = end = -1
    for line in LINE.finditer(text):
        if start >= 0 and line.start() == end + 1 and _wraps(text, start, end):
            end = line.end()
            continue
        if start >= 0:
            yield start, end
        start, end = line.span()
    if start >= 0:
        yield start, end


def _wraps(text: str, start: int, end: int) -> bool:
    """Whether a sentence goes on after the line from ``start`` to ``end``."""
    if not WRAPPED.search(text, max(start, end - WORD_LIMIT), end):
        return False
    last = LAST_WORD.search(text, max(start, end - WORD_LIMIT), end)
    unfinished = end - start >= SHORTEST and last is not None and last[0] in UNFINISHED
    return unfinished or text[end + 1].islower()


def _split_line(text: str, start: int, end: int) -> Iterator[Span]:
    for stop in STOP.finditer(text, start, end):
        if _ends(text, start, stop):
            yield from _trimmed(text, start, stop.end())
            start = stop.end()
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    for at, stop in _pieces(text, start, end):
        inner = text[at:stop].strip()
        if inner:
            at += text[at:stop].index(inner[0])
            yield Span(at, at + len(inner))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The run itself; one longer than any sentence is cut before a space, or where it must be."""
    while end - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        cut = space if space > 0 else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    following = stop[2]
    if following.islower():
        return False
    if stop[0] != ".":
        return True
    word = LAST_WORD.search(text, max(start, stop.start() - WORD_LIMIT), stop.start())
    last = word[0] if word else ""
    low = last.lower()
    if low in NEVER_END or (following.isdigit() and low in BEFORE_DIGIT):
        return False
    if low in MAY_END or (len(last) == 1 and last.isupper()) or re.fullmatch(r"(?:\w\.)+\w", last):
        return _opens(text, stop.end(1))
    return True


def _opens(text: str, at: int) -> bool:
    word = NEXT_WORD.match(text, at, at + WORD_LIMIT)
    return bool(word) and word[1].lower() in OPENERS if word else False
