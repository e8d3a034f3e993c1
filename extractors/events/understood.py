"""Of whom a sentence tells that names nobody: "The court upheld the sentence"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.events.clause import Clause, Found, Patient

if TYPE_CHECKING:
    from extractors.memory import Memory
    from extractors.subjects import Who

_VERDICTS = frozenset({"sentence", "conviction"})
_VERDICT = frozenset({"sentence", "verdict", "term"})
_THE = frozenset({"the", "this"})
_FOLLOWING = frozenset({"next", "following", "second"})


def of_that(clause: Clause, t: int) -> Found | None:
    """Whose penalty the relative clause at ``t`` is about."""
    return Found(clause.told, "relative", t) if clause.told else None


def understood(clause: Clause, t: int, memory: Memory) -> Found | None:
    """Of whom a court's word on "the sentence" or "the charges" is, when it names nobody."""
    code, made = clause.codes[t], clause.chunks[t]
    people: tuple[Who, ...] = ()
    if _is_hearing(clause, t):
        people = memory.companies.last("trial", "charge", "arrest", "release")
    elif code == "W" and not made.unreal:
        told = any(c.code == "z" or (c.act and c.act.type in _VERDICTS) for c in clause.chunks[:t])
        here = tuple(p.who for p in clause.told if p.who) if told else ()
        people = here or memory.companies.last("sentence", "conviction")
    elif made.low in _VERDICT and _is_known(clause, t):
        people = memory.companies.last("sentence", "conviction")
    elif code == "K" and made.definite:
        people = memory.companies.last("charge")
    return Found(tuple(Patient(t, who) for who in people), "understood", t) if people else None


def _is_known(clause: Clause, t: int) -> bool:
    """Whether the noun means a verdict told before, not what the law has for a deed."""
    verb = next((c for c in clause.chunks[t + 1 :] if c.code in "v"), None)
    law = clause.codes[t + 1 : t + 2] == "p" or (verb is not None and verb.present)
    return t > 0 and clause.chunks[t - 1].low in _THE and not law


def _is_hearing(clause: Clause, t: int) -> bool:
    """Whether a hearing of the case that is talked of is set: "the next hearing", "adjourned"."""
    made = clause.chunks[t]
    if made.act is None or made.act.type != "trial":
        return False
    following = made.low == "hearing" and t > 0 and clause.chunks[t - 1].low in _FOLLOWING
    return made.code == "W" or following
