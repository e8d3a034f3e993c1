"""Locks between processes, let go by the system when their holder is killed."""

from __future__ import annotations

import fcntl
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO


def try_lock(file: BinaryIO) -> bool:
    """Whether the open file is now locked until it is closed; False when another holds it."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def locked(archive: Path) -> Iterator[None]:
    """Wait until no other process changes what belongs to the archive, and hold that right."""
    with (archive / "lock").open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
