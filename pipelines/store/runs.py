"""The part of the store that keeps how runs went."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import insert, select, update

from pipelines.schema import RUN
from pipelines.store.database import Database, iso


class Runs(Database):
    """Run records."""

    def start_run(self, name: str) -> int:
        """The id of a new run record."""
        with self.writing() as connection:
            result = connection.execute(
                insert(RUN).values(command=name, started=iso(datetime.now(UTC)))
            )
            return int(result.inserted_primary_key[0])  # type: ignore[index]  # an insert has one

    def finish_run(self, run_id: int, outcome: str, counts: Mapping[str, int]) -> None:
        """Write down how a run ended."""
        with self.writing() as connection:
            connection.execute(
                update(RUN)
                .where(RUN.c.run_id == run_id)
                .values(
                    finished=iso(datetime.now(UTC)),
                    outcome=outcome,
                    counts=msgspec.json.encode(dict(counts)),
                )
            )

    def runs(self, last: int) -> list[dict[str, Any]]:
        """The last runs, newest first; ``finished`` is None for one that was killed or goes on."""
        with self.reading() as connection:
            rows = connection.execute(select(RUN).order_by(RUN.c.run_id.desc()).limit(last))
            return [
                {**row._mapping, "counts": msgspec.json.decode(row.counts or b"{}")} for row in rows
            ]
