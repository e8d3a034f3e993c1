"""Which constructions fail: annotated events by how they are told, read ones by their rule."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import msgspec

from extractors.evaluation.constructions import OF_WHOM, TOLD_BY, WHERE, telling
from extractors.evaluation.reasons import reason

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractors.evaluation.evaluate import Evaluation

GROUPS = (("told by", TOLD_BY), ("of whom", OF_WHOM), ("where", WHERE))
"""The rows of annotated events; each event is in one row of each."""


class Confusion(msgspec.Struct, frozen=True):
    """Counts of verdicts and reasons, by construction or rule."""

    told: dict[str, dict[str, int]] = {}
    """Verdicts of annotated events, and reasons of missed ones, by how they are told."""
    rules: dict[str, dict[str, int]] = {}
    """Verdicts of read events by the construction of their rule."""


def confusion(evaluation: Evaluation) -> Confusion:
    """The verdicts of an evaluation by construction."""
    golds = {gold.id: gold for gold in evaluation.golds}
    pages = {page.id: page for page in evaluation.pages}
    told: defaultdict[str, Counter[str]] = defaultdict(Counter)
    rules: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for outcome in (o for o in evaluation.table.outcomes if o.subject):
        if outcome.read:
            rules[(outcome.read.rule or "").rpartition("/")[2]][outcome.verdict] += 1
        if outcome.gold:
            gold, page = golds[outcome.page], pages[outcome.page]
            case = next(case for case in gold.cases if case.name == outcome.subject)
            how = telling(gold.text or "", case, outcome.gold)
            marks: list[str] = [outcome.verdict]
            if not outcome.read:
                marks.append(reason(gold.text or "", page, case, outcome.gold))
            for row in (how.told_by, how.of_whom, how.where):
                told[row].update(marks)
    return Confusion(_plain(told), _plain(rules))


def _plain(counts: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int]]:
    return {row: dict(sorted(counts[row].items())) for row in sorted(counts)}
