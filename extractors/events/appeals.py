"""What became of a verdict: which penalty was changed for another, and by what it grew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.clauses import Act
from extractors.durations import DurationBound
from extractors.verbs import FORMS

if TYPE_CHECKING:
    from extractors.events.clause import Clause
    from extractors.records import Penalty

CHANGES = frozenset(
    """
    reduce increase commute change replace extend cut soften toughen halve convert revise lower
    raise shorten turn slash go fall drop rise
    """.split()
)
"""Verbs that put another penalty in a verdict's place."""
_DECISIONS = CHANGES | frozenset(
    "uphold confirm affirm overturn annul quash reverse overrule void".split()
)
_LONGER = frozenset({"extend", "increase", "lengthen", "prolong"})
_NEAR = 6
_INTO = frozenset({"to", "into", "with"})
_WHICH = re.compile(r"z[.n]?,?w(?:h?[.aLO]{1,5}c*)?\Z")
"""A penalty, and a relative clause that goes on about it: "two years, which the court"."""
_PARTICIPLE = re.compile(r"z[.n]?,(?:c|s)*\Z")
"""A penalty, and a participle that goes on about it: "two years, later reduced"."""


def decision(clause: Clause, t: int) -> Act | None:
    """The act of the verb at ``t`` when its object is the penalty that the sentence just told."""
    made = clause.chunks[t]
    form = FORMS.get(made.low)
    if made.unreal or form is None or form.lemma not in _DECISIONS:
        return None
    start = max(0, t - 12)
    which = _WHICH.search(clause.codes, start, t)
    if which is None and form.form in {"ed", "participle"} and not made.passive:
        which = _PARTICIPLE.search(clause.codes, start, t)
    return Act("appeal", "owner", form.lemma) if which else None


def former(clause: Clause, t: int) -> tuple[Penalty, ...]:
    """The penalties that the change at ``t`` was from: "reduced his term from six years to two"."""
    found: list[Penalty] = []
    for k in range(t + 1, len(clause.codes)):
        if clause.codes[k] in "ABCEKRW;":
            break
        made = clause.chunks[k].penalty
        if made and made.former and made.bound == DurationBound.EXACT:
            found.append(made.penalty)
    return tuple(found)


def added(clause: Clause, t: int) -> tuple[Penalty, ...]:
    """The penalty by which the act at ``t`` made another longer: "extended by two years"."""
    act = clause.chunks[t].act
    if act is None or act.lemma not in _LONGER:
        return ()
    for k in range(t + 1, min(t + _NEAR, len(clause.codes))):
        made = clause.chunks[k].penalty
        if made and clause.chunks[k - 1].low == "by" and made.bound == DurationBound.EXACT:
            return (made.penalty,)
    return ()


def is_new(clause: Clause, t: int, k: int) -> bool:
    """Whether the penalty at ``k`` is what the change at ``t`` put in another's place."""
    made = clause.chunks[k].penalty
    lead = clause.chunks[k - 1].low
    into = any(c.low in _INTO for c in clause.chunks[max(t + 1, k - 4) : k])
    return made is not None and not made.former and into and lead not in {"from", "by"}
