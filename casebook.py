"""The command line of Casebook: the one place that knows all the rooms of the house."""

from __future__ import annotations

import csv
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Annotated, Optional

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

# The rooms are imported where they are used: `casebook --help` then answers at once.

app = typer.Typer(
    name="casebook",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    help="Watch human-rights and union news, and keep a deduplicated dataset of cases.",
    epilog="Start with [bold]casebook run --sample[/bold].",
)
say = Console(stderr=True, highlight=False)
show = Console(highlight=False)

Data = Annotated[
    Optional[Path],
    typer.Option("--data", help="Folder of the archive, the store and the results [default: data]."),
]
Sources = Annotated[
    Optional[list[str]],
    typer.Option("--source", help="Name of a source; may be given several times [default: all]."),
]
Replay = Annotated[
    Optional[list[Path]],
    typer.Option("--replay", help="WARC file to use in place of the network; may be repeated."),
]
Sample = Annotated[
    bool, typer.Option("--sample", help="Use the built-in sample news site, served on localhost.")
]
