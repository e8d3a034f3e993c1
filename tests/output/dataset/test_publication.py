"""Publications: from articles through the store to files that other programs read."""

from __future__ import annotations

import asyncio
import csv
import dataclasses
import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from datasette.app import Datasette

from extractors.reader import READER_VERSION, read
from extractors.records import Article
from output.columns import published, tables
from output.contents import Again, contents_as_of, contents_of
from output.formats import FORMATS
from output.formats.apart import WriterEndedError, open_apart
from output.formats.csv import open_csv
from output.formats.datasette import VIEWS
from output.formats.jsonl import open_jsonl
from output.formats.writing import Write
from output.frame import TYPES, frame_of
from output.profiles import Profile
from output.publication import Publication, write_publication
from output.release import Release
from pipelines.as_of import NothingKnownError
from pipelines.records import Outcome, Reading
from pipelines.store import Store
from pipelines.update import open_questions, update_cases

ARTICLES = {
    "weaver": "A court in Lida sentenced Maryna Zhuk, a welder, to four years in prison on June 3, "
    "2024 under Article 342, Part 1 of the Criminal Code and fined her 1,500 euro.",
    "driver": "Police arrested Ales Bury, a bus driver, in Brest on May 4, 2024.",
    "pupil": "Police detained Petro Hrynko, 16, a schoolboy, in Hrodna on May 5, 2024.",
    "patient": "Police arrested Taras Dudko, a miner, in hospital on May 6, 2024.",
}


KEPT = {**TYPES, "time": pa.timestamp("ms", tz="UTC")}  # Parquet counts no whole seconds


def reading(word: str, text: str, day: int) -> Reading:
    url = f"http://tribune.newsroom.test/2024/{word}/"
    article = Article(url, f"News of the {word}", "2024-06-10", "en", text)
    return Reading(
        url, f"sha1:{word}", "newsroom_tribune", datetime(2024, 6, day, tzinfo=UTC), "t.warc.gz",
        day, f"urn:uuid:{word}", READER_VERSION, Outcome.REPORT, "", text, read(article, id=url),
    )  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Four articles, fetched on four days of June."""
    found = Store(tmp_path_factory.mktemp("store"))
    for day, (word, text) in enumerate(ARTICLES.items(), start=11):
        found.add_reading(reading(word, text, day))
    update_cases(found)
    return found


def publish(store: Store, folder: Path, **release: Any) -> Publication:
    asked = Release(release.pop("version", ""), program="0.1", **release)
    return write_publication(contents_of(store, open_questions(store)), folder, FORMATS, asked)


@pytest.fixture(scope="module")
def public(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("public")
    publish(store, folder)
    return folder


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def test_every_format_has_the_same_rows(public: Path) -> None:
    database = sqlite3.connect(public / "dataset.sqlite")
    for name, columns in published().items():
        names = [column.name for column in columns]
        table = rows(public / f"{name}.csv")
        lines = (public / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        parquet = pq.read_table(public / f"{name}.parquet")
        (count,) = database.execute(f"SELECT count(*) FROM {name}").fetchone()
        assert {len(table), len(lines), parquet.num_rows} == {count}
        assert parquet.column_names == names
        for row in [*table, *map(json.loads, lines)]:
            assert list(row) == names
    database.close()


def test_parquet_has_real_types_and_says_what_it_is(public: Path) -> None:
    for name, columns in published().items():
        schema = pq.read_schema(public / f"{name}.parquet")
        assert [schema.field(c.name).type for c in columns] == [KEPT[c.kind] for c in columns]
        assert schema.metadata[b"profile"] == b"public"
    penalties = pd.read_parquet(public / "penalties.parquet", dtype_backend="pyarrow")
    assert list(penalties["months"].dropna()) == [48]
    assert list(penalties["amount_number"].dropna()) == [1500]
    assert list(penalties["amount_unit"].dropna()) == ["euro"]


def test_a_charge_is_taken_apart(public: Path) -> None:
    (charge,) = rows(public / "charges.csv")
    assert (charge["article"], charge["part"]) == ("342", "1")


def test_the_public_reads_what_is_withheld_and_why(public: Path) -> None:
    by_name = {row["name"]: row for row in rows(public / "cases.csv")}
    assert {"Maryna Zhuk", "Ales Bury", "Taras Dudko", "[withheld: minor]"} == by_name.keys()
    pupil = by_name["[withheld: minor]"]
    assert (pupil["minor"], pupil["first_event_date"]) == ("yes", "2024-01-01")
    assert "first_event_date: minor" in pupil["withheld"].split("; ")
    quotes = [r["quote"] for r in rows(public / "evidence.csv") if r["field"] == "event"]
    assert "[withheld: health]" in quotes
    text = b"".join(path.read_bytes() for path in public.glob("*.*") if path.suffix != ".parquet")
    assert b"Hrynko" not in text
    assert b"hospital" not in text


def test_equal_contents_give_equal_bytes_and_another_version_else(
    store: Store, public: Path, tmp_path: Path
) -> None:
    again = publish(store, tmp_path)
    assert again.release.version.startswith("2024-06-14-")
    for path in again.files:
        assert path.read_bytes() == (public / path.name).read_bytes(), path.name
    named = publish(store, tmp_path, version="2024.2", profile=Profile.INTERNAL)
    assert named.release.version == "2024.2"
    assert {row["dataset_version"] for row in rows(tmp_path / "events.csv")} == {"2024.2"}
    assert "Petro Hrynko" in {row["name"] for row in rows(tmp_path / "cases.csv")}


def test_formats_apart_give_the_same_bytes(
    store: Store, public: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("output.tables.CASES_A_PAGE", 1)
    together, apart = tmp_path / "together", tmp_path / "apart"
    contents = contents_of(store, open_questions(store))
    done = write_publication(contents, together, FORMATS, Release(""))
    write_publication(contents, apart, FORMATS, Release(""), apart_from=0)
    assert {path.name for path in apart.iterdir()} == {path.name for path in done.files}
    for path in done.files:
        assert path.read_bytes() == (apart / path.name).read_bytes(), path.name
    assert (apart / "evidence.csv").read_bytes() == (public / "evidence.csv").read_bytes()


def test_what_ends_a_format_apart_is_told(tmp_path: Path) -> None:
    with (
        pytest.raises(FileNotFoundError, match="gone"),
        open_apart([open_csv, open_jsonl], tmp_path / "gone", Release("v1")) as write,
    ):
        write({})
    with (
        pytest.raises(WriterEndedError, match="publish again"),
        open_apart([open_csv, ended], tmp_path, Release("v1")) as write,
    ):
        write({})


def ended(folder: Path, release: Release) -> AbstractContextManager[Write]:
    """A format whose process ends at once, as one does that the system takes the memory from."""
    os._exit(9)


def test_what_was_known_on_a_day(store: Store, tmp_path: Path) -> None:
    contents = contents_as_of(store, date(2024, 6, 12))
    done = write_publication(contents, tmp_path, ["csv"], Release("", as_of=date(2024, 6, 12)))
    assert sorted(row["name"] for row in rows(tmp_path / "cases.csv")) == [
        "Ales Bury",
        "Maryna Zhuk",
    ]
    now = {case.id for case in store.cases()}
    assert {row["case_id"] for row in rows(tmp_path / "cases.csv")} < now
    assert done.release.version.startswith("2024-06-12-")
    with pytest.raises(NothingKnownError, match="2024-06-10"):
        contents_as_of(store, date(2024, 6, 10))


@pytest.mark.parametrize("apart_from", [0, 1000])
def test_a_write_that_fails_leaves_the_older_publication(
    store: Store, tmp_path: Path, apart_from: int
) -> None:
    publish(store, tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def stop() -> Iterator[Reading]:
        yield from store.readings()
        raise OSError(5, "Input/output error")

    contents = dataclasses.replace(contents_of(store, []), readings=Again(stop))
    with pytest.raises(OSError, match="Input/output"):
        write_publication(contents, tmp_path, ["csv", "jsonl"], Release("v2"), apart_from)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_datasette_browses_every_table_and_view(public: Path) -> None:
    metadata = json.loads((public / "metadata.json").read_text(encoding="utf-8"))
    site = Datasette([str(public / "dataset.sqlite")], metadata=metadata)

    async def browse() -> dict[str, int]:
        await site.invoke_startup()
        found = {}
        for name in [*published(), *VIEWS]:
            page = await site.client.get(f"/dataset/{name}")
            lines = await site.client.get(f"/dataset/{name}.json?_shape=array")
            assert (page.status_code, lines.status_code) == (200, 200), name
            found[name] = len(lines.json())
            assert "meaning" not in metadata["databases"]["dataset"]["tables"][name]
        search = await site.client.get("/dataset/names.json?_search=zhuk&_shape=array")
        found["search"] = len(search.json())
        return found

    found = asyncio.run(browse())
    assert found["cases"] == found["case_overview"] == 4
    assert found["timeline"] == found["events"]
    assert found["in_custody"] == 2 + 1
    assert found["search"] >= 1
    assert set(VIEWS) == _views(public)


def _views(public: Path) -> set[str]:
    with sqlite3.connect(public / "dataset.sqlite") as database:
        found = {name for (name,) in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'view'"
        )}  # fmt: skip
        broken = list(database.execute("PRAGMA foreign_key_check"))
    database.close()
    assert broken == []
    return found


def test_hostile_characters_are_harmless_and_offsets_hold() -> None:
    row: dict[str, object] = {
        "case_id": "C1",
        "name": "a\x00b\u202ec\ud800d",
        "roles": ("x\x1b[2J",),
    }
    frame = frame_of([row], tables()["cases"])
    assert frame["name"][0] == "a\ufffdb\ufffdc\ufffdd"
    assert list(frame["roles"][0]) == ["x\ufffd[2J"]
    assert pa.Table.from_pandas(frame).num_rows == 1
