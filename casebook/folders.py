"""The data folder and the store that a command works on."""

from __future__ import annotations

import os
from datetime import timedelta
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


STORE = "CASEBOOK_STORE"
"""Environment variable with the address of a store that is not in the data folder."""


LEASE = "CASEBOOK_LEASE"
"""Environment variable with the seconds after which a machine that says nothing is given up."""


def common(
    store: Annotated[
        str | None,
        typer.Option(
            "--store",
            envvar=STORE,
            show_envvar=True,
            help="Store that several machines share, postgresql://USER@HOST/DATABASE; without it "
            "the file casebook.sqlite in --data.",
        ),
    ] = None,
) -> None:
    """Take what stands before the name of a command; processes that it starts get it too."""
    if store:
        os.environ[STORE] = store


def store_url() -> str | None:
    """The address of the store; None for the file in the data folder."""
    return os.environ.get(STORE) or None


def lease_length() -> timedelta:
    """How long the sources of a machine that is gone stay its own.

    Raises RefusalError when the environment variable CASEBOOK_LEASE is no number of seconds.
    """
    asked = os.environ.get(LEASE) or "300"
    if not asked.isdecimal() or not 2 <= int(asked) <= 86_400:
        raise RefusalError(f"{LEASE}={asked}: write a number of seconds from 2 to 86400")
    return timedelta(seconds=int(asked))


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
