"""Readings to the subjects that are linked."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from extractors.records import Event, Penalty, Subject, SubjectKind
from pipelines.link.organization import names_one
from pipelines.records import Fact, PageSubject, Reading

Found = tuple[PageSubject, Subject, Reading]
"""A subject as it is linked, as it was read, and the reading it stands in."""


def subjects_of(readings: Iterable[Reading]) -> Iterator[Found]:
    """The subjects of all reports, in order of the readings."""
    for reading in readings:
        if reading.report is None:
            continue
        same_name: Counter[str] = Counter()
        for subject in reading.report.subjects:
            key = f"{subject.kind} {subject.name}"
            same_name[key] += 1
            number = "" if same_name[key] == 1 else str(same_name[key])
            linked = _page_subject(f"{reading.url}\n{key}\n{number}", subject, reading)
            yield linked, subject, reading


def _page_subject(key: str, subject: Subject, reading: Reading) -> PageSubject:
    report = reading.report
    return PageSubject(
        # A hash, since a person's name has no place in an id.
        id=hashlib.sha256(key.encode()).hexdigest()[:20],
        name=subject.name,
        kind=subject.kind,
        page=reading.url,
        published=report.published if report else None,
        country=report.country if report else None,
        roles=subject.roles,
        organizations=subject.organizations,
        born=_born(subject.age, report.published if report else None),
        facts=tuple(_fact(event) for event in subject.events),
        also=_other_names(subject),
    )


def _other_names(subject: Subject) -> tuple[str, ...]:
    if subject.kind is not SubjectKind.ORGANIZATION:
        return ()
    return tuple(filter(names_one, subject.also))


def _born(age: int | None, published: str | None) -> int | None:
    return int(published[:4]) - age if age is not None and published else None


def _fact(event: Event) -> Fact:
    return Fact(event.type, event.date_from, event.date_to, terms(event.penalties), event.place)


def terms(penalties: Iterable[Penalty]) -> tuple[str, ...]:
    """Kind with duration or amount of each penalty, sorted: equal for equal verdicts."""
    return tuple(sorted(f"{p.kind} {p.duration or p.amount or ''}".strip() for p in penalties))
