"""CSV files that Excel, LibreOffice and pandas all open right."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pandas as pd

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet run a cell as a formula (OWASP, CSV injection)."""


def guarded(cell: str) -> str:
    """The cell, after an apostrophe where a spreadsheet would run it.

    >>> guarded("=HYPERLINK(1)"), guarded("- 500 euro"), guarded("Minsk")
    ("'=HYPERLINK(1)", "'- 500 euro", 'Minsk')
    """
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell


def write_csv(frame: pd.DataFrame, path: Path) -> None:
    """Write a frame of text cells: UTF-8 with a byte order mark, commas, quoted where needed."""
    safe = frame.map(guarded)
    write_whole(
        path, lambda file: safe.to_csv(file, index=False, lineterminator="\r\n"), "utf-8-sig"
    )


def write_whole(path: Path, write: Callable[[IO[str]], object], encoding: str = "utf-8") -> None:
    """Write a text file so that its readers see the old one or the new one, never a part.

    Raises OSError; the old file then stands as it was.
    """
    part = path.with_name(f"{path.name}.part{os.getpid()}")
    try:
        with part.open("w", encoding=encoding, newline="") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
