"""Take answers into the log, all that fit or none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from crawler.errors import CasebookError
from pipelines.review.log import Contradiction, contradiction, holding
from pipelines.review.records import Decision, Judgement
from pipelines.review.sheet import Answer, BadRow
from pipelines.store import Store


class RefusedError(CasebookError):
    """Nothing was taken into the log; the message says why."""


class AnsweredError(RefusedError):
    """Somebody has answered the question since it was shown."""

    def __init__(self, held: Judgement) -> None:
        self.held = held
        super().__init__(f"{held.who} has answered meanwhile: {held.decision} {held.correction}")


class ContradictionError(RefusedError):
    """The answer can't hold together with others."""

    def __init__(self, found: Contradiction) -> None:
        self.found = found
        super().__init__(str(found))


@dataclass(slots=True)
class Taken:
    """What became of a sheet."""

    new: list[Judgement] = field(default_factory=list)
    known: int = 0
    """Answers that the log held already."""
    bad: list[BadRow] = field(default_factory=list)


def take(
    store: Store, rows: Iterable[Answer | BadRow], who: str, *, good_rows: bool = False
) -> Taken:
    """Add the answers to the log, in order.

    With a bad row among them nothing is taken, and RefusedError lists the bad rows; with
    ``good_rows`` the others are taken.
    """
    taken = Taken()
    with store.judging() as (log, add):
        for row in rows:
            if isinstance(row, BadRow):
                taken.bad.append(row)
                continue
            held = holding(log)
            judgement = _judgement(row, who)
            before = held.get(row.question.id)
            against = contradiction(held, judgement)
            if before is not None and _says(before) == _says(judgement):
                taken.known += 1
            elif against is not None:
                taken.bad.append(BadRow(row.row, "decision", str(against)))
            else:
                taken.new.append(add(judgement))
        if taken.bad and not good_rows:
            raise RefusedError(_refusal(taken.bad))
    return taken


def judge(store: Store, answer: Answer, who: str, seen: int) -> Judgement:
    """The line of the log that the answer became; the earlier one when it was given twice.

    ``seen`` is the number of the judgement on the question that the person knew of, 0 for none.
    Raises AnsweredError when another one holds by now, ContradictionError when others speak
    against it; nothing is added then.
    """
    with store.judging() as (log, add):
        held = holding(log)
        judgement = _judgement(answer, who)
        before = held.get(answer.question.id)
        if before is not None and before.number != seen:
            if (before.who, *_says(before)) == (who, *_says(judgement)):
                return before
            raise AnsweredError(before)
        against = contradiction(held, judgement)
        if against is not None:
            raise ContradictionError(against)
        return add(judgement)


def undo(store: Store, number: int, who: str, why: str) -> Judgement:
    """The line of the log that takes judgement ``number`` back.

    Raises RefusedError when there is no such judgement, or it was taken back before.
    """
    with store.judging() as (log, add):
        line = next((line for line in log if line.number == number), None)
        if line is None or line.decision is Decision.UNDO:
            raise RefusedError(f"there is no judgement {number}; see `casebook review log`")
        if any(other.correction == str(number) for other in _undos(log)):
            raise RefusedError(f"judgement {number} was taken back before")
        now = datetime.now(UTC)
        return add(Judgement(0, line.question, Decision.UNDO, str(number), who, now, why))


def _undos(log: Sequence[Judgement]) -> list[Judgement]:
    return [line for line in log if line.decision is Decision.UNDO]


def _judgement(row: Answer, who: str) -> Judgement:
    return Judgement(
        number=0,
        question=row.question,
        decision=row.decision,
        correction=row.correction,
        who=who,
        when=datetime.now(UTC),
        why=row.why,
    )


def _says(judgement: Judgement) -> tuple[Decision, str]:
    return judgement.decision, judgement.correction


def _refusal(bad: Sequence[BadRow]) -> str:
    listed = "\n".join(f"  {row}" for row in bad)
    wrong = "1 row is wrong" if len(bad) == 1 else f"{len(bad)} rows are wrong"
    return f"nothing was taken, {wrong} (--good-rows takes the others):\n{listed}"
