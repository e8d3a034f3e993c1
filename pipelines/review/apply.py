"""Readings as people have judged them: what was rejected is gone, what was corrected is right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec

from extractors.edtf import bounds
from extractors.records import Event, Penalty, PenaltyKind, Subject
from pipelines.link.subjects import Found, subjects_of, terms
from pipelines.records import Reading
from pipelines.review.records import Decision, Judgement, Kind, Question

JUDGED = " + judgement"
"""What the rule of an event ends with that a person has judged."""


def judged(readings: Iterable[Reading], held: Mapping[str, Judgement]) -> Iterator[Reading]:
    """The readings with every judgement on subjects and values applied that still holds.

    A judgement on a value holds as long as the machine reads the same value, and the words that
    were judged still stand in the article.
    """
    by_subject: dict[str, list[Judgement]] = {}
    for line in sorted(held.values(), key=lambda line: line.number):
        if line.question.kind is not Kind.PAIR:
            by_subject.setdefault(line.question.subject, []).append(line)
    for reading in readings:
        found = list(subjects_of([reading]))
        lines = {item[0].id: by_subject.get(item[0].id, []) for item in found}
        if reading.report is None or not any(lines.values()):
            yield reading
            continue
        kept = [_judged_subject(item, lines[item[0].id]) for item in found]
        subjects = tuple(subject for subject in kept if subject is not None)
        report = msgspec.structs.replace(reading.report, subjects=subjects)
        yield msgspec.structs.replace(reading, report=report)


def stale(readings: Iterable[Reading], held: Mapping[str, Judgement]) -> set[str]:
    """Ids of the questions whose judged words no longer stand in the article: to be asked again.

    ``readings`` as the machine made them. What concerns a subject that is gone isn't asked.
    """
    judged_on = {key: line for key, line in held.items() if line.question.kind in _CHANGES}
    of = {line.question.subject for line in judged_on.values()}
    if not of:
        return set()
    texts = {item[0].id: item[2].text for item in subjects_of(readings) if item[0].id in of}
    return {
        key
        for key, line in judged_on.items()
        if line.question.quote not in texts.get(line.question.subject, line.question.quote)
    }


def _judged_subject(item: Found, lines: Sequence[Judgement]) -> Subject | None:
    _, subject, reading = item
    if any(line.decision is Decision.IGNORE for line in lines):
        return None
    holding = [line for line in lines if line.question.quote in reading.text]
    judged_events = (_judged_event(event, holding) for event in subject.events)
    events = tuple(event for event in judged_events if event is not None)
    return msgspec.structs.replace(subject, events=events) if events else None


def _judged_event(event: Event, lines: Iterable[Judgement]) -> Event | None:
    """The event after all judgements on what the machine read of it; None when rejected."""
    new = event
    for line in lines:
        if not asks_about(line.question, event) or line.decision is Decision.UNSURE:
            continue
        if line.question.kind is Kind.EVENT and line.decision is Decision.REJECT:
            return None
        changes = _CHANGES[line.question.kind](new, line)
        rule = new.rule.removesuffix(JUDGED) + JUDGED
        new = msgspec.structs.replace(new, confidence=1.0, rule=rule, **changes)
    return new


def asks_about(question: Question, event: Event) -> bool:
    """Whether the question is about this event, and the machine still says the same of it."""
    if question.kind not in _CHANGES or (question.type, question.date) != (event.type, event.date):
        return False
    return question.kind is not Kind.PENALTY or question.value == penalties_as_text(event)


def penalties_as_text(event: Event) -> str:
    """The penalties in the form in which they are asked about and corrected."""
    return "; ".join(terms(event.penalties))


def _date(event: Event, line: Judgement) -> dict[str, object]:
    if line.decision is Decision.CONFIRM:
        return {}
    if line.decision is Decision.REJECT:
        kept = tuple(proof for proof in event.evidence if proof.field != "date")
        return {"date": None, "date_from": None, "date_to": None, "evidence": kept}
    first, last = bounds(line.correction.rstrip("~?%"))
    return {"date": line.correction, "date_from": str(first), "date_to": str(last)}


def _penalties(event: Event, line: Judgement) -> dict[str, object]:
    if line.decision is Decision.CONFIRM:
        return {}
    if line.decision is Decision.REJECT:
        return {"penalties": ()}
    return {"penalties": tuple(parse_penalties(line.correction, event))}


_CHANGES: dict[Kind, Callable[[Event, Judgement], dict[str, object]]] = {
    Kind.EVENT: lambda event, line: {},
    Kind.DATE: _date,
    Kind.PENALTY: _penalties,
}


def parse_penalties(text: str, event: Event | None = None) -> Iterator[Penalty]:
    """The penalties of a correction: ``imprisonment P4Y; fine 500 euro``, ``ban 2 years 6 months``.

    They stand on the event's quote. Raises ValueError for a kind that there isn't.
    """
    quote, start, end = (event.quote, event.start, event.end) if event else ("", 0, 0)
    for part in filter(None, (part.strip() for part in text.split(";"))):
        kind, _, rest = part.partition(" ")
        iso = _duration(rest)
        yield Penalty(PenaltyKind(kind), iso, rest if rest and not iso else None, quote, start, end)


_TERM = re.compile(r"(\d+) (year|month|week|day)s?")
_ISO = re.compile(r"P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T\d+H)?")


def _duration(words: str) -> str | None:
    """The term in ISO 8601; None for words that are none.

    >>> _duration("2 years 6 months"), _duration("P15D"), _duration("500 euro")
    ('P2Y6M', 'P15D', None)
    """
    if _ISO.fullmatch(words):
        return words
    found = "P" + "".join(f"{n}{unit[0].upper()}" for n, unit in _TERM.findall(words))
    return found if _ISO.fullmatch(found) and not _TERM.sub("", words).strip() else None
