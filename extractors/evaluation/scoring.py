"""Counts of what was read right, wrong and not at all, as the annotation guidelines define them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from extractors.evaluation.gold import Event, ReadPage
from extractors.evaluation.matching import (
    date_of,
    fold,
    forms,
    pair_cases,
    pair_events,
    penalties_of,
)
from extractors.evaluation.outcomes import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.evaluation.gold import Case, GoldPage

MEASURED = ("subjects", "events", "dates", "penalties", "full", "groups")
"""Rows with precision and recall."""

COUNTED = ("bystanders", "quotes")
"""Rows of which only the number of errors is known."""

QUOTED = 80
"""Length at which a quote is cut in the list of errors."""


@dataclass(slots=True)
class Row:
    """One row of the table."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    @property
    def precision(self) -> float:
        """Share of what was read that is right; 1 when nothing was read."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 1.0

    @property
    def recall(self) -> float:
        """Share of what is annotated that was read; 1 when nothing is annotated."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def compare(self, gold: Counter[Any], read: Counter[Any]) -> None:
        """Add what both have, what was read only and what is annotated only."""
        self.tp += (gold & read).total()
        self.fp += (read - gold).total()
        self.fn += (gold - read).total()


@dataclass(slots=True)
class Table:
    """The counts over some pages."""

    pages: int = 0
    unread: int = 0
    """Pages that nothing was read from."""
    rows: dict[str, Row] = field(
        default_factory=lambda: {name: Row() for name in (*MEASURED, *COUNTED)}
    )
    errors: list[str] = field(default_factory=list)
    """One line for every disagreement, in order of the pages."""
    outcomes: list[Outcome] = field(default_factory=list)
    """What became of every event that is annotated or was read."""


def score(golds: Iterable[GoldPage], read: Iterable[ReadPage]) -> Table:
    """The agreement of what was read with the annotated pages of the same ids."""
    by_id = {page.id: page for page in read}
    table = Table()
    for gold in golds:
        table.pages += 1
        table.unread += gold.id not in by_id
        _score_page(table, gold, by_id.get(gold.id, ReadPage(id=gold.id)))
    return table


def _score_page(table: Table, gold: GoldPage, page: ReadPage) -> None:
    cases = [case for case in page.cases if case.events]
    for g, r in pair_cases([case for case in gold.cases if case.events], cases):
        table.rows["subjects"].compare(_one(g), _one(r))
        if g and not r:
            _note(table, gold, f"missed subject: {g.name}")
        if r and not g:
            _note(table, gold, f"extra subject: {r.name}")
        _score_events(table, gold, g, r)
    _score_groups(table, gold, page)
    named = frozenset().union(*map(forms, cases))
    for name in gold.bystanders:
        if fold(name) in named:
            table.rows["bystanders"].fp += 1
            _note(table, gold, f"bystander made a case: {name}")
    if gold.text:
        _check_quotes(table, gold, cases, gold.text)


def _score_groups(table: Table, gold: GoldPage, page: ReadPage) -> None:
    annotated, read = (Counter((g.type, g.count) for g in p.groups) for p in (gold, page))
    table.rows["groups"].compare(annotated, read)
    for (kind, count), most in sorted((annotated | read).items()):
        for n in range(most):
            ge, re = (Event(type=kind) if n < c[kind, count] else None for c in (annotated, read))
            table.outcomes.append(Outcome(page=gold.id, subject="", count=count, gold=ge, read=re))


def _one(case: Case | None) -> Counter[str]:
    return Counter(["subject"] if case else [])


def _score_events(table: Table, gold: GoldPage, g: Case | None, r: Case | None) -> None:
    name = g.name if g else r.name if r else ""
    for ge, re in pair_events(g.events if g else (), r.events if r else ()):
        right = bool(ge and re and _score_pair(table, gold, name, ge, re))
        table.outcomes.append(Outcome(page=gold.id, subject=name, gold=ge, read=re))
        table.rows["events"].tp += bool(ge and re)
        table.rows["events"].fp += not ge
        table.rows["events"].fn += not re
        table.rows["full"].tp += right
        table.rows["full"].fp += bool(re) and not right
        table.rows["full"].fn += bool(ge) and not right
        if ge and not re:
            _note(table, gold, f"missed event: {name}: {ge.type} {ge.date or ''}")
        if re and not ge:
            quote = (re.quote or "")[:QUOTED]
            _note(table, gold, f"extra event: {name}: {re.type} {re.date or ''} «{quote}»")


def _score_pair(table: Table, gold: GoldPage, name: str, ge: Event, re: Event) -> bool:
    """Count the dates and penalties of two matched events; whether both agree."""
    dates = date_of(ge), date_of(re)
    table.rows["dates"].compare(*(Counter(filter(None, [day])) for day in dates))
    lists = penalties_of(ge), penalties_of(re)
    table.rows["penalties"].compare(*lists)
    if dates[0] != dates[1]:
        _note(table, gold, f"date: {name}: {ge.type}: {dates[1]} for {dates[0]}")
    if lists[0] != lists[1]:
        _note(table, gold, f"penalty: {name}: {ge.type}: {dict(lists[1])} for {dict(lists[0])}")
    return dates[0] == dates[1] and lists[0] == lists[1]


def _check_quotes(table: Table, gold: GoldPage, cases: Iterable[Case], text: str) -> None:
    flat = " ".join(text.split())
    for case in cases:
        for event in case.events:
            quote = " ".join((event.quote or "").split())
            if not quote or quote not in flat:
                table.rows["quotes"].fp += 1
                _note(table, gold, f"quote not in page: {case.name}: {event.type}")


def _note(table: Table, gold: GoldPage, what: str) -> None:
    table.errors.append(f"{gold.id}: {what}")
