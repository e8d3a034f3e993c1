"""The difference of two publications as a table in the terminal and as rows of a sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pandas as pd
from rich import box
from rich.table import Table

from output.difference.compare import Difference, TableDifference

SHEET = ("table", "what", "key", "column", "old", "new")


def difference_table(found: Difference) -> Table:
    """How many rows came, went and changed in each table, and in which columns."""
    table = Table(
        title=f"{_title(found.old)} -> {_title(found.new)}",
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
    )
    for heading in ("table", "before", "now", "came", "went", "changed", "changed cells"):
        table.add_column(heading, justify="left" if heading in SHEET[:1] else "right")
    table.columns[-1].justify = "left"
    for item in found.tables:
        counts = Counter(change.column for change in item.changed)
        told = [f"{column} {n}" for column, n in counts.most_common()]
        told += [f"new column {column}" for column in item.columns_came]
        told += [f"no column {column}" for column in item.columns_went]
        table.add_row(
            item.table,
            _count(item.old_rows),
            _count(item.new_rows),
            _count(len(item.came)),
            _count(len(item.went)),
            _count(len({change.key for change in item.changed})),
            "; ".join(told + [item.note] * bool(item.note)),
        )
    return table


def difference_sheet(found: Difference) -> pd.DataFrame:
    """A row for each row that came or went, and for each cell that changed."""
    rows = [row for item in found.tables for row in _rows(item)]
    return pd.DataFrame(rows, columns=list(SHEET), dtype="str")


def _rows(item: TableDifference) -> Iterator[tuple[str, ...]]:
    yield from ((item.table, "came", key, "", "", "") for key in item.came)
    yield from ((item.table, "went", key, "", "", "") for key in item.went)
    for change in item.changed:
        yield item.table, "changed", change.key, change.column, change.old, change.new


def _title(facts: dict[str, str]) -> str:
    return f"{facts.get('dataset_version', 'unknown')} ({facts.get('profile', 'unknown')})"


def _count(number: int | None) -> str:
    return "" if number is None else f"{number:,}"
