"""Write the dataset of a data folder."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO

import msgspec

from output.codebook import codebook
from output.spreadsheet import write_csv, write_whole
from output.tables import frames
from pipelines.changes import Change
from pipelines.records import Case, Reading
from pipelines.review.questions import Asked


def publish(
    cases: Sequence[Case],
    asked: Sequence[Asked],
    changes: Iterable[tuple[int, Change]],
    readings: Iterable[Reading],
    data: Path,
) -> tuple[Path, ...]:
    """The files written: a CSV file for each table, the articles, the codebook.

    Each file is replaced as a whole, and equal input gives equal bytes. Raises OSError.
    """
    written = []
    for name, frame in frames(cases, asked, changes).items():
        path = data / f"{name}.csv"
        write_csv(frame, path)
        written.append(path)
    articles = data / "articles.jsonl"
    write_whole(articles, lambda file: write_articles(readings, file))
    book = data / "codebook.md"
    write_whole(book, lambda file: file.write(codebook()))
    return (*written, articles, book)


def write_questions(asked: Sequence[Asked], path: Path) -> None:
    """Write the questions alone, as they stand in ``review.csv``."""
    cases = {case.id: case for item in asked for case in (item.case, item.other) if case}
    write_csv(frames(tuple(cases.values()), asked)["review"], path)


def write_articles(readings: Iterable[Reading], file: IO[str]) -> None:
    """Write the article of each report as a line of JSON, in the form that ``casebook read`` takes.

    With it every quote can be found at its offsets, and every report made again.
    """
    for reading in readings:
        if reading.report is None:
            continue
        line = {
            "id": reading.report.id,
            "url": reading.url,
            "published": reading.report.published,
            "title": reading.report.title,
            "text": reading.text,
        }
        file.write(msgspec.json.encode(line).decode() + "\n")
