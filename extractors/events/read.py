"""The acts that one sentence tells."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.clauses import Act, Chunk
from extractors.events.alongside import alongside, described
from extractors.events.appeals import added, decision, former
from extractors.events.clause import Clause, Found
from extractors.events.credible import credible
from extractors.events.dating import begun, date_of, dates_in_order, dates_more
from extractors.events.facts import happened
from extractors.events.included import included
from extractors.events.notes import noted
from extractors.events.patients import find_patients
from extractors.events.patterns import DATED, VERBS
from extractors.events.terms import terms
from extractors.events.told import Telling, Told
from extractors.events.understood import of_that, understood
from extractors.events.verdicts import Verdict, verdicts
from extractors.lexicon.triggers import (
    CAPTIVES,
    EXCEPTIONS,
    FOR_ORGANIZATIONS,
    ONLY_ORGANIZATIONS,
    TITLES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.clauses import Sentence
    from extractors.events.clause import Reference
    from extractors.events.listing import Listing
    from extractors.memory import Memory
    from extractors.subjects import Who

_REPEATED = frozenset("arrest charge search ill_treatment hunger_strike trial".split())
"""Acts that a person can undergo on several days: "held in 2015 and in 2017"."""
_WITH_PENALTIES = frozenset({"sentence", "appeal"})
_WITH_TERMS = frozenset("jail imprison incarcerate convict lock".split())
"""With a term these tell a sentence."""
_STATES = frozenset({"be", "remain"})
_NEED_TERMS = frozenset("condemn punish order send put throw commit go".split())
"""Without a penalty these tell no sentence."""


def told(
    text: str, sentence: Sentence, refers: Reference, memory: Memory, listing: Listing
) -> Iterator[Told]:
    """The acts that the sentence tells, each once for each whom it befell."""
    yield from listing.items(text, sentence)
    yield from listing.named(text, sentence)
    clause = Clause(sentence, _without_excepted(sentence, refers))
    given: set[int] = set()
    for t, made in enumerate(sentence.chunks):
        for epithet in made.epithets:
            yield from _epithet(clause, t, epithet)
        yield from _title(text, clause, t)
        yield from _captives(clause, t)
        verdict = decision(clause, t)
        if verdict is not None:
            made.act = verdict
        if made.act is None:
            continue
        found = of_that(clause, t) if verdict else alongside(clause, t, find_patients(clause, t))
        found = found or noted(clause, t, memory) or understood(clause, t, memory)
        if found is None or not any(p.who for p in found.patients):
            _hear(text, sentence, clause, t, listing)
            _note(text, sentence, clause, t, found, listing)
        if found is None:
            continue
        clause.recall(t, found.patients)
        memory.companies.together(p.who for p in found.patients if p.who)
        people, doubted = credible(text, clause, made.act, found.patients, memory)
        found = replace(found, patients=people)
        if found.patients and happened(sentence, t, found.subject):
            for act in _each(text, sentence, Telling(text, clause, t, made.act, found, "")):
                given.update(range(t, len(sentence.chunks)) if act.penalties else ())
                yield replace(act, doubtful=act.who in doubted)
    if memory.in_court(sentence):
        yield from _listed(text, sentence, clause, given)


def _hear(text: str, sentence: Sentence, clause: Clause, t: int, listing: Listing) -> None:
    """Tell the list that may follow of an act that names nobody."""
    act = sentence.chunks[t].act
    if act is None or not sentence.codes.endswith(":") or not happened(sentence, t, t):
        return
    found = Found((), "listing", t)
    date = date_of(sentence, t, 0, "listing")
    listing.hear(Telling(text, clause, t, act, found, act.type), date)


def _note(
    text: str, sentence: Sentence, clause: Clause, t: int, found: Found | None, listing: Listing
) -> None:
    """Tell the names that may follow of an act done to people without one."""
    act = sentence.chunks[t].act
    if act is None or found is None or not happened(sentence, t, found.subject):
        return
    counted = any(p.count for p in found.patients)
    if (counted or "G" in clause.codes[found.subject :]) and clause.codes[t] in "ABC":
        date = date_of(sentence, t, found.subject, found.rule)
        listing.note(Telling(text, clause, t, act, found, act.type), date)


def _without_excepted(sentence: Sentence, refers: Reference) -> Reference:
    """Whom the chunks mean, but for those that the sentence takes out: "except for A, all"."""
    for k, made in enumerate(sentence.chunks):
        if made.low in EXCEPTIONS:
            ahead = range(k + 1, min(k + 5, len(sentence.chunks)))
            at = next((j for j in ahead if j in refers), None)
            if at is not None and sentence.codes[at] in "NU":
                out = refers[at]
                return {j: tuple(w for w in who if w not in out) for j, who in refers.items()}
    return refers


def _epithet(clause: Clause, t: int, epithet: Chunk) -> Iterator[Told]:
    """The acts in "the jailed editor A", "the jailed editors include A"."""
    target = clause.chunks[t]
    for who in described(clause, t) or clause.refers.get(t, ()) or included(clause, t):
        if epithet.act is not None and _fits(epithet.act.type, who):
            yield Told(
                type=epithet.act.type,
                who=who,
                count=None,
                group=None,
                date=None,
                penalties=(),
                rule=f"{epithet.act.type}/epithet",
                weak=True,
                again=False,
                earlier=False,
                start=min(epithet.start, target.start),
                end=target.end,
                at=epithet.start,
            )


def _title(text: str, clause: Clause, t: int) -> Iterator[Told]:
    """The custody or hunger strike that a title tells: "political prisoner A"."""
    made = clause.chunks[t]
    if made.code != "N" or made.name_at <= made.start:
        return
    words = text[made.start : made.name_at].lower()
    kind = next((kind for noun, kind in TITLES.items() if noun in words), None)
    if kind is None or "former" in words or "ex-" in words:
        return
    yield from _epithet(clause, t, replace(made, act=Act(kind, "noun", "", weak=True)))


def _captives(clause: Clause, t: int) -> Iterator[Told]:
    """The custody of those counted among prisoners: "the detainees include A and B"."""
    made = clause.chunks[t]
    if made.code == "G" and made.heads[-1:] and made.heads[-1] in CAPTIVES and included(clause, t):
        held = Act("arrest", "noun", made.low)
        yield from _epithet(clause, t, Chunk("J", made.start, made.end, made.low, act=held))


def _each(text: str, sentence: Sentence, telling: Telling) -> Iterator[Told]:
    """The act as told of each patient, with the penalties and the date that are theirs."""
    act, found, t, clause = telling.act, telling.found, telling.at, telling.clause
    kind, shares = act.type, [Verdict(p, (), p.at) for p in found.patients]
    to_spend = act.lemma == "spend" and clause.chunks[t].future
    if kind in _WITH_PENALTIES or act.lemma in _WITH_TERMS or to_spend:
        given = list(verdicts(text, clause, t, found.patients))
        if kind in _WITH_PENALTIES or any(v.penalties for v in given):
            shares = given
            kind = "appeal" if kind == "appeal" else "sentence"
    more = added(clause, t) if kind == "appeal" else ()
    if more:
        kind, shares = "sentence", [Verdict(p, more, p.at) for p in found.patients]
    telling = Telling(text, clause, t, act, found, kind)
    date = date_of(sentence, t, found.subject, found.rule)
    state = act.weak and (kind == "arrest" or act.lemma in _STATES)
    if state:
        date = begun(date)
    if kind == "release" and date and date.lead in {"until", "till"}:
        date = None
    if kind == "conviction" and date is None and _decided_upon(clause, t):
        return
    ordered = dates_in_order(sentence, t, len(shares))
    termless = act.rule == "receive" or act.lemma in _NEED_TERMS or clause.codes[t] == "n"
    termless = termless or (act.weak and act.type == kind)
    needed = kind == "sentence" and termless
    for place, share in enumerate(shares):
        if _fits(kind, share.patient.who) and (share.penalties or not needed):
            when = ordered[place] if ordered else date
            yield telling.told(share.patient, when, share.penalties, share.end)
    if date and kind in _REPEATED and len(shares) == 1:
        for more_often in dates_more(sentence, t, date):
            yield telling.told(shares[0].patient, more_often)
    if kind == "appeal":
        before = former(clause, t)
        told = replace(telling, type="sentence")
        yield from (
            replace(told.told(p, None, before), weak=True) for p in found.patients if before
        )
    if found.rule in {"active", "passive"} and kind not in _WITH_PENALTIES:
        yield from _dated_more(sentence, telling)


def _decided_upon(clause: Clause, t: int) -> bool:
    """Whether a court decides upon the conviction at ``t``: "quashed the conviction of A"."""
    after = clause.codes.find("W", t, t + 8)
    return "W" in clause.codes[max(0, t - 5) : t] or (
        after > 0 and clause.codes[t] == "n" and clause.chunks[after].definite
    )


def _dated_more(sentence: Sentence, telling: Telling) -> Iterator[Told]:
    """Those who share the verb, each with a date: "detained A on 3 May and B on 5 May"."""
    k = sentence.codes.find("d", telling.at)
    while k >= 0:
        match = DATED.match(sentence.codes, k + 1)
        if match is None or sentence.codes[match.end() : match.end() + 1] in VERBS:
            return
        k = match.start("date")
        for patient in telling.clause.members(*match.span("list")):
            if _fits(telling.type, patient.who):
                yield telling.told(patient, sentence.chunks[k].date)


def _listed(text: str, sentence: Sentence, clause: Clause, given: set[int]) -> Iterator[Told]:
    """The verdicts without a verb: "A: two years"."""
    act = Act("sentence", "terms", "receive")
    for at, patient, penalty in terms(clause, given):
        found = Found((patient,), "list", patient.at)
        date = date_of(sentence, at, patient.at, "list")
        yield Telling(text, clause, at, act, found, "sentence").told(patient, date, (penalty,))


def _fits(kind: str, who: Who | None) -> bool:
    if who is None or who.kind == "person":
        return kind not in ONLY_ORGANIZATIONS
    return kind in FOR_ORGANIZATIONS
