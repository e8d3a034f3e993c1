"""What the command line says to a person, on standard error, and shows, on standard output."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)

SAY = Console(stderr=True, highlight=False, soft_wrap=True)
SHOW = Console(highlight=False)


def say(line: str) -> None:
    """Print a line as it is, whatever brackets it holds."""
    SAY.print(line, markup=False)


@contextmanager
def progress(what: str, unit: str) -> Iterator[Callable[[int, int | None], None]]:
    """A function to be told how many of how many are done; None for a total not known."""
    counted = (MofNCompleteColumn(), TextColumn(unit), TimeElapsedColumn())
    shown = Progress(SpinnerColumn(), TextColumn(what), *counted, console=SAY, transient=True)
    with shown:
        task = shown.add_task(what, total=None)
        yield lambda done, total: shown.update(task, completed=done, total=total)
