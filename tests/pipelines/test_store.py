"""The store on SQLite and PostgreSQL: what is kept and refused, and several processes at once."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import msgspec
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from pipelines.records import Outcome, Reading
from pipelines.review.records import Decision, Judgement, Kind, Question
from pipelines.schema import METADATA
from pipelines.store import FILE_NAME, Store, StoreError

NOW = datetime(2024, 1, 15, 6, tzinfo=UTC)
READING = Reading(
    url="http://tribune.newsroom.test/2023/12/potters/",
    digest="sha1:A",
    source="tribune",
    fetched=NOW,
    file="a.warc.gz",
    offset=12,
    record_id="urn:uuid:1",
    reader="1",
    outcome=Outcome.NO_TEXT,
    detail="empty",
)


QUESTION = Question("q", Kind.PAIR, "a", "b", None, None, "8.2", "", ())
JUDGEMENT = Judgement(0, QUESTION, Decision.SAME, "", "anna", NOW, "")


def changed(**fields: object) -> Reading:
    return msgspec.structs.replace(READING, **fields)


def test_a_reading_comes_back_as_it_was(tmp_path: Path, store_url: str) -> None:
    with Store(tmp_path, store_url) as store:
        store.add_reading(READING)
    with Store(tmp_path, store_url) as store:
        assert list(store.readings()) == [READING]


def test_the_newest_version_of_a_page_counts(tmp_path: Path, store_url: str) -> None:
    newer = changed(digest="sha1:B", fetched=datetime(2024, 2, 1, tzinfo=UTC))
    with Store(tmp_path, store_url) as store:
        store.add_reading(newer)
        store.add_reading(READING)
        assert list(store.readings()) == [newer]
        assert store.outcomes() == {"tribune": {Outcome.NO_TEXT: 2}}


def test_reading_again_replaces(tmp_path: Path, store_url: str) -> None:
    again = changed(reader="2", detail="still empty")
    with Store(tmp_path, store_url) as store:
        store.add_reading(READING)
        store.add_reading(again)
        assert list(store.readings()) == [again]


def test_known_are_the_versions_this_reader_need_not_read_again(
    tmp_path: Path, store_url: str
) -> None:
    with Store(tmp_path, store_url) as store:
        store.add_reading(READING)
        store.add_reading(changed(url="u2", outcome=Outcome.TIMEOUT))
        assert store.known("1") == {(READING.url, READING.digest): READING.record_id}
        assert store.known("2") == {}


def test_a_killed_run_is_told_from_a_finished_one(tmp_path: Path, store_url: str) -> None:
    with Store(tmp_path, store_url) as store:
        store.start_run("run")
        store.finish_run(store.start_run("run"), "done", {"cases": 3})
        done, killed = store.runs(10)
    assert (done["outcome"], done["counts"]) == ("done", {"cases": 3})
    assert (killed["outcome"], killed["finished"]) == (None, None)


def test_migrations_lead_to_the_schema(tmp_path: Path, store_url: str) -> None:
    with Store(tmp_path, store_url):
        pass
    engine = create_engine(store_url)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    engine.dispose()


def test_a_database_of_a_newer_schema_is_refused_and_left_alone(
    tmp_path: Path, store_url: str
) -> None:
    with Store(tmp_path, store_url) as store:
        store.add_reading(READING)
    newest = _execute(store_url, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match=r"newer Casebook .*9999"):
        Store(tmp_path, store_url)
    _execute(store_url, f"UPDATE alembic_version SET version_num = '{newest}'")
    with Store(tmp_path, store_url) as store:
        assert list(store.readings()) == [READING]


def test_a_database_of_something_else_is_refused(tmp_path: Path, store_url: str) -> None:
    engine = create_engine(store_url)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE recipe (name TEXT)")
    engine.dispose()
    with pytest.raises(StoreError, match="something else"):
        Store(tmp_path, store_url)


def test_text_is_sorted_by_its_bytes(tmp_path: Path, store_url: str) -> None:
    urls = ["http://a.test/B", "http://a.test/a-b", "http://a.test/aa", "http://a.test/Ж"]
    with Store(tmp_path, store_url) as store:
        for url in reversed(urls):
            store.add_reading(changed(url=url))
        assert [reading.url for reading in store.readings()] == urls


def test_a_text_with_a_nul_is_kept_on_both(tmp_path: Path, store_url: str) -> None:
    with Store(tmp_path, store_url) as store:
        store.add_reading(changed(detail="before\0after"))
        assert [reading.detail for reading in store.readings()] == ["before\ufffdafter"]


def test_one_judgement_waits_for_another(tmp_path: Path, store_url: str) -> None:
    started = Event()

    def judge(store: Store) -> int:
        started.set()
        with store.judging() as (log, add):
            return add(JUDGEMENT).number if len(log) == 1 else -1

    with Store(tmp_path, store_url) as store, ThreadPoolExecutor(1) as pool:
        with store.judging() as (_, add):
            other = pool.submit(judge, store)
            started.wait(10)
            add(JUDGEMENT)
        assert other.result(10) == 2


def test_many_reads_see_one_state(tmp_path: Path, store_url: str) -> None:
    with Store(tmp_path, store_url) as store:
        store.add_reading(READING)
        store.add_reading(changed(url="http://z.test/"))
        seen = []
        for reading in store.readings():
            store.add_reading(changed(url="http://z.test/later"))
            seen.append(reading.url)
    assert seen == [READING.url, "http://z.test/"]


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("no address", "is no address of a database"),
        ("mysql://someone:secret@db.test/casebook", "no store can be kept there"),
        ("postgresql://someone:secret@127.0.0.1:1/casebook", "check CASEBOOK_STORE"),
        ("sqlite://", "no store can be kept there"),
    ],
)
def test_a_store_that_cannot_be_had_is_one_line(tmp_path: Path, url: str, said: str) -> None:
    with pytest.raises(StoreError, match=said) as refused:
        Store(tmp_path, url)
    assert "secret" not in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes(b"no database" * 1000)
    with pytest.raises(StoreError, match="damaged or no database"):
        Store(tmp_path)
    assert path.read_bytes() == b"no database" * 1000


def test_processes_that_open_a_new_store_at_once_lose_nothing(
    tmp_path: Path, store_url: str
) -> None:
    code = (
        "import sys, msgspec; from pathlib import Path\n"
        "from pipelines.records import Reading; from pipelines.store import Store\n"
        "reading = msgspec.json.decode(sys.argv[2], type=Reading)\n"
        "sys.stdin.read()\n"
        "with Store(Path('.'), sys.argv[1]) as store:\n"
        "    for i in range(50):\n"
        "        store.add_reading(msgspec.structs.replace(reading, url=f'{sys.argv[3]}{i}'))\n"
        "        list(store.readings())\n"
    )
    given = msgspec.json.encode(READING).decode()
    command = [sys.executable, "-c", code, store_url, given]
    several = [subprocess.Popen([*command, name], stdin=subprocess.PIPE) for name in "abc"]
    for process in several:
        assert process.stdin
        process.stdin.close()
    assert [process.wait(60) for process in several] == [0, 0, 0]
    with Store(tmp_path, store_url) as store:
        assert len(list(store.readings())) == 150


def _execute(url: str, statement: str) -> str:
    """Change a store behind its back. Returns the schema that it had."""
    engine = create_engine(url)
    with engine.begin() as connection:
        version = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        connection.exec_driver_sql(statement)
    engine.dispose()
    return str(version)
