"""Lists of people that a page names, which a count before them can mean: "Four nurses ..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extractors.names import Name
    from extractors.subjects import Who

FEWEST = 3
"""People of a list: as many names as were counted are no chance when they are so many."""

_WIDEST = 90
_GAP = re.compile(
    r"(?:\s*\([^()]{0,40}\))?(?:\s*,(?:[^,.;:()\n]{0,60},)?|\s*;)?"
    r"(?:\s*(?:and|&|as well as)\b)?\s*(?:[a-z’'-]+\s){0,4}"
)
"""Between two of a list: a mark or "and", with an age, a role or a title."""


def lineups(
    text: str, names: Sequence[Name], people: Mapping[int, Who]
) -> dict[int, tuple[Who, ...]]:
    """By number of people the only list of so many that the page names.

    A number with two different lists is left out.

    >>> from extractors.names import find_names
    >>> from extractors.spans import Span
    >>> from extractors.subjects import identify
    >>> text = "Held are Alena Novik, a nurse, Petro Hrynko (40) and driver Ivan Zhuk."
    >>> names = find_names(text, [Span(0, len(text))])
    >>> [who.name for who in lineups(text, names, identify(text, names))[3]]
    ['Alena Novik', 'Petro Hrynko', 'Ivan Zhuk']
    """
    found: dict[int, tuple[Who, ...]] = {}
    several = set()
    for row in _rows(text, names, people):
        members = tuple(dict.fromkeys(row))
        known = found.setdefault(len(members), members)
        if set(known) != set(members):
            several.add(len(members))
    return {n: row for n, row in found.items() if n >= FEWEST and n not in several}


def _rows(text: str, names: Sequence[Name], people: Mapping[int, Who]) -> Iterator[list[Who]]:
    row: list[Who] = []
    end = 0
    for name in names:
        who = people.get(name.start)
        if who is None or who.kind != "person" or not who.sure:
            continue
        gap = name.start - end
        if row and (gap > _WIDEST or gap < 2 or not _GAP.fullmatch(text, end, name.start)):
            yield row
            row = []
        row.append(who)
        end = name.end
    yield row
