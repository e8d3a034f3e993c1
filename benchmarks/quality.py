"""Record how well the reader reads, and write it into docs/quality.md: ``make quality``.

The figures stand in docs/quality.json too, for the tests. Folders beside the project that are
absent keep the figures that were recorded last.
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from extractors.evaluation import (
    GoldPage,
    Part,
    chosen,
    confusion,
    evaluate,
    format_confusion,
    load_gold,
    saved,
)
from extractors.evaluation.confusion import Confusion
from extractors.evaluation.saved import Figures

ROOT = Path(__file__).parent.parent
RECORD = ROOT / "docs" / "quality.json"
PAGE = ROOT / "docs" / "quality.md"
OPEN, CLOSE = "<!-- written by make quality -->\n", "<!-- up to here -->\n"

FOLDERS: dict[str, tuple[str, Part]] = {
    "`../shared/gold`": ("../shared/gold", Part.ALL),
    "its `news`": ("../shared/gold/news", Part.ALL),
    "its `seed`": ("../shared/gold/seed", Part.ALL),
    "its `statedept`": ("../shared/gold/statedept", Part.ALL),
    "its pages worked on": ("../shared/gold", Part.WORKED_ON),
    "its pages set aside": ("../shared/gold", Part.ASIDE),
    "`tests/newsroom/gold`": ("tests/newsroom/gold", Part.ALL),
    "`tests/corpus/gold`": ("tests/corpus/gold", Part.ALL),
}
"""The rows of the table."""

SHOWN = "its pages worked on"
"""Whose confusion is shown: nobody looks at what fails on the pages set aside."""


_HEADINGS = (
    "pages of",
    "pages",
    "subjects F1",
    "events P / R / F1",
    "dates F1",
    "penalties F1",
    "groups F1",
    "full P / R / F1",
    "bystanders",
)


class Recorded(msgspec.Struct, frozen=True, omit_defaults=True):
    """The figures of one row."""

    pages: int
    figures: dict[str, Figures]
    confusion: Confusion = Confusion()
    """Empty but for the row that shows it."""


def golds_of(name: str) -> list[GoldPage]:
    """The annotated pages of a row; none where the folder is absent."""
    folder, part = FOLDERS[name]
    return chosen(load_gold(ROOT / folder), part) if (ROOT / folder).is_dir() else []


def measured(name: str) -> Recorded | None:
    """The figures of a row now; None where the folder is absent."""
    golds = golds_of(name)
    if not golds:
        return None
    done = evaluate(golds)
    counts = confusion(done) if name == SHOWN else Confusion()
    return Recorded(len(golds), saved(done.table).figures, counts)


def recorded() -> dict[str, Recorded]:
    """The figures recorded last, by row."""
    return msgspec.json.decode(RECORD.read_bytes(), type=dict[str, Recorded])


def section(rows: dict[str, Recorded]) -> str:
    """The part of the page that is made of figures."""
    lines = [f"| {' | '.join(_HEADINGS)} |", "| --- " * len(_HEADINGS) + "|"]
    for name, row in rows.items():
        f = row.figures
        cells = (
            name,
            str(row.pages),
            _f1(f["subjects"]),
            _all(f["events"]),
            _f1(f["dates"]),
            _f1(f["penalties"]),
            _f1(f["groups"]),
            _all(f["full"]),
            str(f["bystanders"].fp),
        )
        lines.append("| " + " | ".join(cells) + " |")
    block = format_confusion(rows[SHOWN].confusion)
    return "\n".join([*lines, "", f"By construction, {SHOWN}:", "", "```", block, "```", ""])


def renewed(page: str, rows: dict[str, Recorded]) -> str:
    """The page with its figures replaced."""
    before, _, rest = page.partition(OPEN)
    return before + OPEN + section(rows) + CLOSE + rest.partition(CLOSE)[2]


def _f1(row: Figures) -> str:
    return f"{row.f1:.3f}"


def _all(row: Figures) -> str:
    return f"{row.precision:.3f} / {row.recall:.3f} / {row.f1:.3f}"


def main() -> int:
    """Measure, record, and write the page; says which folders are absent."""
    old = recorded() if RECORD.exists() else {}
    rows = {}
    for name in FOLDERS:
        now = measured(name)
        if now is None:
            print(f"{name}: absent, kept as recorded")
        rows[name] = now or old[name]
    RECORD.write_bytes(msgspec.json.format(msgspec.json.encode(rows), indent=1) + b"\n")
    PAGE.write_text(renewed(PAGE.read_text("utf-8"), rows), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
