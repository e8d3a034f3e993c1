"""Answers from a spreadsheet, however the spreadsheet has written them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipelines.review.flaws import flaw
from pipelines.review.records import Decision, Question

NEEDED = ("question_id", "decision")
DELIMITERS = ",;\t"
_MISREAD_MARK = "ï»¿"
"""The byte order mark, as a program leaves it that took the sheet for Windows-1252."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One row that holds a decision."""

    row: int
    """As the spreadsheet counts, the heading being 1."""
    question: Question
    decision: Decision
    correction: str
    why: str


@dataclass(frozen=True, slots=True)
class BadRow:
    """One row that can't be taken, or the whole sheet (row 1)."""

    row: int
    column: str
    reason: str

    def __str__(self) -> str:
        return f"row {self.row}, column {self.column}: {self.reason}"


def parse_sheet(raw: bytes, known: Mapping[str, Question]) -> Iterator[Answer | BadRow]:
    """The answers of a review sheet, in order; rows without a decision are passed over.

    Commas, semicolons and tabs, any order of columns, a byte order mark, UTF-16 and Windows-1252
    are all taken; only the question's id, the decision, the correction and the reason are read,
    so it does no harm when the spreadsheet has reformatted the rest.
    """
    text = _decoded(raw)
    heading = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=heading.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    names = [name.removeprefix(_MISREAD_MARK).strip().casefold() for name in next(rows, [])]
    missing = [name for name in NEEDED if name not in names]
    if missing:
        yield BadRow(1, missing[0], "is missing; keep the headings of review.csv")
        return
    for number, cells in enumerate(rows, start=2):
        row = {name: cell.strip() for name, cell in zip(names, cells, strict=False)}
        if row.get("decision"):
            yield _answer(number, row, known)


def _decoded(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("windows-1252", errors="replace")


def _answer(number: int, row: Mapping[str, str], known: Mapping[str, Question]) -> Answer | BadRow:
    question = known.get(row["question_id"])
    if question is None:
        return BadRow(number, "question_id", f"{row['question_id'] or 'nothing'} was never asked")
    correction = row.get("correction", "").removeprefix("'")
    wrong = flaw(question, row["decision"], correction)
    if wrong is not None:
        return BadRow(number, wrong.field, wrong.reason)
    decision = Decision(row["decision"].casefold())
    return Answer(number, question, decision, correction, row.get("why", ""))
