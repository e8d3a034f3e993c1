"""Two publications compared, row by row and cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from extractors.records import Record
from output.columns import tables
from output.difference.reading import Published, opened, text_table

IGNORED = frozenset({"dataset_version"})
"""Columns that differ between any two publications."""


class CellChange(Record, frozen=True):
    """One cell that changed."""

    key: str
    column: str
    old: str
    new: str


class TableDifference(Record, frozen=True):
    """What became of one table."""

    table: str
    old_rows: int | None
    """None when the table was not there."""
    new_rows: int | None
    came: tuple[str, ...]
    """Keys of the rows that are new, in the order of the table."""
    went: tuple[str, ...]
    changed: tuple[CellChange, ...]
    columns_came: tuple[str, ...]
    columns_went: tuple[str, ...]
    note: str = ""
    """Why it could not be compared, when it could not."""


class Difference(Record, frozen=True):
    """What became of a dataset from one publication to another."""

    old: dict[str, str]
    """Version, profile and the like."""
    new: dict[str, str]
    tables: tuple[TableDifference, ...]


def difference(old: Path, new: Path) -> Difference:
    """What changed between two publication folders, by the keys of the tables.

    The folders may be of different versions of Casebook, and in different formats: columns that
    one of them lacks are named and not compared. Raises NoPublicationError.
    """
    before, after = opened(old), opened(new)
    names = [name for name in tables() if name in before.files or name in after.files]
    return Difference(
        before.facts, after.facts, tuple(_table(name, before, after) for name in names)
    )


def _table(name: str, before: Published, after: Published) -> TableDifference:
    old, new = (text_table(p.files[name]) if name in p.files else None for p in (before, after))
    (key,) = (column.name for column in tables()[name] if column.key)
    if old is None or new is None:
        whole = new if old is None else old
        keys = tuple(whole[key]) if whole is not None and key in whole else ()
        return TableDifference(
            table=name,
            old_rows=None if old is None else len(old),
            new_rows=None if new is None else len(new),
            came=keys if old is None else (),
            went=keys if new is None else (),
            changed=(),
            columns_came=(),
            columns_went=(),
            note="the table is new" if old is None else "the table is not there any more",
        )
    note = _trouble(key, old, new)
    had, has = (frame.get(key, pd.Series(dtype="str")) for frame in (old, new))
    alike = old.empty or new.empty  # JSON lines of no row name no column
    return TableDifference(
        table=name,
        old_rows=len(old),
        new_rows=len(new),
        came=() if note else tuple(has[~has.isin(had)]),
        went=() if note else tuple(had[~had.isin(has)]),
        changed=() if note else tuple(_changed(key, old, new)),
        columns_came=() if alike else tuple(c for c in new.columns if c not in old.columns),
        columns_went=() if alike else tuple(c for c in old.columns if c not in new.columns),
        note=note,
    )


def _trouble(key: str, old: pd.DataFrame, new: pd.DataFrame) -> str:
    for frame, which in ((old, "older"), (new, "newer")):
        if len(frame) and key not in frame.columns:
            return f"the {which} table has no column {key}, which tells its rows"
        if len(frame) and frame[key].duplicated().any():
            return f"the {which} table has several rows of one {key}"
    return ""


def _changed(key: str, old: pd.DataFrame, new: pd.DataFrame) -> Iterator[CellChange]:
    """The cells that differ, in the order of the newer table."""
    if old.empty or new.empty:
        return
    before, after = old.set_index(key), new.set_index(key)
    keys = after.index[after.index.isin(before.index)]
    before, after = before.loc[keys], after.loc[keys]
    places = {k: n for n, k in enumerate(keys)}
    found: list[tuple[int, CellChange]] = []
    for column in after.columns:
        if column in IGNORED or column not in before.columns:
            continue
        differs = (before[column] != after[column]).to_numpy()
        cells = zip(keys[differs], before[column][differs], after[column][differs], strict=True)
        found += [(places[k], CellChange(k, column, a, b)) for k, a, b in cells]
    yield from (change for _, change in sorted(found, key=lambda item: item[0]))
