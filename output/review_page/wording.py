"""What the page says: the questions in words, the answers, their keys."""

from __future__ import annotations

from typing import NamedTuple

from extractors.records import EventType, SubjectKind
from output.penalties import in_words
from pipelines.review.apply import parse_penalties
from pipelines.review.records import ALLOWED, Decision, Kind, Question

HAPPENED: dict[EventType, str] = {
    EventType.ARREST: "was arrested",
    EventType.SEARCH: "was searched",
    EventType.CHARGE: "was charged",
    EventType.TRIAL: "was tried",
    EventType.CONVICTION: "was convicted",
    EventType.SENTENCE: "was sentenced",
    EventType.APPEAL: "had an appeal decided",
    EventType.TRANSFER: "was transferred",
    EventType.SOLITARY_CONFINEMENT: "was put in solitary confinement",
    EventType.ILL_TREATMENT: "was ill-treated",
    EventType.HUNGER_STRIKE: "went on hunger strike",
    EventType.RELEASE: "was released",
    EventType.ACQUITTAL: "was acquitted",
    EventType.DISMISSAL: "was dismissed",
    EventType.EXILE: "went or was driven into exile",
    EventType.DISAPPEARANCE: "disappeared",
    EventType.DEATH: "died",
    EventType.DISSOLUTION: "was dissolved",
    EventType.DESIGNATION: "was designated",
}

KIND_NAMES: dict[Kind, str] = {
    Kind.PAIR: "Pairs",
    Kind.PENALTY: "Penalties",
    Kind.DATE: "Dates",
    Kind.SUBJECT: "Subjects",
    Kind.EVENT: "Events",
}
"""In the order in which the queue asks."""

KEYS: dict[Decision, str] = {
    Decision.SAME: "s",
    Decision.DIFFERENT: "d",
    Decision.CONFIRM: "c",
    Decision.CORRECT: "e",
    Decision.REJECT: "r",
    Decision.IGNORE: "i",
    Decision.UNSURE: "u",
}

MEANING: dict[tuple[Kind, Decision], str] = {
    (Kind.PAIR, Decision.SAME): "both are one",
    (Kind.PAIR, Decision.DIFFERENT): "they are two",
    (Kind.SUBJECT, Decision.CONFIRM): "it is a case",
    (Kind.SUBJECT, Decision.IGNORE): "it is no case",
    (Kind.EVENT, Decision.CONFIRM): "the page says so",
    (Kind.EVENT, Decision.REJECT): "the page doesn't",
    (Kind.DATE, Decision.CONFIRM): "the date is right",
    (Kind.DATE, Decision.CORRECT): "it is the one in the field",
    (Kind.DATE, Decision.REJECT): "wrong, leave it empty",
    (Kind.PENALTY, Decision.CONFIRM): "the penalty is right",
    (Kind.PENALTY, Decision.CORRECT): "it is the one in the field",
    (Kind.PENALTY, Decision.REJECT): "wrong, leave it empty",
}


class Choice(NamedTuple):
    """One answer that a question allows."""

    decision: Decision
    key: str
    number: int
    """The other key: its place, from 1."""
    meaning: str


def choices(kind: Kind) -> tuple[Choice, ...]:
    """The answers to a kind of question, in the order in which they are shown."""
    return tuple(
        Choice(decision, KEYS[decision], place, MEANING.get((kind, decision), "can't be told"))
        for place, decision in enumerate(ALLOWED[kind], start=1)
    )


def asks(question: Question, name: str, kind: SubjectKind | None) -> str:
    """The question as a sentence."""
    done = f"{name} {HAPPENED[question.type]}" if question.type else name
    match question.kind:
        case Kind.PAIR:
            one = kind.value if kind else "person or organization"
            return f"Are these one {one}?"
        case Kind.SUBJECT:
            return f"Is {name} a case: a person or organization that something was done to?"
        case Kind.EVENT:
            return f"Does this page say that {done}?"
        case Kind.DATE:
            return f"Is this when {done}?"
        case Kind.PENALTY:
            return f"Is this what {done} to?"


def machine_said(question: Question) -> str:
    """What the machine read, in words; empty for a pair and a subject."""
    match question.kind:
        case Kind.PAIR | Kind.SUBJECT:
            return ""
        case Kind.EVENT:
            return " ".join(filter(None, [_words(question.type or ""), question.date]))
        case Kind.DATE:
            return question.value or "no date"
        case Kind.PENALTY:
            return penalties(question.value) or "no penalty"


def penalties(text: str) -> str:
    """Penalties as a person says them: ``imprisonment 4 years; fine 500 euro``."""
    return "; ".join(in_words(penalty) for penalty in parse_penalties(text))


def _words(value: str) -> str:
    return value.replace("_", " ")


def describe(question: Question) -> str:
    """The question in a few words, for the log."""
    if question.kind is Kind.PAIR:
        return f"{question.name or question.subject} / {question.other_name or question.other}"
    said = "" if question.kind is Kind.EVENT else machine_said(question)
    event = " ".join(filter(None, [_words(question.type or ""), question.date]))
    return ", ".join(filter(None, [question.name or question.subject, event, said]))
