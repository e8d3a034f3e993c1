"""Rows to typed frames.

The cells of a frame stand in Arrow's types (pandas' ``ArrowDtype``), so that a million quotes take
little memory and a missing date is no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from output.columns import Column

TYPES = {
    "text": pa.string(),
    "date": pa.date32(),
    "time": pa.timestamp("s", tz="UTC"),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "list": pa.list_(pa.string()),
}
"""The type of each kind of column."""

_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What works on a terminal or turns the order of text around and is no letter: control characters,
overrides of direction, halves of surrogate pairs."""

_REPLACEMENT = "\ufffd"


def frame_of(rows: Iterable[dict[str, object]], columns: Sequence[Column]) -> pd.DataFrame:
    """The rows as a frame with these columns; a key that a row lacks is a missing value.

    Characters that would work on a terminal become U+FFFD, one for one, so that offsets hold.
    """
    listed = list(rows)
    arrays = [_array([row.get(c.name) for row in listed], c.kind) for c in columns]
    return to_frame(pa.Table.from_arrays(arrays, schema=schema_of(columns)))


def schema_of(columns: Iterable[Column]) -> pa.Schema:
    """The names and types of the columns."""
    return pa.schema([(column.name, TYPES[column.kind]) for column in columns])


def to_frame(table: pa.Table) -> pd.DataFrame:
    """An Arrow table as a frame of the same cells."""
    frame: pd.DataFrame = table.to_pandas(types_mapper=pd.ArrowDtype)
    return frame


def to_table(frame: pd.DataFrame) -> pa.Table:
    """A frame as an Arrow table of the same cells."""
    table = pa.Table.from_pandas(frame, preserve_index=False)
    return table.replace_schema_metadata(None).combine_chunks()


def _array(values: list[object], kind: str) -> pa.Array:
    kept = TYPES[kind]
    if kind == "date":
        return pa.array(values, pa.string()).cast(kept)
    if kind == "time":
        return pa.array([v and int(v.timestamp()) for v in values], pa.int64()).cast(kept)  # type: ignore[attr-defined]
    if kind == "text":
        return _seen(values, kept)
    if kind == "list":
        lengths = [len(v) if v else 0 for v in values]  # type: ignore[arg-type]
        offsets = pa.array([0, *lengths], pa.int32())
        items = [item for v in values if v for item in v]  # type: ignore[attr-defined]
        return pa.ListArray.from_arrays(pc.cumulative_sum(offsets), _seen(items, pa.string()))
    return pa.array(values, kept)


def _seen(texts: list[object], kind: pa.DataType) -> pa.Array:
    try:
        array = pa.array(texts, kind)
    except UnicodeEncodeError:  # half a surrogate pair
        array = pa.array([text and _UNSEEN.sub(_REPLACEMENT, str(text)) for text in texts], kind)
    if pc.any(pc.match_substring_regex(array, _RE2_UNSEEN)).as_py():
        array = pc.replace_substring_regex(array, _RE2_UNSEEN, _REPLACEMENT)
    return array


_RE2_UNSEEN = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x{9f}\x{202a}-\x{202e}\x{2066}-\x{2069}]"
