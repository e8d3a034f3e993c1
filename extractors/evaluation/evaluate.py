"""The reader measured on annotated pages."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from extractors.evaluation.gold import ReadPage
from extractors.evaluation.scoring import score
from extractors.reader import read
from extractors.records import Article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.evaluation.gold import GoldPage
    from extractors.evaluation.scoring import Table
    from extractors.names import NameEngine


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Annotated pages, what was read from them, and how well that agrees."""

    golds: Sequence[GoldPage]
    pages: Sequence[ReadPage]
    table: Table
    seconds: float
    """CPU time of the reading alone."""

    @property
    def speed(self) -> str:
        """How fast the pages were read, in words."""
        size = sum(len((gold.text or "").encode()) for gold in self.golds) / 1000
        each = self.seconds or 1e-9
        return f"{len(self.golds) / each:,.0f} pages a second, {size / each:,.0f} KB a second"


def evaluate(golds: Sequence[GoldPage], engine: NameEngine | None = None) -> Evaluation:
    """The reader on the texts of the annotated pages; ``engine`` as for ``read``."""
    start = time.process_time()
    reports = [read(_article(gold), id=gold.id, engine=engine) for gold in golds]
    seconds = time.process_time() - start
    pages = [msgspec.convert(msgspec.to_builtins(report), ReadPage) for report in reports]
    return Evaluation(golds, pages, score(golds, pages), seconds)


def _article(gold: GoldPage) -> Article:
    return Article(
        url=gold.url,
        title=gold.title,
        published=gold.published,
        language="en",
        text=gold.text or "",
    )
