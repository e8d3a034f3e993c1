"""Acts that a plain verb tells together with other words of its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.clauses.chunks import Act
from extractors.lexicon.triggers import COMPLEMENTS, Complement
from extractors.verbs import FORMS

if TYPE_CHECKING:
    from extractors.clauses.row import Row

_BY_VERB: dict[str, list[tuple[Complement, re.Pattern[str]]]] = {}
for _complement in COMPLEMENTS:
    for _verb in _complement.verbs.split():
        _BY_VERB.setdefault(_verb, []).append((_complement, re.compile(_complement.after)))

_BEFORE_COURT = r"before(?= (?:[\w’'-]+ ){0,3}(?:court|judge|tribunal|magistrate))"
_STOP = re.compile(
    rf"[;:]|\b(?:who|which|after|(?!{_BEFORE_COURT})before|while|when|because|although|until)\b|"
    r"[.!?]\Z"
)
_CLAUSE = re.compile(r"[;:]| that | after | and (?=\w+ed )")
_PAST = frozenset({"ed", "past", "participle"})
_AFTER = 110
_BEFORE = 220
"""Characters that belong to the clause at most."""


def act_after(row: Row, lemma: str, after: int, *modes: str) -> Act | None:
    """The act of a verb with the words from ``after`` on; ``modes`` limit its patients."""
    if lemma not in _BY_VERB:
        return None
    rest = _rest(row, after)
    for complement, pattern in _BY_VERB[lemma]:
        if modes and complement.patient not in modes:
            continue
        itself = complement.patient == "self"
        found = pattern.match(rest.lstrip()) if itself else pattern.search(rest)
        if found and not _other_act(row, after, 0 if itself else found.start()):
            return _act(complement, lemma)
    return None


def act_before(row: Row, lemma: str, i: int) -> Act | None:
    """The act of a passive whose subject is a verdict or charge: "the charges were dropped"."""
    if lemma not in _BY_VERB:
        return None
    start = max(row.words[0].start, row.words[i].start - _BEFORE)
    rest = _CLAUSE.split(row.text[start : row.words[i].start])[-1]
    for complement, pattern in _BY_VERB[lemma]:
        if complement.patient in {"against", "owner", "of"} and pattern.search(rest):
            return _act(complement, lemma)
    return None


def _act(complement: Complement, lemma: str) -> Act:
    kind, _, weak = complement.type.partition("/")
    return Act(kind, complement.patient, lemma, bool(weak))


def _rest(row: Row, after: int) -> str:
    if after >= len(row.words):
        return ""
    start = row.words[after].start
    end = min(row.words[-1].end, start + _AFTER)
    stop = _STOP.search(row.text, start, end)
    return row.text[start : stop.start() if stop else end]


def _other_act(row: Row, after: int, reach: int) -> bool:
    """Whether another verb of an act stands before the complement."""
    if after >= len(row.words):
        return False
    limit = row.words[after].start + reach
    k = after
    while k < len(row.words) and row.words[k].start < limit:
        if row.lows[k] in FORMS and FORMS[row.lows[k]].form in _PAST:
            return True
        k += 1
    return False
