"""A file of JSON lines for each table: lists are lists, numbers numbers, missing values null."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

import msgspec
import pandas as pd

from output.columns import published
from output.formats.writing import Write
from output.frame import to_table
from output.plain import plain_columns
from output.release import Release


@contextmanager
def open_jsonl(folder: Path, release: Release) -> Iterator[Write]:
    """A function that writes pages of tables."""
    encoder = msgspec.json.Encoder()
    with ExitStack() as stack:
        files = {
            name: stack.enter_context((folder / f"{name}.jsonl").open("wb")) for name in published()
        }

        def write(page: Mapping[str, pd.DataFrame]) -> None:
            for name, frame in page.items():
                table = to_table(frame)
                rows = zip(*plain_columns(table), strict=True)
                names = table.column_names
                files[name].write(
                    encoder.encode_lines(dict(zip(names, row, strict=True)) for row in rows)
                )

        yield write
