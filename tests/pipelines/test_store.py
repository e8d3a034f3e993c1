"""The store on real SQLite files: what is kept, what is refused, and two processes at once."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from pipelines.records import Outcome, Reading
from pipelines.schema import METADATA
from pipelines.store import FILE_NAME, Store, StoreError

READING = Reading(
    url="http://tribune.newsroom.test/2023/12/potters/",
    digest="sha1:A",
    source="tribune",
    fetched=datetime(2024, 1, 15, 6, tzinfo=UTC),
    file="a.warc.gz",
    offset=12,
    record_id="urn:uuid:1",
    reader="1",
    outcome=Outcome.NO_TEXT,
    detail="empty",
)


def changed(**fields: object) -> Reading:
    return msgspec.structs.replace(READING, **fields)


def test_a_reading_comes_back_as_it_was(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.add_reading(READING)
    with Store(tmp_path) as store:
        assert list(store.readings()) == [READING]


def test_the_newest_version_of_a_page_counts(tmp_path: Path) -> None:
    newer = changed(digest="sha1:B", fetched=datetime(2024, 2, 1, tzinfo=UTC))
    with Store(tmp_path) as store:
        store.add_reading(newer)
        store.add_reading(READING)
        assert list(store.readings()) == [newer]
        assert store.outcomes() == {"tribune": {Outcome.NO_TEXT: 2}}


def test_reading_again_replaces(tmp_path: Path) -> None:
    again = changed(reader="2", detail="still empty")
    with Store(tmp_path) as store:
        store.add_reading(READING)
        store.add_reading(again)
        assert list(store.readings()) == [again]


def test_known_are_the_versions_this_reader_need_not_read_again(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.add_reading(READING)
        store.add_reading(changed(url="u2", outcome=Outcome.TIMEOUT))
        assert store.known("1") == {(READING.url, READING.digest)}
        assert store.known("2") == set()


def test_a_killed_run_is_told_from_a_finished_one(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.start_run("run")
        store.finish_run(store.start_run("run"), "done", {"cases": 3})
        done, killed = store.runs(10)
    assert (done["outcome"], done["counts"]) == ("done", {"cases": 3})
    assert (killed["outcome"], killed["finished"]) == (None, None)


def test_migrations_lead_to_the_schema(tmp_path: Path) -> None:
    with Store(tmp_path):
        pass
    engine = create_engine(f"sqlite:///{tmp_path / FILE_NAME}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    engine.dispose()


def test_a_database_of_a_newer_schema_is_refused_and_left_alone(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.add_reading(READING)
    ((newest,),) = _execute(tmp_path, "SELECT version_num FROM alembic_version")
    _execute(tmp_path, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match=r"newer Casebook .*9999"):
        Store(tmp_path)
    _execute(tmp_path, f"UPDATE alembic_version SET version_num = '{newest}'")
    with Store(tmp_path) as store:
        assert list(store.readings()) == [READING]


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    _execute(tmp_path, "CREATE TABLE recipe (name TEXT)")
    with pytest.raises(StoreError, match="something else"):
        Store(tmp_path)


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes(b"no database" * 1000)
    with pytest.raises(StoreError, match="damaged or no database"):
        Store(tmp_path)
    assert path.read_bytes() == b"no database" * 1000


def test_two_processes_lose_nothing(tmp_path: Path) -> None:
    code = (
        "import sys, msgspec; from pathlib import Path\n"
        "from pipelines.records import Reading; from pipelines.store import Store\n"
        "reading = msgspec.json.decode(sys.argv[2], type=Reading)\n"
        "with Store(Path(sys.argv[1])) as store:\n"
        "    for i in range(100):\n"
        "        store.add_reading(msgspec.structs.replace(reading, url=f'{sys.argv[3]}{i}'))\n"
        "        list(store.readings())\n"
    )
    given = msgspec.json.encode(READING).decode()
    both = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path), given, name])
        for name in ("a", "b")
    ]
    assert [process.wait(60) for process in both] == [0, 0]
    with Store(tmp_path) as store:
        assert len(list(store.readings())) == 200


def _execute(folder: Path, statement: str) -> list[tuple[str]]:
    connection = sqlite3.connect(folder / FILE_NAME)
    with connection:
        rows = connection.execute(statement).fetchall()
    connection.close()
    return rows
