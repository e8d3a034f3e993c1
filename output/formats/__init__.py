"""The formats that a dataset is published in. Equal pages of tables give equal bytes."""

from __future__ import annotations

from output.formats.csv import open_csv
from output.formats.ftm import open_ftm
from output.formats.jsonl import open_jsonl
from output.formats.parquet import open_parquet
from output.formats.sqlite import open_sqlite
from output.formats.writing import Format

FORMATS: dict[str, Format] = {
    "csv": open_csv,
    "parquet": open_parquet,
    "jsonl": open_jsonl,
    "sqlite": open_sqlite,
    "ftm": open_ftm,
}
"""The formats by name."""
