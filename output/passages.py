"""Words in their context: the sentences of a text around them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise, starmap

from extractors.sentences import split_sentences
from extractors.spans import Placed, Span


def passages(text: str, places: Iterable[Placed], *, beside: int, reach: int) -> list[Span]:
    """The runs of the text that hold the places, in order; those next to each other are one.

    A run goes from ``beside`` sentences before those that the place stands in to as many after
    them, but no more than ``reach`` characters away from the place.

    >>> text = "One. Two here. Three. Four. Five."
    >>> [text[a:b] for a, b in passages(text, [Span(15, 20)], beside=1, reach=99)]
    ['Two here. Three. Four.']
    >>> [text[a:b] for a, b in passages(text, [Span(15, 20)], beside=1, reach=6)]
    ['here. Three.']
    """
    return joined((_around(text, place, beside, reach) for place in places), gap=1)


def joined(spans: Iterable[Span], gap: int = 0) -> list[Span]:
    """The spans in order, those with no more than ``gap`` characters between them as one.

    >>> joined([Span(7, 9), Span(0, 3), Span(3, 5)])
    [Span(start=0, end=5), Span(start=7, end=9)]
    """
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end + gap:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def pieces(run: Span, places: Iterable[Placed]) -> Iterator[Span]:
    """The run, cut wherever one of the places starts or ends.

    >>> [*pieces(Span(0, 9), [Span(2, 5), Span(4, 12)])]
    [Span(start=0, end=2), Span(start=2, end=4), Span(start=4, end=5), Span(start=5, end=9)]
    """
    edges = {edge for place in places for edge in (place.start, place.end)}
    inside = sorted(edge for edge in edges if run.start < edge < run.end)
    return starmap(Span, pairwise([run.start, *inside, run.end]))


def _around(text: str, place: Placed, beside: int, reach: int) -> Span:
    starts, ends = _sentences(text)
    first = max(0, bisect_right(ends, place.start) - beside)
    last = min(len(ends), bisect_left(starts, place.end) + beside) - 1
    # The slices are empty where there is no sentence before or after a place in white space.
    start = min((place.start, *starts[first : first + 1]))
    end = max((place.end, *ends[last : last + 1]))
    if place.start - start > reach:
        space = text.find(" ", place.start - reach - 1, place.start)
        start = space + 1 if space >= 0 else place.start - reach
    if end - place.end > reach:
        space = text.rfind(" ", place.end, place.end + reach + 1)
        end = space if space >= 0 else place.end + reach
    return Span(start, end)


@lru_cache(maxsize=256)
def _sentences(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where the sentences start and where they end."""
    spans = split_sentences(text)
    return tuple(span.start for span in spans), tuple(span.end for span in spans)
