"""Ten questions of an analyst: every engine gives the same answers, from every format."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.questions import QUESTIONS, answers, row_counts
from crawler.archive.index import Archive
from output.contents import contents_of
from output.profiles import Profile
from output.publication import write_publication
from output.release import Release
from pipelines.read import read_archive
from pipelines.store import Store
from pipelines.update import open_questions, update_cases

SHARED = Path(__file__).resolve().parents[4] / "shared" / "warc"


def publication(data: Path, out: Path, profile: Profile) -> Path:
    with Store(data) as store:
        contents = contents_of(store, open_questions(store))
        write_publication(contents, out, ["csv", "parquet", "sqlite"], Release("", profile))
    return out


def check(folder: Path, answered: int) -> None:
    found = answers(folder)
    expected = found["pandas over Parquet"]
    assert len(expected) == len(QUESTIONS) == 10
    assert sum(bool(rows) for rows in expected) >= answered
    for engine, given in found.items():
        for question, rows, others in zip(QUESTIONS, expected, given, strict=True):
            assert others == rows, (engine, question.words)
    assert {name: len(counts) for name, counts in row_counts(folder).items()} == dict.fromkeys(
        row_counts(folder), 1
    )


@pytest.mark.parametrize("profile", Profile)
def test_invented_cases(data: Path, tmp_path: Path, profile: Profile) -> None:
    check(publication(data, tmp_path, profile), 10 if profile is Profile.INTERNAL else 7)


def test_a_replayed_archive(tmp_path: Path) -> None:
    file = SHARED / "solidarity-center.warc.gz"
    if not file.exists():
        pytest.skip("the example data in ../shared is absent")
    with Archive(tmp_path / "archive") as archive, Store(tmp_path) as store:
        archive.import_file(file)
        read_archive(archive, store, workers=1)
        update_cases(store)
    check(publication(tmp_path, tmp_path / "out", Profile.INTERNAL), 7)


def test_answers_that_differ_are_told(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from benchmarks.questions import main

    folder = publication(data, tmp_path, Profile.INTERNAL)
    assert main(folder) == 0
    sheet = (folder / "events.csv").read_text("utf-8")
    (folder / "events.csv").write_text(sheet.replace(",arrest,", ",search,", 1), "utf-8")
    assert main(folder) > 0
    assert "DuckDB over CSV differs" in capsys.readouterr().out
