"""How often a construction was read right, when it was last measured."""

from __future__ import annotations

MEASURED: dict[str, tuple[int, int]] = {
    "passive": (231, 266),
    "subject": (96, 107),
    "active": (63, 69),
    "participle": (50, 60),
    "verdict": (19, 22),
    "of": (15, 19),
    "inverse": (16, 17),
    "owner": (7, 11),
    "list": (11, 11),
    "against": (10, 10),
    "understood": (6, 9),
    "epithet": (4, 5),
    "home": (5, 5),
    "among": (2, 3),
    "listing": (1, 2),
    "unnamed": (1, 1),
}
"""Of the events read by a construction, how many had the right subject and type, and how many there
were, on pages that no rule was made on (``docs/quality.md``)."""


def confidence(rule: str) -> float:
    """The share of right readings of the construction that ends the rule's name.

    By Laplace's rule of succession, so that what was seen once is not taken for certain.

    >>> confidence("arrest/passive"), confidence("arrest/never seen")
    (0.87, 0.5)
    """
    right, read = MEASURED.get(rule.rpartition("/")[2], (0, 0))
    return round((right + 1) / (read + 2), 2)
