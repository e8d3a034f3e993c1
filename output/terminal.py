"""Tables that a person reads in the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.table import Table

from output.tables import latest_penalty
from pipelines.records import Case, Doubt

SHOWN = 40
"""Rows of the table of cases; all of them stand in cases.csv."""


def case_table(cases: Sequence[Case], doubts: Iterable[Doubt]) -> Table:
    """The cases in order of name, the first ``SHOWN`` of them."""
    unsure = {case_id for doubt in doubts for case_id in (doubt.left, doubt.right)}
    table = Table(title=f"{len(cases)} cases", title_justify="left")
    for heading in ("name", "status", "events", "latest penalty", "last dated", "sources", ""):
        table.add_column(heading, justify="right" if heading == "sources" else "left")
    for case in sorted(cases, key=lambda case: (case.name.casefold(), case.id))[:SHOWN]:
        table.add_row(
            case.name,
            case.status,
            ", ".join(dict.fromkeys(event.type for event in case.events)),
            latest_penalty(case),
            max((event.date or "" for event in case.events), default=""),
            str(case.sources),
            "review" if case.doubts or case.id in unsure else "",
        )
    if len(cases) > SHOWN:
        table.caption = f"and {len(cases) - SHOWN} more"
    return table
