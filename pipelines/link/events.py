"""Events told by several reports become one event of the case."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import msgspec

from extractors.records import Event, EventType
from pipelines.link.subjects import terms
from pipelines.link.terms import plain_term
from pipelines.records import CaseEvent, Proof, Source

Origin = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Told:
    """One event as one report tells it."""

    event: Event
    source: Source
    text: str = ""
    """A key that articles of one text share; empty when it is not known."""

    @property
    def origin(self) -> Origin:
        """By what it can be known to be no report of its own."""
        keys = {("site", self.source.name), ("words", folded_quote(self.event.quote))}
        return frozenset(keys | ({("text", self.text)} if self.text else set()))


def merge_events(case_id: str, told: Iterable[Told]) -> tuple[CaseEvent, ...]:
    """The events of a case by date, undated ones last.

    Two reports tell of one event when its type is the same, their dates can be the same day and
    their penalties don't differ; one may leave some out, and the fullest are shown. One report
    never tells two of its events as one. What they disagree on stays apart, named in ``conflicts``.
    """
    by_type: defaultdict[EventType, list[Told]] = defaultdict(list)
    for item in sorted(told, key=_order):
        by_type[item.event.type].append(item)
    merged = []
    for event_type in EventType:
        groups = _groups(by_type[event_type])
        for group in groups:
            others = [other for other in groups if other is not group]
            merged.append(_case_event(case_id, group, _conflicts(group, others)))
    return tuple(sorted(_distinct(merged), key=_by_date))


def _distinct(events: Iterable[CaseEvent]) -> Iterator[CaseEvent]:
    """The events, each with an id of its own: "detained in May and in June" tells two at one place.

    The earliest keeps the id that its place gives.
    """
    seen: Counter[str] = Counter()
    for event in sorted(events, key=_by_date):
        seen[event.id] += 1
        number = seen[event.id]
        yield event if number == 1 else msgspec.structs.replace(event, id=_id(event.id, number))


def _by_date(event: CaseEvent) -> tuple[str, str, str, str]:
    return (event.date_from or "9999", event.date_to or "9999", event.type, event.id)


def _order(told: Told) -> tuple[bool, int, str, str, int]:
    """Dated events first, the most precise of them first."""
    event = told.event
    day = event.date_from
    return (day is None, _days(event), day or "", told.source.url, event.start)


def _days(event: Event) -> int:
    if event.date_from is None or event.date_to is None:
        return 0
    return (date.fromisoformat(event.date_to) - date.fromisoformat(event.date_from)).days


def _groups(told: Sequence[Told]) -> list[list[Told]]:
    groups: list[list[Told]] = []
    for item in told:
        fitting = [group for group in groups if all(_agree(item, other) for other in group)]
        copied = [group for group in fitting if any(_same_words(item, other) for other in group)]
        if item.event.date_from is None and len(fitting) > 1 and not copied:
            fitting = []  # it may be any of them
        chosen = next(iter(copied or fitting), None)
        if chosen is None:
            groups.append([item])
        else:
            chosen.append(item)
    return groups


def _agree(a: Told, b: Told) -> bool:
    return a.source.url != b.source.url and _dates_meet(a.event, b.event) and _terms_agree(a, b)


def _dates_meet(a: Event, b: Event) -> bool:
    if not (a.date_from and a.date_to and b.date_from and b.date_to):
        return True
    return a.date_from <= b.date_to and b.date_from <= a.date_to


def _terms_agree(a: Told, b: Told) -> bool:
    ours, theirs = _plain(terms(a.event.penalties)), _plain(terms(b.event.penalties))
    return ours <= theirs or theirs <= ours  # one report may leave out the fine


def _plain(found: Sequence[str]) -> Counter[str]:
    return Counter(map(plain_term, found))


def _same_words(a: Told, b: Told) -> bool:
    return folded_quote(a.event.quote) == folded_quote(b.event.quote)


def folded_quote(quote: str) -> str:
    """The words of a quote, without case, spaces and marks: equal for copied text."""
    return " ".join(re.findall(r"\w+", quote.casefold()))


def _case_event(case_id: str, group: Sequence[Told], conflicts: tuple[str, ...]) -> CaseEvent:
    first = group[0].event  # the most precise date
    fullest = max((t.event for t in group), key=lambda event: len(event.penalties))
    # Reports that come later leave the id as it is.
    anchor = min((t.source.published or "9999", t.source.url, t.event.start) for t in group)
    return CaseEvent(
        id=_event_id(case_id, first.type, *anchor[1:]),
        type=first.type,
        date=first.date,
        date_from=first.date_from,
        date_to=first.date_to,
        penalties=fullest.penalties,
        charge=next((t.event.charge for t in group if t.event.charge), None),
        place=next((t.event.place for t in group if t.event.place), None),
        authority=next((t.event.authority for t in group if t.event.authority), None),
        independent_sources=independent(told.origin for told in group),
        confidence=max(t.event.confidence for t in group),
        conflicts=conflicts,
        proofs=tuple(proof for item in group for proof in _proofs(item)),
    )


def _event_id(case_id: str, event_type: EventType, url: str, start: int) -> str:
    return _id(case_id, event_type, url, start)


def _id(*parts: object) -> str:
    key = "\n".join(map(str, parts))
    return "E" + hashlib.sha256(key.encode()).hexdigest()[:12]


def _proofs(told: Told) -> Iterable[Proof]:
    event = told.event

    def proof(field: str, value: str, quote: str, start: int, end: int) -> Proof:
        return Proof(field, value, quote, start, end, told.source, event.rule, event.confidence)

    yield proof("event", event.type, event.quote, event.start, event.end)
    for found in event.evidence:
        value = str(getattr(event, found.field))
        yield proof(found.field, value, found.quote, found.start, found.end)
    for penalty in event.penalties:
        value = " ".join(terms([penalty]))
        yield proof("penalty", value, penalty.quote, penalty.start, penalty.end)


def independent(origins: Iterable[Origin]) -> int:
    """How many tell it in words of their own; a site, words or a text in common make one of two."""
    circles: list[Origin] = []
    for origin in origins:
        met = [circle for circle in circles if circle & origin]
        circles = [circle for circle in circles if not circle & origin]
        circles.append(origin.union(*met))
    return len(circles)


def _conflicts(group: Sequence[Told], others: Sequence[Sequence[Told]]) -> tuple[str, ...]:
    """What other reports say of what seems to be the same event."""
    pages = {told.source.url for told in group}
    said = set()
    for other in others:
        if pages & {told.source.url for told in other}:
            continue  # one report tells of both, so they are two
        a, b = group[0], other[0]
        ours, theirs = _all_terms(group), _all_terms(other)
        if not (a.event.date_from and b.event.date_from and ours and theirs):
            continue
        if _plain(ours) <= _plain(theirs) or _plain(theirs) <= _plain(ours):
            said.add(f"date: {b.source.name} says {b.event.date}")
        elif _dates_meet(a.event, b.event):
            said.add(f"penalty: {b.source.name} says {' + '.join(theirs)}")
    return tuple(sorted(said))


def _all_terms(group: Sequence[Told]) -> tuple[str, ...]:
    return max((terms(t.event.penalties) for t in group), key=len)
