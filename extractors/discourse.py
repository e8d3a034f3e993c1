"""Whom the words of a sentence mean: names, "he", "her", "the weaver", "the two"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.patterns import TAIL
from extractors.lexicon.titles import FAMILY, RULERS

if TYPE_CHECKING:
    from extractors.clauses import Chunk, Sentence
    from extractors.memory import Memory
    from extractors.subjects import Who

_APPOSED = re.compile(r"N(?:,#)?,(?P<role>D)")
_NAMED = rf"[h.c]{{0,4}}N{TAIL}(?:,D{TAIL})?"
_COORDINATED = re.compile(rf"N{TAIL}(?:,D{TAIL})?(?:,{_NAMED}){{0,40}},?&{_NAMED}")

_AHEAD = re.compile(
    r"[psc]+(?P<owner>Q)[.c#]{0,2}n[^,;NOPUDGvwABCEKR]{0,8},[h.cD]{0,3}N(?=c*[BCEv])"
)
"""An opening that owns what the subject after it undergoes: "After her arrest in May, A was"."""


def refer(sentence: Sentence, memory: Memory) -> dict[int, tuple[Who, ...]]:
    """For the place of each chunk that means named people, whom it means."""
    found: dict[int, tuple[Who, ...]] = {}
    ahead = _AHEAD.match(sentence.codes)
    subject_open = True
    clusters = {m.end(): m for m in _COORDINATED.finditer(sentence.codes)}
    _note_roles(sentence, memory)
    for k, made in enumerate(sentence.chunks):
        if made.code in "NOU" and made.who:
            weight = _weight(sentence, k, subject_open)
            memory.see(made.who, weight, made.heads)
            found[k] = (made.who,)
            subject_open = subject_open and weight < 1
        elif made.code in "PQ" or (made.code in "DG" and not _restricted(sentence, k)):
            meant = _meant(memory, made)
            if ahead and k == ahead.start("owner") and not made.plural:
                named = sentence.chunks[ahead.end() - 1].who
                meant = (named,) if named else meant
            if meant:
                found[k] = meant
        if made.owner and made.owner.who:
            memory.see(made.owner.who, 0.5)
        if made.code == "D" and made.owner and sentence.codes[k + 1 : k + 3] == ",w":
            memory.pass_by(made)
        if k + 1 in clusters:
            start = clusters[k + 1].start()
            memory.together(w for j in range(start, k + 1) for w in _named(sentence, j))
    return found


def _note_roles(sentence: Sentence, memory: Memory) -> None:
    """Keep what an apposition says somebody is: "A, the chairperson of the union"."""
    for match in _APPOSED.finditer(sentence.codes):
        who, role = sentence.chunks[match.start()].who, sentence.chunks[match.start("role")]
        if who is not None and role.owner is None:
            memory.is_called(who, role.heads)


def _restricted(sentence: Sentence, k: int) -> bool:
    """Whether words after a description tell which one: "the prisoner accused of it"."""
    return sentence.codes[k + 1 : k + 2] in ("C", "w", "o")


def _named(sentence: Sentence, j: int) -> tuple[Who, ...]:
    who = sentence.chunks[j].who
    return (who,) if sentence.codes[j] == "N" and who and sentence.codes[j - 1 : j] != "o" else ()


def _weight(sentence: Sentence, k: int, subject_open: bool) -> float:
    """How much a name is the matter: patients most, rulers and objects of prepositions least."""
    made = sentence.chunks[k]
    before = sentence.codes[max(0, k - 3) : k].rstrip("ch.")[-1:]
    if set(made.heads) & RULERS:
        return 0.0
    if before in ("A", "C"):
        return 2.0
    return 1.0 if subject_open and before not in ("o", "p", "t") else 0.0


def _meant(memory: Memory, made: Chunk) -> tuple[Who, ...]:
    if made.low == "it":
        body = memory.body()
        return (body,) if body else ()
    if made.code in "PQ" and made.plural:
        return memory.several(2 if made.low == "both" else None)
    if made.code == "G" and made.heads[-1:] == ("others",):
        return ()
    if made.code == "G":
        return memory.several(made.count) if made.definite and made.owner is None else ()
    if made.code == "D" and (not made.definite or made.owner is not None):
        return ()
    if made.code == "D" and made.heads[-1] in FAMILY:
        return ()
    who = memory.one(made.low, made.heads if made.code == "D" else ())
    return (who,) if who else ()
