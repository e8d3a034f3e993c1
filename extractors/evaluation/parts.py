"""The annotated pages that rules are made on, and those that nobody looks at meanwhile."""

from __future__ import annotations

import hashlib
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.evaluation.gold import GoldPage

_ASIDE = "01234"
"""Last digits of the SHA-1 of the ids that are set aside: about a third."""


class Part(StrEnum):
    """Which of the annotated pages."""

    ALL = "all"
    WORKED_ON = "worked-on"
    ASIDE = "aside"


def is_aside(id: str) -> bool:  # noqa: A002
    """Whether a page is set aside.

    >>> [n for n in range(12) if is_aside(f"page-{n}")]
    [1, 3, 8, 9, 11]
    """
    return hashlib.sha1(id.encode()).hexdigest()[-1] in _ASIDE


def chosen(pages: Iterable[GoldPage], part: Part) -> list[GoldPage]:
    """The pages of the part, in their order."""
    return [p for p in pages if part is Part.ALL or is_aside(p.id) == (part is Part.ASIDE)]
