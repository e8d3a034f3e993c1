"""Make a WARC file whole again that a killed process left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crawler.archive.members import next_member, whole_length

if TYPE_CHECKING:
    from pathlib import Path


def repair(path: Path) -> int:
    """Number of bytes cut off the torn end of the file; 0 when it was whole.

    Each record is written as one gzip member, so that a kill leaves whole members and at most one
    torn one at the end. Damage with records behind it is another thing: nothing is cut then, and
    reading steps over it.
    """
    size = path.stat().st_size
    end = whole_length(path)
    if end == size or next_member(path, end + 1) is not None:
        return 0
    with path.open("rb+") as file:
        file.truncate(end)
    return size - end
