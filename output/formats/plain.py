"""Cells as the values that JSON and SQLite know."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from output.text import TIME


def plain_columns(table: pa.Table) -> list[list[Any]]:
    """The values of each column: dates and times as ISO 8601 texts, else as Python has them."""
    return [_plain(table[name]).to_pylist() for name in table.column_names]


def _plain(column: pa.ChunkedArray) -> pa.ChunkedArray:
    if pa.types.is_date(column.type):
        return column.cast(pa.string())
    if pa.types.is_timestamp(column.type):
        return pc.strftime(column, TIME)
    return column
