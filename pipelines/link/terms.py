"""Penalties in one form, so that four years are 48 months."""

from __future__ import annotations

import re
from functools import lru_cache

ADMINISTRATIVE = frozenset({"fine", "administrative_arrest", "community_service"})
"""Penalties of decisions that come before a criminal case, or without one."""

_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$")


@lru_cache(maxsize=1 << 14)
def plain_term(term: str) -> str:
    """The term with its duration in months and days.

    >>> plain_term("imprisonment P4Y") == plain_term("imprisonment P48M")
    True
    >>> plain_term("administrative_arrest P2W")
    'administrative_arrest P14D'
    >>> plain_term("fine 500 euro")
    'fine 500 euro'
    """
    kind, _, rest = term.partition(" ")
    found = _DURATION.match(rest)
    if not found or not any(found.groups()):
        return term
    years, months, weeks, days = (int(number or 0) for number in found.groups())
    months, days = 12 * years + months, 7 * weeks + days
    return f"{kind} P{f'{months}M' if months else ''}{f'{days}D' if days else ''}"


@lru_cache(maxsize=1 << 14)
def months_in(term: str) -> int:
    """Whole months of prison; 0 for other penalties and terms without months.

    >>> months_in("imprisonment P2Y6M"), months_in("fine 10 euro"), months_in("suspended P1Y")
    (30, 0, 0)
    """
    found = re.match(r"imprisonment P(\d+)M", plain_term(term))
    return int(found[1]) if found else 0


def is_administrative(term: str) -> bool:
    """Whether the penalty is of a decision outside of criminal law."""
    return term.split()[0] in ADMINISTRATIVE
