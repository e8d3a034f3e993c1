"""What an evaluation found, as text for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.evaluation.outcomes import changes
from extractors.evaluation.scoring import COUNTED

if TYPE_CHECKING:
    from extractors.evaluation.saved import Saved
    from extractors.evaluation.scoring import Table


def format_table(table: Table, *, errors: bool = False) -> str:
    """The table as text, with a line for every disagreement when ``errors``."""
    lines = [
        f"{table.pages} pages, {table.unread} without a prediction",
        f"{'':12}{'precision':>10}{'recall':>8}{'F1':>8}{'tp':>6}{'fp':>6}{'fn':>6}",
    ]
    for name, row in table.rows.items():
        if name in COUNTED:
            lines.append(f"{name:12}{'':32}{row.fp:>6}")
        else:
            # Rounded to four digits first, as the published scorer does.
            rates = "".join(
                f"{round(rate, 4):>{width}.3f}"
                for rate, width in ((row.precision, 10), (row.recall, 8), (row.f1, 8))
            )
            lines.append(f"{name:12}{rates}{row.tp:>6}{row.fp:>6}{row.fn:>6}")
    return "\n".join([*lines, *(table.errors if errors else ())])


def format_changes(before: Saved, after: Saved) -> str:
    """What an older evaluation found otherwise: figures, then events, better (+) or worse (-)."""
    lines = [f"{'':12}{'before':>8}{'now':>8}{'change':>8}"]
    for name, new in after.figures.items():
        old = before.figures.get(name)
        if old is None:
            continue
        if name in COUNTED:
            lines.append(f"{name:12}{old.fp:>8}{new.fp:>8}{new.fp - old.fp:>+8}")
        else:
            lines.append(f"{name:12}{old.f1:>8.3f}{new.f1:>8.3f}{new.f1 - old.f1:>+8.3f}")
    better, worse = changes(before.outcomes, after.outcomes)
    lines.append(f"{len(better)} events better, {len(worse)} worse")
    return "\n".join([*lines, *(f"+ {line}" for line in better), *(f"- {line}" for line in worse)])
