"""People named apart from the subject: "those held include A", "A was among those held"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.events.clause import WINDOW, Clause, Found, Patient
from extractors.events.patterns import INVERSE, LIST_RIGHT
from extractors.events.subject import subject_of

if TYPE_CHECKING:
    from extractors.subjects import Who

_ALSO = re.compile(r"[^;:,&wsvABCERKW]{0,6},?&")
_WITH = re.compile(r"[^;,wsvABCERKWn]{0,6},?(?P<with>p)G")
_ALONG = frozenset({"along", "together"})
_MEMBER = re.compile(r"(?:v(?:p|#p?o)|N,#p?o)\Z")
_FRONTED = re.compile(r"c*C[^,;:wsABCER]{0,12}v(?=[^,]{0,4}[NDG])")
"""A participle put first: "Charged in the same case are A and B"."""
_WHICH_ONE = re.compile(r"D(?:w?h?a?P?c*)\Z")
_RENAMED = re.compile(r"[^,;:wsvABCER]{0,10}(?:,(?P<name>N)(?=[,.]|\Z)|(?P<be>v)(?P<is>N))")
_BEING = frozenset({"be", "became", "become", "becomes"})
_AMONG = frozenset({"among", "amongst", "of"})
_LINKS = frozenset("be include included includes including among amongst".split())


def inverse(clause: Clause, t: int, found: Found | None) -> Found | None:
    """The list after "those arrested include": it belongs to the people before."""
    fronted = _FRONTED.match(clause.codes) if clause.codes[t] == "C" else None
    if not fronted or fronted.end() <= t:
        if found is None and any(c in "NUODGP" for c in clause.codes[:t]):
            return None
        if found and any(p.who for p in found.patients):
            return None
    else:
        found = None
    match = INVERSE.match(clause.codes, t + 1, t + WINDOW)
    if not match or clause.chunks[match.start("link")].low not in _LINKS | {":"}:
        return None
    before = found.patients if found else ()
    counted = any(p.count for p in before)
    more = clause.members(*match.span("list"))
    named = tuple(p for p in more if (p.who.sure if p.who else not counted))
    return Found(before + named, "inverse", found.subject if found else t) if named else None


def included(clause: Clause, t: int) -> tuple[Who, ...]:
    """Those named right after several people described: "the jailed editors include A and B"."""
    match = INVERSE.match(clause.codes, t + 1, t + WINDOW) if clause.codes[t] == "G" else None
    if not match or match.start("link") != t + 1 or clause.chunks[t + 1].low not in _LINKS:
        return ()
    people = clause.members(*match.span("list"))
    return tuple(p.who for p in people if p.who and p.who.sure)


def among(clause: Clause, found: Found | None) -> Found | None:
    """The subject of "A was among those arrested" with those others."""
    if found is None or found.subject < 2:
        return None
    match = _MEMBER.search(clause.codes, 0, found.subject)
    if not match or clause.chunks[match.end() - 1].low not in _AMONG:
        return None
    if clause.codes[match.end() - 1] == "o" and clause.codes[found.subject] != "G":
        return None
    at = match.start()
    span = (at, at + 1) if clause.codes[at] == "N" else subject_of(clause, at)
    return Found(clause.members(*span) + found.patients, "among", span[0]) if span else None


def together(clause: Clause, t: int, found: Found | None) -> Found | None:
    """Those "detained along with" the subject too."""
    lead = _ALSO.match(clause.codes, t + 1)
    if found is None or not lead or clause.chunks[lead.end() - 1].low not in _ALONG:
        return _with_others(clause, t, found)
    match = LIST_RIGHT.match(clause.codes, lead.end(), t + WINDOW)
    more = clause.members(*clause.trimmed(*match.span("list"))) if match else ()
    return replace(found, patients=found.patients + more)


def _with_others(clause: Clause, t: int, found: Found | None) -> Found | None:
    """Those of "was dismissed in May with 22 other workers" too."""
    match = _WITH.match(clause.codes, t + 1, t + WINDOW)
    if found is None or match is None or clause.chunks[match.start("with")].low != "with":
        return found
    others = clause.chunks[match.end() - 1]
    if not others.count or not others.others:
        return found
    return replace(found, patients=(*found.patients, Patient(match.end() - 1, None, others.count)))


def _is_known(found: Found) -> bool:
    """Whether it is more than one person without a name."""
    return any(p.who or (p.count or 0) > 1 for p in found.patients)


def predicated(clause: Clause, t: int, found: Found | None) -> Found | None:
    """The subject of "A is the third editor to be arrested"."""
    if found is None or found.tells_whom or clause.codes[found.subject] != "D":
        return found
    verb = found.subject - 1
    if verb < 1 or clause.codes[verb] != "v" or clause.chunks[verb].low not in _BEING:
        return found
    span = subject_of(clause, verb)
    return Found(clause.members(*span), "among", span[0]) if span else found


def renamed(clause: Clause, t: int, found: Found | None) -> Found | None:
    """The name after the words that tell which one: "another nurse who was arrested, A, is"."""
    if found is not None and _is_known(found):
        return found
    which = _WHICH_ONE.search(clause.codes, 0, t)
    main = which is None or (clause.codes[t] in "AB" and which.end() - which.start() == 1)
    match = None if main else _RENAMED.match(clause.codes, t + 1)
    if match is None or (match["be"] and clause.chunks[match.start("be")].low != "be"):
        return found
    return Found(clause.members(*match.span("name" if match["name"] else "is")), "relative", t)
