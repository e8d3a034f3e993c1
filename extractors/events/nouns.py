"""Whose arrest, sentence, case or home a noun means."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.events.clause import WINDOW, Found, Patient
from extractors.events.patterns import LIST, OF_LIST, OWNER, PEOPLE, REGISTRATION, VERBS
from extractors.lexicon.triggers import AGAINST, DECIDED_UPON, HOMES, LIMBS

if TYPE_CHECKING:
    from extractors.clauses import Act
    from extractors.events.clause import Clause


_LINKS = {
    "sentence": frozenset({"for", "on"}),
    "trial": frozenset({"for"}),
    "release": frozenset({"for", "to"}),
    "dissolution": frozenset({"on"}),
    "hunger_strike": frozenset({"by"}),
}
"""Prepositions that stand before the one whose act a noun names."""
_ON = frozenset({"on", "of", "at", "against"})
_HARMS = frozenset("death ill_treatment disappearance search exile".split())
"""What no court decides upon."""
_CASES = frozenset({"case", "cases", "prosecution"})
_HELD = frozenset("conducted carried made held took performed".split())
"""Verbs that only say that a search took place."""
_BETWEEN = re.compile(r",?ph?[Ld.n],?(?=o)")
_IN_CUSTODY = frozenset("custody prison detention jail absentia".split())
_OPENING = re.compile(
    rf"[ps][#yzd.cop]{{0,6}}(?P<noun>n(?:&[.c]?n)?)(?:p?[Ld.]){{0,2}},{LIST}c*[BERv]"
)
_UNDERGONE = frozenset({"arrest", "hunger_strike", "ill_treatment"})
"""Acts of which a noun in an opening can leave out whose they are."""
_AFTER = re.compile(r"[ps]h[.ac]{0,3}\Z")


def of_noun(clause: Clause, t: int) -> Found | None:
    """Whose act the noun at ``t`` names: "the arrest of A", "A's release", "his trial"."""
    codes = clause.codes
    link = _link(clause, t)
    match = OF_LIST.match(codes, link, link + WINDOW)
    if match and _links(clause, t, link, match.start("list")):
        start, end = match.span("list")
        if "&" not in codes[start:end]:
            start, end = clause.trimmed(start, end)
        return Found(clause.members(start, end), "of", start)
    owner = OWNER.search(codes, max(0, t - 12), t)
    if owner:
        return _owned(clause, owner)
    return _whose(clause, t) or _joint(clause, t) or _attended(clause, t) or _opened(clause, t)


def _link(clause: Clause, t: int) -> int:
    """Where the word that tells whose act the noun at ``t`` is can stand.

    What tells how long, where or when can come before it: "a sentence of two years for A", "the
    arrest in Lida of A", "the death in custody of A".
    """
    if clause.codes.startswith("oz", t + 1):
        return t + 3
    between = _BETWEEN.match(clause.codes, t + 1)
    where = between.end() - 1 if between else 0
    where -= int(clause.codes[where] == ",")
    known = clause.codes[where] in "Ld" or clause.chunks[where].low in _IN_CUSTODY
    return between.end() if between and known else t + 1


def _opened(clause: Clause, t: int) -> Found | None:
    """The subject of the clause after an opening: "After two years of imprisonment, A was"."""
    act = clause.chunks[t].act
    match = _OPENING.match(clause.codes) if act and act.type in _UNDERGONE else None
    if match is None or not match.start("noun") <= t < match.end("noun"):
        return None
    return Found(clause.members(*match.span("list")), "opening", match.start("list"))


def _attended(clause: Clause, t: int) -> Found | None:
    """Those who were released or charged "after a court appearance"."""
    lead = _AFTER.search(clause.codes, max(0, t - 6), t)
    if clause.chunks[t].low != "appearance" or not lead or not clause.told:
        return None
    return Found(clause.told, "attended", t)


def _links(clause: Clause, t: int, at: int, start: int) -> bool:
    """Whether the word at ``at`` tells whose act the noun is: "of", "against", "sentence for"."""
    link, act = clause.chunks[at], clause.chunks[t].act
    if any(c.low.endswith("ing") for c in clause.chunks[at + 1 : start]):
        return False
    more = _LINKS.get(act.type, frozenset()) if act else frozenset()
    if clause.chunks[t].low in {"appeal", "appeals"} and link.low in {"by", "from", "for"}:
        return True
    return link.low == "against" or link.low in more or (link.code == "o" and not _only(act))


def _only(act: Act | None) -> bool:
    """Whether a noun takes nothing but "against"."""
    return act is not None and act.lemma in AGAINST


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
        act = clause.chunks[k].act
        harm = act is not None and act.type in _HARMS
        if (codes[k] in "nz" and not harm) or clause.chunks[k].low in DECIDED_UPON:
            found = of_noun(clause, k)
            if found:
                return Found(found.patients, "verdict", clause.start_of(t))
    return None


def towards(clause: Clause, t: int) -> Found | None:
    """Whom the act at ``t`` was against, or on, or to: "brought charges against A"."""
    act = clause.chunks[t].act
    links = frozenset(act.rule.split()) if act else frozenset()
    spans = [(t + 1, t + 30)] + ([(t - 20, t)] if clause.chunks[t].definite else [])
    for start, end in spans:
        for k in range(max(start, 0), min(end, len(clause.codes))):
            if clause.codes[k] == ";":
                break
            if clause.chunks[k].low in links or _of_case(clause, k):
                whom = clause.list_before(k) if clause.codes[k + 1 : k + 2] == "w" else None
                if whom:
                    return Found(clause.members(*whom), "against", whom[0])
                match = PEOPLE.match(clause.codes, k + 1, k + WINDOW)
                if match:
                    return _listed(clause, t, match, "against")
    return None


def _of_case(clause: Clause, k: int) -> bool:
    """Whether "of" follows the word "case": "dismissed the case of A"."""
    return clause.codes[k] == "o" and clause.chunks[k - 1].low in _CASES


def raided(clause: Clause, t: int) -> Found | None:
    """The body of a search noun: "the raid on the union"."""
    if clause.codes[t + 1 : t + 2] != "p" or clause.chunks[t + 1].low not in _ON:
        return None
    found = _listed(clause, t, OF_LIST.match(clause.codes, t + 1, t + WINDOW), "of")
    bodies = (
        tuple(p for p in found.patients if p.who and p.who.kind == "organization") if found else ()
    )
    return replace(found, patients=bodies) if found and bodies else None


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
    noun = clause.codes[t] == "n"
    for k in range(t + 1, min(t + 16, len(clause.chunks))):
        if clause.codes[k] in ";sw":
            return None
        if clause.codes[k] in VERBS:
            if not (noun and clause.chunks[k].low in _HELD):
                return None
            noun = False
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
            if found is None and clause.codes[k - 1 : k] in ("O", "U"):
                found = Found(clause.members(k - 1, k), "home", k - 1)
            return Found(found.patients, "home", found.subject) if found else None
    return None


def limb_of(clause: Clause, t: int) -> Found | None:
    """Whose body was hurt: "beat his legs", "flogged A's back"."""
    for k in range(t + 1, min(t + 6, len(clause.codes))):
        if clause.chunks[k].low in LIMBS:
            found = of_noun(clause, k)
            return Found(found.patients, "active", clause.start_of(t)) if found else None
        if clause.codes[k] not in "QNDGSh.c":
            return None
    return None
