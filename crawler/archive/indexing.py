"""WARC files in, rows of the index out; and the way back to an index after a kill or a loss."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crawler.archive.errors import ArchiveError, Problem
from crawler.archive.lock import try_lock
from crawler.archive.reader import OPEN, read_records
from crawler.archive.repair import repair
from crawler.archive.rows import row_of
from crawler.sources import source_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from crawler.archive.database import Database

BATCH = 500
IMPORTS = "imports.txt"
"""In the archive's folder: one line for each file imported in place, its absolute path."""


def index_file(
    database: Database, path: Path, file: int, source: str | None, start: int = 0
) -> Iterator[dict[str, Any] | Problem]:
    """Row of each record from byte ``start`` on, once it is in the index or about to be.

    ``source`` None: each record's source follows from its host. To be used up to its end.
    Raises ArchiveError as ``read_records`` does.
    """
    size = path.stat().st_size
    rows: list[dict[str, Any]] = []
    for found in read_records(path, start):
        if isinstance(found, Problem):
            yield found
        elif not found.digest:
            yield Problem(path, found.offset, "a revisit that does not say of which payload")
        else:
            rows.append(row_of(found, source or source_name(found.url)))
            yield rows[-1]
        if len(rows) >= BATCH:
            database.add(file, rows, rows[-1]["offset"])
            rows.clear()
    database.add(file, rows, size)


def catch_up(database: Database, archive: Path) -> list[Problem]:
    """What was damaged in the files that the index did not know to their end; now it does.

    Files that a killed run left open are repaired and closed; those of a living run are left alone.
    """
    problems: list[Problem] = []
    for path in sorted(archive.glob(f"*/*.warc.gz{OPEN}")):
        problems += _close(database, path)
    for path in sorted(archive.glob("*/*.warc.gz")):
        problems += _index_rest(database, path, path.parent.name, path.parent.name)
    for path in imported(archive):
        if path.is_file():
            problems += _index_rest(database, path, str(path.parent), None)
    return problems


def imported(archive: Path) -> list[Path]:
    """Files that were imported in place, in order of import."""
    listed = archive / IMPORTS
    if not listed.exists():
        return []
    return [archive / line for line in listed.read_text(encoding="utf-8").splitlines() if line]


def _close(database: Database, path: Path) -> list[Problem]:
    try:
        file = path.open("rb")
    except FileNotFoundError:  # its run has closed it meanwhile
        return []
    with file:
        if not try_lock(file) or not path.exists():  # the lock may come just after the closing
            return []
        problems = []
        if cut := repair(path):
            size = path.stat().st_size
            problems.append(Problem(path, size, f"torn end of {cut} bytes cut off"))
        if path.stat().st_size == 0:
            path.unlink()
            return problems
        problems += _index_rest(database, path, path.parent.name, path.parent.name)
        path.rename(path.with_name(path.name.removesuffix(OPEN)))
        return problems


def _index_rest(database: Database, path: Path, folder: str, source: str | None) -> list[Problem]:
    name = path.name.removesuffix(OPEN)
    known = database.file(name)
    start = known.indexed if known else 0
    if start == path.stat().st_size:
        return []
    try:
        file = database.put_file(name, folder)
        found = index_file(database, path, file, source, start)
        return [each for each in found if isinstance(each, Problem)]
    except ArchiveError as error:
        return [Problem(path, start, error.reason)]
