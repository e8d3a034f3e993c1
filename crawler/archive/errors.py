"""What can be wrong with an archive or a file that is to become part of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from crawler.errors import CasebookError


class ArchiveError(CasebookError):
    """Nothing can be read from, or written to, ``path``; ``reason`` says why and what to do."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Problem:
    """One record that could not be used; the others of its file could."""

    path: Path
    offset: int
    """Where in the file the damage starts, in bytes."""
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: at byte {self.offset}: {self.reason}"
