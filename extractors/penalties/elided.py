"""Penalties in a list that names their kind only once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.durations import DurationBound, find_durations
from extractors.numbers import NUMBER, read_number
from extractors.penalties.found import FoundPenalty
from extractors.records import Penalty
from extractors.spans import apart

if TYPE_CHECKING:
    from extractors.records import PenaltyKind

_COUNT = re.compile(
    r"\b(?:received|got|given|gave (?:him|her|them)|terms?,) "
    rf"(?P<told>{NUMBER})(?=[,.;]| and\b)"
    rf"|(?<![\w.,-])(?P<given>{NUMBER}) (?:each )?for (?=(?-i:[A-Z]))",
    re.IGNORECASE,
)


def find_elided_terms(text: str, kind: PenaltyKind) -> tuple[FoundPenalty, ...]:
    """The durations of a stretch that goes on with a list of penalties of the kind.

    Counts without a unit are years.

    >>> from extractors.records import PenaltyKind
    >>> text = "18 for Ann, one year for Bob; Eve received eight."
    >>> [f.penalty.duration for f in find_elided_terms(text, PenaltyKind.IMPRISONMENT)]
    ['P18Y', 'P1Y', 'P8Y']
    >>> find_elided_terms("Two for the price of one.", PenaltyKind.IMPRISONMENT)
    ()
    """
    terms = [
        (d.iso, d.start, d.end) for d in find_durations(text) if d.bound is DurationBound.EXACT
    ]
    for m in _COUNT.finditer(text):
        group = "told" if m["told"] else "given"
        years = read_number(m[group])
        if years and years == int(years):
            terms.append((f"P{int(years)}Y", *m.span(group)))
    return apart(
        FoundPenalty(
            Penalty(
                kind=kind, duration=iso, amount=None, quote=text[start:end], start=start, end=end
            )
        )
        for iso, start, end in terms
    )
