"""In which sense a verb is meant: an act upon somebody, a match, an attempt, a release of goods."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.lexicon.titles import OFFICIALS
from extractors.lexicon.triggers import CONTESTS

if TYPE_CHECKING:
    from extractors.events.clause import Clause

_TEAM = re.compile(r"team|club")
_THING = re.compile(r"c*(?:(?P<article>h)|[.#])")
_RESULTS = frozenset("dead free guilty missing away again alive".split())
"""After a participle these tell what became of somebody: "A shot dead"."""
_PARTICLES = frozenset("up off down out away in over".split())


def told_by(clause: Clause, t: int) -> tuple[str, str]:
    """The verb at ``t`` and the type of its act."""
    act = clause.chunks[t].act
    return (act.lemma, act.type) if act else ("", "")


def is_attempt(clause: Clause, t: int) -> bool:
    """Whether "tried" means an attempt: "tried to leave"."""
    after = clause.chunks[t + 1] if t + 1 < len(clause.chunks) else None
    lemma, _ = told_by(clause, t)
    return lemma == "try" and after is not None and (after.code == "t" or after.infinitive)


def is_quest(clause: Clause, t: int) -> bool:
    """Whether something is looked for: "searched for her keys"."""
    lemma, _ = told_by(clause, t)
    return lemma == "search" and any(c.low == "for" for c in clause.chunks[t + 1 : t + 2])


def is_contest(clause: Clause, t: int) -> bool:
    """Whether somebody named beats somebody: a match, no ill-treatment."""
    lemma, _ = told_by(clause, t)
    if lemma not in CONTESTS:
        return False
    span = clause.list_before(t)
    start = span[0] if span else clause.start_of(t)
    subject = clause.codes[start:t].lstrip("h.c")
    return clause.chunks[t].infinitive or (subject[:1] in set("NUOL") and "a" not in subject)


def has_with(clause: Clause, t: int) -> bool:
    """Whether "with" follows soon: "charging A with theft"."""
    return any(c.low == "with" for c in clause.chunks[t + 1 : t + 12])


def by_officials(clause: Clause, t: int) -> bool:
    """Whether a passive names no agent, or one that has no name."""
    by = next(
        (k for k in range(t + 1, min(t + 3, len(clause.chunks))) if clause.codes[k] == "p"), t
    )
    if clause.chunks[by].low == "out":
        return False
    if clause.chunks[by].low != "by":
        return True
    agent = clause.codes[by + 1 : by + 5]
    return bool(re.match(r"h?[.]{0,2}[aG]", agent)) and not _TEAM.search(clause.chunks[by + 1].low)


def accused_by_officials(clause: Clause, t: int) -> bool:
    """Whether an authority accuses: "police accused A of", "A is accused of libel"."""
    if clause.codes[t] in "AC" and _officials(clause, max(0, t - 3), t):
        return True
    ahead = range(t + 1, min(t + 10, len(clause.chunks)))
    by = next((k for k in ahead if clause.chunks[k].low == "by"), t)
    if by == t:
        before = clause.codes[:t].rstrip("c")[-1:]
        alone = clause.codes[t : t + 2] == "Co" and before in set("N,vDG")
        return clause.chunks[t].passive or alone
    return _officials(clause, by + 1, by + 5)


def _officials(clause: Clause, start: int, end: int) -> bool:
    return any(c.code == "a" or c.low in OFFICIALS for c in clause.chunks[start:end])


def takes_thing(clause: Clause, t: int, before: str) -> bool:
    """Whether a bare past form has an object that is nobody: "A released a video"."""
    match = _THING.match(clause.codes, object_start(clause, t))
    if not match or before not in {",", "N", "D", "G", "U", "O", "&"}:
        return False
    if match["article"] or before == "&":
        return bool(match["article"])
    thing = clause.chunks[match.end() - 1]
    if thing.low in _RESULTS:
        return False
    return thing.code == "#" or thing.low.isalpha()


def object_start(clause: Clause, t: int) -> int:
    """Where the object of the verb at ``t`` can start: after "off" in "laid off"."""
    particle = t + 1 < len(clause.chunks) and clause.chunks[t + 1].low in _PARTICLES
    return t + 1 + particle
