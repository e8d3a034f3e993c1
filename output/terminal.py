"""Tables that a person reads in the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
from rich import box
from rich.table import Table

from output.frame import to_table
from output.text import as_text
from pipelines.records import Outcome
from pipelines.review.records import Judgement

SHOWN = 40
"""Rows of the table of cases; all of them stand in cases.csv."""


def case_table(cases: pd.DataFrame) -> Table:
    """The table of cases in order of name, the first ``SHOWN`` of them."""
    table = _table(f"{len(cases)} cases", "name", "status", "last day", "penalty", "sources", "")
    order = sorted(
        zip(cases["name"].str.casefold(), cases["case_id"], range(len(cases)), strict=True)
    )
    shown = as_text(to_table(cases.iloc[[place for _, _, place in order[:SHOWN]]]))
    for case in shown.to_pylist():
        table.add_row(
            case["name"],
            case["status"].replace("_", " "),
            case["last_event_date"],
            case["latest_penalty"],
            case["sources"],
            "review" if case["needs_review"] == "yes" else "",
        )
    if len(cases) > SHOWN:
        table.caption = f"and {len(cases) - SHOWN} more"
    return table


def outcome_table(outcomes: Mapping[str, Mapping[Outcome, int]]) -> Table:
    """Page versions read, by source and outcome."""
    table = _table("Pages read", "source", *(outcome.replace("_", " ") for outcome in Outcome))
    for source, counts in outcomes.items():
        table.add_row(source, *(str(counts.get(outcome, "")) for outcome in Outcome))
    return table


def run_table(runs: Iterable[Mapping[str, Any]]) -> Table:
    """The last runs, newest first."""
    table = _table("Last runs", "started", "command", "outcome", "counts")
    for run in runs:
        counts = ", ".join(f"{count} {name}" for name, count in run["counts"].items())
        started = run["started"][:16].replace("T", " ")
        table.add_row(started, run["command"], run["outcome"] or "not finished", counts)
    return table


def log_table(log: Iterable[Judgement]) -> Table:
    """The log of judgements, oldest first."""
    table = _table("Judgements", "no.", "when", "who", "decision", "about", "machine said", "why")
    for line in log:
        question = line.question
        event = " ".join(filter(None, (question.type, question.date)))
        table.add_row(
            str(line.number),
            f"{line.when:%Y-%m-%d %H:%M}",
            line.who,
            " ".join(filter(None, (line.decision, line.correction))),
            " ".join(filter(None, (question.kind, event, question.id))),
            question.value,
            line.why,
        )
    return table


def _table(title: str, *headings: str) -> Table:
    table = Table(
        title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False
    )
    for heading in headings:
        table.add_column(heading)
    return table
