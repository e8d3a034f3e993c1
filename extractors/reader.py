"""From one article to its report: who is named, and what was done to them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.clauses import Sentence, chunk
from extractors.countries import find_country
from extractors.dates import find_dates
from extractors.durations import find_durations
from extractors.discourse import Memory, refer
from extractors.events.calendar import Calendar
from extractors.events.confidence import confidence
from extractors.events.merge import merged
from extractors.events.read import Told, told
from extractors.groups import groups_of
from extractors.lexicon.triggers import NOUNS
from extractors.names import find_names
from extractors.penalties import FoundPenalty, find_penalties
from extractors.records import (
    Event,
    EventType,
    Evidence,
    Mention,
    Penalty,
    PenaltyKind,
    Report,
    Subject,
    SubjectKind,
)
from extractors.sentences import split_sentences
from extractors.subjects import Who, identify
from extractors.tokens import tokens
from extractors.verbs import FORMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractors.dates import FoundDate
    from extractors.names import Name
    from extractors.records import Article
    from extractors.spans import Span

READER_VERSION = "1"

_TRIGGER = re.compile(
    rf"\b(?:{'|'.join(sorted(set(FORMS) | set(NOUNS), key=len, reverse=True))}|in|behind|on)\b",
    re.IGNORECASE,
)
_STOP_WORDS = re.compile(r"\b(?:the|of|and|to|in|was|were|is|that|for|with|by)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_SAMPLE = 4000
_LONGEST = 600
"""Tokens of a sentence that are looked at together; a longer one is read in pieces."""


def read(article: Article, *, id: str | None = None) -> Report:  # noqa: A002
    """The report of one article; empty for a language other than English."""
    text = article.text
    acts: list[Told] = []
    if reads(article):
        acts = _acts(text, article.published)
    country = find_country(article.title, text)
    return Report(
        id=id if id is not None else article.url,
        url=article.url,
        title=article.title,
        published=article.published,
        language=article.language,
        country=country[0] if country else None,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        reader=READER_VERSION,
        subjects=tuple(_subjects(text, acts)),
        groups=groups_of(text, acts),
    )


def reads(article: Article) -> bool:
    """Whether the article is in a language that the reader reads, as it says or as it looks."""
    if article.language is not None:
        return article.language.lower().split("-")[0] == "en"
    sample = article.text[:_SAMPLE]
    words = len(_WORD.findall(sample))
    return words == 0 or len(_STOP_WORDS.findall(sample)) >= 0.12 * words


def _acts(text: str, published: str | None) -> list[Told]:
    sentences = split_sentences(text)
    if not any(_TRIGGER.search(text, s.start, s.end) for s in sentences):
        return []
    names = find_names(text, sentences)
    people = identify(text, names)
    by_start = {n.start: n for n in names}
    memory = Memory()
    calendar = Calendar()
    acts: list[Told] = []
    for span in sentences:
        for made in _chunked(text, span, by_start, people, published):
            memory.next_sentence()
            refers = refer(made, memory)
            found = [calendar.settle(made, act) for act in told(text, made, refers, memory)]
            calendar.turn(made)
            for act in found:
                if act.who:
                    memory.learn(act.who, act.type)
            acts += found
    return acts


def _chunked(
    text: str, span: Span, names: dict[int, Name], people: dict[int, Who], published: str | None
) -> Iterator[Sentence]:
    words = tokens(text, span.start, span.end)
    for at in range(0, len(words), _LONGEST):
        part = words[at : at + _LONGEST]
        start, end = part[0].start, part[-1].end
        piece = text[start:end]
        dates = {start + d.start: _moved(d, start) for d in find_dates(piece, published)}
        penalties = {start + p.start: _moved_penalty(p, start) for p in find_penalties(piece)}
        taken = [(p.start, p.end) for p in penalties.values()]
        durations = {
            d.start: d for d in _bare(piece, start) if not any(a < d.end and d.start < b for a, b in taken)
        }
        yield chunk(text, part, names, people, dates, penalties, durations)


def _subjects(text: str, acts: Iterable[Told]) -> Iterator[Subject]:
    by_who: dict[int, tuple[Who, list[Told]]] = {}
    for act in acts:
        if act.who:
            by_who.setdefault(id(act.who), (act.who, []))[1].append(act)
    for who, its in sorted(by_who.values(), key=lambda pair: pair[0].places[0].start):
        events = tuple(_event(text, act) for act in merged(its))
        if events:
            yield Subject(
                name=who.name,
                also=who.forms,
                kind=SubjectKind(who.kind),
                roles=(),
                organizations=(),
                mentions=tuple(
                    Mention(text=n.text, start=n.start, end=n.end)
                    for n in sorted(who.places, key=lambda n: n.start)
                ),
                evidence=(),
                events=events,
            )


def _event(text: str, act: Told) -> Event:
    dated = act.date if act.date and act.date.edtf else None
    evidence = list(act.details)
    if dated:
        evidence.insert(
            0, Evidence(field="date", quote=dated.quote, start=dated.start, end=dated.end)
        )
    given = {e.field: e.quote for e in act.details}
    return Event(
        type=EventType(act.type),
        date=dated.edtf if dated else None,
        date_from=dated.date_from if dated else None,
        date_to=dated.date_to if dated else None,
        penalties=act.penalties if act.type in {"sentence", "appeal"} else (),
        charge=given.get("charge"),
        place=given.get("place"),
        authority=given.get("authority"),
        quote=text[act.start : act.end],
        start=act.start,
        end=act.end,
        evidence=tuple(evidence),
        rule=act.rule,
        confidence=confidence(act.rule),
    )


def _bare(piece: str, by: int) -> Iterator[FoundPenalty]:
    """Durations as the terms of imprisonment that they are where a verdict gives no kind."""
    for d in find_durations(piece):
        term = Penalty(
            kind=PenaltyKind.IMPRISONMENT,
            duration=d.iso,
            amount=None,
            quote=d.quote,
            start=d.start + by,
            end=d.end + by,
        )
        yield FoundPenalty(term, d.bound)


def _moved(date: FoundDate, by: int) -> FoundDate:
    return replace(date, start=date.start + by, end=date.end + by)


def _moved_penalty(found: FoundPenalty, by: int) -> FoundPenalty:
    p = found.penalty
    moved = Penalty(
        kind=p.kind,
        duration=p.duration,
        amount=p.amount,
        quote=p.quote,
        start=p.start + by,
        end=p.end + by,
    )
    return replace(found, penalty=moved)
