"""A CSV file for each table, for spreadsheets and every program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pandas as pd

from output.columns import published
from output.formats.writing import Write
from output.frame import to_table
from output.release import Release
from output.spreadsheet import ENCODING, write_head, write_rows


@contextmanager
def open_csv(folder: Path, release: Release) -> Iterator[Write]:
    """A function that writes pages of tables."""
    with ExitStack() as stack:
        files = {}
        for name, columns in published().items():
            path = folder / f"{name}.csv"
            files[name] = stack.enter_context(path.open("w", encoding=ENCODING, newline=""))
            write_head([column.name for column in columns], files[name])

        def write(page: Mapping[str, pd.DataFrame]) -> None:
            for name, frame in page.items():
                write_rows(to_table(frame), files[name])

        yield write
