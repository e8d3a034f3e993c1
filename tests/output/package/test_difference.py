"""Two publications compared: by keys, through every format, over other columns."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from casebook.commands import app
from crawler.errors import CasebookError
from output.contents import contents_of
from output.difference.compare import CellChange, TableDifference, difference
from output.profiles import Profile
from output.publication import write_publication
from output.release import Release
from pipelines.store import Store
from pipelines.update import open_questions

KINDS = ("csv", "parquet", "jsonl")


@pytest.fixture(scope="module")
def publications(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one publication in each format, whose contents are the same."""
    folder = tmp_path_factory.mktemp("publications")
    with Store(data) as store:
        contents = contents_of(store, open_questions(store))
        for kind in KINDS:
            write_publication(contents, folder / kind, [kind], Release("", Profile.INTERNAL))
    return folder


@pytest.fixture
def pair(publications: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Two equal publications in CSV, to be changed."""
    for name in ("old", "new"):
        shutil.copytree(publications / "csv", tmp_path / name)
    return tmp_path / "old", tmp_path / "new"


def edit(folder: Path, table: str, change: Any) -> None:
    """Change the rows of a table as a list of dictionaries."""
    path = folder / f"{table}.csv"
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    rows = change(rows)
    with path.open("w", encoding="utf-8-sig", newline="") as lines:
        writer = csv.DictWriter(lines, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def of(folders: tuple[Path, Path], table: str) -> TableDifference:
    return next(item for item in difference(*folders).tables if item.table == table)


@pytest.mark.parametrize("old", KINDS)
@pytest.mark.parametrize("new", KINDS)
def test_equal_contents_differ_in_no_format(publications: Path, old: str, new: str) -> None:
    found = difference(publications / old, publications / new)
    assert len(found.tables) == 10
    for item in found.tables:
        assert (item.came, item.went, item.changed, item.note) == ((), (), (), ""), item.table
        assert item.old_rows == item.new_rows


def test_what_came_went_and_changed(pair: tuple[Path, Path]) -> None:
    def change(rows: list[dict[str, str]]) -> list[dict[str, str]]:
        rows[1] |= {"status": "released", "name": "=1+1"}
        return [*rows[1:], rows[0] | {"case_id": "C2222222222"}]

    with (pair[0] / "cases.csv").open(encoding="utf-8-sig", newline="") as lines:
        first, second, *_ = csv.DictReader(lines)
    edit(pair[1], "cases", change)
    found = of(pair, "cases")
    assert (found.came, found.went) == (("C2222222222",), (first["case_id"],))
    assert found.changed == (
        CellChange(second["case_id"], "name", second["name"], "=1+1"),
        CellChange(second["case_id"], "status", second["status"], "released"),
    )


def test_other_columns_are_named_and_not_compared(pair: tuple[Path, Path]) -> None:
    def change(rows: list[dict[str, str]]) -> list[dict[str, str]]:
        return [{**{k: v for k, v in row.items() if k != "place"}, "mood": "x"} for row in rows]

    edit(pair[1], "events", change)
    found = of(pair, "events")
    assert (found.columns_came, found.columns_went) == (("mood",), ("place",))
    assert (found.came, found.went, found.changed) == ((), (), ())


def test_a_table_without_its_key_is_told(pair: tuple[Path, Path]) -> None:
    edit(pair[0], "events", lambda rows: [row | {"event_id": "E1"} for row in rows])
    edit(pair[1], "names", lambda rows: [{"name": row["name"]} for row in rows])
    assert "older table has several rows of one event_id" in of(pair, "events").note
    assert "newer table has no column name_id" in of(pair, "names").note
    package = json.loads((pair[0] / "datapackage.json").read_text("utf-8"))
    package["resources"] = [r for r in package["resources"] if r["name"] != "penalties"]
    (pair[0] / "datapackage.json").write_text(json.dumps(package), "utf-8")
    found = of(pair, "penalties")
    assert (found.note, found.old_rows) == ("the table is new", None)
    assert len(found.came) == found.new_rows


def run(*args: str | Path) -> Result:
    words = ["publish", "--diff", *map(str, args)]
    return CliRunner().invoke(app, words, env={"COLUMNS": "120"})


def test_the_command_tells_it_in_three_ways(pair: tuple[Path, Path], tmp_path: Path) -> None:
    edit(pair[1], "cases", lambda rows: [rows[0] | {"name": "=1+1"}, *rows[1:]])
    done = run(*pair, "--diff-csv", tmp_path / "changes.csv")
    assert done.exit_code == 0, done.output
    row = next(line for line in done.output.splitlines() if line.strip().startswith("cases"))
    assert row.split()[1:] == ["5", "5", "0", "0", "1", "name", "1"]
    with (tmp_path / "changes.csv").open(encoding="utf-8-sig", newline="") as lines:
        (listed,) = csv.DictReader(lines)
    assert (listed["what"], listed["column"], listed["new"]) == ("changed", "name", "'=1+1")
    told = json.loads(run(*pair, "--json").stdout)
    assert told["tables"][0]["changed"][0]["new"] == "=1+1"


@pytest.mark.parametrize(
    ("content", "told"),
    [(None, "has no datapackage.json"), ("{", "is none of ours"), ("{}", "is none of ours")],
)
def test_what_is_no_publication_is_one_line(
    pair: tuple[Path, Path], content: str | None, told: str
) -> None:
    package = pair[1] / "datapackage.json"
    package.unlink()
    if content is not None:
        package.write_text(content, "utf-8")
    done = run(*pair)
    assert done.exit_code == 1
    assert isinstance(done.exception, CasebookError)
    assert told in str(done.exception)
    assert "\n" not in str(done.exception)
