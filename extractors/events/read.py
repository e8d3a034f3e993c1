"""The acts that one sentence tells."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractors.clauses import Act
from extractors.events.dating import date_of, dates_in_order
from extractors.events.details import authority_of, charge_of, place_of
from extractors.events.facts import happened
from extractors.events.patients import Clause, Found, Patient
from extractors.events.patterns import DATED
from extractors.events.terms import terms
from extractors.events.verdicts import Verdict, verdicts
from extractors.lexicon.triggers import AGAIN, EXCEPTIONS, FOR_ORGANIZATIONS, ONLY_ORGANIZATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.clauses import Chunk, Sentence
    from extractors.discourse import Memory
    from extractors.dates import FoundDate
    from extractors.events.patients import Reference
    from extractors.records import Evidence, Penalty
    from extractors.subjects import Who

_STATES = frozenset("detention imprisonment incarceration incarcerations".split())
"""Nouns that tell that a custody went on, not that it began."""
_CUSTODY = frozenset("jail imprison incarcerate remand convict".split())
"""With a term these tell a sentence."""
_WEAK_NOUNS = frozenset("arrest release conviction trial sentence charge".split())


@dataclass(slots=True)
class Told:
    """One act told of one person, body or counted group."""

    type: str
    who: Who | None
    count: int | None
    bound: str
    group: Chunk | None
    date: FoundDate | None
    penalties: tuple[Penalty, ...]
    rule: str
    weak: bool
    again: bool
    start: int
    end: int
    at: int
    """Where the word that tells it starts."""
    details: tuple[Evidence, ...] = field(default=())


def told(
    text: str, sentence: Sentence, refers: Reference, memory: Memory
) -> Iterator[Told]:
    """The acts that the sentence tells, each once for each whom it befell."""
    clause = Clause(sentence, _without_excepted(sentence, refers))
    taken: set[int] = set()
    for t, made in enumerate(sentence.chunks):
        for epithet in made.epithets:
            yield from _epithet(text, clause, t, epithet)
        if made.act is None:
            continue
        found = clause.find(t) or _understood(clause, t, memory)
        if found and len([p for p in found.patients if p.who]) > 1:
            memory.together(p.who for p in found.patients if p.who)
        if found:
            clause.recall(t, found.patients)
        if found and found.patients and happened(sentence, t, found.subject):
            for act in _each(text, sentence, clause, t, found):
                taken.update(k for k in range(t, len(sentence.chunks)) if act.penalties)
                yield act
    if memory.in_court(sentence):
        for at, patient, penalty in terms(clause, taken):
            act = Act("sentence", "terms", "receive")
            found = Found((patient,), "list", patient.at)
            date = date_of(sentence, at, patient.at, "list")
            yield _told(
                text, sentence, clause, at, found, "sentence", act, patient, (penalty,), date, at
            )


def _without_excepted(sentence: Sentence, refers: Reference) -> Reference:
    """Whom the chunks mean, but for those that the sentence takes out: "except for A, all"."""
    for k, made in enumerate(sentence.chunks):
        if made.low not in EXCEPTIONS:
            continue
        at = next((j for j in range(k + 1, min(k + 5, len(sentence.chunks))) if j in refers), None)
        if at is not None and sentence.codes[at] in "NU":
            out = refers[at]
            return {j: tuple(w for w in who if w not in out) for j, who in refers.items()}
    return refers


def _understood(clause: Clause, t: int, memory: Memory) -> Found | None:
    """Of whom a court's word on "the sentence" or "the charges" is, when it names nobody."""
    code, made = clause.codes[t], clause.chunks[t]
    if code == "W" and not made.unreal:
        people = memory.last("sentence", "conviction")
    elif code == "K" and made.definite:
        people = memory.last("charge")
    else:
        return None
    return Found(tuple(Patient(t, who) for who in people), "understood", t) if people else None


def _epithet(text: str, clause: Clause, t: int, epithet: Chunk) -> Iterator[Told]:
    assert epithet.act is not None
    for who in clause.refers.get(t, ()):
        if _fits(epithet.act.type, who):
            target = clause.chunks[t]
            yield Told(
                epithet.act.type,
                who,
                None,
                "exact",
                None,
                None,
                (),
                f"{epithet.act.type}/epithet",
                True,
                False,
                min(epithet.start, target.start),
                target.end,
                epithet.start,
            )


def _each(text: str, sentence: Sentence, clause: Clause, t: int, found: Found) -> Iterator[Told]:
    act = sentence.chunks[t].act
    assert act is not None
    kind = act.type
    shares: list[Verdict] = []
    if kind in {"sentence", "appeal"} or act.lemma in _CUSTODY:
        shares = list(verdicts(text, clause, t, found.patients))
        if act.lemma in _CUSTODY and any(v.penalties for v in shares):
            kind = "sentence"
        elif act.lemma in _CUSTODY:
            shares = []
    if not shares:
        shares = [Verdict(p, (), t) for p in found.patients]
    date = date_of(sentence, t, found.subject, found.rule)
    if act.weak and not _since(text, date):
        date = None
    ordered = dates_in_order(sentence, t, len(shares))
    for place, (patient, penalties, end) in enumerate(shares):
        if (_needs_penalty(act, sentence, t) and not penalties) or not _fits(kind, patient.who):
            continue
        when = ordered[place] if ordered else date
        yield _told(
            text, sentence, clause, t, found, kind, act, patient, penalties, when, end
        )
    for patient, when in _dated_more(sentence, clause, t, found):
        if _fits(kind, patient.who) and kind not in {"sentence", "appeal"}:
            yield _told(
                text, sentence, clause, t, found, kind, act, patient, (), when, patient.at
            )


def _since(text: str, date: FoundDate | None) -> bool:
    """Whether a state's date is its beginning."""
    return date is not None and text[: date.start].rstrip().endswith(" since")


def _dated_more(
    sentence: Sentence, clause: Clause, t: int, found: Found
) -> Iterator[tuple[Patient, FoundDate | None]]:
    """Those who share the verb, each with a date: "detained A on 3 May and B on 5 May"."""
    if found.rule != "active":
        return
    k = next((k for k in range(t + 1, len(sentence.codes)) if sentence.codes[k] == "d"), None)
    while k is not None:
        match = DATED.match(sentence.codes, k + 1)
        if match is None:
            return
        k = match.start("date")
        for patient in clause.members(*match.span("list")):
            yield patient, sentence.chunks[k].date


def _needs_penalty(act: Act, sentence: Sentence, t: int) -> bool:
    if act.type != "sentence":
        return False
    return act.rule == "receive" or (sentence.codes[t] == "n")


def _fits(kind: str, who: Who | None) -> bool:
    if who is None or who.kind == "person":
        return kind not in ONLY_ORGANIZATIONS
    return kind in FOR_ORGANIZATIONS


def _told(
    text: str,
    sentence: Sentence,
    clause: Clause,
    t: int,
    found: Found,
    kind: str,
    act: Act,
    patient: Patient,
    penalties: tuple[Penalty, ...],
    date: FoundDate | None,
    end: int,
) -> Told:
    chunks = sentence.chunks
    spans = [chunks[t], chunks[patient.at]]
    start = min(c.start for c in spans)
    stop = max([c.end for c in spans] + [chunks[end].end] + [p.end for p in penalties])
    if date and chunks[0].start <= date.start and date.end <= chunks[-1].end:
        start, stop = min(start, date.start), max(stop, date.end)
    weak = act.weak or (
        act.rule == "noun" and kind in _WEAK_NOUNS and date is None and not penalties
    )
    weak = weak or (act.rule == "noun" and act.lemma in _STATES)
    if kind == "trial" and act.rule == "noun" and found.rule == "of":
        weak = False
    group = chunks[patient.at] if patient.who is None else None
    later = {c.low for c in chunks[t : t + 4]}
    details = [
        d
        for d in (
            charge_of(text, chunks[t].start, chunks[-1].end),
            place_of(text, clause, t),
            authority_of(text, clause, t, found.subject),
        )
        if d
    ]
    return Told(
        kind,
        patient.who,
        patient.count,
        group.bound if group else "exact",
        group,
        date,
        penalties,
        f"{kind}/{found.rule}",
        weak,
        bool(later & AGAIN),
        start,
        stop,
        chunks[t].start,
        tuple(details),
    )
