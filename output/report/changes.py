"""What changed in the dataset, in words."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import pandas as pd

from output.report.addresses import case_file
from output.report.marks import withheld
from output.report.records import ChangeGroup, ChangeView
from output.report.rows import Row, rows
from pipelines.changes import Action

LISTED = 500
"""Changes of one kind that the page lists."""

TITLES = {
    ("case", Action.NEW): "New cases",
    ("event", Action.NEW): "New events",
    ("event", Action.CHANGED): "Events corrected",
    ("case", Action.CHANGED): "Cases corrected",
    ("case", Action.MERGED): "Cases that are one with another now",
    ("case", Action.SPLIT): "Cases split off from another",
    ("event", Action.WITHDRAWN): "Events withdrawn",
    ("case", Action.WITHDRAWN): "Cases withdrawn",
}


def change_groups(changes: pd.DataFrame, since: int, cases: Collection[str]) -> list[ChangeGroup]:
    """The changes of all linkings after ``since`` by kind; ``cases`` are those that have a page."""
    recent = changes[changes["linking"].astype("int64") > since]
    about = recent["event_id"].map(lambda event: "event" if event else "case")
    groups = []
    for (subject, action), title in TITLES.items():
        kept = recent[(about == subject) & (recent["action"] == action)]
        if len(kept):
            listed = tuple(_view(row, cases) for row in rows(kept.head(LISTED)))
            groups.append(ChangeGroup(title, len(kept), listed))
    return groups


def _view(row: Row, cases: Collection[str]) -> ChangeView:
    case = row["case_id"]
    page = case_file(case) if case in cases else ""
    return ChangeView(case, page, " ".join(_words(row)), row["cause"], str(row["linking"]))


def _words(row: Row) -> Iterator[str]:
    old, new, field = row["old"], row["new"], row["field"].replace("_", " ")
    if withheld(old) or withheld(new):
        yield f"{field} (withheld)" if field else ""
    elif row["action"] == Action.CHANGED:
        yield f"{field}: {old or 'empty'} → {new or 'empty'}"
    elif row["action"] == Action.MERGED:
        yield f"{old} → {new}"
    elif row["action"] == Action.SPLIT:
        yield f"{new}, from {old}"
    else:
        yield new or old
