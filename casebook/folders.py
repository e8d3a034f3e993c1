"""The data folder that a command works on."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crawler.errors import CasebookError

DataOption = Annotated[
    Path | None,
    typer.Option(
        "--data",
        help="Folder of the archive, the store and the results. [default: data; sample-data with"
        " --sample]",
        show_default=False,
    ),
]


class RefusalError(CasebookError):
    """What was asked can't be done; the message is one line for the person who asked."""


def folder(data: Path | None, sample: bool = False) -> Path:
    """The folder asked for, or the usual one."""
    return data or Path("sample-data" if sample else "data")


def existing(data: Path | None) -> Path:
    """The folder asked for. Raises RefusalError when it was never used by a run."""
    found = folder(data)
    if not (found / "archive").is_dir():
        raise RefusalError(f"{found}: no data folder; `casebook run --data {found}` makes one")
    return found
