"""Whom the words of a sentence mean: names, "he", "her", "the weaver", "the two"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.patterns import TAIL
from extractors.lexicon.hypothetical import SAYING
from extractors.lexicon.titles import FAMILY, RULERS
from extractors.speakers import is_speaker, speaker

if TYPE_CHECKING:
    from extractors.clauses import Chunk, Sentence
    from extractors.memory import Memory, Use
    from extractors.subjects import Who

_APPOSED = re.compile(r"N(?:,#)?,(?P<role>D)")
_NAMED = rf"[h.c]{{0,4}}N{TAIL}(?:,D{TAIL})?"
_COORDINATED = re.compile(rf"N{TAIL}(?:,D{TAIL})?(?:,{_NAMED}){{0,40}},?&{_NAMED}")

_AHEAD = re.compile(
    r"v?[psc]+(?P<owner>Q)[.c#]{0,2}n[^,;NOPUDGvwABCEKR]{0,8},[h.cD]{0,3}N(?=c*[BCEv])"
)
"""An opening that owns what the subject after it undergoes: "After her arrest in May, A was"."""
_UNDERGONE = re.compile(rf"(?:{TAIL}(?:,[^,;]{{1,30}},)?)c*[BCER]|S?[.J#c]{{0,3}}n")
"""After somebody: what they undergo, "was held", "'s arrest"."""
_BEFORE_UNDERGOER = re.compile(r"(?:[ACKRW]|no)[hc.]*\Z")
_BESIDE = re.compile(rf"{TAIL}[,:i]*[hc.]*N[^vABCEKR;]*")
_PREDICATE = re.compile(r"v[hc.]*\Z")
_GOVERNED = re.compile(r"[opt][hc.]*\Z")
_AND_NAMED = re.compile(r"&[hc.]*N")
_SPEAKS = re.compile(rf"{TAIL}c*(?P<verb>v)")

_SPEECH = SAYING | frozenset(
    "commented added explained recalled stressed warned insisted argued replied tweeted "
    "declared tell say speaks spoke".split()
)
_FRONTING = frozenset({"for", "as"})
"""At the start of a sentence, before the one it is about: "For A it was two days"."""
_PATIENT, _SUBJECT, _OBJECT, _OWNER = 2.0, 1.4, 0.7, 0.5


def refer(sentence: Sentence, memory: Memory) -> dict[int, tuple[Who, ...]]:
    """For the place of each chunk that means named people, whom it means."""
    found: dict[int, tuple[Who, ...]] = {}
    ahead = _AHEAD.match(sentence.codes)
    subject_open = True
    clusters = {m.end(): m for m in _COORDINATED.finditer(sentence.codes)}
    _note_roles(sentence, memory)
    memory.hear(speaker(sentence, _SPEECH))
    for k, made in enumerate(sentence.chunks):
        weight = _weight(sentence, k, subject_open)
        if made.code in "NOU" and made.who:
            apart = _speaks(sentence, k) or (k > 0 and sentence.chunks[k - 1].low == "by")
            memory.see(made.who, weight, made.heads, apart=apart)
            found[k] = (made.who,)
            subject_open = subject_open and weight < _SUBJECT
        elif made.code in "PQDG":
            restricted = made.code in "DG" and _restricted(sentence, k)
            meant = () if restricted else _meant(memory, made, _use(sentence, k))
            meant = _other_than_beside(sentence, k, meant) or _listed_later(memory, made)
            if ahead and k == ahead.start("owner") and not made.plural:
                named = sentence.chunks[ahead.end() - 1].who
                meant = (named,) if named else meant
            if meant:
                found[k] = meant
            if len(meant) > 1:
                memory.companies.together(meant)
            if len(meant) == 1 and meant[0].kind == "person":
                memory.see(meant[0], weight if made.code in "PD" else _OWNER)
                subject_open = subject_open and (made.code == "Q" or weight < _SUBJECT)
        if made.owner and made.code in "DN":
            _see_owner(memory, made, weight)
        if k not in found and made.code in "DG" and _is_introduced(sentence, k):
            _pass_by(memory, made, weight)
        if k + 1 in clusters:
            start = clusters[k + 1].start()
            memory.companies.together(w for j in range(start, k + 1) for w in _named(sentence, j))
    return found


def _note_roles(sentence: Sentence, memory: Memory) -> None:
    """Keep what an apposition says somebody is: "A, the chairperson of the union"."""
    for match in _APPOSED.finditer(sentence.codes):
        who, role = sentence.chunks[match.start()].who, sentence.chunks[match.start("role")]
        if who is not None and role.owner is None:
            memory.is_called(who, role.heads)


def _see_owner(memory: Memory, made: Chunk, weight: float) -> None:
    """Note whose relative is meant: the talk of "A's wife", who says something, is of A."""
    owner = made.owner
    if owner is None:
        return
    who = owner.who if owner.code != "Q" or owner.plural else memory.one(owner.low)
    if who is not None:
        kin = made.heads and made.heads[-1] in FAMILY
        memory.see(who, max(weight, _OWNER) if kin else _OWNER)


def _pass_by(memory: Memory, made: Chunk, weight: float) -> None:
    if made.code == "D" and not (made.definite and made.owner is None):
        memory.pass_by(made, weight if made.owner else max(weight, _OWNER))
    elif made.code == "G" and made.owner is None and weight:
        memory.companies.pass_by(made.low)


def _is_introduced(sentence: Sentence, k: int) -> bool:
    """Whether a description stands for somebody by itself, not for the names beside it."""
    made, before, after = (
        sentence.chunks[k],
        sentence.codes[max(0, k - 4) : k],
        sentence.codes[k + 1 :],
    )
    if _PREDICATE.search(before) or before.endswith(("N,", "N,#,")):
        return False
    beside = _BESIDE.match(after)
    return beside is None or (made.count or 0) > beside[0].count("N")


def _restricted(sentence: Sentence, k: int) -> bool:
    """Whether words after a description tell which: "the man accused of it", "the nurse A"."""
    return sentence.codes[k + 1 : k + 2] in ("C", "w", "o", "N")


def _other_than_beside(sentence: Sentence, k: int, meant: tuple[Who, ...]) -> tuple[Who, ...]:
    """Whom a description means, unless they are named right after: "the injured man and A"."""
    after = _AND_NAMED.match(sentence.codes, k + 1)
    return () if after and sentence.chunks[after.end() - 1].who in meant else meant


def _named(sentence: Sentence, j: int) -> tuple[Who, ...]:
    who = sentence.chunks[j].who
    return (who,) if sentence.codes[j] == "N" and who and sentence.codes[j - 1 : j] != "o" else ()


def _weight(sentence: Sentence, k: int, subject_open: bool) -> float:
    """How much somebody is the matter: patients most, rulers and objects of prepositions least."""
    made = sentence.chunks[k]
    before = sentence.codes[max(0, k - 6) : k]
    if set(made.heads) & RULERS:
        return 0.0
    if _BEFORE_UNDERGOER.search(before) or (made.code == "N" and _undergoes(sentence, k)):
        return _PATIENT
    fronted = subject_open and k == 1 and sentence.chunks[0].low in _FRONTING
    if _GOVERNED.search(before) and not fronted:
        return 0.0
    return _SUBJECT if subject_open else _OBJECT if _PREDICATE.search(before) else 0.0


def _undergoes(sentence: Sentence, k: int) -> bool:
    return bool(_UNDERGONE.match(sentence.codes, k + 1, k + 20))


def _use(sentence: Sentence, k: int) -> Use:
    """What the clause says that the bearer of a pronoun or description does."""
    codes = sentence.codes
    if _BEFORE_UNDERGOER.search(codes, max(0, k - 3), k) or _undergoes(sentence, k):
        return "undergoes"
    return "speaks" if _speaks(sentence, k) else ""


def _speaks(sentence: Sentence, k: int) -> bool:
    after, before = _SPEAKS.match(sentence.codes, k + 1), sentence.chunks[k - 1] if k else None
    ahead = after is not None and sentence.chunks[after.start("verb")].low in _SPEECH
    return ahead or (before is not None and before.code == "v" and before.low in _SPEECH)


def _meant(memory: Memory, made: Chunk, use: Use) -> tuple[Who, ...]:
    if is_speaker(made):
        return (memory.speaker,) if memory.speaker else ()
    if made.low == "it":
        body = memory.body() if use == "undergoes" else None
        return (body,) if body else ()
    if made.code in "PQ" and made.plural:
        return memory.companies.meant(2 if made.low == "both" else None)
    if made.code == "G" and made.heads[-1:] == ("others",):
        return ()
    if made.code == "G":
        known = made.definite and made.owner is None
        return memory.companies.meant(made.count, made.low) if known else ()
    if made.code == "D" and (not made.definite or made.owner is not None):
        return ()
    if made.code == "D" and made.heads[-1] in FAMILY:
        return ()
    who = memory.one(made.low, made.heads if made.code == "D" else (), use)
    return (who,) if who else ()


def _listed_later(memory: Memory, made: Chunk) -> tuple[Who, ...]:
    """Those who are counted here and named only afterwards: "Four nurses of the clinic"."""
    counted = made.code == "G" and made.count is not None and made.bound == "exact"
    if not counted or made.owner is not None:
        return ()
    return memory.companies.ahead(made.count or 0, made.start)
