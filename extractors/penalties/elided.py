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
    from collections.abc import Sequence

    from extractors.records import PenaltyKind

_COUNT = re.compile(
    r"\b(?:received|got|given|gave (?:him|her|them)|terms?,) "
    rf"(?P<told>{NUMBER})(?=[,.;](?!\d)| and\b)"
    rf"|(?<![\w.,-])(?P<given>{NUMBER}) (?:each )?for (?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
_TERM = re.compile(r"P\d+([YMD])")


def find_elided_terms(
    text: str, kind: PenaltyKind, known: Sequence[FoundPenalty] = (), unit: str = "Y"
) -> tuple[FoundPenalty, ...]:
    """The durations of a stretch that goes on with a list of penalties of the kind.

    They overlap none of the ``known`` penalties of the stretch. Counts without a unit are in that
    of the known one before, without one in ``unit``, as in ISO 8601.

    >>> from extractors.records import PenaltyKind
    >>> text = "18 for Ann, one year for Bob; Eve received eight."
    >>> [f.penalty.duration for f in find_elided_terms(text, PenaltyKind.IMPRISONMENT)]
    ['P18Y', 'P1Y', 'P8Y']
    >>> find_elided_terms("Two for the price of one.", PenaltyKind.IMPRISONMENT)
    ()
    """
    terms = [
        (d.iso, d.start, d.end)
        for d in find_durations(text)
        if d.bound is DurationBound.EXACT and "T" not in d.iso
    ]
    for m in _COUNT.finditer(text):
        group = "told" if m["told"] else "given"
        count, start = read_number(m[group]), m.start(group)
        if count and count == int(count):
            before = last_unit([p for p in known if p.end <= start])
            terms.append((f"P{int(count)}{before or unit}", *m.span(group)))
    return apart(
        FoundPenalty(
            Penalty(
                kind=kind, duration=iso, amount=None, quote=text[start:end], start=start, end=end
            )
        )
        for iso, start, end in terms
        if not any(p.start < end and start < p.end for p in known)
    )


def last_unit(penalties: Sequence[FoundPenalty]) -> str | None:
    """The unit of the last penalty that lasts for so many years, months or days: Y, M or D."""
    for found in reversed(penalties):
        term = _TERM.fullmatch(found.penalty.duration or "")
        if term:
            return term[1]
    return None
