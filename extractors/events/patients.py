"""To whom an act was done."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.events.clause import WINDOW, Clause, Found, Patient
from extractors.events.included import among, inverse, predicated, renamed, together
from extractors.events.nouns import (
    home_after,
    home_before,
    limb_of,
    of_noun,
    of_registration,
    of_verdict,
    raided,
    towards,
)
from extractors.events.objects import contact, object_of, shared_object, to_whom, whom
from extractors.events.patterns import GIVEN_TO, IMPOSED_ON, SERVED, VERBS
from extractors.events.senses import (
    accused_by_officials,
    by_officials,
    has_with,
    is_attempt,
    is_contest,
    is_quest,
    takes_thing,
    told_by,
)
from extractors.events.subject import subject_of
from extractors.lexicon.triggers import AGAINST, CONTESTS, COUNTED

if TYPE_CHECKING:
    from collections.abc import Callable

_BY_OFFICIALS = CONTESTS | {"seize"}
_LESSENED = frozenset("downgraded reduced amended altered denied dropped withdrew".split())
_GIVING = frozenset({"give", "hand", "impose", "deliver"})
_IMPOSING = frozenset({"impose", "hand"})
_PENALTY = re.compile("[zy]")
_NEAR = 6
_NEVER_ALONE = frozenset({"strike", "try", "return"})
"""Past forms that alone are hardly ever passive."""
_THEN_ACTIVE = re.compile(r"&h?[.]{0,2}[aO]c*[AC]")
_SO_MANY = re.compile(r"#[.]{0,2}\Z")
"""Before a noun: "48 new arrests"."""


def find_patients(clause: Clause, t: int) -> Found | None:
    """Who underwent the act of the chunk at ``t``; None when that is not told."""
    finder = _FINDERS.get(clause.codes[t])
    return finder(clause, t) if finder else None


def _of_noun(clause: Clause, t: int) -> Found | None:
    act = clause.chunks[t].act
    if act and act.type == "search":
        return home_after(clause, t) or raided(clause, t) or home_before(clause, t)
    if act and act.lemma in AGAINST:
        return None if "K" in clause.codes or _denied_of(clause, t) else of_noun(clause, t)
    return _so_many(clause, t) or of_noun(clause, t)


def _denied_of(clause: Clause, t: int) -> bool:
    """Whether charges are lessened, or what is said of them is denied: "are not known"."""
    before = clause.verb_before(t)
    if before >= 0 and clause.chunks[before].low in _LESSENED:
        return True
    return next((c.unreal for c in clause.chunks[t:] if c.code in VERBS), False)


def _so_many(clause: Clause, t: int) -> Found | None:
    """The people that a count of acts means: "477 detentions"."""
    made, lead = clause.chunks[t], _SO_MANY.search(clause.codes, max(0, t - 3), t)
    if made.act is None or made.act.type not in COUNTED or not made.low.endswith("s"):
        return None
    if lead is None or not all(c.low.isalpha() for c in clause.chunks[lead.start() + 1 : t]):
        return None
    number = clause.chunks[lead.start()]
    counted = not number.definite and (number.count or 0) > 1
    return Found((Patient(lead.start(), None, number.count),), "count", t - 1) if counted else None


def _receiver(clause: Clause, t: int) -> Found | None:
    """Who received a penalty: "A received", "gave A", "is serving"."""
    made = clause.chunks[t]
    lemma = made.act.lemma if made.act else ""
    if lemma == "serve" and not _serves(clause, t):
        return None
    if clause.codes[t + 1 : t + 2] == "#":
        return None
    if lemma in _GIVING and not made.definite:
        given = object_of(clause, t) or _given_to(clause, t)
        if given is None and clause.told:
            given = Found(clause.told, "understood", clause.start_of(t))
        return given if given or lemma == "impose" else _subject(clause, t, "subject")
    near = lemma == "impose" or bool(_PENALTY.search(clause.codes, max(0, t - _NEAR), t))
    if lemma in _IMPOSING and near and clause.codes[t + 1 : t + 2] in ("p", "t"):
        return _imposed_on(clause, t)
    return _subject(clause, t, "subject")


def _imposed_on(clause: Clause, t: int) -> Found | None:
    """Who undergoes what "was imposed on" or "handed down to" them."""
    match = IMPOSED_ON.match(clause.codes, t + 1, t + WINDOW)
    people = clause.members(*clause.trimmed(*match.span("list"))) if match else ()
    return Found(people, "active", clause.start_of(t)) if people else None


def _serves(clause: Clause, t: int) -> bool:
    """Whether a term is being served, and not merely time: "serving a sentence", "is serving"."""
    made = clause.chunks[t]
    under_way = (made.low == "serving" and made.present) or made.future
    if clause.codes.startswith("zp", t + 1) and clause.chunks[t + 2].low == "for":
        return not made.unreal
    return bool(SERVED.match(clause.codes, t + 1)) or under_way


def _given_to(clause: Clause, t: int) -> Found | None:
    match = GIVEN_TO.match(clause.codes, t + 1, t + WINDOW)
    people = clause.members(*clause.trimmed(*match.span("list"))) if match else ()
    return Found(people, "active", clause.start_of(t)) if people else None


def _towards(clause: Clause, t: int) -> Found | None:
    _, kind = told_by(clause, t)
    if kind == "search":
        return home_after(clause, t) or towards(clause, t)
    return towards(clause, t)


def _undergoer(clause: Clause, t: int) -> Found | None:
    return _subject(clause, t, "subject")


def _active(clause: Clause, t: int) -> Found | None:
    lemma, kind = told_by(clause, t)
    if lemma == "accuse" and not accused_by_officials(clause, t):
        return None
    if is_attempt(clause, t) or is_contest(clause, t) or is_quest(clause, t):
        return None
    if lemma == "try" and clause.codes[:t].rstrip("c")[-1:] not in {"a", "O", "P", "&"}:
        return None
    if lemma == "charge" and clause.chunks[t].low == "charging" and not has_with(clause, t):
        return None
    found = object_of(clause, t) or shared_object(clause, t)
    if kind == "search":
        bodies = found and any(p.who and p.who.kind == "organization" for p in found.patients)
        found = found if bodies else home_after(clause, t)
    if kind == "ill_treatment":
        found = found or limb_of(clause, t)
    found = found or whom(clause, t) or contact(clause, t) or to_whom(clause, t)
    return renamed(clause, t, found)


def _past(clause: Clause, t: int) -> Found | None:
    """The patient of a past form alone, which can be active or passive."""
    before = clause.codes[:t].rstrip("c")[-1:]
    lemma, _ = told_by(clause, t)
    earlier = clause.verb_before(t)
    goes_on = before in {"&", ","} and earlier >= 0 and clause.chunks[earlier].passive
    if goes_on and not object_of(clause, t):
        return _passive(clause, t)
    found = _active(clause, t)
    if (
        found
        or before in {"P", "w"}
        or lemma in _NEVER_ALONE
        or is_attempt(clause, t)
        or is_quest(clause, t)
    ):
        return found
    shared = _THEN_ACTIVE.match(clause.codes, t + 1)
    return None if shared or takes_thing(clause, t, before) else _passive(clause, t)


def _passive(clause: Clause, t: int) -> Found | None:
    (lemma, kind), alone = told_by(clause, t), clause.codes[t] == "C"
    if kind == "search":
        home = home_before(clause, t)
        if home:
            return home
    if lemma in _BY_OFFICIALS and not by_officials(clause, t):
        return None
    if lemma == "seize" and t + 1 < len(clause.chunks) and clause.chunks[t + 1].low == "on":
        return None
    if lemma == "accuse" and not accused_by_officials(clause, t):
        return None
    found = _subject(clause, t, "participle" if alone else "passive")
    earlier = clause.verb_before(t)
    shared = clause.codes[:t].rstrip("c").endswith(("&", "b")) and earlier >= 0
    if found and alone and not (shared and clause.chunks[earlier].passive):
        people = tuple(p for p in found.patients if not p.who or p.who.kind == "person")
        found = replace(found, patients=people)
    found = predicated(clause, t, renamed(clause, t, found))
    return inverse(clause, t, found) or among(clause, found) or together(clause, t, found)


_FINDERS: dict[str, Callable[[Clause, int], Found | None]] = {
    "A": _active,
    "B": _passive,
    "C": _past,
    "E": _undergoer,
    "K": _towards,
    "R": _receiver,
    "W": of_verdict,
    "Z": lambda clause, t: of_registration(clause, t) or towards(clause, t),
    "n": _of_noun,
}


def _subject(clause: Clause, t: int, rule: str) -> Found | None:
    span = subject_of(clause, t)
    return Found(clause.members(*span), rule, span[0]) if span else None
