"""The tables of a publication folder as text, whatever format they are in."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from crawler.errors import CasebookError
from output.package.datapackage import FILE
from output.spreadsheet import ENCODING, unguarded
from output.text import SEPARATOR, as_text


class NoPublicationError(CasebookError):
    """The folder holds no publication, or one that can't be read; the message says which."""


@dataclass(frozen=True, slots=True)
class Published:
    """A publication folder."""

    folder: Path
    facts: dict[str, str]
    """Version, profile and the like, as its package tells."""
    files: dict[str, Path]
    """The file of each table, in the best format that is there."""


FORMATS = ("parquet", "csv", "jsonl")
"""The formats that can be compared, the best first."""


def opened(folder: Path) -> Published:
    """The publication in a folder. Raises NoPublicationError."""
    try:
        package = json.loads((folder / FILE).read_text(encoding="utf-8"))
        facts = {name: str(value) for name, value in package["casebook"].items()}
        paths = [folder / Path(resource["path"]).name for resource in package["resources"]]
    except FileNotFoundError as error:
        advice = "give a folder that `casebook publish` wrote"
        raise NoPublicationError(f"{folder}: has no {FILE}; {advice}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NoPublicationError(f"{folder / FILE}: is none of ours: {error!r}") from error
    files: dict[str, Path] = {}
    for ending in reversed(FORMATS):
        files |= {path.stem: path for path in paths if path.suffix == f".{ending}"}
    if not files:
        told = ", ".join(FORMATS)
        raise NoPublicationError(f"{folder}: has no tables as {told}; publish it in one of them")
    return Published(folder, facts, files)


def text_table(path: Path) -> pd.DataFrame:
    """The table of a file, all cells text, empty where there is nothing.

    Raises NoPublicationError when it can't be read.
    """
    try:
        if path.suffix == ".parquet":
            return _parquet(path)
        return _csv(path) if path.suffix == ".csv" else _jsonl(path)
    except (OSError, ValueError, StopIteration, csv.Error, pa.ArrowException) as error:
        raise NoPublicationError(f"{path}: can't be read: {error!r}") from error


def _parquet(path: Path) -> pd.DataFrame:
    table = pq.read_table(path)
    # Parquet has no times in whole seconds and gives them back with thousandths.
    fields = [
        field.with_type(pa.timestamp("s", "UTC")) if pa.types.is_timestamp(field.type) else field
        for field in table.schema
    ]
    found: pd.DataFrame = as_text(table.cast(pa.schema(fields))).to_pandas()
    return found


def _csv(path: Path) -> pd.DataFrame:
    csv.field_size_limit(1 << 31)
    with path.open(encoding=ENCODING, newline="") as file:
        lines = csv.reader(file)
        head = next(lines)
        rows = [[unguarded(cell) for cell in row] for row in lines]
    return pd.DataFrame(rows, columns=head, dtype="str")


def _jsonl(path: Path) -> pd.DataFrame:
    with path.open(encoding="utf-8") as file:
        rows = [{name: _text(v) for name, v in json.loads(line).items()} for line in file]
    return pd.DataFrame(rows, dtype="str").fillna("")


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return SEPARATOR.join(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
