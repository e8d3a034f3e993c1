"""How often a construction was read right, when it was last measured."""

from __future__ import annotations

MEASURED: dict[str, tuple[int, int]] = {
    "passive": (167, 174),
    "active": (138, 146),
    "subject": (58, 65),
    "participle": (40, 40),
    "verdict": (21, 21),
    "of": (14, 14),
    "owner": (10, 12),
    "inverse": (11, 11),
    "home": (9, 9),
    "against": (5, 5),
    "list": (5, 5),
    "understood": (4, 4),
    "epithet": (3, 3),
    "relative": (2, 2),
    "unnamed": (2, 2),
    "among": (1, 1),
}
"""Of the events read by a construction, how many had the right subject and type, and how many there
were: on all annotated pages, most of which the rules were made on, and in a judged random sample of
country reports (``docs/quality.md``)."""


def confidence(rule: str) -> float:
    """The share of right readings of the construction that ends the rule's name.

    By Laplace's rule of succession, so that what was seen once is not taken for certain.

    >>> confidence("arrest/among"), confidence("arrest/never seen")
    (0.67, 0.5)
    """
    right, read = MEASURED.get(rule.rpartition("/")[2], (0, 0))
    return round((right + 1) / (read + 2), 2)
