"""Pages that scripts write are shown in a real browser, archived, and read from the archive."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from crawl_process import crawl_command, environment, run

from crawler.archive.index import Archive
from crawler.archive.reader import Record, read_records
from newsroom import Asked, serve
from newsroom.situations import situation
from pipelines.read import read_archive
from pipelines.records import Outcome
from pipelines.store import Store

SITE = "http://scripted.newsroom.test"
SPIDERS = Path(__file__).with_name("script_spiders")


@dataclass(frozen=True)
class Crawl:
    """What one crawl said."""

    result: dict[str, Any]
    pages: list[dict[str, Any]]
    asked: list[Asked]


@dataclass(frozen=True)
class Crawls:
    """Two crawls of the site into one folder, and a replay of the first into another."""

    data: Path
    first: Crawl
    second: Crawl
    replayed: Crawl

    def records(self) -> list[Record]:
        """What both crawls archived."""
        found = [r for file in self.files() for r in read_records(file)]
        return [record for record in found if isinstance(record, Record)]

    def files(self) -> list[Path]:
        """The WARC files of both."""
        return sorted(self.data.glob("archive/*/*.warc.gz"))


def crawled(command: list[str], proxy: str, asked: list[Asked]) -> Crawl:
    before = len(asked)
    done = run(command, environment(proxy, CASEBOOK_SOURCES=str(SPIDERS)))
    assert (done.returncode, done.stderr) == (0, "")
    result, pages = json.loads(done.stdout)
    return Crawl(result["sources"][0], pages, asked[before:])


@pytest.fixture(scope="module")
def crawls(tmp_path_factory: pytest.TempPathFactory) -> Crawls:
    pytest.importorskip("playwright", reason="the extra javascript is not installed")
    if shutil.which("chromium") is None:
        pytest.skip("chromium is not installed")
    folder = tmp_path_factory.mktemp("scripted")
    data = folder / "data"
    with serve(situations=[situation("scripted")]) as newsroom:
        newsroom.begin()
        command = crawl_command(data, ("scripted",))
        asked = list[Asked]()
        first = crawled(command, newsroom.url, newsroom.requests)  # type: ignore[arg-type]
        files = tuple(data.glob("archive/*/*.warc.gz"))
        second = crawled(command, newsroom.url, newsroom.requests)  # type: ignore[arg-type]
    command = crawl_command(folder / "replayed", ("scripted",), files)
    return Crawls(data, first, second, crawled(command, "http://127.0.0.1:1", asked))


def test_articles_are_those_that_a_reader_sees(crawls: Crawls) -> None:
    assert (crawls.first.result["articles"], crawls.first.result["trouble"]) == (4, None)
    rendered = {r.url: r for r in crawls.records() if r.is_rendered}
    assert len(rendered) == 4
    assert all(b"<h1>" in record.message.body for record in rendered.values())
    with Archive(crawls.data / "archive") as archive:
        assert {a.digest for a in archive.articles()} == {r.digest for r in rendered.values()}


def test_archived_pages_are_read(crawls: Crawls, tmp_path: Path) -> None:
    with Archive(crawls.data / "archive") as archive, Store(tmp_path) as store:
        read_archive(archive, store, workers=1)
        readings = list(store.readings())
    assert [reading.outcome for reading in readings] == [Outcome.REPORT] * 4
    assert any("Glassworks" in reading.text for reading in readings)


def test_browser_asks_for_nothing_but_what_its_scripts_need_of_the_site(crawls: Crawls) -> None:
    asked = [a.url.removeprefix(SITE) for a in crawls.first.asked]
    assert all(path.startswith("/") for path in asked), "another site was asked"
    parts = [path for path in asked if not path.startswith(("/articles/", "/feed", "/robots"))]
    assert parts.count("/app.js") == 1
    assert {path.partition("/api/")[0] for path in parts if path != "/app.js"} == {""}
    assert len(parts) == 5


def test_second_crawl_finds_the_articles_unchanged(crawls: Crawls) -> None:
    assert (crawls.second.result["articles"], crawls.second.result["not_modified"]) == (0, 4)
    assert crawls.second.pages == []


def test_replay_shows_the_same_without_a_browser(crawls: Crawls) -> None:
    assert sorted(crawls.replayed.pages, key=str) == sorted(crawls.first.pages, key=str)


def test_missing_extra_is_told_in_one_line(tmp_path: Path) -> None:
    command = crawl_command(tmp_path, ("scripted",))
    command[-2] = "import sys; sys.modules['playwright'] = None\n" + command[-2]
    done = run(command, environment(CASEBOOK_SOURCES=str(SPIDERS)))
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("BrowserError: ")
    assert "pip install 'casebook[javascript]'" in line


def test_missing_browser_is_told_in_one_line(tmp_path: Path) -> None:
    pytest.importorskip("playwright", reason="the extra javascript is not installed")
    env = environment(CASEBOOK_SOURCES=str(SPIDERS), PATH=str(tmp_path))
    done = run(crawl_command(tmp_path, ("scripted",)), env)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "install Chromium, or set CASEBOOK_CHROMIUM" in done.stderr
