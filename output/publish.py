"""Write the working files of a data folder, which reviewers and ``casebook read`` use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

import msgspec
import pandas as pd

from output.codebook import codebook
from output.columns import tables
from output.contents import Contents
from output.formats.writing import Write
from output.frame import to_table
from output.spreadsheet import ENCODING, replaced, write_csv, write_head, write_rows, write_whole
from output.tables import case_table, frames, pages
from pipelines.review.questions import Asked

WORKING = ("cases", "events", "evidence", "review", "changes")
"""Tables that are working files."""

ARTICLES = "articles.jsonl"
CODEBOOK = "codebook.md"
FILES = (*(f"{name}.csv" for name in WORKING), ARTICLES, CODEBOOK)


def publish(contents: Contents, data: Path) -> pd.DataFrame:
    """Write the working files, and return the table of cases."""
    cases = case_table(contents)
    with open_working(data) as write:
        for page in pages(contents, cases):
            write(page)
    return cases


@contextmanager
def open_working(data: Path) -> Iterator[Write]:
    """A function that writes pages of tables to the working files: ``FILES``.

    Each file is replaced as a whole, and equal input gives equal bytes. Raises OSError.
    """
    with ExitStack() as stack:
        texts = {
            name: stack.enter_context(replaced(data / f"{name}.csv", ENCODING)) for name in WORKING
        }
        articles = stack.enter_context(replaced(data / ARTICLES))
        for name, file in texts.items():
            write_head([column.name for column in tables()[name]], file)

        def write(page: Mapping[str, pd.DataFrame]) -> None:
            for name, file in texts.items():
                if name in page:
                    write_rows(to_table(page[name]), file)
            if "articles" in page:
                write_articles(page["articles"], articles)

        yield write
        write_whole(data / CODEBOOK, lambda file: file.write(codebook()))


def write_questions(asked: Sequence[Asked], path: Path) -> None:
    """Write the questions alone, as they stand in ``review.csv``."""
    write_csv(frames(Contents((), asked))["review"], path)


def write_articles(articles: pd.DataFrame, file: IO[str]) -> None:
    """Write each article as a line of JSON, in the form that ``casebook read`` takes.

    With it every quote can be found at its offsets, and every report made again.
    """
    for row in to_table(articles[["url", "published", "title", "text"]]).to_pylist():
        line = {"id": row["url"], **row, "title": row["title"] or ""}
        file.write(msgspec.json.encode(line).decode() + "\n")
