"""Cells as the values that JSON and SQLite know."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from output.text import TIME


def plain_columns(table: pa.Table) -> list[list[Any]]:
    """The values of each column: dates and times as ISO 8601 texts, else as Python has them."""
    return [plain(_one(table[name])) for name in table.column_names]


def plain(column: pa.Array) -> list[Any]:
    """The values of one column.

    They go by way of NumPy, which is several times faster than Arrow's own way to Python.
    """
    kind = column.type
    if pa.types.is_date(kind):
        return plain(column.cast(pa.string()))
    if pa.types.is_timestamp(kind):
        return plain(pc.strftime(column, TIME))
    if pa.types.is_list(kind) and not column.null_count:
        items = plain(column.flatten())
        ends = pc.cumulative_sum(pc.list_value_length(column)).to_numpy().tolist()
        return [items[start:end] for start, end in pairwise([0, *ends])]
    if pa.types.is_string(kind) or not column.null_count:
        return column.to_numpy(zero_copy_only=False).tolist()  # type: ignore[no-any-return]
    return column.to_pylist()  # type: ignore[no-any-return]


def _one(column: pa.ChunkedArray) -> pa.Array:
    return column.combine_chunks()
