"""A case of the store as it is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from extractors.spans import Span
from output.penalties import in_words
from output.show.passages import passages
from output.show.records import CaseView, EventView, QuestionView, QuoteView, TellingView
from pipelines.records import Case, CaseEvent, Proof, Source
from pipelines.review.questions import Asked
from pipelines.review.records import Kind

Texts = Callable[[Source], str | None]
"""The text that a source's offsets count in; None when it is not at hand."""


def case_view(
    case: Case, texts: Texts, asked: Iterable[Asked] = (), led_from: Sequence[str] = ()
) -> CaseView:
    """The case as it is shown; ``asked`` are the open questions about any case."""
    return CaseView(
        id=case.id,
        led_from=tuple(led_from),
        name=case.name,
        other_names=case.other_names,
        kind=case.kind,
        roles=case.roles,
        organizations=case.organizations,
        country=case.country,
        status=case.status,
        last_event=max((e.date_to for e in case.events if e.date_to), default=None),
        sources=case.sources,
        last_changed=case.last_changed,
        doubts=case.doubts,
        events=tuple(_event(event, texts) for event in case.events),
        told=_told(case.proofs, texts),
        questions=tuple(_questions(case, asked)),
    )


def _event(event: CaseEvent, texts: Texts) -> EventView:
    return EventView(
        id=event.id,
        type=event.type,
        date=event.date,
        date_from=event.date_from,
        date_to=event.date_to,
        penalties=tuple(map(in_words, event.penalties)),
        charge=event.charge,
        place=event.place,
        authority=event.authority,
        independent_sources=event.independent_sources,
        confidence=event.confidence,
        conflicts=event.conflicts,
        told=_told(event.proofs, texts),
    )


def _told(proofs: Iterable[Proof], texts: Texts) -> tuple[TellingView, ...]:
    """What each article tells, the oldest first."""
    by_source: dict[Source, list[Proof]] = {}
    for proof in proofs:
        by_source.setdefault(proof.source, []).append(proof)
    return tuple(
        _telling(source, by_source[source], texts(source))
        for source in sorted(by_source, key=lambda s: (s.published or "", s.url))
    )


def _telling(source: Source, proofs: Sequence[Proof], text: str | None) -> TellingView:
    quotes = tuple(
        QuoteView(p.field, p.value, p.quote, p.start, p.end, p.rule, p.confidence) for p in proofs
    )
    return TellingView(
        source=source.name,
        title=source.title,
        url=source.url,
        published=source.published,
        fetched=source.fetched,
        archive_file=source.file,
        archive_offset=source.offset,
        archive_record=source.record_id,
        text_sha256=source.text_sha256,
        reader=source.reader,
        quotes=quotes,
        passages=passages(text, [Span(q.start, q.end) for q in quotes]) if text else (),
    )


def _questions(case: Case, asked: Iterable[Asked]) -> Iterator[QuestionView]:
    for item in asked:
        if case.id not in (item.case.id, item.other.id if item.other else ""):
            continue
        question = item.question
        if question.kind is Kind.PAIR and item.other:
            other = item.other if item.case.id == case.id else item.case
            about = f"is it one with {other.id}, {other.name}?"
        elif question.type:
            about = f"{question.type} {question.date or 'undated'}: {question.value}".strip(" :")
        else:
            about = f"is {question.value} a case?"
        yield QuestionView(question.id, question.kind, about, question.reasons)
