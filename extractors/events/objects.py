"""The object of an active verb, and whom a relative clause or "to" names instead."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.events.clause import WINDOW, Found, Patient
from extractors.events.included import among
from extractors.events.patterns import LIST_RIGHT, TO_LIST
from extractors.events.senses import object_start, told_by

if TYPE_CHECKING:
    from extractors.events.clause import Clause

_AGENT = re.compile(r"h[.LO]{0,3}a[c]*\Z")
_JOINT = re.compile(r"c*,?&c*[ACv]")
_WHERE_WHEN = re.compile(
    r"c*(?:h?d|ph?[.]?[Ld]|tz[.n]?)(?:c|ph?d|pL)*(?:,p[hc.]{0,3}[.d],)?(?=h?[.]{0,2}N(?!c*[vABCERKW]))"
)
_NO_OBJECT = frozenset({"he", "she", "they"})
_SURE = frozenset("NGDP")
_RELATIVES = frozenset({"whom", "who", "that", "which"})
_BESTOWING = frozenset("grant give award deny refuse".split())


def to_whom(clause: Clause, t: int) -> Found | None:
    """Those to whom something was given or refused: "granted bail to A"."""
    lemma, kind = told_by(clause, t)
    bestowed = lemma in _BESTOWING and kind != "exile"
    match = TO_LIST.match(clause.codes, t + 1, t + WINDOW) if bestowed else None
    return (
        Found(clause.members(*match.span("list")), "active", clause.start_of(t)) if match else None
    )


def object_of(clause: Clause, t: int) -> Found | None:
    """The people right after the verb at ``t``, or after words on where and when."""
    match = LIST_RIGHT.match(clause.codes, object_start(clause, t), t + 1 + WINDOW)
    match = match or _late_object(clause, t)
    if not match or clause.chunks[match.start("list")].low in _NO_OBJECT:
        return None
    start, end = match.span("list")
    if not _closes(clause, t):
        start, end = clause.trimmed(start, end)
    named = clause.codes[start:end]
    if _SURE.isdisjoint(named):
        lead = clause.chunks[t + 1 : end - len(named.lstrip("h.c"))]
        if any(c.code == "." and c.low.endswith(("ing", "s")) for c in lead):
            return None
    return Found(clause.members(start, end), "active", clause.start_of(t))


def _late_object(clause: Clause, t: int) -> re.Match[str] | None:
    """A named object after words on where and when: "arrested this afternoon in Lida A"."""
    between = _WHERE_WHEN.match(clause.codes, t + 1)
    if between is None or between.end() == t + 1 or clause.chunks[t].passive:
        return None
    return LIST_RIGHT.match(clause.codes, between.end(), t + 1 + WINDOW)


def _closes(clause: Clause, t: int) -> bool:
    """Whether the next verb ends a relative clause: "the court that jailed A and B has"."""
    start = clause.start_of(t)
    return start > 1 and clause.codes[start - 1] == "w" and clause.codes[start - 2] != ","


def shared_object(clause: Clause, t: int) -> Found | None:
    """The object that two verbs share: "beat and arrested A"."""
    joint = _JOINT.match(clause.codes, t + 1)
    found = object_of(clause, joint.end() - 1) if joint else None
    return replace(found, subject=clause.start_of(t)) if found else None


def whom(clause: Clause, t: int) -> Found | None:
    """Those "whom police detained": the act's object stands before its subject."""
    agent = clause.list_before(t)
    k = (agent[0] if agent else t) - 1
    first = k
    while k >= 0 and first - k < 5 and clause.codes[k] in "ahOLU.cpdDGP":
        k -= 1
    if agent is None and k == first:
        return None
    if k < 0 or clause.codes[k] != "w" or clause.chunks[k].low not in _RELATIVES:
        return None
    span = clause.list_before(k)
    if span is None:
        return None
    patients = clause.members(*span)
    if clause.chunks[k].low == "which":
        body = clause.codes.rfind("O", span[0], k)
        patients = tuple(Patient(body, who) for who in clause.refers.get(body, ()))
    return Found(patients, "relative", span[0])


def contact(clause: Clause, t: int) -> Found | None:
    """Those in "activists the police arrested": a relative clause without its pronoun."""
    agent = _AGENT.search(clause.codes, max(0, t - 8), t)
    if not agent or clause.codes[t + 1 : t + 2] not in ("p", "d", ".", "c", ""):
        return None
    at = agent.start()
    span = clause.list_before(at) if at and clause.codes[at - 1] in "NDG" else None
    found = Found(clause.members(*span), "relative", span[0]) if span else None
    return among(clause, found) or found
