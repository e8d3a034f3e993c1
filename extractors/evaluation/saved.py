"""An evaluation as JSON, to be compared with a later one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from extractors.evaluation.gold import GoldError
from extractors.evaluation.outcomes import Outcome
from extractors.reader import READER_VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from extractors.evaluation.scoring import Row, Table


class Figures(msgspec.Struct, frozen=True):
    """One row of the table."""

    precision: float
    recall: float
    f1: float
    tp: int
    fp: int
    fn: int


class Saved(msgspec.Struct, frozen=True):
    """The figures of an evaluation, and what became of each event."""

    reader: str
    pages: int
    figures: dict[str, Figures]
    outcomes: tuple[Outcome, ...]


def saved(table: Table) -> Saved:
    """The table in the form that is written to a file."""
    rows = {name: figures(row) for name, row in table.rows.items()}
    return Saved(READER_VERSION, table.pages, rows, tuple(table.outcomes))


def figures(row: Row) -> Figures:
    """The row, rates with four digits as the published scorer has them."""
    precision, recall, f1 = (round(rate, 4) for rate in (row.precision, row.recall, row.f1))
    return Figures(precision, recall, f1, row.tp, row.fp, row.fn)


def load_saved(file: Path) -> Saved:
    """An evaluation from a file. Raises ``GoldError``."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=Saved)
    except (OSError, msgspec.MsgspecError) as error:
        raise GoldError(f"{file}: not the JSON of an evaluation: {error}") from error
