"""How good the reader was found to be, from the figures that ``make quality`` keeps."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from msgspec import json

FILE = Path(__file__).parents[2] / "docs" / "quality.json"
SETS = {
    "`../shared/gold`": "the pages that the rules were made with",
    "its pages set aside": "those of them that were set aside meanwhile",
    "`tests/newsroom/gold`": "the sample news site",
    "`tests/corpus/gold`": "pages in the styles of many sites",
}
"""The sets of pages that are shown, and what they are."""
PARTS = {"subjects": "names", "events": "events", "full": "whole events"}


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one set of annotated pages, in hundredths."""

    name: str
    pages: int
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quality:
    """Precision and recall of the parts of a report."""

    parts: tuple[str, ...]
    rows: tuple[Row, ...]


def measured(file: Path = FILE) -> Quality | None:
    """The figures that were last measured; None where the program was installed without them."""
    if not file.is_file():
        return None
    sets = json.decode(file.read_bytes())
    rows = (
        Row(
            name=words,
            pages=sets[name]["pages"],
            figures=tuple(
                f"{sets[name]['figures'][part][figure]:.2f}"
                for part in PARTS
                for figure in ("precision", "recall")
            ),
        )
        for name, words in SETS.items()
        if name in sets
    )
    return Quality(tuple(PARTS.values()), tuple(rows))
