"""The country that an article is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.records import Evidence


def find_country(title: str, text: str) -> tuple[str, Evidence] | None:
    """ISO 3166-1 alpha-2 of the country where the acts took place; None in doubt.

    >>> find_country("Workers march", "They marched.") is None
    True
    """
    return None
