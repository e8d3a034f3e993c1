"""The index of the archive: which records there are, and what they say of each URL.

A cache over the WARC files: whatever is here can be read from them again.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeAlias

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

Row: TypeAlias = "sa.Row[*tuple[Any, ...]]"
Select: TypeAlias = "sa.Select[*tuple[Any, ...]]"

SCHEMA = 1
BUSY_SECONDS = 30
PASSING = (304, 429, 503)

metadata = sa.MetaData()

files = sa.Table(
    "files",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    # Relative to the archive for its own files, absolute for files imported in place.
    sa.Column("folder", sa.Text, nullable=False),
    # Bytes of the file that have been indexed.
    sa.Column("indexed", sa.Integer, nullable=False),
)

records = sa.Table(
    "records",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("file", sa.ForeignKey("files.id"), nullable=False),
    sa.Column("offset", sa.Integer, nullable=False),
    sa.Column("record_id", sa.Text, nullable=False),
    sa.Column("url", sa.Text, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("fetched", sa.Text, nullable=False),
    sa.Column("is_revisit", sa.Boolean, nullable=False),
    sa.Column("status", sa.Integer, nullable=False),
    sa.Column("content_type", sa.Text, nullable=False),
    sa.Column("digest", sa.Text, nullable=False),
    sa.Column("etag", sa.Text, nullable=False),
    sa.Column("last_modified", sa.Text, nullable=False),
    sa.Column("is_article", sa.Boolean, nullable=False),
    sa.UniqueConstraint("file", "offset"),
    # A copy of a file under another name adds nothing.
    sa.UniqueConstraint("record_id", "url"),
    sa.Index("records_of_url", "url", "fetched"),
)

notes = sa.Table(
    "notes",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)


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

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

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

    def add(self, file: int, rows: Iterable[Mapping[str, Any]], end: int) -> int:
        """Number of ``rows`` that were new. ``end``: bytes of the file that are indexed now."""
        added = 0
        with self.engine.begin() as connection:
            connection.execute(sa.update(files).where(files.c.id == file).values(indexed=end))
            for row in rows:
                found = insert(records).values(file=file, **row).on_conflict_do_nothing()
                added += connection.execute(found).rowcount
        return added

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
        found = sa.select(
            records.c.url,
            records.c.digest,
            sa.func.row_number()
            .over(
                partition_by=records.c.url,
                order_by=(records.c.fetched.desc(), records.c.id.desc()),
            )
            .label("age"),
        ).where(records.c.status == 200, records.c.is_article)
        if sources is not None:
            found = found.where(records.c.source.in_(sources))
        newest = found.subquery()
        same = records.alias()
        original = (
            sa.select(same.c.id)
            .where(
                same.c.url == newest.c.url,
                same.c.digest == newest.c.digest,
                same.c.status == 200,
                same.c.is_revisit.is_(False),
            )
            .order_by(same.c.fetched, same.c.id)
            .limit(1)
            .scalar_subquery()
        )
        query = (
            sa.select(records, files.c.name, files.c.folder)
            .select_from(newest)
            .join(records, records.c.id == original)
            .join(files)
            .where(newest.c.age == 1)
            .order_by(records.c.url)
        )
        with self.engine.connect() as connection:
            yield from connection.execute(query)

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
        if self._first(sa.select(notes).where(notes.c.name == "rule", notes.c.value == rule)):
            return
        note = insert(notes).values(name="rule", value=rule)
        note = note.on_conflict_do_update(index_elements=["name"], set_={"value": rule})
        with self.engine.begin() as connection:
            connection.execute(note)
            for row in connection.execute(sa.select(records)).all():
                if is_article(row) != row.is_article:
                    change = sa.update(records).where(records.c.id == row.id)
                    connection.execute(change.values(is_article=not row.is_article))

    def _first(self, query: Select) -> Row | None:
        with self.engine.connect() as connection:
            return connection.execute(query.limit(1)).first()


def _set_up(connection: Any, _: object) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
