"""How often a rule was right, by construction, when it was last measured."""

from __future__ import annotations

MEASURED: dict[str, float] = {}
"""Share of the events read by a construction that agree with the annotation (subject and type), on
the development pages."""

UNMEASURED = 0.5


def confidence(rule: str) -> float:
    """The measured precision of the construction that ends the rule's name.

    >>> confidence("arrest/no such rule")
    0.5
    """
    return MEASURED.get(rule.rpartition("/")[2], UNMEASURED)
