"""Signs of life: which processes of a data folder still run, by locks that die with them."""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from crawler.archive.lock import try_lock

FOLDER = "running"


@dataclass(frozen=True, slots=True)
class Worker:
    """A process that may hold leases."""

    holder: str
    """Host, number of the process, and a token that no other process has."""
    place: str
    """Host and data folder."""


def place_of(data: Path) -> str:
    """Host and data folder, as they are kept with a source."""
    return f"{socket.gethostname()}:{data.resolve()}"


@contextmanager
def alive(data: Path) -> Iterator[Worker]:
    """Who this process is to others; they see that it runs until the block is left."""
    folder = data / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    holder = f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"
    hidden, shown = folder / f".{holder}", folder / holder
    with hidden.open("wb") as file:
        try_lock(file)
        hidden.rename(shown)  # only now, so that nobody finds it without its lock
        try:
            yield Worker(holder, place_of(data))
        finally:
            shown.unlink(missing_ok=True)


def lost(data: Path) -> list[Path]:
    """The signs of processes that ended without taking theirs away; their names are the holders."""
    found = []
    for path in sorted((data / FOLDER).glob("[!.]*")):
        try:
            with path.open("rb") as file:
                if try_lock(file):
                    found.append(path)
        except FileNotFoundError:  # it ended just now
            continue
    return found
