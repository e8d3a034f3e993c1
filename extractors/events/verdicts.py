"""Which penalties a verdict gives to whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from extractors.durations import DurationBound
from extractors.events.appeals import CHANGES, is_new
from extractors.events.patterns import ACTS, MORE
from extractors.records import Penalty, PenaltyKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.events.clause import Clause, Patient

_ANOTHER = re.compile(r"[ABCEKRW;ws]")
_GIVEN = 9
"""Chunks from "received" to the penalty."""
_NO_PENALTIES = frozenset("suspension extension period notice leave visa contract".split())
_COUNTED = frozenset(
    "reports complaints cases petitions applications requests allegations votes calls".split()
)
"""After a number: things received that are no years."""
_UNIT = re.compile(r"P\d+([YMD])")


class Verdict(NamedTuple):
    """Penalties of one sharer of a verdict."""

    patient: Patient
    penalties: tuple[Penalty, ...]
    end: int
    """Place of the last chunk that belongs to it."""


def verdicts(text: str, clause: Clause, t: int, patients: tuple[Patient, ...]) -> Iterator[Verdict]:
    """What each of the patients of the act at ``t`` received, and those who share its verb."""
    last = max((p.at for p in patients if p.at > t), default=t)
    after, end = _right(clause, t, last)
    act = clause.chunks[t].act
    lemma = act.lemma if act else ""
    appeal = act is not None and act.type == "appeal"
    if not after and clause.codes[t] in "nCBR" and not appeal:
        equated = clause.codes[max(0, t - 2) : t] == "vh" or lemma == "impose"
        after = [k for k in range(0 if equated else max(0, t - 4), t) if clause.codes[k] in "zy"]
        after = [k for k in after if equated or clause.codes[k] == "z"]
    if lemma in CHANGES:
        after = [k for k in after if is_new(clause, t, k)]
    elif appeal:
        after = []
    if clause.codes[t] == "n" and _is_changed(clause, t):
        after = [k for k in after if k < t or clause.chunks[k - 1].low == "from"]
    share = _shares(text, clause, after, len(patients))
    for place, patient in enumerate(patients):
        own = [after[place]] if share else after
        given = _penalties(text, clause, own, lemma, t)
        yield Verdict(patient, given or _became(text, clause, t, lemma), end)
    if not appeal and after and clause.codes[t] in "ABCR":
        yield from _more(text, clause, after[-1], t)


def _became(text: str, clause: Clause, t: int, lemma: str) -> tuple[Penalty, ...]:
    """What a penalty told before became, without its unit: "five years, which was cut to two"."""
    last = clause.codes.rfind("z", 0, t)
    if lemma not in CHANGES or last < 0 or clause.codes[t + 1 : t + 3] != "t#":
        return ()
    return _elided(text, clause, t + 2, last)


def _is_changed(clause: Clause, t: int) -> bool:
    """Whether a verb before the noun "sentence" gives it a new length."""
    verb = clause.codes.rfind("W", max(0, t - 5), t)
    act = clause.chunks[verb].act if verb >= 0 else None
    return act is not None and act.lemma in CHANGES


def _right(clause: Clause, t: int, last: int) -> tuple[list[int], int]:
    """The penalties after the act, up to the next act or the next person."""
    found: list[int] = []
    codes = clause.codes
    act = clause.chunks[t].act
    near = act is not None and act.type not in {"sentence", "appeal", "conviction"}
    reach = t + _GIVEN if codes[t] == "R" else len(codes)
    k = t + 1
    while k < len(codes) and (k < reach or found) and not (near and codes[k] in "v," and k > last):
        code = codes[k]
        after = clause.chunks[k + 1].low if k + 1 < len(codes) else ""
        spent = code == "y" and (after in _COUNTED or codes[k + 1 : k + 3] == "o.")
        if code in "zy" and (after in _NO_PENALTIES or spent):
            pass
        elif code == "z" or (code == "y" and _is_term(clause, t, k, found)):
            found.append(k)
        elif code == "w" and codes[k - 1] == "," and codes.find(",", k) > 0:
            k = codes.find(",", k)
        elif _belongs(clause, t, k):
            pass
        elif (
            (code in ACTS and not (code == "C" and not found) and not _goes_on(clause, k))
            or code == ";"
            or (found and k > last and (code in "NDGP" or (code == "U" and codes[k - 1] in ",&")))
            or (code == "v" and found and clause.chunks[k].low != "followed")
        ):
            break
        k += 1
    return found, (found[-1] if found else t)


def _goes_on(clause: Clause, k: int) -> bool:
    """Whether the verb belongs to the order before it: "ordered to pay a fine"."""
    made = clause.chunks[k]
    return made.infinitive and made.act is not None and made.act.type == "sentence"


def _belongs(clause: Clause, t: int, k: int) -> bool:
    """Whether the verb at ``k`` goes with the order or ban before: "ordered to serve two years"."""
    made = clause.chunks[k]
    ordered = made.code in "RE" and k == t + 1 and made.infinitive
    banned = made.code in "REvA" and clause.codes[k - 1] == "z" and made.low.endswith("ing")
    return ordered or banned


def _is_term(clause: Clause, t: int, k: int, found: list[int]) -> bool:
    """Whether a bare duration is what the act gives: "jailed A for two years", "got a year"."""
    act = clause.chunks[t].act
    if act is None or act.type == "appeal" or found:
        return False
    lead = clause.chunks[k - 1].low
    if clause.codes[t] == "R":
        return k - t <= 2 and act.lemma != "serve"
    if act.lemma == "add":
        return k == t + 1
    if clause.codes[t] == "n":
        return lead == "be"
    return lead == ("to" if act.type == "sentence" else "for")


def _shares(text: str, clause: Clause, found: list[int], count: int) -> bool:
    """Whether as many penalties as people are given out in order."""
    if count < 2 or len(found) != count:
        return False
    penalties = [clause.chunks[k].penalty for k in found]
    kinds = {p.penalty.kind for p in penalties if p}
    start, end = clause.chunks[0].start, clause.chunks[-1].end
    return len(kinds) == 1 or "respectively" in text[start:end]


def _penalties(
    text: str, clause: Clause, places: list[int], lemma: str, t: int
) -> tuple[Penalty, ...]:
    """The penalties at the places, as far as they were set and not only possible."""
    found: list[Penalty] = []
    for k in places:
        made = clause.chunks[k].penalty
        if made is None or (made.bound == DurationBound.UP_TO and clause.codes[t] != "R"):
            continue
        exact = made.bound == DurationBound.EXACT
        _add(found, made.penalty if exact else _changed(made.penalty, duration=None))
    if lemma == "fine" and not any(p.kind == PenaltyKind.FINE for p in found):
        verb = clause.chunks[t]
        words = text[verb.start : verb.end]
        return (_penalty(PenaltyKind.FINE, None, words, verb.start),)
    return tuple(found)


def _add(found: list[Penalty], penalty: Penalty) -> None:
    if (penalty.kind, penalty.duration) not in {(p.kind, p.duration) for p in found}:
        found.append(penalty)


def _penalty(kind: PenaltyKind, duration: str | None, quote: str, start: int) -> Penalty:
    end = start + len(quote)
    return Penalty(kind=kind, duration=duration, amount=None, quote=quote, start=start, end=end)


def _changed(p: Penalty, **values: str | PenaltyKind | None) -> Penalty:
    return msgspec.structs.replace(p, **values)


def _more(text: str, clause: Clause, last: int, t: int) -> Iterator[Verdict]:
    """The sharers by ellipsis: "A to five years, B to three, and C to one"."""
    base = last
    while True:
        match = MORE.match(clause.codes, last + 1, last + 60)
        if not match or _ANOTHER.search(match[0]):
            return
        places = [match.end() - 1]
        k = match.end()
        while k < len(clause.codes) and clause.codes[k] in "z&.hp,":
            if clause.codes[k] == "z":
                places.append(k)
            k += 1
        given = _elided(text, clause, places[0], base) or _penalties(text, clause, places, "", t)
        patients = clause.members(*match.span("list"))
        if not patients or not given:
            return
        for patient in patients:
            yield Verdict(patient, given, places[-1])
        last = places[-1]
        base = last if clause.chunks[last].penalty else base


def _elided(text: str, clause: Clause, k: int, last: int) -> tuple[Penalty, ...]:
    """A penalty that leaves out its kind or unit, which are those of the one at ``last``."""
    made, before = clause.chunks[k], clause.chunks[last].penalty
    if before is None or clause.codes[k] == "z":
        return ()
    if made.penalty is not None:
        return (_changed(made.penalty.penalty, kind=before.penalty.kind),)
    unit = _UNIT.search(before.penalty.duration or "")
    after = clause.chunks[k + 1].low if k + 1 < len(clause.chunks) else ""
    thing = clause.codes[k + 1 : k + 2] == "." and after.isalpha()
    if not unit or made.count is None or thing:
        return ()
    words = text[made.start : made.end]
    return (_penalty(before.penalty.kind, f"P{made.count}{unit[1]}", words, made.start),)
