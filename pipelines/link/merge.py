"""One cluster of subjects becomes one case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pipelines.link.events import Told, independent, merge_events
from pipelines.link.naming import is_full, name_of
from pipelines.link.status import Status, status_of
from pipelines.link.subjects import Found
from pipelines.records import Case, Proof, Reading, Source

NAME_ALONE = "the name is a single word or an initial"
"""The doubt that a person can settle: it may be no case at all."""


def merge(case_id: str, cluster: Sequence[Found], texts: Mapping[str, str]) -> Case:
    """The case of a cluster.

    It keeps every value with its quote; what it shows is chosen as the record's fields say.
    ``texts`` tells for the URL of each page a key that copies of one text share.
    """
    found = sorted(cluster, key=lambda item: (item[2].url, item[0].id))
    told = [
        Told(event, source_of(reading), texts.get(reading.url, ""))
        for _, subject, reading in found
        for event in subject.events
    ]
    events = merge_events(case_id, told)
    name, *other_names = _names(found)
    country, countries = _country(found)
    status = status_of(events)
    return Case(
        id=case_id,
        name=name,
        other_names=tuple(other_names),
        kind=found[0][0].kind,
        roles=_ranked(role for _, subject, _ in found for role in subject.roles),
        organizations=_ranked(name for _, subject, _ in found for name in subject.organizations),
        country=country,
        status=status,
        events=events,
        proofs=tuple(proof for item in found for proof in _subject_proofs(item)),
        subjects=tuple(sorted(linked.id for linked, _, _ in found)),
        sources=independent(item.origin for item in told),
        doubts=tuple(_doubts(found, status, countries)),
        last_changed=max(reading.fetched for _, _, reading in found),
    )


def source_of(reading: Reading) -> Source:
    """Where the quotes of a reading stand. The reading must hold a report."""
    report = reading.report
    if report is None:
        raise ValueError(f"{reading.url} has no report")
    return Source(
        url=reading.url,
        title=report.title,
        name=reading.source,
        published=report.published,
        fetched=reading.fetched,
        file=reading.file,
        offset=reading.offset,
        record_id=reading.record_id,
        text_sha256=report.text_sha256,
        reader=report.reader,
        language=report.language,
    )


def _names(found: Sequence[Found]) -> list[str]:
    """Every form: first the one most reports use as their fullest, the longest on a tie."""
    fullest = Counter(subject.name for _, subject, _ in found)
    shown = min(fullest, key=lambda name: (-fullest[name], -len(name), name))
    forms = Counter(form for _, subject, _ in found for form in (subject.name, *subject.also))
    del forms[shown]
    return [shown, *sorted(forms, key=lambda form: (-forms[form], form))]


def _ranked(values: Iterable[str]) -> tuple[str, ...]:
    """Different values without regard to case, the most frequent first."""
    counts: Counter[str] = Counter()
    written: dict[str, str] = {}
    for value in values:
        counts[value.casefold()] += 1
        written.setdefault(value.casefold(), value)
    return tuple(written[key] for key in sorted(counts, key=lambda key: (-counts[key], key)))


def _country(found: Sequence[Found]) -> tuple[str | None, set[str]]:
    """The country that all reports agree on, if any, and all that they name."""
    countries = {linked.country for linked, _, _ in found if linked.country}
    return (next(iter(countries)) if len(countries) == 1 else None), countries


def _subject_proofs(item: Found) -> Iterator[Proof]:
    _, subject, reading = item
    source = source_of(reading)
    first = {mention.text: mention for mention in reversed(subject.mentions)}
    named = [("name", m.text, m.start, m.end) for m in reversed(first.values())]
    backed = [(e.field, e.quote, e.start, e.end) for e in subject.evidence]
    for field, quote, start, end in (*named, *backed):
        yield Proof(field, quote, quote, start, end, source, rule="", confidence=None)


def _doubts(found: Sequence[Found], status: Status, countries: set[str]) -> Iterator[str]:
    if not any(is_full(name_of(linked)) for linked, _, _ in found):
        yield NAME_ALONE
    if len(countries) > 1:
        yield f"different countries: {', '.join(sorted(countries))}"
    if status is Status.UNCLEAR:
        yield "the order of events is not clear"
