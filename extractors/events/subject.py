"""The grammatical subject of a verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.clause import WINDOW
from extractors.events.patterns import LIST_RIGHT, VERBS
from extractors.lexicon.hypothetical import SAYING

if TYPE_CHECKING:
    from extractors.events.clause import Clause, Stretch

_LONE = {before + name + "," for before in ",oip" for name in "NU"}
_WHEN = re.compile(r"[&b]p?h?d[c,]*\Z")
_INSERTED = "wDhGpsCBcd#JvRyz."
_OBJECTS = frozenset({"them", "him"})
_OF_RELATIVE = re.compile(r"[NDG]w[.cv][^,;:swABCEKRWZ]{0,6}[pt]\Z")
_BROKEN = re.compile("[,;:swABCEKRWZ]")
"""What doesn't stand in a short relative clause."""
_STEPS = 12
_REACH = 25


def subject_of(clause: Clause, t: int) -> Stretch | None:
    """Where the subject of the verb at ``t`` stands; of a passive, who underwent it."""
    if t not in clause.subjects:
        clause.subjects[t] = None
        clause.subjects[t] = _find(clause, t)
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
        if before in {":", "w", "&", "b", ","} or _WHEN.search(codes, 0, end):
            return _by_mark(clause, t, end, before)
        span = clause.list_before(end) if before else None
        if span and _is_object(clause, span):
            return _around_clause(clause, t, earlier)
        if span and (clause.chunks[span[1] - 1].low in _OBJECTS or _belongs(clause, t, span[0])):
            return None
        span = span or (_past_adverbial(clause, end) if before and before in "dL.za" else None)
        if span is None and leads and (before in {"p", "s", ""} or made.gerund):
            span = _ahead(clause, t)
        if span or earlier < 0 or before in {"a", "O"}:
            return span
        if before not in {"p", "s", "t", "o"} and before not in VERBS and not _is_first(clause, t):
            return _around_clause(clause, t, earlier)
        t = earlier
    return None


def _is_first(clause: Clause, t: int) -> bool:
    """Whether the verb says what somebody was first: "was the latest to be held"."""
    return clause.chunks[t].infinitive and not clause.chunks[t].unreal


def _around_clause(clause: Clause, t: int, earlier: int) -> Stretch | None:
    """The subject before a relative clause without commas: "Novik who ran the office was held"."""
    codes = clause.codes
    opened = codes.rfind("w", 0, earlier)
    finite = codes[t] in "BERv" and not clause.chunks[t].infinitive
    if opened < 1 or not finite or _BROKEN.search(codes, opened + 1, t):
        return None
    if any(c.low in SAYING for c in clause.chunks[opened:t]):
        return None
    span = clause.list_before(opened)
    return span if span and codes[opened - 1] != "," else None


def _is_object(clause: Clause, span: Stretch) -> bool:
    """Whether a preposition of a relative clause governs the list: "who wrote to A was held"."""
    before = clause.codes[: span[0]]
    return bool(_OF_RELATIVE.search(before)) and "N" in clause.codes[slice(*span)]


def _belongs(clause: Clause, t: int, start: int) -> bool:
    """Whether the list only tells whose thing the subject is: "the trial of A was held"."""
    if start < 2 or clause.codes[start - 1] != "o":
        return False
    act = clause.chunks[t].act
    held = act is not None and act.rule == "hold"
    return clause.codes[start - 2] == "n" or (held and clause.codes[start - 2] == ".")


def _by_mark(clause: Clause, t: int, end: int, before: str) -> Stretch | None:
    """The subject of a verb after a mark, conjunction or relative pronoun."""
    if before == ":":
        head = LIST_RIGHT.match(clause.codes, 0, end)
        return head.span("list") if head else None
    if before == "w":
        span = clause.list_before(end - 1)
        if span is None or (clause.chunks[end - 1].low == "who" and _no_person(clause, span)):
            span = _antecedent(clause, end - 1) or span
        return clause.last_of(span) if span and clause.chunks[t].singular_verb else span
    if (
        before == ","
        and clause.codes[end - 2 : end] != "p,"
        and not _WHEN.search(clause.codes, 0, end)
    ):
        near = _near(clause, t, end) or _around(clause, end - 1)
        if near and not clause.members(*near):
            near = _apposed(clause, near, end) or near
        return near or _listed(clause, t, end)
    return _shared(clause, t)


def _no_person(clause: Clause, span: Stretch) -> bool:
    """Whether a list holds nothing but bodies and words with a capital: none is a "who"."""
    return not set("NDGPQ") & set(clause.codes[slice(*span)])


def _shared(clause: Clause, t: int) -> Stretch | None:
    """The subject that two verbs share: "was arrested and charged"."""
    earlier = clause.verb_before(t)
    while earlier >= 0 and clause.chunks[earlier].infinitive and not clause.chunks[t].infinitive:
        earlier = clause.verb_before(earlier)
    return subject_of(clause, earlier) if earlier >= 0 else None


def _near(clause: Clause, t: int, end: int) -> Stretch | None:
    """The name right before a participle: "his son, A, killed by"."""
    lone = clause.codes[t] == "C" and clause.codes[max(0, end - 3) : end] in _LONE
    return (end - 2, end - 1) if lone else None


def _apposed(clause: Clause, role: Stretch, end: int) -> Stretch | None:
    """The name after a long description: "the editor of Zaria, a weekly in Lida, Alena Novik,"."""
    apart = not set(clause.codes[role[0] : end]) & (VERBS | set(";:sw"))
    lone = clause.codes[max(0, end - 3) : end] == ",N,"
    return (end - 2, end - 1) if apart and lone else None


def _listed(clause: Clause, t: int, end: int) -> Stretch | None:
    span = clause.list_before(end)
    if span is None:
        return _shared(clause, t)
    inner = clause.codes[span[0] : span[1]]
    return clause.last_of(span) if clause.codes[t] == "C" and "&" not in inner else span


def _around(clause: Clause, comma: int) -> Stretch | None:
    """The subject before an insertion: "Novik, who is 40, was"."""
    codes, seen = clause.codes, 0
    for k in range(comma - 1, max(-1, comma - WINDOW), -1):
        if codes[k] in ";:":
            return None
        if codes[k] != ",":
            continue
        seen += 1
        in_list = "&" in codes[k:comma] and codes[k + 1] in "NOU"
        span = clause.list_before(k) if codes[k + 1] in _INSERTED and k > 0 else None
        governed = span is not None and codes[max(0, span[0] - 1)] in "pt" and span[0] > 0
        if span and not in_list and not governed:
            return span
        if seen > 4:
            return None
    return None


def _antecedent(clause: Clause, end: int) -> Stretch | None:
    """The last person named before a relative clause that does not follow at once."""
    for k in range(end - 1, max(-1, end - _REACH), -1):
        if clause.codes[k] in "ABCEKRW;:" and not clause.chunks[k].low.endswith("ing"):
            return None
        if clause.codes[k] == "N" and clause.codes[k - 1 : k] not in ("o", "p", "t"):
            return k, k + 1
    return None


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
