"""Bulk import: a WARC file from elsewhere becomes part of the archive, where it is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crawler.archive.errors import ArchiveError, Problem
from crawler.archive.indexing import IMPORTS, imported, index_file
from crawler.archive.lock import locked
from crawler.archive.reader import OPEN, check_file, read_record
from crawler.selection import why_no_article

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from crawler.archive.database import Database
    from crawler.archive.tables import Row


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What a file holds, and what of it was new."""

    path: Path
    pages: int
    """Responses and revisits that could be read."""
    articles: int
    """Different URLs among them that are articles."""
    added: int
    """Records that were not in the archive before."""
    skipped: Mapping[str, int]
    """How many pages are no article, by reason."""
    problems: tuple[Problem, ...]
    """Records that could not be read, in order of the file."""


def import_file(
    database: Database,
    archive: Path,
    path: Path,
    on_record: Callable[[int], None] | None = None,
) -> ImportResult:
    """Index the file and remember it; ``Archive.import_file`` says the rest."""
    path = path.expanduser().absolute()
    check_file(path)
    own = path.parent.parent == archive
    with locked(archive):
        file = _file_row(database, archive, path, path.parent.name if own else str(path.parent))
    before = database.count(file)
    skipped: Counter[str] = Counter()
    problems: list[Problem] = []
    articles: set[str] = set()
    pages = 0
    try:
        for found in index_file(database, path, file, path.parent.name if own else None):
            if isinstance(found, Problem):
                problems.append(found)
                continue
            pages += 1
            if reason := _why_no_article(found):
                skipped[reason] += 1
            else:
                articles.add(found["url"])
            if on_record:
                on_record(found["offset"])
    except ArchiveError:
        database.forget(file)
        raise
    if not own:
        _remember(archive, path)
    added = database.count(file) - before
    return ImportResult(path, pages, len(articles), added, skipped, tuple(problems))


def _remember(archive: Path, path: Path) -> None:
    with locked(archive):
        if path not in imported(archive):
            with (archive / IMPORTS).open("a", encoding="utf-8") as listed:
                listed.write(f"{path}\n")


def _why_no_article(row: Mapping[str, Any]) -> str | None:
    return why_no_article(row["url"], row["status"], row["content_type"], row["source"])


def _file_row(database: Database, archive: Path, path: Path, folder: str) -> int:
    """Id of the file's row; its records are dropped when the file is another now."""
    name = path.name.removesuffix(OPEN)
    known = database.file(name)
    if known is not None and not _is_same(database, known, path):
        if known.folder != folder and (archive / known.folder / name).exists():
            raise ArchiveError(
                path,
                f"another file of this name is in the archive ({known.folder}); rename this one",
            )
        database.forget(known.id)
    return database.put_file(name, folder)


def _is_same(database: Database, known: Row, path: Path) -> bool:
    first = database.first_record(known.id)
    try:
        return first is None or read_record(path, first.offset).record_id == first.record_id
    except ArchiveError:
        return False
