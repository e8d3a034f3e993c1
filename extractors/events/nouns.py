"""Whose arrest, sentence, case or home a noun means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.clause import WINDOW, Found, Patient
from extractors.events.patterns import OF_LIST, OWNER, PEOPLE, REGISTRATION, VERBS
from extractors.lexicon.triggers import DECIDED_UPON, HOMES

if TYPE_CHECKING:
    from extractors.events.clause import Clause


_AGAINST = frozenset({"against", "into"})
_FOR = frozenset({"against", "for", "on"})


def of_noun(clause: Clause, t: int) -> Found | None:
    """Whose act the noun at ``t`` names: "the arrest of A", "A's release", "his trial"."""
    codes = clause.codes
    match = OF_LIST.match(codes, t + 1, t + 1 + WINDOW)
    if match and (codes[t + 1] == "o" or clause.chunks[t + 1].low in _upon(clause, t)):
        start, end = match.span("list")
        if "&" not in codes[start:end]:
            start, end = clause.trimmed(start, end)
        return Found(clause.members(start, end), "of", start)
    owner = OWNER.search(codes, max(0, t - 12), t)
    return _owned(clause, owner) if owner else (_whose(clause, t) or _joint(clause, t))


def _upon(clause: Clause, t: int) -> frozenset[str]:
    """What can stand between the noun and those it is upon, besides "of"."""
    act = clause.chunks[t].act
    return _FOR if act and act.type == "sentence" else _AGAINST - {"into"}


def _whose(clause: Clause, t: int) -> Found | None:
    """The people before "whose arrest", "whose home"."""
    k = clause.codes.rfind("w", max(0, t - 4), t)
    span = clause.list_before(k) if k > 0 and clause.chunks[k].low == "whose" else None
    return Found(clause.members(*span), "owner", span[0]) if span else None


def _owned(clause: Clause, owner: re.Match[str]) -> Found:
    if owner["pronoun"]:
        at = owner.start("pronoun")
        return Found(clause.members(at, at + 1), "owner", at)
    at = owner.start("name")
    return Found(clause.members(*(clause.list_before(at + 1) or (at, at + 1))), "owner", at)


def _joint(clause: Clause, t: int) -> Found | None:
    """The owner that two nouns share: "their conviction for theft and sentencing to"."""
    if clause.codes[t - 1 : t] != "&":
        return None
    for k in range(t - 2, max(-1, t - 10), -1):
        if clause.codes[k] in VERBS or clause.codes[k] in ";sw":
            return None
        if clause.codes[k] == "n":
            return of_noun(clause, k)
    return None


def of_verdict(clause: Clause, t: int) -> Found | None:
    """Whose sentence or conviction the act at ``t`` is about: "upheld A's sentence"."""
    codes = clause.codes
    after, before = range(t + 1, min(t + 14, len(codes))), range(t - 1, max(-1, t - 16), -1)
    for k in (*after, *before):
        if codes[k] in "nz" or clause.chunks[k].low in DECIDED_UPON:
            found = of_noun(clause, k)
            if found:
                return Found(found.patients, "verdict", clause.start_of(t))
    return None


def against(clause: Clause, t: int) -> Found | None:
    """Against whom the act at ``t`` was: "brought charges against A", "charges against A were"."""
    spans = [(t + 1, t + 30)] + ([(t - 20, t)] if clause.chunks[t].definite else [])
    for start, end in spans:
        for k in range(max(start, 0), min(end, len(clause.codes))):
            if clause.codes[k] == ";":
                break
            if clause.chunks[k].low in _AGAINST or _of_case(clause, k):
                match = PEOPLE.match(clause.codes, k + 1, k + WINDOW)
                if match:
                    return _listed(clause, t, match, "against")
    return None


def _of_case(clause: Clause, k: int) -> bool:
    """Whether "of" follows the word "case": "dismissed the case of A"."""
    return clause.codes[k] == "o" and clause.chunks[k - 1].low in {"case", "cases"}


def of_registration(clause: Clause, t: int) -> Found | None:
    """Whose registration the act at ``t`` ended."""
    return _listed(clause, t, REGISTRATION.match(clause.codes, t + 1, t + WINDOW), "of")


def _listed(clause: Clause, t: int, match: re.Match[str] | None, rule: str) -> Found | None:
    if match is None:
        return None
    people = clause.members(*clause.trimmed(*match.span("list")))
    return Found(people, rule, clause.start_of(t))


def home_after(clause: Clause, t: int) -> Found | None:
    """Whose home: "searched the homes of A and B", "raided A's office"."""
    for k in range(t + 1, min(t + 16, len(clause.chunks))):
        carried_out = clause.codes[k] == "v" and k == t + 1 and clause.codes[t] == "n"
        if clause.codes[k] in ";sw" or (clause.codes[k] in VERBS and not carried_out):
            return None
        if clause.chunks[k].low in HOMES:
            people = _at_home(clause, t, k)
            if people:
                return Found(people, "home", clause.start_of(t))
    return None


def _at_home(clause: Clause, t: int, k: int) -> tuple[Patient, ...]:
    match = OF_LIST.match(clause.codes, k + 1, k + WINDOW)
    if match:
        return clause.members(*clause.trimmed(*match.span("list")))
    owner = OWNER.search(clause.codes, max(t, k - 6), k)
    if owner:
        at = owner.start("name") if owner["name"] else owner.start("pronoun")
        return clause.members(at, at + 1)
    bodies = [j for j in range(max(t + 1, k - 4), k) if clause.codes[j] in "OU"]
    return clause.members(bodies[-1], bodies[-1] + 1) if bodies else ()


def home_before(clause: Clause, t: int) -> Found | None:
    """Whose home: "A's flat was searched"."""
    for k in range(t - 1, max(-1, t - 12), -1):
        if clause.codes[k] == ";" or clause.codes[k] in VERBS:
            return None
        if clause.chunks[k].low in HOMES:
            found = of_noun(clause, k)
            return Found(found.patients, "home", found.subject) if found else None
    return None
