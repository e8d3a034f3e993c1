"""How old the named people are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.records import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.names import Name

_AFTER = re.compile(
    r",? ?\((?P<bracket>\d{2})\)|, (?:now )?(?:aged )?(?P<bare>\d{2})(?=[,;:.)]|\s*\Z| \()"
    r"|, (?:an? )?(?P<year>\d{2})[- ]years?[- ]old|,? aged (?P<aged>\d{2})\b"
)
_BEFORE = re.compile(r"\b(?P<year>\d{2})-year-old (?:[\w’'-]+ ){0,4}\Z")
_REACH = 60


def age_of(text: str, places: Iterable[Name]) -> tuple[int, Evidence] | None:
    """The age that the text gives right at one of the places where it names somebody.

    >>> from extractors.names import Name
    >>> found = age_of("Ann Lis, 61, left.", [Name("person", "Ann Lis", 0, 7)])
    >>> found[0], found[1].quote
    (61, '61')
    """
    for name in places:
        match = _AFTER.match(text, name.end) or _BEFORE.search(
            text, max(0, name.start - _REACH), name.start
        )
        if match:
            group = next(g for g, value in match.groupdict().items() if value)
            start, end = match.span(group)
            return int(match[group]), Evidence(
                field="age", quote=match[group], start=start, end=end
            )
    return None
