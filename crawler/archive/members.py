"""Gzip members of a WARC file: where they start, and which of them are whole."""

from __future__ import annotations

import mmap
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

MAGIC = b"\x1f\x8b\x08"
GZIP = 31  # zlib's window size for gzip framing
CHUNK = 1 << 16


def next_member(path: Path, start: int) -> int | None:
    """Offset of the first gzip member at or after ``start`` that begins a WARC record, or None."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        found = content.find(MAGIC, start)
        while found >= 0:
            if begins_record(content[found : found + CHUNK]):
                return found
            found = content.find(MAGIC, found + 1)
    return None


def begins_record(compressed: bytes) -> bool:
    """Whether the bytes are the beginning of a gzip member that holds a WARC record."""
    try:
        return zlib.decompressobj(GZIP).decompress(compressed, 5) == b"WARC/"
    except zlib.error:
        return False


def whole_length(path: Path) -> int:
    """Length in bytes of the run of complete members that the file begins with."""
    end = 0
    with path.open("rb") as file:
        while length := member_length(file, end):
            end += length
    return end


def member_length(file: BinaryIO, start: int) -> int:
    """Length of the member at ``start``; 0 when there is none, or it is torn or damaged."""
    file.seek(start)
    member = zlib.decompressobj(GZIP)
    consumed = 0
    while chunk := file.read(CHUNK):
        try:
            member.decompress(chunk)
        except zlib.error:
            return 0
        consumed += len(chunk)
        if member.eof:
            return consumed - len(member.unused_data)
    return 0
