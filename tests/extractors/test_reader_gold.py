"""The reader against annotated pages: it must not fall below what was reached."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from extractors.evaluation import GoldPage, load_gold, score
from extractors.evaluation.gold import ReadPage
from extractors.reader import read
from extractors.records import Article

ROOT = Path(__file__).parents[2]
SHARED_GOLD = ROOT.parent / "shared" / "gold"
OWN_GOLD = ROOT / "tests" / "newsroom" / "gold"
SLACK = 0.01


def read_gold(page: GoldPage) -> ReadPage:
    article = Article(
        url=page.url,
        title=page.title,
        published=page.published,
        language="en",
        text=page.text or "",
    )
    return msgspec.convert(msgspec.to_builtins(read(article, id=page.id)), ReadPage)


@pytest.mark.parametrize(
    ("folder", "floors", "most_bystanders"),
    [
        (
            SHARED_GOLD,
            {"subjects": 0.88, "dates": 0.93, "penalties": 0.91, "groups": 0.70, "full": 0.73},
            0,
        ),
        (SHARED_GOLD / "seed", {"subjects": 0.87, "dates": 0.93, "full": 0.77}, 0),
        (OWN_GOLD, {"subjects": 0.96, "dates": 0.96, "penalties": 0.97, "full": 0.82}, 0),
    ],
    ids=["shared", "shared seed", "own"],
)
def test_agreement_stays(folder: Path, floors: dict[str, float], most_bystanders: int) -> None:
    if not folder.is_dir():
        pytest.skip(f"no annotated pages in {folder.name}: they are kept beside the project")
    golds = load_gold(folder)
    table = score(golds, [read_gold(page) for page in golds])
    short = {k: table.rows[k].f1 for k, v in floors.items() if table.rows[k].f1 < v - SLACK}
    assert short == {}
    assert table.rows["bystanders"].fp <= most_bystanders, table.errors
    assert table.rows["quotes"].fp == 0, table.errors
