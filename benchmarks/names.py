"""Measure the comparison of names on the pairs beside the project: ``python -m benchmarks.names``.

``--aside`` measures a third of the pairs, chosen by their hash, which nobody looks at while rules
are written; without it the other two thirds are measured.
"""

from __future__ import annotations

import csv
import hashlib
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table

from pipelines.names.compare import SAME, NameMatch, compare_persons
from pipelines.names.parse import parse_person

PAIRS = Path(__file__).parent.parent.parent / "shared" / "names" / "pairs-dev.csv"
PRECISION = 0.995
"""What recall is measured at."""

REGIONS = (
    ("other scripts", ("otherscript",)),
    ("Belarusian", ("_by", "brother")),
    ("Russian, Ukrainian", ("ruua", "namesake")),
    ("other Slavic", ("slavic",)),
    ("world", ("",)),
)
"""By what stands in the kind of a pair; the first that fits counts."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One pair with the truth and our answer."""

    region: str
    kind: str
    truth: bool
    match: NameMatch


def is_aside(left: str, right: str) -> bool:
    """Whether a pair belongs to the third that is set aside."""
    return hashlib.sha256("\n".join(sorted((left, right))).encode()).digest()[0] % 3 == 0


def region_of(kind: str) -> str:
    """The region of a kind of pair."""
    return next(name for name, parts in REGIONS if any(part in kind for part in parts))


def judge(rows: Sequence[dict[str, str]]) -> tuple[list[Judged], float]:
    """The pairs judged, and how many a second of CPU time, names parsed before."""
    names = {name: parse_person(name) for row in rows for name in (row["name_a"], row["name_b"])}
    start = time.process_time()
    matches = [compare_persons(names[row["name_a"]], names[row["name_b"]]) for row in rows]
    speed = len(rows) / max(time.process_time() - start, 1e-9)
    judged = [
        Judged(region_of(row["kind"]), row["kind"], row["same"] == "1", match)
        for row, match in zip(rows, matches, strict=True)
    ]
    return judged, speed


def recall_at_precision(pairs: Iterable[Judged]) -> tuple[float, float]:
    """The highest recall of any threshold with the precision asked for, and that threshold."""
    ranked = sorted(pairs, key=lambda pair: -pair.match.score)
    positives = sum(pair.truth for pair in ranked)
    best, threshold, true, seen = 0.0, 1.0, 0, 0
    for score, group in groupby(ranked, key=lambda pair: pair.match.score):
        tied = list(group)
        seen += len(tied)
        true += sum(pair.truth for pair in tied)
        if true / seen >= PRECISION and true / max(1, positives) > best:
            best, threshold = true / positives, score
    return best, threshold


def row_of(region: str, pairs: Sequence[Judged]) -> list[str]:
    """The cells of one region."""
    positives = [pair for pair in pairs if pair.truth]
    joined = [pair for pair in pairs if pair.match.same]
    right = sum(pair.truth for pair in joined)
    recall, threshold = recall_at_precision(pairs)
    return [
        region,
        f"{len(positives):,}",
        f"{len(pairs) - len(positives):,}",
        f"{recall:.4f}" if len(positives) < len(pairs) else "",
        f"{threshold:.2f}" if len(positives) < len(pairs) else "",
        f"{right / max(1, len(positives)):.4f}",
        f"{right / max(1, len(joined)):.4f}",
        str(len(joined) - right),
    ]


def main(arguments: Sequence[str]) -> int:
    """Print the table; says why when the data is absent."""
    console = Console(highlight=False)
    if not PAIRS.exists():
        console.print(f"skipped: {PAIRS.name} not found in the data beside the project")
        return 0
    aside = "--aside" in arguments
    with PAIRS.open(encoding="utf-8", newline="") as lines:
        rows = [
            row for row in csv.DictReader(lines) if is_aside(row["name_a"], row["name_b"]) == aside
        ]
    judged, speed = judge(rows)
    which = "the third set aside" if aside else "two thirds"
    table = Table(title=f"{PAIRS.name}, {which}", title_justify="left", box=box.SIMPLE_HEAD)
    at_same = f"recall at {SAME}"
    for heading in (
        "region",
        "same",
        "other",
        f"recall at P {PRECISION}",
        "from",
        at_same,
        "P",
        "false",
    ):
        table.add_column(heading, justify="left" if heading == "region" else "right")
    for region, _ in REGIONS[1:] + REGIONS[:1]:
        table.add_row(*row_of(region, [pair for pair in judged if pair.region == region]))
    table.add_row(*row_of("all", judged))
    console.print(table)
    brothers = [pair for pair in judged if "brother" in pair.kind]
    console.print(f"brothers joined: {sum(p.match.same for p in brothers)} of {len(brothers)}")
    console.print(f"{speed:,.0f} pairs a second, names parsed before")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
