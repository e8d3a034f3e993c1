"""CSV files that Excel, LibreOffice and pandas all open right."""

from __future__ import annotations

import csv
import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from output.frame import to_table
from output.plain import plain_columns
from output.text import as_text

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet run a cell as a formula (OWASP, CSV injection)."""

ENCODING = "utf-8-sig"
"""With a byte order mark, by which Excel knows UTF-8."""


def guarded(cells: pa.Array) -> pa.Array:
    """The texts, each after an apostrophe where a spreadsheet would run it.

    >>> guarded(pa.array(["=HYPERLINK(1)", "- 500 euro", "Minsk"])).to_pylist()
    ["'=HYPERLINK(1)", "'- 500 euro", 'Minsk']
    """
    return pc.replace_substring_regex(
        cells, rf"\A([{''.join(map(_escaped, FORMULA_STARTS))}])", r"'\1"
    )


def unguarded(cell: str) -> str:
    """The text that ``guarded`` was given.

    >>> unguarded("'=HYPERLINK(1)"), unguarded("'tis"), unguarded("Minsk")
    ('=HYPERLINK(1)', "'tis", 'Minsk')
    """
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(FORMULA_STARTS) else cell


def _escaped(char: str) -> str:
    return f"\\x{ord(char):02x}"


def write_head(names: list[str], file: IO[str]) -> None:
    """Write the line of the columns' names."""
    _writer(file).writerow(names)


def write_rows(table: pa.Table, file: IO[str]) -> None:
    """Write the cells of a table as text: commas, quoted where needed, lines end with CR LF."""
    text = as_text(table)
    columns = plain_columns(pa.table({name: guarded(text[name]) for name in text.column_names}))
    lines = io.StringIO(newline="")  # the file would encode line after line
    _writer(lines).writerows(zip(*columns, strict=True))
    file.write(lines.getvalue())


def write_csv(frame: pd.DataFrame, path: Path) -> None:
    """Write a frame as a CSV file, replaced as a whole."""

    def write(file: IO[str]) -> None:
        write_head(list(frame.columns), file)
        write_rows(to_table(frame), file)

    write_whole(path, write, ENCODING)


def write_whole(path: Path, write: Callable[[IO[str]], object], encoding: str = "utf-8") -> None:
    """Write a text file that is replaced as a whole; see ``replaced``."""
    with replaced(path, encoding) as file:
        write(file)


@contextmanager
def replaced(path: Path, encoding: str = "utf-8") -> Iterator[IO[str]]:
    """A text file to write to; its readers see the old one or the new one, never a part.

    Raises OSError; after that or any other exception the old file stands as it was.
    """
    part = path.with_name(f"{path.name}.part{os.getpid()}")
    if not path.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "its folder is not there", str(path))
    try:
        with part.open("w", encoding=encoding, newline="") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _writer(file: IO[str]):  # type: ignore[no-untyped-def]  # csv names no type for it
    return csv.writer(file, lineterminator="\r\n")
