"""What is wrong with an answer, whether it comes from a sheet or from the review page."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.edtf import bounds
from extractors.records import PenaltyKind
from pipelines.review.apply import parse_penalties
from pipelines.review.records import ALLOWED, Decision, Kind, Question

_DAY = r"\d{4}(?:-(?:0[1-9]|1[0-2]|2[1-4])(?:-\d\d)?)?"
EDTF = re.compile(rf"{_DAY}(?:/{_DAY})?[~?%]?")
IN_AMOUNTS = frozenset({PenaltyKind.FINE, PenaltyKind.FLOGGING})
EXAMPLES = {
    Kind.DATE: "2023-11-30, 2023-11 or 2023",
    Kind.PENALTY: "imprisonment 4 years; fine 500 euro",
}
"""How a correction is written."""


class Flaw(NamedTuple):
    """Why an answer can't be taken."""

    field: str
    """``decision`` or ``correction``."""
    reason: str


def flaw(question: Question, decision: str, correction: str) -> Flaw | None:
    """The first thing that is wrong with an answer, or None.

    >>> asked = Question("Q1", Kind.DATE, "s", "", None, None, "2023", "", ())
    >>> flaw(asked, "correct", "May 3").reason
    "May 3 can't be read; write it like 2023-11-30, 2023-11 or 2023"
    """
    allowed = ALLOWED[question.kind]
    if decision.casefold() not in allowed:
        return Flaw("decision", f"{decision} is none of {', '.join(allowed)}")
    correct = decision.casefold() == Decision.CORRECT
    if correct and not correction:
        return Flaw("correction", "say the right value")
    if correction and not correct:
        return Flaw("correction", "only goes with correct")
    if correction and not _readable(question.kind, correction):
        example = EXAMPLES[question.kind]
        return Flaw("correction", f"{correction} can't be read; write it like {example}")
    return None


def _readable(kind: Kind, correction: str) -> bool:
    try:
        if kind is Kind.DATE:
            first, last = bounds(correction.rstrip("~?%"))
            return EDTF.fullmatch(correction) is not None and first <= last
        penalties = list(parse_penalties(correction))
    except ValueError:
        return False
    return bool(penalties) and all(p.amount is None or p.kind in IN_AMOUNTS for p in penalties)
