"""Where something stands in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable


class Span(NamedTuple):
    """A run of a text: ``text[start:end]``, in Unicode code points."""

    start: int
    end: int


class Placed(Protocol):
    """Anything that knows where it stands."""

    @property
    def start(self) -> int:
        """Offset of the first code point."""

    @property
    def end(self) -> int:
        """Offset behind the last code point."""


Find = TypeVar("Find", bound=Placed)


def apart(finds: Iterable[Find]) -> tuple[Find, ...]:
    """The finds in order of the text, without those that overlap an earlier or longer one.

    >>> apart([Span(4, 6), Span(0, 5), Span(0, 2), Span(7, 9)])
    (Span(start=0, end=5), Span(start=7, end=9))
    >>> apart([])
    ()
    """
    kept: list[Find] = []
    for find in sorted(finds, key=lambda f: (f.start, -f.end)):
        if not kept or find.start >= kept[-1].end:
            kept.append(find)
    return tuple(kept)
