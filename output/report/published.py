"""The tables of the dataset as a report reads them: after the profile, page by page, as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import pandas as pd
import pyarrow as pa

from output.contents import Contents
from output.frame import to_table
from output.profiles import Withholding
from output.profiles.subjects import Subjects
from output.tables import pages
from output.text import as_text

Texts = Mapping[str, pa.Table]
"""Tables of text cells by name; an empty cell is a missing value."""

KEPT = {
    "cases": (
        "case_id",
        "name",
        "other_names",
        "kind",
        "roles",
        "organizations",
        "country",
        "status",
        "first_event_date",
        "last_event_date",
        "latest_penalty",
        "sources",
        "needs_review",
        "last_changed",
    ),
    "events": (
        "event_id",
        "case_id",
        "type",
        "date_from",
        "date_to",
        "penalty_kind",
        "penalty_duration",
        "penalty_amount",
    ),
    "evidence": ("case_id", "event_id", "source", "url", "title", "published"),
    "sources": ("source", "publisher"),
    "changes": ("linking", "case_id", "event_id", "action", "field", "old", "new", "cause"),
}
"""Columns that the pages about the whole dataset are made of."""


def text_pages(contents: Contents, cases: pd.DataFrame, subjects: Subjects) -> Iterator[Texts]:
    """The tables in pages, as ``output.tables.pages`` has them; ``cases`` is the whole of it."""
    withholding = Withholding(subjects)
    for page in pages(contents, cases):
        shown = withholding.apply(page)
        yield {name: as_text(to_table(frame)) for name, frame in shown.items()}


@dataclass(frozen=True, slots=True)
class Whole:
    """Gathers, page after page, what the pages about the whole dataset are made of."""

    parts: dict[str, list[pa.Table]] = field(default_factory=lambda: {name: [] for name in KEPT})

    def add(self, page: Texts) -> None:
        """Keep of a page what is needed."""
        for name, table in page.items():
            if name in KEPT:
                kept = table.select(KEPT[name])
                self.parts[name].append(_distinct(kept) if name == "evidence" else kept)

    def tables(self) -> dict[str, pd.DataFrame]:
        """What was kept, as a whole."""
        return {name: _frame(parts, KEPT[name]) for name, parts in self.parts.items()}


def _distinct(table: pa.Table) -> pa.Table:
    return table.group_by(table.column_names, use_threads=False).aggregate([])


def _frame(parts: Iterable[pa.Table], columns: tuple[str, ...]) -> pd.DataFrame:
    listed = [*parts] or [pa.table({name: pa.array([], pa.string()) for name in columns})]
    frame: pd.DataFrame = pa.concat_tables(listed).to_pandas()
    return frame
