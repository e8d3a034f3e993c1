"""A Parquet file for each table, its cells in their types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq

from output.columns import published
from output.formats.writing import Write
from output.frame import schema_of, to_table
from output.release import Release


@contextmanager
def open_parquet(folder: Path, release: Release) -> Iterator[Write]:
    """A function that writes pages of tables; what the release is stands in their metadata."""
    with ExitStack() as stack:
        files = {}
        for name, columns in published().items():
            schema = schema_of(columns).with_metadata(release.facts())
            path = folder / f"{name}.parquet"
            files[name] = stack.enter_context(pq.ParquetWriter(path, schema, compression="zstd"))

        def write(page: Mapping[str, pd.DataFrame]) -> None:
            for name, frame in page.items():
                if len(frame):
                    table = to_table(frame)
                    files[name].write_table(table.replace_schema_metadata(release.facts()))

        yield write
