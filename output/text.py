"""Typed cells as the text that people read."""

from __future__ import annotations

import re

import pyarrow as pa
import pyarrow.compute as pc

SEPARATOR = "; "
"""Between the items of a list."""

TIME = "%Y-%m-%dT%H:%M:%SZ"
"""The form of a time, UTC."""

WITHHELD = "withheld"
"""Name of the column that lists what is withheld in its row: ``quote: health``."""


MARKED = re.compile(r"\[withheld: [a-z ]+\]")
"""What ``marked`` gives."""


def marked(reason: str) -> str:
    """What stands in place of a withheld text.

    >>> marked("minor")
    '[withheld: minor]'
    """
    return f"[withheld: {reason}]"


def as_text(table: pa.Table) -> pa.Table:
    """The cells as a person reads them, all of them text; empty for a missing value.

    Dates and times are ISO 8601, booleans yes and no, the items of a list stand with ``"; "``
    between them. A cell that is missing because it is withheld has the mark of that.
    """
    marks = _marks(table)
    columns = {}
    for name in table.column_names:
        cells = _text(table[name])
        columns[name] = pc.fill_null(
            pc.coalesce(cells, marks[name]) if name in marks else cells, ""
        )
    return pa.table(columns)


def _text(column: pa.ChunkedArray) -> pa.ChunkedArray:
    kind = column.type
    if pa.types.is_boolean(kind):
        return pc.if_else(column, "yes", "no")
    if pa.types.is_timestamp(kind):
        return pc.strftime(column, TIME)
    if pa.types.is_list(kind):
        return pc.binary_join(column, SEPARATOR)
    return column.cast(pa.string())


def _marks(table: pa.Table) -> dict[str, pa.Array]:
    """By column, the mark of each cell that is withheld and holds none itself."""
    if WITHHELD not in table.column_names:
        return {}
    listed = table[WITHHELD].combine_chunks()
    rows, entries = pc.list_parent_indices(listed), pc.list_flatten(listed).dictionary_encode()
    found = {}
    for name, of_column in _by_column(entries.dictionary.to_pylist()).items():
        if table[name].null_count:
            marks = pa.array(of_column, pa.string()).take(entries.indices)
            has = pc.is_valid(marks)
            places = pc.index_in(pa.array(range(len(table)), rows.type), value_set=rows.filter(has))
            found[name] = marks.filter(has).take(places)
    return found


def _by_column(entries: list[str]) -> dict[str, list[str | None]]:
    """For each column the marks that the entries stand for, None for one of another column."""
    found: dict[str, list[str | None]] = {}
    for place, entry in enumerate(entries):
        column, _, reason = entry.partition(": ")
        found.setdefault(column, [None] * len(entries))[place] = marked(reason)
    return found
