"""Quotes in their context: the sentences of the article that hold them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractors.sentences import split_sentences
from output.show.records import PassageView

Run = tuple[int, int]
REACH = 300
"""Characters that a passage has at most before and after the quoted words."""


def passages(text: str, quotes: Sequence[Run]) -> tuple[PassageView, ...]:
    """The passages that hold the quotes, in order of the text; those that touch are one."""
    marked = _joined(quotes)
    spans = [(sentence.start, sentence.end) for sentence in split_sentences(text)]
    around = _joined(_context(run, spans, len(text)) for run in marked)
    return tuple(
        PassageView(
            text[start:end],
            start,
            tuple((a - start, b - start) for a, b in marked if start <= a and b <= end),
        )
        for start, end in around
    )


def _context(run: Run, sentences: Sequence[Run], length: int) -> Run:
    """The sentences that the run touches, as far as they reach."""
    start, end = run
    touched = [(a, b) for a, b in sentences if a < end and start < b]
    first = min([a for a, _ in touched], default=start)
    last = max([b for _, b in touched], default=end)
    return max(0, min(start, max(first, start - REACH))), min(
        length, max(end, min(last, end + REACH))
    )


def _joined(runs: Iterable[Run]) -> list[Run]:
    """The runs in order, those that overlap or touch as one."""
    joined: list[Run] = []
    for start, end in sorted(runs):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
