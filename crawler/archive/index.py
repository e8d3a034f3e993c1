"""The archive as others use it: import files, list articles, read pages."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self

from crawler.archive.database import Database, disk_errors
from crawler.archive.errors import ArchiveError, Problem
from crawler.archive.importing import ImportResult, import_file
from crawler.archive.indexing import catch_up
from crawler.archive.lock import locked
from crawler.archive.reader import OPEN, read_page
from crawler.archive.recorder import Recorder
from crawler.archive.rows import is_article_row, page_ref
from crawler.archive.writer import MAX_FILE, WarcWriter
from crawler.records import ArchivedArticle, Page, PageState
from crawler.selection import fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from pathlib import Path

    from crawler.archive.tables import Row

INDEX = "index.sqlite"


class Archive:
    """WARC files in ``folder``, one folder a source, and the index over them.

    Opening it makes a new one, repairs what a killed run left, and rebuilds an index that is
    missing, damaged or of another schema. Several processes may have it open.
    Raises ArchiveError when the folder cannot be used.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()
        self._database = Database(self.folder / INDEX)
        self.problems: list[Problem] = []
        """What was found damaged when the archive was opened."""
        try:
            with disk_errors(folder):
                self.folder.mkdir(parents=True, exist_ok=True)
                with locked(self.folder):
                    self._prepare()
        except ArchiveError:
            self.close()
            raise

    def close(self) -> None:
        """Close the index."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def import_file(
        self, path: Path, on_record: Callable[[int], None] | None = None
    ) -> ImportResult:
        """What became part of the archive; the file stays where it is and is never changed.

        ``on_record`` gets the byte that reading has come to. A second import adds nothing.
        Raises ArchiveError when there is no such file, or it is empty, no WARC, compressed in one
        piece, or named like another file of the archive.
        """
        with disk_errors(self.folder):
            return import_file(self._database, self.folder, path, on_record)

    def articles(self, sources: Collection[str] | None = None) -> Iterator[ArchivedArticle]:
        """Newest version of each article, in order of URL; of all sources, or of those named.

        A version is told by its digest; its record is the first that was fetched of it.
        """
        paths: dict[str, Path] = {}
        for row in self._database.articles(sources):
            yield self._article(row, paths)

    def versions(
        self, sources: Collection[str] | None = None
    ) -> Iterator[tuple[ArchivedArticle, ...]]:
        """The versions of each article that had more than one, in order of URL.

        As it answered, newest first; one that came back stands there again.
        """
        paths: dict[str, Path] = {}
        for rows in self._database.versions(sources):
            yield tuple(self._article(row, paths) for row in rows)

    def read(self, article: ArchivedArticle) -> Page:
        """The article's page.

        Raises ArchiveError when its record cannot be read.
        """
        return read_page(article.path, article.record.offset, article.source)

    def path(self, file: str) -> Path:
        """Where the WARC file of that name is.

        Raises ArchiveError when the archive has none.
        """
        row = self._database.file(file)
        if row is None:
            raise ArchiveError(self.folder, f"has no file {file}")
        return self._path(row)

    def state(self, url: str) -> PageState | None:
        """What is known of the canonical ``url``, or None when it never answered with a body."""
        newest = self._database.newest(url, (200,))
        first = newest and self._database.original(url, newest.digest, 200)
        if newest is None or first is None:
            return None
        first_seen, last_seen = self._database.span(url, (200, 304))
        return PageState(
            url=url,
            source=newest.source,
            status=newest.status,
            etag=newest.etag,
            last_modified=newest.last_modified,
            digest=newest.digest,
            is_article=newest.is_article,
            first_seen=datetime.fromisoformat(first_seen),
            last_seen=datetime.fromisoformat(last_seen),
            path=self._path(first),
            offset=first.offset,
        )

    def answered(self, url: str) -> bool:
        """Whether the canonical ``url`` was ever answered for good, be it with an error."""
        return self._database.lasting(url) is not None

    def note(self, name: str) -> str | None:
        """What was noted down under that name; None when nothing was, or the index was lost."""
        return self._database.note(name)

    def put_note(self, name: str, value: str) -> None:
        """Note it down under that name, in place of what was."""
        with disk_errors(self.folder):
            self._database.put_note(name, value)

    def recorder(self, source: str, max_file: int = MAX_FILE) -> Recorder:
        """What archives the answers of one run of ``source``; to be closed."""
        run = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"
        writer = WarcWriter(self.folder / source, f"{source}-{run}", max_file)
        return Recorder(writer, self._database, source)

    def _article(self, row: Row, paths: dict[str, Path]) -> ArchivedArticle:
        """``paths`` keeps those of the files that were looked for."""
        if row.name not in paths:
            paths[row.name] = self._path(row)
        page = page_ref(row)
        return ArchivedArticle(
            **{name: getattr(page, name) for name in page.__slots__}, path=paths[row.name]
        )

    def _path(self, row: Row) -> Path:
        path: Path = self.folder / row.folder / row.name
        still_open = path.with_name(f"{path.name}{OPEN}")
        return still_open if still_open.exists() else path

    def _prepare(self) -> None:
        if not self._database.prepare():
            self._database.close()
            for suffix in ("", "-wal", "-shm"):
                (self.folder / f"{INDEX}{suffix}").unlink(missing_ok=True)
            self._database.prepare()
        self._database.choose_articles(fingerprint(), is_article_row)
        self.problems = catch_up(self._database, self.folder)
