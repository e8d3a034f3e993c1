"""The part of the store that keeps cases, their ids and their changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, insert, select

from pipelines.changes import Change
from pipelines.link.cluster import Clustered
from pipelines.records import Case, Doubt
from pipelines.schema import BLOCK, CASE, CHANGE, DOUBT, IDENTITY, LINKING, RETIRED
from pipelines.store.database import Database, put, replace

CASES_A_PAGE = 1_000
"""Cases that are fetched at once."""


class Cases(Database):
    """The outcome of the last linking, and what was ever true of case ids."""

    def identities(self) -> dict[str, str]:
        """The case id of each page subject as last linked."""
        with self.reading() as connection:
            rows = connection.execute(select(IDENTITY.c.subject_id, IDENTITY.c.case_id))
            return {row.subject_id: row.case_id for row in rows}

    def replace_cases(
        self,
        cases: Sequence[Case],
        doubts: Iterable[Doubt],
        blocks: Iterable[Clustered] = (),
        changes: Sequence[Change] = (),
        retired: Mapping[str, str | None] | None = None,
        judgements: int = 0,
    ) -> None:
        """Keep these cases and doubts and no others; add the changes and the ids that ended.

        Identities are only ever added or moved. ``judgements`` is how many were taken into account.
        """
        encode = msgspec.json.encode
        identities = [{"subject_id": s, "case_id": c.id} for c in cases for s in c.subjects]
        ended = [{"case_id": old, "leads_to": new} for old, new in (retired or {}).items()]
        with self.writing() as connection:
            replace(connection, CASE, [{"case_id": c.id, "case_record": encode(c)} for c in cases])
            replace(
                connection,
                DOUBT,
                [{"left": d.left, "right": d.right, "doubt": encode(d)} for d in doubts],
            )
            replace(
                connection,
                BLOCK,
                [{"block_key": b.key, "clustered": encode(b)} for b in blocks],
            )
            put(connection, IDENTITY, identities)
            put(connection, RETIRED, ended)
            number, known = _last_linking(connection)
            if changes or judgements != known:
                row = {"number": number + 1, "judgements": judgements}
                connection.execute(insert(LINKING), row)
            if changes:
                rows = [{"linking": number + 1, "change": encode(change)} for change in changes]
                connection.execute(insert(CHANGE), rows)

    def blocks(self) -> dict[str, Clustered]:
        """What the blocks of the last linking came to, by key."""
        with self.reading() as connection:
            rows = connection.execute(select(BLOCK.c.block_key, BLOCK.c.clustered))
            return {key: msgspec.json.decode(row, type=Clustered) for key, row in rows}

    def judgements_linked(self) -> int:
        """How many judgements the last linking took into account."""
        with self.reading() as connection:
            return _last_linking(connection)[1]

    def cases(self) -> list[Case]:
        """All cases in order of their ids."""
        return list(self.each_case())

    def each_case(self) -> Iterator[Case]:
        """The cases one by one, in order of their ids; only a page of them is in memory."""
        decoder = msgspec.json.Decoder(Case)
        query = select(CASE.c.case_record).order_by(CASE.c.case_id)
        with self.reading() as connection:
            for row in connection.execute(query.execution_options(yield_per=CASES_A_PAGE)):
                yield decoder.decode(row[0])

    def case_of(self, subject: str) -> Case | None:
        """The case that a page subject belongs to; None for one that is no part of a case now."""
        query = (
            select(CASE.c.case_record)
            .join(IDENTITY, IDENTITY.c.case_id == CASE.c.case_id)
            .where(IDENTITY.c.subject_id == subject)
        )
        with self.reading() as connection:
            found = connection.execute(query).scalar()
        case = None if found is None else msgspec.json.decode(found, type=Case)
        return case if case and subject in case.subjects else None

    def case(self, case_id: str) -> Case | None:
        """The case of that id; None for an id that is no case now."""
        query = select(CASE.c.case_record).where(CASE.c.case_id == case_id)
        with self.reading() as connection:
            found = connection.execute(query).scalar()
        return None if found is None else msgspec.json.decode(found, type=Case)

    def doubts(self) -> list[Doubt]:
        """All doubts in order of their cases."""
        with self.reading() as connection:
            rows = connection.execute(select(DOUBT.c.doubt).order_by(DOUBT.c.left, DOUBT.c.right))
            return [msgspec.json.decode(row[0], type=Doubt) for row in rows]

    def last_linking(self) -> int:
        """Number of the last linking that changed something; 0 when there was none."""
        with self.reading() as connection:
            return _last_linking(connection)[0]

    def changes(self, after: int = 0) -> list[tuple[int, Change]]:
        """Every change after that linking, oldest first, with the number of its own linking."""
        query = (
            select(CHANGE.c.linking, CHANGE.c.change)
            .where(CHANGE.c.linking > after)
            .order_by(CHANGE.c.number)
        )
        with self.reading() as connection:
            return [
                (row.linking, msgspec.json.decode(row.change, type=Change))
                for row in connection.execute(query)
            ]

    def retired(self) -> dict[str, str | None]:
        """Where each id leads that is no case any more; None for nowhere."""
        with self.reading() as connection:
            rows = connection.execute(select(RETIRED.c.case_id, RETIRED.c.leads_to))
            return {row.case_id: row.leads_to for row in rows}


def _last_linking(connection: Connection) -> tuple[int, int]:
    """Number of the last linking, and of the judgements it took into account."""
    query = select(LINKING.c.number, LINKING.c.judgements).order_by(LINKING.c.number.desc())
    row = connection.execute(query.limit(1)).first()
    return (row.number, row.judgements) if row else (0, 0)
