"""What a verification found broken, as a table in the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from output.legible import legible
from pipelines.verify.records import Broken

SHOWN = 50
"""Rows that are shown; ``--json`` lists all."""


def broken_table(broken: Sequence[Broken]) -> Table:
    """What is broken and what to do about it, the first ``SHOWN``."""
    table = Table(
        title=f"{len(broken)} broken",
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        show_lines=True,
    )
    for heading in ("case", "field", "what", "where", "what to do"):
        table.add_column(heading, overflow="fold", no_wrap=heading == "case")
    for item in broken[:SHOWN]:
        field = f"{item.field} of {item.event_id}" if item.event_id else item.field
        what = f"{item.flaw}: {item.detail}" if item.detail else str(item.flaw)
        cells = (item.case_id, field, what, item.where, item.advice)
        table.add_row(*(Text(legible(cell)) for cell in cells))
    if len(broken) > SHOWN:
        table.caption = f"and {len(broken) - SHOWN} more; --json lists all"
    return table
