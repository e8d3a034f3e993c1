"""A question as the page shows it. Pure: the same material gives the same view."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from extractors.records import Event
from extractors.spans import Placed, Span
from output.penalties import in_words
from output.review_page.excerpts import Mark, Part, excerpts, whole
from output.review_page.material import Material, Matter, Told
from output.review_page.records import Line, Page, Reason, Side, View
from output.review_page.wording import asks, choices, machine_said, penalties
from pipelines.records import Case, CaseEvent, Source
from pipelines.review.apply import penalties_as_text
from pipelines.review.flaws import EXAMPLES
from pipelines.review.records import Kind, Question

MOST_EXCERPTS = 4
"""Places of one page that are shown; the whole text has all."""
SCALE = 15.0
"""Bits that fill a bar."""


def view(material: Material) -> View:
    """How a question is shown."""
    question = material.question
    sides = tuple(_side(question, matter) for matter in material.sides)
    told = material.sides[0].told
    telling = (_telling(question, item) for item in material.others)
    others = tuple(sorted(telling, key=lambda other: other.said == sides[0].said))
    return View(
        question=question,
        asks=asks(question, sides[0].name, told.linked.kind if told else None),
        machine=machine_said(question),
        reasons=tuple(map(reason, question.reasons)),
        points=signed(question.value) if question.kind is Kind.PAIR else "",
        sides=sides,
        others=others,
        choices=choices(question.kind),
        example=EXAMPLES.get(question.kind, ""),
        suggestions=tuple(dict.fromkeys(_suggestions(question, material.others))),
    )


def reason(words: str) -> Reason:
    """A reason, and its bits where it has some.

    >>> reason("country agrees +3.0")
    Reason(words='country agrees', bits='+3.0', bar=20)
    >>> reason("the name is a single word")
    Reason(words='the name is a single word', bits='', bar=0)
    """
    found = re.fullmatch(r"(.+) ([+-])(\d+\.\d)", words)
    if found is None:
        return Reason(words, "", 0)
    share = round(100 * min(float(found[3]), SCALE) / SCALE)
    bar = share if found[2] == "+" else -share
    return Reason(found[1], signed(found[2] + found[3]), bar)


def signed(number: str) -> str:
    """A number with its sign, as it is set in print.

    >>> signed("-0.3"), signed("4"), signed("+4")
    ('−0.3', '+4', '+4')
    """
    return f"−{number[1:]}" if number.startswith("-") else f"+{number.removeprefix('+')}"


def full_text(told: Told) -> tuple[Part, ...]:
    """The whole article with everything marked that concerns the subject."""
    return whole(told.reading.text, _marks(told))


def _side(question: Question, matter: Matter) -> Side:
    told, case = matter.told, matter.case
    if told is None:
        name = question.name or (case.name if case else "the subject")
        return Side(name, case.id if case else "", (), "", _lines(case, ""), 0, None, ())
    side = _telling(question, told)
    return Side(
        name=told.linked.name,
        case_id=case.id if case else "",
        facts=tuple(_facts(told, case)),
        said=side.said,
        events=_lines(case, told.reading.url),
        pages=len({s.url for s in _sources(case)}) if case else 0,
        page=side.page,
        excerpts=side.excerpts,
    )


def _telling(question: Question, told: Told) -> Side:
    reading, report = told.reading, told.reading.report
    page = Page(
        url=reading.url,
        title=(report.title if report else "") or reading.url,
        source=reading.source,
        published=(report.published if report else None) or "",
        fetched=reading.fetched,
        language=(report.language if report else None) or "",
        file=reading.file,
        offset=reading.offset,
        record_id=reading.record_id,
    )
    said = "; ".join(dict.fromkeys(filter(None, (_value(question, e) for e in told.events))))
    return Side(
        told.linked.name, "", (), said, (), 0, page,
        excerpts(reading.text, _places(told), _marks(told)),
    )  # fmt: skip


def _value(question: Question, event: Event) -> str:
    match question.kind:
        case Kind.PENALTY:
            return penalties(penalties_as_text(event)) or "no penalty"
        case Kind.PAIR | Kind.SUBJECT:
            return ""
        case _:
            return event.date or "no date"


def _suggestions(question: Question, others: Iterable[Told]) -> Iterable[str]:
    for told in others:
        for event in told.events:
            if question.kind is Kind.DATE and event.date and event.date != question.value:
                yield event.date
            if question.kind is Kind.PENALTY and event.penalties:
                value = penalties_as_text(event)
                if value != question.value:
                    yield penalties(value)


def _places(told: Told) -> Iterable[Span]:
    """Where to look: the events, with the last place before each that names the subject."""
    events = sorted(told.events, key=lambda e: e.start)[:MOST_EXCERPTS]
    for event in events:
        yield Span(event.start, event.end)
        named = [m for m in told.subject.mentions if m.start <= event.start]
        if named and not any(m.end > event.start for m in told.subject.mentions if m in named):
            yield Span(named[-1].start, named[-1].end)
    if not events:
        yield from (Span(m.start, m.end) for m in told.subject.mentions[:1])


def _marks(told: Told) -> Sequence[Mark]:
    values = chain.from_iterable(map(_values, told.events))
    return [
        *(Mark(event.start, event.end, "quote") for event in told.events),
        *(Mark(m.start, m.end, "name") for m in told.subject.mentions),
        *(Mark(v.start, v.end, "value") for v in values),
        *(Mark(v.start, v.end, "value") for v in told.subject.evidence),
    ]


def _values(event: Event) -> Iterable[Placed]:
    yield from event.evidence
    yield from event.penalties


def _facts(told: Told, case: Case | None) -> Iterable[tuple[str, str]]:
    subject = told.subject
    names = dict.fromkeys((*subject.also, *(case.other_names if case else ())))
    found = {
        "Also written": [name for name in names if name != told.linked.name],
        "Role": subject.roles,
        "Organization": subject.organizations,
        "Age": [str(subject.age)] if subject.age is not None else [],
        "Country": [told.linked.country] if told.linked.country else [],
        "Role on other pages": _more(case.roles if case else (), subject.roles),
        "Organization on other pages": _more(
            case.organizations if case else (), subject.organizations
        ),
    }
    return ((heading, "; ".join(values[:8])) for heading, values in found.items() if values)


def _more(known: Sequence[str], here: Sequence[str]) -> list[str]:
    folded = {value.casefold() for value in here}
    return [value for value in known if value.casefold() not in folded]


def _lines(case: Case | None, page: str) -> tuple[Line, ...]:
    return tuple(_line(event, page) for event in case.events) if case else ()


def _line(event: CaseEvent, page: str) -> Line:
    details = [
        "; ".join(map(in_words, event.penalties)),
        event.charge or "",
        event.place or "",
    ]
    words = ", ".join(filter(None, [event.type.replace("_", " "), *details]))
    here = any(proof.source.url == page for proof in event.proofs)
    return Line(event.date or "", words, here)


def _sources(case: Case) -> Iterable[Source]:
    return (proof.source for event in case.events for proof in event.proofs)
