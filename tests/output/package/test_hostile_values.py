"""Whatever a page says comes out harmless: in every format, in the terminal and in the codebook."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pandas as pd
import pyarrow.parquet as pq
import pytest
from followthemoney import model
from frictionless import validate
from rich.console import Console

from output.codebook import codebook_html
from output.contents import contents_of
from output.formats import FORMATS
from output.profiles import Profile
from output.publication import write_publication
from output.release import Release
from output.show.terminal import case_lines
from output.show.view import case_view
from output.spreadsheet import FORMULA_STARTS
from pipelines.records import Reading
from pipelines.store import Store
from pipelines.update import open_questions, update_cases

HOSTILE = {
    "formula": '=HYPERLINK("http://x.test","y")',
    "plus": "+1+1",
    "minus": "-1-1",
    "at": "@SUM(A1)",
    "tab": "\t=1+1",
    "return": "\r=1+1",
    "html": "<b>bold</b> & \"quoted\" 'too'",
    "script": "<script>alert(1)</script>",
    "template": "{{ 7*7 }} {% raw %}",
    "control": "a\x00b\x07c\x1b[31md\x7f\x9b31m",
    "overrides": "\u202egnp.exe\u2066\u2069",
    "newlines": "one\ntwo\r\nthree\u2028four",
    "quotes": '"; DROP TABLE cases; --, "',
    "mark": "[withheld: minor]",
    "markup": "[red]no[/red] [/]",
    "long": "x" * 1_000_000,
}
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture(scope="module")
def folder(
    tmp_path_factory: pytest.TempPathFactory,
    invent: Callable[..., Reading],
    fill: Callable[[Path, list[Reading]], dict[str, pd.DataFrame]],
) -> Path:
    """A data folder of hostile pages, and the dataset made of it in every format."""
    data = tmp_path_factory.mktemp("hostile")
    pages = []
    for number, value in enumerate(HOSTILE.values()):
        letters = chr(ord("A") + number) + "a" * (number + 2)
        name = f"{value if len(value) < 1000 else 'Lo' + 'o' * 200} {letters} Zhuk{letters.lower()}"
        page = invent(number, name, charge=f"{value} {number}")
        report = page.report
        assert report
        report = msgspec.structs.replace(report, title=value[:10_000])
        url = f"http://news.test/{number}/{value[:10_000]}"
        pages.append(msgspec.structs.replace(page, report=report, url=url))
    fill(data, pages)
    with Store(data) as store:
        contents = contents_of(store, open_questions(store))
        release = Release("", Profile.INTERNAL)
        write_publication(contents, data / "out", list(FORMATS), release)
    return data / "out"


def csv_rows(path: Path) -> list[dict[str, str]]:
    csv.field_size_limit(1 << 24)
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def names(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.csv"))


def test_a_spreadsheet_runs_nothing(folder: Path) -> None:
    cells = [cell for name in names(folder) for row in csv_rows(folder / f"{name}.csv")
             for cell in row.values()]  # fmt: skip
    assert cells
    assert not [cell for cell in cells if cell.startswith(FORMULA_STARTS)]
    assert not [cell for cell in cells if UNSEEN.search(cell)]
    assert sum(cell.startswith("'=HYPERLINK") for cell in cells) > 3


def test_every_format_is_read_back_with_the_same_values(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "dataset.sqlite")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        for name in names(folder):
            typed = pq.read_table(folder / f"{name}.parquet").to_pylist()
            lines = (folder / f"{name}.jsonl").read_bytes().splitlines()
            spoken = [json.loads(line) for line in lines]
            stored = database.execute(f"SELECT * FROM {name}").fetchall()
            sheet = csv_rows(folder / f"{name}.csv")
            assert len(typed) == len(spoken) == len(stored) == len(sheet), name
            for row, other, cells, texts in zip(typed, spoken, stored, sheet, strict=True):
                for place, (column, value) in enumerate(row.items()):
                    if isinstance(value, str):
                        assert value == other[column] == cells[place]
                        assert texts[column] in (value, f"'{value}")
                        assert not UNSEEN.search(value)
                        assert value.encode().decode() == value


def test_the_values_are_still_there(folder: Path) -> None:
    rows = pq.read_table(folder / "evidence.parquet").to_pylist()
    found = {row["quote"] for row in rows if row["field"] == "charge"}
    for number, value in enumerate(HOSTILE.values()):
        assert f"{UNSEEN.sub(chr(0xFFFD), value)} {number}" in found


def test_the_graph_loads(folder: Path) -> None:
    lines = (folder / "entities.ftm.json").read_bytes().splitlines()
    assert len(lines) > 5 * len(HOSTILE)
    for line in lines:
        data = json.loads(line)
        proxy = model.get_proxy(data, cleaned=False)
        proxy.schema.validate(data)
        for name, values in data["properties"].items():
            assert len(proxy.get(name)) == len(values), (name, values)


def test_the_package_is_valid(folder: Path) -> None:
    csv.field_size_limit(1 << 24)  # Python's own limit is 131,072 characters
    found = validate(str(folder / "datapackage.json"))
    assert found.valid, found.flatten(["title", "message"])[:3]


def test_the_codebook_knows_no_value_of_a_page(folder: Path) -> None:
    assert (folder / "codebook.html").read_text("utf-8") == codebook_html()


@pytest.mark.parametrize("plain", [True, False])
def test_the_terminal_is_left_alone(folder: Path, plain: bool) -> None:
    with Store(folder.parent) as store:
        cases = store.cases()
        asked = open_questions(store)
        for case in cases:
            out = io.StringIO()
            view = case_view(case, lambda s: store.text_of(s.url, s.text_sha256), asked)
            style: Any = {} if plain else {"force_terminal": True, "color_system": "standard"}
            Console(file=out, width=100, **style).print(case_lines(view, plain=plain))
            shown = re.sub(r"\x1b\[[\d;]*m", "", out.getvalue()) if not plain else out.getvalue()
            assert not UNSEEN.search(shown)
            assert len(shown) < 200_000
            assert "[/red]" not in case.name or "[/red]" in shown


def test_half_a_surrogate_pair_never_gets_into_a_store(
    tmp_path: Path, invent: Callable[..., Reading]
) -> None:
    """The article's text and title have none (see tests of the article); nothing else is kept."""
    with Store(tmp_path) as store:
        with pytest.raises(UnicodeEncodeError):
            store.add_reading(msgspec.structs.replace(invent(1, "Anna Zhuk"), url="\ud800"))
        store.add_reading(invent(2, "Anna Zhuk"))
        update_cases(store)
        assert len(store.cases()) == 1
