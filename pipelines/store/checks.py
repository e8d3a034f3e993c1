"""The part of the store that keeps the last check of each source."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from sqlalchemy import select

from pipelines.checks.records import SourceCheck
from pipelines.schema import SOURCE_CHECK
from pipelines.store.database import Database, put


class Checks(Database):
    """The last check of each source."""

    def put_checks(self, checks: Iterable[SourceCheck]) -> None:
        """Keep the checks, each in place of the last one of its source."""
        rows = [{"source": c.source, "source_check": msgspec.json.encode(c)} for c in checks]
        with self.writing() as connection:
            put(connection, SOURCE_CHECK, rows)

    def checks(self) -> dict[str, SourceCheck]:
        """The last check of each source that was ever checked, by source."""
        with self.reading() as connection:
            rows = connection.execute(select(SOURCE_CHECK))
            return {
                row.source: msgspec.json.decode(row.source_check, type=SourceCheck) for row in rows
            }
