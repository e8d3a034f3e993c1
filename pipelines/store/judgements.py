"""The part of the store that keeps what people were asked and what they decided."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import msgspec
from sqlalchemy import Connection, func, insert, select

from pipelines.review.records import Judgement, Place, Question, Queue
from pipelines.schema import JUDGEMENT, QUESTION, QUEUE
from pipelines.store.database import Database, put, replace


class Judgements(Database):
    """Questions and the append-only log of judgements."""

    def put_questions(self, questions: Sequence[Question], judged: Mapping[str, int]) -> None:
        """Keep the questions that are put, in their newest wording, and their order as the queue.

        ``judged`` gives the numbers of judgements on them that no longer count.
        """
        encode = msgspec.json.encode
        rows = [{"question_id": q.id, "question": encode(q)} for q in questions]
        places = [Place(q.id, q.kind, judged.get(q.id, 0)) for q in questions]
        with self.writing() as connection:
            put(connection, QUESTION, rows)
            number = _queue_number(connection) + 1
            replace(connection, QUEUE, [{"number": number, "places": encode(places)}])

    def queue(self, known: int = 0) -> Queue | None:
        """The queue as last put; None when that is ``known``, or nothing was put yet."""
        query = select(QUEUE).where(QUEUE.c.number != known)
        with self.reading() as connection:
            row = connection.execute(query).first()
        if row is None:
            return None
        return Queue(row.number, msgspec.json.decode(row.places, type=tuple[Place, ...]))

    def question(self, key: str) -> Question | None:
        """A question that was ever put, by its id."""
        query = select(QUESTION.c.question).where(QUESTION.c.question_id == key)
        with self.reading() as connection:
            found = connection.execute(query).scalar()
        return None if found is None else msgspec.json.decode(found, type=Question)

    def questions(self) -> dict[str, Question]:
        """Every question ever put, by its id."""
        with self.reading() as connection:
            rows = connection.execute(select(QUESTION.c.question))
            found = [msgspec.json.decode(row.question, type=Question) for row in rows]
        return {question.id: question for question in found}

    def judgements(self, after: int = 0) -> list[Judgement]:
        """The log of judgements, oldest first; without those up to number ``after``."""
        query = select(JUDGEMENT.c.judgement).where(JUDGEMENT.c.number > after)
        with self.reading() as connection:
            rows = connection.execute(query.order_by(JUDGEMENT.c.number))
            return [msgspec.json.decode(row.judgement, type=Judgement) for row in rows]

    @contextmanager
    def judging(self) -> Iterator[tuple[list[Judgement], Callable[[Judgement], Judgement]]]:
        """The log, and a function that adds to it; nobody else judges until the block is left.

        The function numbers the judgement and returns it. An exception in the block takes back
        what it added.
        """
        with self.writing() as connection:
            rows = connection.execute(select(JUDGEMENT.c.judgement).order_by(JUDGEMENT.c.number))
            log = [msgspec.json.decode(row.judgement, type=Judgement) for row in rows]

            def add(judgement: Judgement) -> Judgement:
                numbered = msgspec.structs.replace(judgement, number=len(log) + 1)
                row = {"number": numbered.number, "judgement": msgspec.json.encode(numbered)}
                connection.execute(insert(JUDGEMENT), row)
                log.append(numbered)
                return numbered

            yield log, add


def _queue_number(connection: Connection) -> int:
    return connection.execute(select(func.max(QUEUE.c.number))).scalar() or 0
