"""What a linking changed in the dataset, fact by fact, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from extractors.records import Record
from pipelines.link.subjects import terms
from pipelines.records import Case, CaseEvent, Proof


class Action(StrEnum):
    """What happened to a case or to one fact of it."""

    NEW = "new"
    """The case or event was not there before."""
    CHANGED = "changed"
    """A value became another."""
    WITHDRAWN = "withdrawn"
    """Nothing of the case or event is left."""
    MERGED = "merged"
    """The case is part of another now; its id leads there."""
    SPLIT = "split"
    """The case was part of another before."""


class Cause(StrEnum):
    """Why."""

    NEW_ARTICLE = "new article"
    """A page that was not known told it."""
    ARTICLE_CORRECTED = "article corrected"
    """A known page has another text now."""
    READER_IMPROVED = "reader improved"
    """A newer reader read the same text otherwise."""
    LINKER_IMPROVED = "linker improved"
    """A newer linker joined or chose otherwise."""
    JUDGEMENT = "judgement"
    """A person decided so."""


class Change(Record, frozen=True):
    """One change of one fact."""

    case_id: str
    event_id: str
    """Empty for a change of the case itself."""
    action: Action
    field: str
    """Column that changed; empty when the whole case or event did."""
    old: str
    new: str
    cause: Cause


Version = tuple[str, str, str]
"""Page, text and reader that a fact rests on."""


def changes(before: Iterable[Case], after: Iterable[Case], judged: bool) -> list[Change]:
    """The changes from one linking to the next, by case and event.

    ``judged`` says whether people have judged since: then what no page or reader explains is
    laid to the judgements, else to the linker.
    """
    old, new = ({case.id: case for case in cases} for cases in (before, after))
    owner = {subject: case.id for case in new.values() for subject in case.subjects}
    fallback = Cause.JUDGEMENT if judged else Cause.LINKER_IMPROVED
    gone = (_gone(old[case_id], owner, fallback) for case_id in sorted(old.keys() - new.keys()))
    come = (_come(new[case_id], old, fallback) for case_id in sorted(new.keys() - old.keys()))
    kept = (
        change
        for case_id in sorted(old.keys() & new.keys())
        for change in _case_changes(old[case_id], new[case_id], fallback)
    )
    return [*gone, *come, *kept]


def redirects(before: Iterable[Case], after: Sequence[Case]) -> dict[str, str | None]:
    """Where each id leads that is no longer a case: where most of its subjects are, or nowhere."""
    ids = {case.id for case in after}
    owner = {subject: case.id for case in after for subject in case.subjects}
    return {case.id: _heir(case, owner) for case in before if case.id not in ids}


def _heir(case: Case, owner: Mapping[str, str]) -> str | None:
    owners = [owner[subject] for subject in case.subjects if subject in owner]
    return max(sorted(set(owners)), key=owners.count) if owners else None


def _gone(case: Case, owner: Mapping[str, str], fallback: Cause) -> Change:
    heir = _heir(case, owner)
    action = Action.MERGED if heir else Action.WITHDRAWN
    return Change(case.id, "", action, "", case.name, heir or "", fallback)


def _come(case: Case, old: Mapping[str, Case], fallback: Cause) -> Change:
    parents = [parent for parent in old.values() if set(parent.subjects) & set(case.subjects)]
    if parents:
        return Change(case.id, "", Action.SPLIT, "", parents[0].id, case.name, fallback)
    return Change(case.id, "", Action.NEW, "", "", case.name, Cause.NEW_ARTICLE)


FIELDS = ("name", "other_names", "kind", "roles", "organizations", "country", "status")
EVENT_FIELDS = ("date", "penalties", "charge", "place", "authority")


def _case_changes(old: Case, new: Case, fallback: Cause) -> Iterator[Change]:
    cause = _cause(_versions(_all_proofs(old)), _versions(_all_proofs(new)), fallback)
    for field in FIELDS:
        a, b = _text(getattr(old, field)), _text(getattr(new, field))
        if a != b:
            yield Change(new.id, "", Action.CHANGED, field, a, b, cause)
    for a_event, b_event in _paired(old.events, new.events):
        yield from _event_changes(new.id, a_event, b_event, cause, fallback)


EventPair = tuple[CaseEvent | None, CaseEvent | None]


def _paired(old: Iterable[CaseEvent], new: Iterable[CaseEvent]) -> list[EventPair]:
    """The events of before and after that are one, and those that have no counterpart.

    Those are one that share their id, and of the others those that say the same: when an earlier
    report joins a case, the event takes the id that it had there.
    """
    mine, theirs = ({event.id: event for event in events} for events in (old, new))
    pairs: list[EventPair] = [
        (mine.pop(key), theirs.pop(key)) for key in mine.keys() & theirs.keys()
    ]
    unpaired = {_summary(event): event for event in theirs.values()}
    for event in mine.values():
        twin = unpaired.pop(_summary(event), None)
        pairs.append((event, twin))
        if twin is not None:
            del theirs[twin.id]
    pairs += [(None, event) for event in theirs.values()]
    return sorted(pairs, key=lambda pair: next(event.id for event in reversed(pair) if event))


def _event_changes(
    case_id: str, old: CaseEvent | None, new: CaseEvent | None, cause: Cause, fallback: Cause
) -> Iterator[Change]:
    if old is None and new is not None:
        yield Change(case_id, new.id, Action.NEW, "", "", _summary(new), cause)
    elif new is None and old is not None:
        yield Change(case_id, old.id, Action.WITHDRAWN, "", _summary(old), "", cause)
    elif old is not None and new is not None:
        own = _cause(_versions(old.proofs), _versions(new.proofs), fallback)
        for field in EVENT_FIELDS:
            a, b = _text(getattr(old, field)), _text(getattr(new, field))
            if a != b:
                yield Change(case_id, new.id, Action.CHANGED, field, a, b, own)


def _cause(old: set[Version], new: set[Version], fallback: Cause) -> Cause:
    if old == new:
        return fallback
    pages = {url for url, _, _ in old}
    texts = {(url, text) for url, text, _ in old}
    added = new - old
    if any(url not in pages for url, _, _ in added):
        return Cause.NEW_ARTICLE
    if any((url, text) not in texts for url, text, _ in added):
        return Cause.ARTICLE_CORRECTED
    return Cause.READER_IMPROVED if added else fallback


def _all_proofs(case: Case) -> Iterator[Proof]:
    yield from case.proofs
    for event in case.events:
        yield from event.proofs


def _versions(proofs: Iterable[Proof]) -> set[Version]:
    return {(p.source.url, p.source.text_sha256, p.source.reader) for p in proofs}


def _summary(event: CaseEvent) -> str:
    return " ".join(filter(None, [event.type, event.date, *terms(event.penalties)]))


def _text(value: object) -> str:
    if isinstance(value, tuple):
        if value and not isinstance(value[0], str):
            return "; ".join(terms(value))
        return "; ".join(value)
    return str(value or "")
