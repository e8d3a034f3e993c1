"""A SQLite database of all tables, with keys, indexes, views and search, for Datasette and SQL."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pandas as pd

from output.columns import Column, published
from output.formats.datasette import metadata
from output.formats.writing import Write
from output.frame import to_table
from output.plain import plain_columns
from output.release import Release

FILE = "dataset.sqlite"
METADATA_FILE = "metadata.json"

TYPES = {"integer": "INTEGER", "boolean": "INTEGER", "number": "REAL"}
"""Of the columns that aren't text. Booleans are 0 and 1, lists texts of JSON."""

_FAST = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000; BEGIN;"
"""Nobody reads the file before it is whole, and one that was left half done is thrown away."""


@contextmanager
def open_sqlite(folder: Path, release: Release) -> Iterator[Write]:
    """A function that writes pages of tables; at the end indexes, views and search are made."""
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as database:
        database.executescript(_FAST)
        for name, columns in published().items():
            database.execute(_create(name, columns))
        _describe(database, release)

        def write(page: Mapping[str, pd.DataFrame]) -> None:
            for name, frame in page.items():
                _insert(database, name, frame)

        yield write
        for name, columns in published().items():
            for statement in _indexes(name, columns):
                database.execute(statement)
        database.execute("COMMIT")
        database.executescript(_script("views.sql"))
        database.executescript("ANALYZE; PRAGMA optimize;")
    text = json.dumps(metadata(release), ensure_ascii=False, indent=2)
    (folder / METADATA_FILE).write_text(f"{text}\n", encoding="utf-8")


def _create(name: str, columns: Sequence[Column]) -> str:
    return f"CREATE TABLE {name} ({', '.join(map(_column, columns))}) STRICT"


def _column(column: Column) -> str:
    words = [f'"{column.name}"', TYPES.get(column.kind, "TEXT")]
    if column.key:
        words.append("PRIMARY KEY NOT NULL")
    if column.refers:
        table, _, key = column.refers.partition(".")
        words.append(f'REFERENCES {table} ("{key}")')
    return " ".join(words)


INDEXED = {"cases.status", "cases.country", "events.type", "events.date_from", "evidence.url"}
"""Columns that people look things up by, beside those that refer to other tables."""


def _indexes(name: str, columns: Sequence[Column]) -> Iterator[str]:
    for column in columns:
        if column.refers or f"{name}.{column.name}" in INDEXED:
            yield f'CREATE INDEX {name}_by_{column.name} ON {name} ("{column.name}")'


def _describe(database: sqlite3.Connection, release: Release) -> None:
    database.execute("CREATE TABLE dataset (fact TEXT PRIMARY KEY NOT NULL, value TEXT) STRICT")
    database.executemany("INSERT INTO dataset VALUES (?, ?)", release.facts().items())


def _insert(database: sqlite3.Connection, name: str, frame: pd.DataFrame) -> None:
    kinds = [column.kind for column in published()[name]]
    columns = [
        [cell if cell is None else _json(tuple(cell)) for cell in cells]
        if kind == "list"
        else cells
        for kind, cells in zip(kinds, plain_columns(to_table(frame)), strict=True)
    ]
    places = ", ".join("?" * len(columns))
    database.executemany(f"INSERT INTO {name} VALUES ({places})", zip(*columns, strict=True))


@lru_cache(maxsize=1 << 14)
def _json(items: tuple[Any, ...]) -> str:
    return json.dumps(items, ensure_ascii=False)


def _script(name: str) -> str:
    return (files("output.formats") / name).read_text(encoding="utf-8")
