"""Write the working files of a data folder, which reviewers and ``casebook read`` use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO

import msgspec

from output.codebook import codebook
from output.contents import Contents
from output.spreadsheet import write_csv, write_whole
from output.tables import Tables, frames
from pipelines.records import Reading
from pipelines.review.questions import Asked

WORKING = ("cases", "events", "evidence", "review", "changes")
"""Tables that are working files."""


def publish(contents: Contents, data: Path) -> tuple[Tables, tuple[Path, ...]]:
    """All tables, and the files written: some tables as CSV, the articles, the codebook.

    Each file is replaced as a whole, and equal input gives equal bytes. Raises OSError.
    """
    whole = frames(contents)
    written = []
    for name in WORKING:
        path = data / f"{name}.csv"
        write_csv(whole[name], path)
        written.append(path)
    articles = data / "articles.jsonl"
    write_whole(articles, lambda file: write_articles(contents.readings, file))
    book = data / "codebook.md"
    write_whole(book, lambda file: file.write(codebook()))
    return whole, (*written, articles, book)


def write_questions(asked: Sequence[Asked], path: Path) -> None:
    """Write the questions alone, as they stand in ``review.csv``."""
    write_csv(frames(Contents((), asked))["review"], path)


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
