"""Which subject and which event of a report stands for which of the annotation."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from extractors.evaluation.gold import Case, Event

STROKES = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss"}
)
"""Letters that Unicode does not split into a base and a mark."""

_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?")


def fold(name: str) -> str:
    """The name without marks, case and punctuation.

    >>> fold("Siarhiej Čyhryn-Łuk"), fold("…")
    ('siarhiej cyhryn luk', '')
    """
    parts = unicodedata.normalize("NFKD", name.translate(STROKES))
    plain = "".join(c for c in parts if not unicodedata.combining(c)).casefold()
    return " ".join(re.sub(r"[^\w]+", " ", plain).split())


def forms(case: Case) -> frozenset[str]:
    """All folded names of the subject; a name in brackets stands for itself too."""
    names = [case.name, *case.also]
    names += [re.sub(r"\s*\(.*?\)", "", name) for name in names]
    names += [inner for name in names for inner in re.findall(r"\(([^)]+)\)", name)]
    return frozenset(filter(None, map(fold, names)))


def date_of(event: Event) -> str | None:
    """The date without marks of doubt."""
    return event.date.rstrip("~?%") if event.date else None


def penalties_of(event: Event) -> Counter[tuple[str, str | None]]:
    """Kind and length of each penalty."""
    return Counter((p.kind, length(p.duration)) for p in event.penalties)


def length(iso: str | None) -> str | None:
    """The ISO 8601 duration in months, days and hours, so that ``P2Y6M`` equals ``P30M``.

    >>> length("P2Y6M"), length("P2W"), length("for life"), length(None)
    ('P30M0D0H', 'P0M14D0H', 'for life', None)
    """
    m = _DURATION.fullmatch(iso) if iso else None
    if not m:
        return iso or None
    years, months, weeks, days, hours = (int(n or 0) for n in m.groups())
    return f"P{12 * years + months}M{7 * weeks + days}D{hours}H"


def pair_cases(gold: Sequence[Case], read: Sequence[Case]) -> list[tuple[Case | None, Case | None]]:
    """Each subject with its counterpart or None: those of one full name first, then of any form."""
    tests: tuple[Callable[[Case, Case], bool], ...] = (
        lambda g, r: fold(g.name) == fold(r.name),
        lambda g, r: not forms(g).isdisjoint(forms(r)),
    )
    pairs: list[tuple[Case | None, Case | None]] = []
    open_gold, open_read = list(gold), list(read)
    for test in tests:
        for g in list(open_gold):
            at = next((i for i, r in enumerate(open_read) if g.kind == r.kind and test(g, r)), None)
            if at is not None:
                pairs.append((g, open_read.pop(at)))
                open_gold = [other for other in open_gold if other is not g]
    return pairs + [(g, None) for g in open_gold] + [(None, r) for r in open_read]


def pair_events(
    gold: Sequence[Event], read: Sequence[Event]
) -> list[tuple[Event | None, Event | None]]:
    """Each event with its counterpart of one type or None, those that agree most paired first."""
    ranked = sorted(
        (-_agreement(g, r), i, j)
        for i, g in enumerate(gold)
        for j, r in enumerate(read)
        if g.type == r.type
    )
    partner: dict[int, int] = {}
    for _, i, j in ranked:
        if i not in partner and j not in partner.values():
            partner[i] = j
    left = [r for j, r in enumerate(read) if j not in partner.values()]
    paired = [(gold[i], read[j]) for i, j in partner.items()]
    alone = [(g, None) for i, g in enumerate(gold) if i not in partner]
    return [*paired, *alone, *((None, r) for r in left)]


def _agreement(gold: Event, read: Event) -> int:
    return (date_of(gold) == date_of(read)) + (penalties_of(gold) == penalties_of(read))
