"""Pairs of names that are given from outside as rows of CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

from crawler.errors import CasebookError
from pipelines.lines import BadLine
from pipelines.names.compare import compare_persons
from pipelines.names.parse import parse_person

NAMES = ("name_a", "name_b")
ADDED = ("score", "same")
"""The score from 0 to 1 with four decimals; 1 where the names are taken for one person's."""


class ColumnError(CasebookError):
    """A file of pairs without the columns that hold the names."""


def compare_file(lines: Iterable[str]) -> Iterator[list[str] | BadLine]:
    """The rows to write, the header first, or what is wrong with a row.

    All columns of the file are carried through, then come ``score`` and ``same``. A column of the
    file that already has one of these two names is carried as ``input_score`` or ``input_same``,
    so that a file with the known answer can be compared and both decisions stand side by side.

    Raises ``ColumnError`` when the header lacks ``name_a`` or ``name_b``.
    """
    reader = csv.reader(lines)
    header = [column.removeprefix("\ufeff").strip() for column in next(reader, [])]
    missing = [column for column in NAMES if column not in header]
    if missing:
        raise ColumnError(
            f"no column {' and '.join(missing)} among {', '.join(header) or 'nothing'}; "
            "name the two columns to compare name_a and name_b in the first line"
        )
    yield [*(f"input_{column}" if column in ADDED else column for column in header), *ADDED]
    left, right = map(header.index, NAMES)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield BadLine(reader.line_num, str(error))
            continue
        if len(row) == len(header):
            yield [*row, *_compared(row[left], row[right])]
        elif row:
            yield BadLine(reader.line_num, f"has {len(row)} cells, the header {len(header)}")


def _compared(left: str, right: str) -> tuple[str, str]:
    match = compare_persons(parse_person(left), parse_person(right))
    return f"{match.score:.4f}", str(int(match.same))
