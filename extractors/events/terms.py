"""Verdicts told without a verb: "Novik: two years", "three years for Hrynko", "Lis (18 months)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.durations import DurationBound
from extractors.events.patterns import PHRASE
from extractors.lexicon.hypothetical import WISHES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.events.clause import Clause, Patient
    from extractors.records import Penalty

_AGED = rf"(?:{PHRASE})?(?:,[#.](?=,))?"
_AFTER = re.compile(
    rf"(?P<list>N(?:{PHRASE})?(?:,?&h?[.]{{0,2}}N(?:{PHRASE})?)?)(?:,[DG](?:{PHRASE})?|,w[^,;:]{{1,25}})?"
    r"[,:]h?(?P<term>[zy])(?:[,.&]*z)?"
)
_BEFORE = re.compile(
    rf"(?P<term>[zy])(?:[.cvh]{{0,2}}p|(?:h?,h?[.]{{0,2}}[.n])?,?(?:vt|[vE.]))(?P<list>h?[.]{{0,2}}N{_AGED}(?:(?:,|,?&)p?h?[.]{{0,2}}N{_AGED})*)"
)

_BACK = 6
_GIVING = frozenset({"for", "await", "awaits", "awaited"})
_WENT = frozenset({"go", "goes", "went"})


def terms(clause: Clause, taken: set[int]) -> Iterator[tuple[int, Patient, Penalty]]:
    """For each verbless verdict the place of its term, who got it, and the penalty.

    ``taken`` are the places of the penalties that verbs have given out.
    """
    used = set(taken)
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(clause.codes):
            at = match.start("term")
            found = clause.chunks[at].penalty
            if at in used or found is None or found.bound != DurationBound.EXACT:
                continue
            if pattern is _BEFORE and not _gives(clause, match.start("list")):
                continue
            if any(c.low in WISHES or c.unreal for c in clause.chunks[max(0, at - _BACK) : at]):
                continue
            used.add(at)
            second = clause.chunks[match.end() - 1].penalty if match.end() - 1 > at else None
            for patient in clause.members(*match.span("list")):
                if patient.who and patient.who.kind == "person":
                    yield at, patient, second.penalty if second else found.penalty


def _gives(clause: Clause, start: int) -> bool:
    """Whether the penalty before is that of the people at ``start``: "for A", "went to A"."""
    lead = clause.chunks[start - 1].low
    went = lead == "to" and clause.chunks[start - 2].low in _WENT
    return lead in _GIVING or went
