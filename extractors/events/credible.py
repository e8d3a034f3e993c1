"""Whether a verb with other senses is meant as an act, by its sentence and by whom it befell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.lexicon.given_names import GIVEN_NAMES
from extractors.lexicon.triggers import BY_THEMSELVES, OTHER_SENSES, VIOLENCE

if TYPE_CHECKING:
    from extractors.clauses import Act
    from extractors.events.clause import Clause, Patient
    from extractors.memory import Memory
    from extractors.subjects import Who

_WORD = re.compile(r"[a-z]+")


def credible(
    text: str, clause: Clause, act: Act, people: tuple[Patient, ...], memory: Memory
) -> tuple[tuple[Patient, ...], frozenset[Who]]:
    """Those of the people whom the act can have befallen, and of whom of them that is doubtful.

    Of somebody of whom the page has told another act, everything is believed.
    """
    if not act.doubted and act.lemma not in BY_THEMSELVES | OTHER_SENSES:
        return people, frozenset()
    words = _WORD.findall(text[clause.chunks[0].start : clause.chunks[-1].end].lower())
    if not VIOLENCE.isdisjoint(words):
        return people, frozenset()
    sure = [p for p in people if memory.knows(p.who) or _fits(clause, act, p)]
    doubted = frozenset(p.who for p in people if p.who and p not in sure)
    return tuple(p for p in people if p in sure or p.who), doubted


def _fits(clause: Clause, act: Act, patient: Patient) -> bool:
    """Whether only people with such a name, title or number undergo what the verb tells."""
    who = patient.who
    if act.doubted or act.lemma in BY_THEMSELVES:
        return False
    if who is None or who.kind == "organization" or clause.chunks[patient.at].heads:
        return True
    if act.lemma == "release":
        return who.words[0] in GIVEN_NAMES
    return who.sure
