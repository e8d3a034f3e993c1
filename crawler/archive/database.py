"""The index of the archive: which records there are, and what they say of each URL.

A cache over the WARC files: whatever is here can be read from them again.
"""

from __future__ import annotations

from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from crawler.archive.errors import ArchiveError
from crawler.archive.queries import answers_with_several_bodies, newest_articles
from crawler.archive.status import SHELL
from crawler.archive.tables import SCHEMA, files, metadata, notes, records

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from crawler.archive.tables import Row, Select

BUSY_SECONDS = 30
PASSING = (SHELL, 304, 429, 503)
ADVICE = "check the rights to the folder and the room on its disk"


class Database:
    """Rows of one index file; ``:memory:`` for one that lives no longer than its user."""

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        self.engine = sa.create_engine(f"sqlite:///{path}", connect_args={"timeout": BUSY_SECONDS})
        sa.event.listen(self.engine, "connect", _set_up)

    def prepare(self) -> bool:
        """Whether the file can be used; makes the tables in a new one.

        False when it is damaged or of another schema.
        """
        try:
            with self.engine.begin() as connection:
                found = connection.exec_driver_sql("PRAGMA user_version").scalar()
                tables = sa.inspect(connection).get_table_names()
                if tables and found != SCHEMA:
                    return False
                if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok":
                    return False
                metadata.create_all(connection)
                connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
        except sa.exc.OperationalError:
            raise
        except sa.exc.DatabaseError:
            return False
        return True

    def close(self) -> None:
        """Close the connection."""
        self.engine.dispose()

    def file(self, name: str) -> Row | None:
        """Row of the file of that name."""
        with self.engine.connect() as connection:
            return connection.execute(sa.select(files).where(files.c.name == name)).first()

    def put_file(self, name: str, folder: str) -> int:
        """Id of the file's row, which now says ``folder``."""
        row = insert(files).values(name=name, folder=folder, indexed=0)
        row = row.on_conflict_do_update(index_elements=["name"], set_={"folder": folder})
        with self.engine.begin() as connection:
            return int(connection.execute(row.returning(files.c.id)).scalar_one())

    def add(self, file: int, rows: Iterable[Mapping[str, Any]], end: int) -> None:
        """Add those of ``rows`` that are new. ``end``: bytes of the file that are indexed now."""
        with self.engine.begin() as connection:
            connection.execute(sa.update(files).where(files.c.id == file).values(indexed=end))
            if new := [{"file": file, **row} for row in rows]:
                connection.execute(insert(records).on_conflict_do_nothing(), new)

    def forget(self, file: int) -> None:
        """Drop the records of a file whose content is another now."""
        with self.engine.begin() as connection:
            connection.execute(sa.update(files).where(files.c.id == file).values(indexed=0))
            connection.execute(sa.delete(records).where(records.c.file == file))

    def newest(self, url: str, statuses: Collection[int]) -> Row | None:
        """The newest record of ``url`` with one of the statuses, revisits included."""
        query = sa.select(records).where(records.c.url == url, records.c.status.in_(statuses))
        return self._first(query.order_by(records.c.fetched.desc(), records.c.id.desc()))

    def lasting(self, url: str) -> Row | None:
        """First record of the newest version of ``url``, whatever its status, with its file.

        Answers that say no more than to come back later, or that nothing is new, do not count.
        """
        query = sa.select(records).where(records.c.url == url, records.c.status.not_in(PASSING))
        row = self._first(query.order_by(records.c.fetched.desc(), records.c.id.desc()))
        return row and self.original(url, row.digest, row.status)

    def original(self, url: str, digest: str, status: int) -> Row | None:
        """The first record of ``url`` that holds the body of that digest, with its file."""
        return self._first(
            sa.select(records, files.c.name, files.c.folder)
            .join(files)
            .where(
                records.c.url == url,
                records.c.digest == digest,
                records.c.status == status,
                records.c.is_revisit.is_(False),
            )
            .order_by(records.c.fetched, records.c.id)
        )

    def span(self, url: str, statuses: Collection[int]) -> tuple[str, str]:
        """First and last time that ``url`` was answered with one of the statuses."""
        query = sa.select(sa.func.min(records.c.fetched), sa.func.max(records.c.fetched))
        row = self._first(query.where(records.c.url == url, records.c.status.in_(statuses)))
        assert row is not None
        return row[0], row[1]

    def articles(self, sources: Collection[str] | None) -> Iterator[Row]:
        """First record of the newest version of each article, with its file, in order of URL."""
        with self.engine.connect() as connection:
            yield from connection.execute(newest_articles(sources))

    def versions(self, sources: Collection[str] | None) -> Iterator[list[Row]]:
        """Of each article that had different bodies: the first record of each, with its file.

        As it answered, newest first, the same body twice when another one was between.
        """
        with self.engine.connect() as connection:
            answers = connection.execute(answers_with_several_bodies(sources)).all()
        for url, of_url in groupby(answers, key=lambda row: row.url):
            digests = [digest for digest, _ in groupby(row.digest for row in of_url)]
            found = (self.original(url, digest, 200) for digest in digests)
            yield [row for row in found if row is not None]

    def count(self, file: int) -> int:
        """How many records of a file are indexed."""
        query = sa.select(sa.func.count()).where(records.c.file == file)
        with self.engine.connect() as connection:
            return connection.execute(query).scalar_one()

    def first_record(self, file: int) -> Row | None:
        """The first indexed record of a file."""
        query = sa.select(records).where(records.c.file == file)
        return self._first(query.order_by(records.c.offset))

    def choose_articles(self, rule: str, is_article: Callable[[Row], bool]) -> None:
        """Tell articles from other pages anew, unless that was done by the same ``rule``."""
        if self.note("rule") == rule:
            return
        with self.engine.begin() as connection:
            connection.execute(_noting("rule", rule))
            for row in connection.execute(sa.select(records)).all():
                if is_article(row) != row.is_article:
                    change = sa.update(records).where(records.c.id == row.id)
                    connection.execute(change.values(is_article=not row.is_article))

    def note(self, name: str) -> str | None:
        """What was noted down under that name."""
        row = self._first(sa.select(notes.c.value).where(notes.c.name == name))
        return None if row is None else str(row.value)

    def put_note(self, name: str, value: str) -> None:
        """Note it down in place of what was."""
        with self.engine.begin() as connection:
            connection.execute(_noting(name, value))

    def _first(self, query: Select) -> Row | None:
        with self.engine.connect() as connection:
            return connection.execute(query.limit(1)).first()


def _noting(name: str, value: str) -> sa.Insert:
    note = insert(notes).values(name=name, value=value)
    return note.on_conflict_do_update(index_elements=["name"], set_={"value": value})


def _set_up(connection: Any, _: object) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")


@contextmanager
def disk_errors(path: Path) -> Iterator[None]:
    """Raise ArchiveError for what the disk, or the index on it, does not do."""
    try:
        yield
    except OSError as error:
        raise ArchiveError(path, f"cannot be used: {error.strerror}; {ADVICE}") from error
    except sa.exc.OperationalError as error:
        raise ArchiveError(path, f"index cannot be used: {error.orig}; {ADVICE}") from error
