"""Samples for judging: what is drawn, and what is made of the judgements."""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path

import pytest

from benchmarks.judged import shares, wilson
from benchmarks.samples import EVENT_COLUMNS, draw, main

TEXT = """It rained in Lida. Police arrested Alena Novik on 5 May 2021.
A court sentenced Petro Hrynko to two years in prison.
The union wanted the release of everybody. The weather was mild."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    page = {"title": "", "url": "", "published": "2021-12-31", "text": TEXT}
    lines = [json.dumps(page | {"id": f"page {n}"}) for n in range(5)]
    (tmp_path / "pages.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    return tmp_path


def test_what_is_drawn(folder: Path) -> None:
    found = draw(folder, seed=1, pages=1, size=9)
    rows = [dict(zip(EVENT_COLUMNS, row, strict=True)) for row in found.events]
    arrest, verdict = sorted(rows, key=lambda row: row["type"])
    assert arrest["sentence"] == TEXT.splitlines()[0]
    assert (arrest["subject"], arrest["date"]) == ("Alena Novik", "2021-05-05")
    assert verdict["penalties"] == "imprisonment P2Y"
    silent = [row[2] for row in found.sentences]
    assert silent == ["The union wanted the release of everybody."]


def test_a_seed_draws_the_same_again(folder: Path) -> None:
    assert draw(folder, 1, 3, 4) == draw(folder, 1, 3, 4)
    assert draw(folder, 1, 3, 4) != draw(folder, 2, 3, 4)
    assert len(draw(folder, 1, 3, 4).events) == 4


def test_judged_files_are_counted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["draw", str(folder), "--seed", "3", "--to", str(folder)])
    file = folder / "events-3.csv"
    with file.open(encoding="utf-8", newline="") as lines:
        head, *rows = csv.reader(lines)
    words = ["right", "Right", "date", "subject", "nothing", "", *[""] * (len(rows) - 6)]
    judged = [[word, *row[1:]] for word, row in zip(words, rows, strict=True)]
    with file.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines).writerows([head, *judged])
    main(["count", str(file), str(folder / "sentences-3.csv")])
    assert [line.strip() for line in capsys.readouterr().out.splitlines()] == [
        "events-3.csv",
        "right: 2 of 5, 0.40 (0.12 to 0.77)",
        "right subject and type: 3 of 5, 0.60 (0.23 to 0.88)",
        "wrong date: 1",
        "wrong subject: 1",
        "wrong nothing: 1",
        "sentences-3.csv",
        "sentences with a missed event: 0 of 0, none (0.00 to 1.00)",
    ]


def test_a_judgement_that_is_no_word_of_ours_is_refused(folder: Path) -> None:
    file = folder / "sentences.csv"
    file.write_text("judged,sentence\nmissed,a\nwell,b\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="line 3: 'well' is none of nothing, missed"):
        main(["count", str(file)])
    file.write_text("judged,sentence\nmissed,a\nnothing,b\n", encoding="utf-8")
    assert shares(file) == ["sentences with a missed event: 1 of 2, 0.50 (0.09 to 0.91)"]


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(80, 93, 0.78, 0.92), (12, 90, 0.08, 0.22), (0, 10, 0.0, 0.28), (10, 10, 0.72, 1.0)],
)
def test_wilson(part: int, whole: int, low: float, high: float) -> None:
    assert [round(bound, 2) for bound in wilson(part, whole)] == [low, high]
