"""The records of a report, written from the acts that a page tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.ages import age_of
from extractors.events.confidence import confidence
from extractors.events.merge import merged
from extractors.records import Event, EventType, Evidence, Mention, Subject, SubjectKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extractors.events.told import Told
    from extractors.subjects import Who

_WITH_PENALTIES = frozenset({"sentence", "appeal"})


def subjects_of(
    text: str, acts: Iterable[Told], known: Mapping[int, Sequence[Evidence]]
) -> Iterator[Subject]:
    """Those to whom something was done, in order of first mention.

    ``known`` says for the identity of each of them what they are and whom they work for.
    """
    by_who: dict[int, tuple[Who, list[Told]]] = {}
    for act in acts:
        if act.who:
            by_who.setdefault(id(act.who), (act.who, []))[1].append(act)
    for who, its in sorted(by_who.values(), key=lambda pair: _first(pair[0])):
        events = tuple(_event(text, act) for act in merged(its))
        places = sorted(who.places, key=lambda n: n.start)
        age = age_of(text, places) if who.kind == "person" else None
        evidence = _distinct([*known.get(id(who), ()), *(age[1:] if age else ())])
        if events:
            yield Subject(
                name=who.name,
                also=who.forms,
                kind=SubjectKind(who.kind),
                roles=tuple(e.quote for e in evidence if e.field == "role"),
                organizations=tuple(e.quote for e in evidence if e.field == "organization"),
                mentions=tuple(Mention(text=n.text, start=n.start, end=n.end) for n in places),
                evidence=evidence,
                events=events,
                age=age[0] if age else None,
            )


def _first(who: Who) -> int:
    return min(n.start for n in who.places)


def _distinct(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    first: dict[tuple[str, str], Evidence] = {}
    for item in sorted(evidence, key=lambda e: e.start):
        first.setdefault((item.field, item.quote.lower()), item)
    return tuple(first.values())


def _event(text: str, act: Told) -> Event:
    dated = act.date if act.date and act.date.edtf else None
    evidence = list(act.details)
    if dated:
        date = Evidence(field="date", quote=dated.quote, start=dated.start, end=dated.end)
        evidence.insert(0, date)
    given = {e.field: e.quote for e in act.details}
    return Event(
        type=EventType(act.type),
        date=dated.edtf if dated else None,
        date_from=dated.date_from if dated else None,
        date_to=dated.date_to if dated else None,
        penalties=act.penalties if act.type in _WITH_PENALTIES else (),
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
