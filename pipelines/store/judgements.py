"""The part of the store that keeps what people were asked and what they decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import msgspec
from sqlalchemy import insert, select

from pipelines.review.records import Judgement, Question
from pipelines.schema import JUDGEMENT, QUESTION
from pipelines.store.database import Database, put


class Judgements(Database):
    """Questions and the append-only log of judgements."""

    def put_questions(self, questions: Iterable[Question]) -> None:
        """Keep the questions that are put, in their newest wording."""
        encode = msgspec.json.encode
        rows = [{"question_id": q.id, "question": encode(q)} for q in questions]
        with self.writing() as connection:
            put(connection, QUESTION, rows)

    def questions(self) -> dict[str, Question]:
        """Every question ever put, by its id."""
        with self.reading() as connection:
            rows = connection.execute(select(QUESTION.c.question))
            found = [msgspec.json.decode(row.question, type=Question) for row in rows]
        return {question.id: question for question in found}

    def judgements(self) -> list[Judgement]:
        """The log of judgements, oldest first."""
        with self.reading() as connection:
            rows = connection.execute(select(JUDGEMENT.c.judgement).order_by(JUDGEMENT.c.number))
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
