"""The grammatical subject of a verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.antecedent import after_relative, antecedent, in_relative
from extractors.events.insertion import apposed, around, near
from extractors.events.patterns import LIST_RIGHT, VERBS

if TYPE_CHECKING:
    from extractors.events.clause import Clause, Stretch

_WHEN = re.compile(r"[&b]p?h?d[c,]*\Z")
_COUNTED = re.compile(r"[#G][.]{1,2}\Z")
_DATELINE = re.compile(r"(?:[LU],){1,2}(?:[OU.],)?")
"""Before the first sentence of an agency: "LIDA, Belarus –"."""
_OBJECTS = frozenset({"them", "him"})
_STEPS = 12
_MOST_VERBS = 60
"""Verbs in a row that can wait for the subject of the one before."""


def subject_of(clause: Clause, t: int) -> Stretch | None:
    """Where the subject of the verb at ``t`` stands; of a passive, who underwent it."""
    if t not in clause.subjects:
        clause.subjects[t] = None
        if clause.asked < _MOST_VERBS:
            clause.asked += 1
            clause.subjects[t] = _find(clause, t)
            clause.asked -= 1
    return clause.subjects[t]


def _find(clause: Clause, t: int) -> Stretch | None:
    codes = clause.codes
    for _ in range(_STEPS):
        made, earlier = clause.chunks[t], clause.verb_before(t)
        end = t
        while end > 0 and codes[end - 1] == "c":
            end -= 1
        before = codes[end - 1] if end else ""
        leads = t <= clause.first_verb and "," in codes[t:]
        if made.gerund and not leads and earlier >= 0:
            t = earlier
            continue
        if codes[t] == "C" and leads and _DATELINE.fullmatch(codes, 0, t):
            return _ahead(clause, t)
        if before in {":", "w", "&", "b", ","} or _WHEN.search(codes, 0, end):
            return _by_mark(clause, t, end, before)
        span = clause.list_before(end) if before else None
        if span and codes[t] == "C" and codes[end - 1] in "DG" and codes[end - 2 : end - 1] in "op":
            return end - 1, end
        if span and codes[t] == "C" and _COUNTED.search(codes, 0, end):
            return None
        if span and in_relative(clause, span):
            return after_relative(clause, t, earlier)
        if span and (clause.chunks[span[1] - 1].low in _OBJECTS or _belongs(clause, t, span[0])):
            return None
        span = span or (_past_adverbial(clause, end) if before and before in "dL.za" else None)
        if span is None and leads and (before in {"p", "s", ""} or made.gerund):
            span = _ahead(clause, t)
        if span or earlier < 0 or before in {"a", "O"}:
            return span
        if before not in {"p", "s", "t", "o"} and before not in VERBS and not _is_first(clause, t):
            return after_relative(clause, t, earlier)
        t = earlier
    return None


def _is_first(clause: Clause, t: int) -> bool:
    """Whether an infinitive tells a fact: "was the latest to be held", "is due to appear"."""
    made = clause.chunks[t]
    return made.infinitive and (made.future or not made.unreal)


def _belongs(clause: Clause, t: int, start: int) -> bool:
    """Whether the list only tells whose thing the subject is: "the trial of A was held"."""
    if start < 2 or clause.codes[start - 1] != "o":
        return False
    act = clause.chunks[t].act
    held = act is not None and act.rule == "hold"
    if clause.codes[t] == "C" and clause.codes[t - 1] == "G" and not held:
        return False
    loose = held or (act is not None and act.lemma == "be")
    return clause.codes[start - 2] == "n" or (loose and clause.codes[start - 2] == ".")


def _by_mark(clause: Clause, t: int, end: int, before: str) -> Stretch | None:
    """The subject of a verb after a mark, conjunction or relative pronoun."""
    if before == ":":
        head = LIST_RIGHT.match(clause.codes, 0, end)
        return head.span("list") if head else clause.list_before(end - 1)
    if before == "w":
        span = antecedent(clause, end - 1)
        return clause.last_of(span) if span and clause.chunks[t].singular_verb else span
    if (
        before == ","
        and clause.codes[end - 2 : end] != "p,"
        and not _WHEN.search(clause.codes, 0, end)
    ):
        span = near(clause, t, end) or around(clause, end - 1)
        if span and not clause.tells_whom(*span):
            span = apposed(clause, span, end) or span
        return span or _listed(clause, t, end)
    return _shared(clause, t)


def _shared(clause: Clause, t: int) -> Stretch | None:
    """The subject that two verbs share: "was arrested and charged"."""
    earlier = clause.verb_before(t)
    while earlier >= 0 and clause.chunks[earlier].infinitive and not clause.chunks[t].infinitive:
        earlier = clause.verb_before(earlier)
    span = subject_of(clause, earlier) if earlier >= 0 else None
    first = clause.verb_before(earlier) if earlier >= 0 else -1
    # "Was found guilty of deeds committed in May and sentenced": a participle of something else.
    if span is None and first >= 0 and clause.codes[t] == "C" and clause.chunks[first].passive:
        return subject_of(clause, first)
    return span


def _listed(clause: Clause, t: int, end: int) -> Stretch | None:
    span = clause.list_before(end)
    if span is None:
        return _shared(clause, t)
    inner = clause.codes[span[0] : span[1]]
    return clause.last_of(span) if clause.codes[t] == "C" and "&" not in inner else span


def _past_adverbial(clause: Clause, end: int) -> Stretch | None:
    """The subject before a date or place: "Novik on May 5 was arrested"."""
    k = end
    while k > 0 and clause.codes[k - 1] in "dLp.h":
        k -= 1
    return clause.list_before(k) if 0 < k < end and "d" in clause.codes[k:end] else None


def _ahead(clause: Clause, t: int) -> Stretch | None:
    """The subject of the main clause that an opening stands before."""
    comma = clause.codes.find(",", t)
    match = LIST_RIGHT.match(clause.codes, comma + 1, comma + 40) if comma > 0 else None
    return match.span("list") if match else None
