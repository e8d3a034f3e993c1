"""The confusion by construction as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.evaluation.confusion import GROUPS
from extractors.evaluation.reasons import REASONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extractors.evaluation.confusion import Confusion

ANNOTATED = ("right", "date", "penalties", "missed")
READ = ("right", "date", "penalties", "extra")
_FIRST, _OTHER = 26, 11
"""Widths of the columns."""


def format_confusion(found: Confusion) -> str:
    """Which constructions fail, why events are missed, and which rules err."""
    missed = {row: verdicts for row, verdicts in found.told.items() if verdicts.get("missed")}
    rules = sorted(found.rules, key=lambda rule: (-sum(found.rules[rule].values()), rule))
    return "\n".join(
        [
            _line("annotated events", (*ANNOTATED, "share")),
            *_grouped(found.told, ANNOTATED, share=True),
            "",
            _line("missed events", REASONS),
            *_grouped(missed, REASONS),
            "",
            _line("read events, by rule", (*READ, "share")),
            *_rows(found.rules, rules, READ, share=True),
        ]
    )


def _grouped(
    counts: Mapping[str, Mapping[str, int]], columns: Sequence[str], *, share: bool = False
) -> Iterator[str]:
    for title, rows in GROUPS:
        yield f"{title}:"
        yield from _rows(counts, [row for row in rows if row in counts], columns, share=share)


def _rows(
    counts: Mapping[str, Mapping[str, int]],
    rows: Iterable[str],
    columns: Sequence[str],
    *,
    share: bool = False,
) -> Iterator[str]:
    for row in rows:
        cells = [str(counts[row].get(column, "")) for column in columns]
        total = sum(counts[row].get(column, 0) for column in columns)
        if share:
            cells.append(f"{counts[row].get('right', 0) / total:.2f}")
        yield _line(f"  {row}", cells)


def _line(first: str, cells: Iterable[str]) -> str:
    return (f"{first:{_FIRST}}" + "".join(f"{cell:>{_OTHER}}" for cell in cells)).rstrip()
