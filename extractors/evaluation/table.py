"""The table of an evaluation, and the reader measured on a folder of annotated pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from extractors.evaluation.gold import ReadPage, load_gold
from extractors.evaluation.scoring import COUNTED, score
from extractors.reader import read
from extractors.records import Article

if TYPE_CHECKING:
    from pathlib import Path

    from extractors.evaluation.gold import GoldPage
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


def evaluate_folder(folder: Path, errors: bool = False) -> str:
    """The table of the reader over the annotated pages of the folder. Raises ``GoldError``."""
    golds = load_gold(folder)
    return format_table(score(golds, map(_read, golds)), errors=errors)


def _read(gold: GoldPage) -> ReadPage:
    """What the reader makes of the text of an annotated page."""
    article = Article(
        url=gold.url,
        title=gold.title,
        published=gold.published,
        language="en",
        text=gold.text or "",
    )
    return msgspec.convert(msgspec.to_builtins(read(article, id=gold.id)), ReadPage)
