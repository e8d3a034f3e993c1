"""Penalties in a list that names their kind only once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.durations import DurationBound, find_durations
from extractors.numbers import NUMBER, read_number
from extractors.penalties.found import FoundPenalty
from extractors.penalties.terms import default_kind
from extractors.records import Penalty
from extractors.spans import apart

if TYPE_CHECKING:
    from collections.abc import Sequence


_COUNT = re.compile(
    r"\b(?:received|got|given|gave (?:him|her|them)|terms?,) "
    rf"(?P<told>{NUMBER})(?=[,.;](?!\d)| and\b)"
    rf"|(?<![\w.,-])(?P<given>{NUMBER}) (?:each )?for (?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
_GETS = ("received ", "got ", "given ", "gave ", "term")
_FOR_NAME = re.compile("(?i:for) [A-Z]")
"""What a count needs beside it, which is quicker to look for."""
_TERM = re.compile(r"P\d+([YMD])")


def find_elided_terms(
    text: str, known: Sequence[FoundPenalty] = (), last: Penalty | None = None
) -> tuple[FoundPenalty, ...]:
    """The durations of a stretch that goes on with a list of penalties.

    They overlap none of the ``known`` penalties of the stretch. What they leave out, kind or unit,
    is that of the known one before, or of the ``last`` one before the stretch.

    >>> text = "18 for Ann, one year for Bob; Eve received eight."
    >>> [f.penalty.duration for f in find_elided_terms(text)]
    ['P18Y', 'P1Y', 'P8Y']
    >>> find_elided_terms("Two for the price of one.")
    ()
    """
    terms = [
        (d.iso, d.start, d.end)
        for d in find_durations(text)
        if d.bound is DurationBound.EXACT and "T" not in d.iso
    ]
    lower = text.lower()
    may_count = any(word in lower for word in _GETS) or _FOR_NAME.search(text)
    for m in _COUNT.finditer(text) if may_count else ():
        group = "told" if m["told"] else "given"
        count, start = read_number(m[group]), m.start(group)
        if count and count == int(count):
            model = last_term([p for p in known if p.end <= start]) or last
            terms.append((f"P{int(count)}{_unit(model) or 'Y'}", *m.span(group)))
    return apart(
        FoundPenalty(_like(last_term([p for p in known if p.end <= start]) or last, text, *term))
        for term in terms
        for _, start, end in [term]
        if not any(p.start < end and start < p.end for p in known)
    )


def last_term(penalties: Sequence[FoundPenalty]) -> Penalty | None:
    """The last penalty that lasts for so many years, months or days."""
    return next((p.penalty for p in reversed(penalties) if _unit(p.penalty)), None)


def _unit(penalty: Penalty | None) -> str | None:
    term = _TERM.fullmatch((penalty and penalty.duration) or "")
    return term[1] if term else None


def _like(model: Penalty | None, text: str, iso: str, start: int, end: int) -> Penalty:
    """A penalty of the model's kind, if it is counted in the same unit."""
    kind = model.kind if model and _unit(model) == iso[-1] else default_kind(iso)
    return Penalty(
        kind=kind, duration=iso, amount=None, quote=text[start:end], start=start, end=end
    )
