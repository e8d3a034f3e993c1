"""What stands in a digest: changes and alarms sorted into what a person reads."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from output.penalties import in_words
from pipelines.changes import Action, Cause, Change
from pipelines.history.records import Alarm
from pipelines.history.standing import Standing
from pipelines.records import Case, CaseEvent

LISTED = 200
"""Cases of one part of the digest that are listed; changes.csv has all."""

OF_THE_WORLD = (Cause.NEW_ARTICLE, Cause.ARTICLE_CORRECTED, Cause.JUDGEMENT)
"""Causes that a person wants to read about; what a better reader or linker changed is counted."""


@dataclass(frozen=True, slots=True)
class CaseEntry:
    """One case, with what is to be said of it."""

    case_id: str
    name: str
    status: str
    lines: tuple[str, ...]
    pages: tuple[str, ...]
    """Addresses of the pages that it rests on."""


@dataclass(frozen=True, slots=True)
class Part:
    """Cases of one kind."""

    title: str
    entries: tuple[CaseEntry, ...]
    more: int
    """How many others there are."""


@dataclass(frozen=True, slots=True)
class Digest:
    """What changed from one linking to another, and how the sources stand."""

    made: datetime
    since: int
    """The linking after which it begins; 0 for everything."""
    until: int
    parts: tuple[Part, ...]
    by_machine: tuple[tuple[str, int], ...]
    """Cases that changed for no reason outside of Casebook: cause and count."""
    alarms: tuple[Alarm, ...]
    sources: int
    """Sources that were ever crawled."""
    articles: int
    """New articles of the last 30 days."""


def digest(
    changes: Iterable[tuple[int, Change]],
    cases: Iterable[Case],
    standings: Sequence[Standing],
    since: int,
    until: int,
    made: datetime,
) -> Digest:
    """The digest of the changes after the linking ``since``."""
    new = [change for linking, change in changes if linking > since]
    by_id = {case.id: case for case in cases}
    come = _ids(new, Action.NEW, Action.SPLIT)
    touched = [c for c in new if c.case_id in by_id and c.case_id not in come]
    told: dict[str, list[Change]] = defaultdict(list)
    for change in touched:
        if change.cause in OF_THE_WORLD:
            told[change.case_id].append(change)
    machine = {c.case_id: c.cause for c in touched if c.case_id not in told}
    crawled = [standing for standing in standings if standing.last_crawl]
    return Digest(
        made=made,
        since=since,
        until=until,
        parts=(
            _part("New cases", [_whole(by_id[key]) for key in come if key in by_id]),
            _part("Changed cases", [_changed(by_id[key], own) for key, own in told.items()]),
            _part("Ended cases", [_ended(c) for c in new if c.case_id not in by_id and _ends(c)]),
        ),
        by_machine=tuple(Counter(cause.value for cause in machine.values()).most_common()),
        alarms=tuple(alarm for standing in standings for alarm in standing.alarms),
        sources=len(crawled),
        articles=sum(standing.articles_30_days for standing in crawled),
    )


def _part(title: str, entries: Sequence[CaseEntry]) -> Part:
    by_name = sorted(entries, key=lambda entry: (entry.name.casefold(), entry.case_id))
    return Part(title, tuple(by_name[:LISTED]), max(0, len(entries) - LISTED))


def _ids(changes: Iterable[Change], *actions: Action) -> dict[str, None]:
    """Cases that came by one of the actions, in order."""
    return dict.fromkeys(c.case_id for c in changes if c.action in actions and not c.event_id)


def _whole(case: Case) -> CaseEntry:
    return _entry(case, tuple(map(_event, case.events)))


def _changed(case: Case, changes: Iterable[Change]) -> CaseEntry:
    types = {event.id: event.type.value for event in case.events}
    return _entry(case, tuple(_change(each, types.get(each.event_id, "")) for each in changes))


def _entry(case: Case, lines: tuple[str, ...]) -> CaseEntry:
    proofs = [*case.proofs, *(proof for event in case.events for proof in event.proofs)]
    pages = dict.fromkeys(proof.source.url for proof in proofs)
    return CaseEntry(case.id, case.name, _words(case.status), lines, tuple(pages))


def _event(event: CaseEvent) -> str:
    penalties = "; ".join(map(in_words, event.penalties))
    place = f"in {event.place}" if event.place else None
    said = filter(None, (event.date or "no date", _words(event.type), place, penalties))
    return ", ".join(said)


def _change(change: Change, event_type: str) -> str:
    why = f" ({change.cause.value})"
    if change.action is Action.CHANGED:
        what = f"{_words(event_type)} " if event_type else ""
        old, new = change.old or "nothing", change.new or "nothing"
        return f"{what}{_words(change.field)}: {old} → {new}{why}"
    return f"{change.action.value} event: {change.new or change.old}{why}"


def _ends(change: Change) -> bool:
    return change.action in (Action.MERGED, Action.WITHDRAWN) and not change.event_id


def _ended(change: Change) -> CaseEntry:
    merged = change.action is Action.MERGED
    line = f"merged into {change.new}" if merged else "withdrawn"
    return CaseEntry(change.case_id, change.old, "ended", (f"{line} ({change.cause.value})",), ())


def _words(code: str) -> str:
    return code.replace("_", " ")
