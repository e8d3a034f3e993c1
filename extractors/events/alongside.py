"""People told of beside the subject or object: "Along with A, B was held", "as was A"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.events.patterns import LIST, TAIL, VERBS

if TYPE_CHECKING:
    from extractors.events.clause import Clause, Found, Patient
    from extractors.subjects import Who

_OPENING = re.compile(rf"(?:&|p|p[.]t){LIST},")
_OPENINGS = frozenset({("along",), ("together",), ("besides",), ("alongside",)}) | {
    ("in", "addition", "to")
}
_APART = VERBS | set("sw;")
_TOO = re.compile(rf"[^;:ABCERKW]{{0,14}},?&?(?P<as>s)(?P<verb>v){LIST}")
_WITH = re.compile(rf"c*(?:ph?[Ld]|d)?(?P<with>p){LIST}")
_AFTER = re.compile(rf"[^;:vABCERKW]{{0,20}},{LIST}(?P<among>c)(?=[.,;]|\Z)")
_AMONG = frozenset({"among", "amongst", "included"})
_SHARED = frozenset("arrest release death disappearance transfer exile dismissal".split())
_NAMED = re.compile(r"N(?:,#)?,\Z")
_DESCRIBED = re.compile(rf"(?:D{TAIL},(?P<one>N)(?!S)|G{TAIL}[,:]{LIST})")


def alongside(clause: Clause, t: int, found: Found | None) -> Found | None:
    """Those whom the act at ``t`` befell, with those told of before or after its clause."""
    if found is None or not found.patients:
        return found
    known = {p.who for p in found.patients}
    told = (*_before(clause, t), *_too(clause, t), *_with(clause, t), *_after(clause, t))
    more = tuple(p for p in told if p.who not in known)
    return replace(found, patients=found.patients + more)


def _before(clause: Clause, t: int) -> tuple[Patient, ...]:
    """Those of an opening: "In addition to A, police arrested B"."""
    match = _OPENING.match(clause.codes)
    if not match or match.end() > t or not _APART.isdisjoint(clause.codes[match.end() : t]):
        return ()
    opening = tuple(c.low for c in clause.chunks[: match.start("list")])
    return clause.members(*match.span("list")) if opening in _OPENINGS else ()


def _too(clause: Clause, t: int) -> tuple[Patient, ...]:
    """Those of whom the same is said: "as was A", "and so did B"."""
    match = _TOO.match(clause.codes, t + 1)
    if not match or clause.chunks[match.start("as")].low not in {"as", "so"}:
        return ()
    bare = clause.chunks[match.start("verb")].low in {"be", "have", "did"}
    return clause.members(*match.span("list")) if bare else ()


def _with(clause: Clause, t: int) -> tuple[Patient, ...]:
    """Those of "was arrested with A", "alongside A and four others"."""
    act = clause.chunks[t].act
    match = _WITH.match(clause.codes, t + 1) if clause.codes[t] in "BC" else None
    if match is None or act is None or act.type not in _SHARED:
        return ()
    if clause.chunks[match.start("with")].low not in {"with", "alongside"}:
        return ()
    people = clause.members(*clause.trimmed(*match.span("list")))
    return tuple(p for p in people if p.who is None or p.who.kind == "person")


def _after(clause: Clause, t: int) -> tuple[Patient, ...]:
    """Those named at the end: "twelve workers were fired, A among them"."""
    match = _AFTER.match(clause.codes, t + 1)
    if not match or clause.chunks[match.start("among")].low not in _AMONG:
        return ()
    return clause.members(*match.span("list"))


def described(clause: Clause, k: int) -> tuple[Who, ...]:
    """Those named right beside their description at ``k``: "the jailed editors, A and B"."""
    match = _DESCRIBED.match(clause.codes, k)
    if match is None:
        lead = _NAMED.search(clause.codes[:k]) if clause.codes[k] == "D" else None
        held = all(e.act and e.act.type != "dismissal" for e in clause.chunks[k].epithets)
        return clause.refers.get(lead.start(), ()) if lead and held else ()
    span = match.span("one") if match["one"] else match.span("list")
    people = tuple(p.who for p in clause.members(*span) if p.who and p.who.kind == "person")
    count = clause.chunks[k].count
    return people if match["one"] or count in {None, len(people)} else ()
