"""Evidence is verified: each thing it rests on is broken for real, and told."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from typer.testing import CliRunner

from casebook.commands import app
from crawler.archive.http import sha1_digest
from crawler.archive.index import Archive
from crawler.archive.writer import Exchange, WarcWriter
from pipelines.read import read_archive
from pipelines.store import FILE_NAME, Store
from pipelines.update import update_cases
from pipelines.verify.records import Flaw, Verified
from pipelines.verify.run import verify

PAGE = """<html lang="en"><head><title>{title}</title></head><body><article><h1>{title}</h1>
<p>{first}</p><p>The union said on Friday that it would go on with its work in the town, and that
its members had visited the families.</p></article></body></html>"""
PAGES = {
    "http://news.test/2024/potter": ("From the courts", "A court in Lida sentenced Maryna Zhuk to "
    "four years in prison on January 15, 2024."),
    "http://news.test/2024/weaver": ("From the towns", "Police detained Petro Hrynko, a weaver, in "
    "Lviv on February 3, 2024."),
}  # fmt: skip
WARC = "example-001.warc.gz"


def exchange(url: str, title: str, first: str) -> Exchange:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    body = PAGE.format(title=title, first=first).encode()
    return Exchange(url, datetime(2024, 3, 1, tzinfo=UTC), head, body)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a data folder, and beside it the WARC file that it was read from."""
    folder = tmp_path_factory.mktemp("verify")
    writer = WarcWriter(folder, "example")
    for url, told in PAGES.items():
        page = exchange(url, *told)
        writer.response(page, sha1_digest(page.body))
    writer.close()
    data = folder / "data"
    data.mkdir()
    with Archive(data / "archive") as archive, Store(data) as store:
        archive.import_file(folder / WARC)
        read_archive(archive, store, workers=1)
        update_cases(store)
        assert {case.name for case in store.cases()} == {"Maryna Zhuk", "Petro Hrynko"}
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """A copy of it; the WARC file is taken in from where it is now."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    with Archive(tmp_path / "data" / "archive") as archive:
        archive.import_file(tmp_path / WARC)
    return tmp_path


def verified(folder: Path, *, quick: bool = False, workers: int = 1) -> Verified:
    data = folder / "data"
    with Archive(data / "archive") as archive, Store(data) as store:
        return verify(archive, store, quick=quick, workers=workers)


def change(folder: Path, statement: str, *values: object) -> None:
    with sqlite3.connect(folder / "data" / FILE_NAME) as store:
        assert store.execute(statement, values).rowcount >= 1
    store.close()


def in_cases(folder: Path, old: str, new: str, having: str) -> None:
    """Change the JSON of the cases that have these words in it."""
    told = "CAST(case_record AS TEXT)"
    statement = f"UPDATE case_record SET case_record = CAST(replace({told}, ?, ?) AS BLOB)"
    change(folder, f"{statement} WHERE {told} LIKE ?", old, new, f"%{having}%")


def move_the_file(folder: Path) -> None:
    (folder / WARC).rename(folder / "moved.warc.gz")


def truncate_the_file(folder: Path) -> None:
    os.truncate(folder / WARC, (folder / WARC).stat().st_size - 60)


def edit_a_byte(folder: Path) -> None:
    content = bytearray((folder / WARC).read_bytes())
    content[-40] ^= 0xFF
    (folder / WARC).write_bytes(content)


def edit_the_record_ids(folder: Path) -> None:
    in_cases(folder, "urn:uuid:", "urn:uuid:0", "news.test")
    change(folder, "UPDATE reading SET record_id = replace(record_id, 'urn:uuid:', 'urn:uuid:0')")


def edit_the_digest(folder: Path) -> None:
    change(folder, "UPDATE reading SET digest = ? WHERE url LIKE '%weaver'", sha1_digest(b"x"))


def lose_a_reading(folder: Path) -> None:
    change(folder, "DELETE FROM reading WHERE url LIKE '%weaver'")


def edit_a_quote(folder: Path) -> None:
    in_cases(folder, '"quote":"Petro Hrynko"', '"quote":"Petro Hrynka"', "weaver")


@pytest.mark.parametrize(
    ("harm", "flaws", "cases"),
    [
        (move_the_file, {Flaw.NO_FILE}, 2),
        (truncate_the_file, {Flaw.DAMAGED}, 1),
        (edit_a_byte, {Flaw.DAMAGED}, 1),
        (edit_the_record_ids, {Flaw.OTHER_RECORD}, 2),
        (edit_the_digest, {Flaw.DIGEST}, 1),
        (lose_a_reading, {Flaw.NO_READING}, 1),
        (edit_a_quote, {Flaw.QUOTE}, 1),
    ],
)
@pytest.mark.parametrize("quick", [False, True])
def test_what_is_broken_is_told(
    folder: Path, harm: Callable[[Path], None], flaws: set[Flaw], cases: int, quick: bool
) -> None:
    assert verified(folder, quick=quick).broken == ()
    harm(folder)
    done = verified(folder, quick=quick)
    assert {item.flaw for item in done.broken} == flaws
    assert len({item.case_id for item in done.broken}) == cases
    assert all(item.advice and "http://news.test/2024/" in item.where for item in done.broken)


def test_an_edited_text_is_made_again_from_the_archive(folder: Path) -> None:
    change(folder, "UPDATE reading SET text = replace(text, 'weaver', 'potter')")
    assert verified(folder).broken == ()
    quick = verified(folder, quick=True)
    assert {item.flaw for item in quick.broken} == {Flaw.TEXT, Flaw.QUOTE}
    move_the_file(folder)
    assert {item.flaw for item in verified(folder).broken} == {Flaw.NO_FILE, Flaw.TEXT, Flaw.QUOTE}


def test_a_text_that_is_made_otherwise_now_is_counted(folder: Path) -> None:
    """The stored text has its digest, so that the quotes hold, as after a change of the reader."""
    with Store(folder / "data") as store:
        readings = list(store.readings())
    for reading in readings:
        old, new = (sha256(t.encode()).hexdigest() for t in (reading.text, f"{reading.text}!"))
        in_cases(folder, old, new, old)
    change(folder, "UPDATE reading SET text = text || '!'")
    done = verified(folder)
    assert (done.texts_differ, done.broken) == (2, ())


def test_processes_find_what_one_finds(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit_a_byte(folder)
    one = verified(folder)
    monkeypatch.setattr("pipelines.verify.run.WORTH_A_POOL", 1)
    assert verified(folder, workers=2) == one


def test_the_command_lists_what_broke_and_exits_with_1(folder: Path) -> None:
    command = ["verify", "--data", str(folder / "data")]
    whole = CliRunner().invoke(app, command)
    assert whole.exit_code == 0
    assert "2 page versions: 0 broken" in whole.output
    move_the_file(folder)
    done = CliRunner().invoke(app, command, env={"COLUMNS": "300"})
    assert done.exit_code == 1
    assert "the WARC file is not there" in done.output
    assert str(folder / WARC) in done.output.replace("\n", "")
    assert "casebook run --replay FILE" in done.output
    listed = CliRunner().invoke(app, [*command, "--json", "--quick"])
    assert '"flaw": "the WARC file is not there"' in listed.output
