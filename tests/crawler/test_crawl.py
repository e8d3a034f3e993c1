"""Whole crawls of the sample sites."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from crawl_process import BOTH, ROOT, Crawled, crawl, crawl_command, environment, run

from crawler.archive.errors import Problem
from crawler.archive.index import Archive
from crawler.archive.reader import Record, read_records
from newsroom import Asked, Newsroom, serve

MONITOR = "http://monitor.newsroom.test"
BUSY = f"{MONITOR}/news/2024/aqtau-drillers.html"


@dataclass(frozen=True)
class First:
    """The first crawl of both sites, with nothing in its way."""

    newsroom: Newsroom
    asked: tuple[Asked, ...]
    data: Path
    crawled: Crawled


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Iterator[First]:
    data = tmp_path_factory.mktemp("first") / "data"
    with serve(1) as newsroom:
        crawled = crawl(data, newsroom.url)
        yield First(newsroom, tuple(newsroom.requests), data, crawled)


@pytest.fixture
def data(first: First, tmp_path: Path) -> Path:
    """The data folder as the first crawl left it, to go on from."""
    return Path(shutil.copytree(first.data, tmp_path / "data"))


def versions(data: Path) -> set[tuple[str, str]]:
    """URL and digest of each archived article, after reading each."""
    with Archive(data / "archive") as archive:
        return {(a.url, archive.read(a).digest) for a in archive.articles()}


def records(files: list[Path]) -> list[Record]:
    """All records of the files, none of them damaged, in order of time."""
    found = [record for path in files for record in read_records(path)]
    assert not [record for record in found if isinstance(record, Problem)]
    return sorted((r for r in found if isinstance(r, Record)), key=lambda r: r.fetched)


def files(data: Path) -> list[Path]:
    return sorted(data.glob("archive/*/*.warc.gz*"))


def test_every_article_once_and_no_listing(first: First) -> None:
    pages = first.crawled.pages
    assert len({page["url"] for page in pages}) == len(pages) == 23
    assert not [
        p["url"] for p in pages if any(w in p["url"] for w in ("/tag/", "/page/", "?", "node"))
    ]
    assert versions(first.data) == first.crawled.versions
    assert {s: r["finish_reason"] for s, r in first.crawled.sources.items()} == dict.fromkeys(
        BOTH, "finished"
    )


def test_person_sees_no_wall_of_text(first: First) -> None:
    assert first.crawled.errors == ""
    assert "Spider closed" in (first.data / "crawl.log").read_text()


def test_newest_first(first: First) -> None:
    asked = [a.url for a in first.asked if a.url.startswith(f"{MONITOR}/news/2024/")]
    newest = ["isolation-in-mahilou", "weaver-sentenced", "appeal-decided"]
    assert [url.rpartition("/")[2].removesuffix(".html") for url in asked[:3]] == newest


def test_robots_txt_is_obeyed(first: First) -> None:
    assert first.crawled.sources["newsroom_monitor"]["forbidden"] == 1
    assert not [a.url for a in first.asked if "/drafts/" in a.url]


def test_missed_pages_are_told_with_their_reason(first: First) -> None:
    missed = first.crawled.sources["newsroom_monitor"]["missed"]
    assert [(m["url"].rpartition("/")[2], m["reason"]) for m in missed] == [
        ("withdrawn-portrait.html", "status 404")
    ]
    assert first.crawled.sources["newsroom_tribune"]["missed"] == []


def test_crawl_delay_and_retry_after_are_kept(first: First) -> None:
    answers = [r for r in records(files(first.data)) if r.url.startswith(MONITOR)]
    waited = (answers[-1].fetched - answers[0].fetched).total_seconds()
    assert waited > 0.1 * (len(answers) - 2)
    busy, later = [r for r in answers if r.url == BUSY]
    assert (busy.message.status, later.message.status) == (429, 200)
    assert (later.fetched - busy.fetched).total_seconds() > 0.9


def test_second_run_asks_conditionally_and_archives_no_body(first: First, data: Path) -> None:
    before = files(data)
    asked = len(first.newsroom.requests)
    again = crawl(data, first.newsroom.url)
    second = first.newsroom.requests[asked:]
    new = records([path for path in files(data) if path not in before])
    assert again.pages == []
    assert sum(source["not_modified"] for source in again.sources.values()) == 23
    assert {record.is_revisit for record in new} == {True}
    assert {record.message.body for record in new} == {b""}
    assert {a.status for a in second if a.conditional} == {304}
    # Only what has no version in the archive is asked for without a condition.
    assert {a.status for a in second if not a.conditional} == {301, 404}
    assert versions(data) == first.crawled.versions
    with Archive(first.data / "archive") as old, Archive(data / "archive") as new_archive:
        assert [a.record for a in old.articles()] == [a.record for a in new_archive.articles()]


def test_corrected_article_is_a_new_version(first: First, data: Path) -> None:
    with serve(2) as corrected:
        again = crawl(data, corrected.url)
    changed = {page["url"] for page in again.pages}
    assert f"{MONITOR}/news/2024/weaver-sentenced.html" in changed
    old = dict(first.crawled.versions)
    new = dict(versions(data))
    assert {url for url, digest in new.items() if old.get(url) != digest} == changed


def test_replay_gives_the_same_as_live(first: First, tmp_path: Path) -> None:
    replayed = crawl(tmp_path / "data", "http://127.0.0.1:1", replay=tuple(files(first.data)))
    live = {page["url"]: page for page in first.crawled.pages}
    assert {page["url"]: page for page in replayed.pages} == live
    for name in BOTH:
        ours, theirs = replayed.sources[name], first.crawled.sources[name]
        for key in ("announced", "articles", "forbidden", "missed", "finish_reason"):
            assert ours[key] == theirs[key]
    assert files(tmp_path / "data") == []


def test_replay_of_the_solidarity_center(shared: Path, tmp_path: Path) -> None:
    warc = shared / "warc" / "solidarity-center.warc.gz"
    replayed = crawl(tmp_path, "http://127.0.0.1:1", ("solidarity_center",), (warc,))
    assert len(replayed.pages) == 5
    assert {page["fetched"] for page in replayed.pages} == {"2024-01-15 06:00:00+00:00"}
    with Archive(tmp_path / "archive") as archive:
        archive.import_file(warc)
        assert {(a.url, a.digest) for a in archive.articles()} == replayed.versions


def test_replay_names_the_pages_it_lacks(first: First, tmp_path: Path) -> None:
    tribune = tuple(path for path in files(first.data) if "tribune" in path.name)
    replayed = crawl(tmp_path, "http://127.0.0.1:1", ("newsroom_monitor",), tribune)
    assert replayed.pages == []
    reasons = {missed["reason"] for missed in replayed.sources["newsroom_monitor"]["missed"]}
    assert reasons == {"in no replayed file"}


@pytest.mark.parametrize("answers", [4, 25])
def test_killed_crawl_goes_on_to_the_same_end(answers: int, first: First, tmp_path: Path) -> None:
    data = tmp_path / "data"
    with serve(1) as newsroom:
        process = subprocess.Popen(crawl_command(data), cwd=ROOT, env=environment(newsroom.url))
        while len(newsroom.requests) < answers and process.poll() is None:
            time.sleep(0.005)
        process.kill()
        assert process.wait() == -signal.SIGKILL
        assert [path for path in files(data) if path.name.endswith(".open")]
        crawl(data, newsroom.url)
    assert versions(data) == first.crawled.versions
    assert not [path for path in files(data) if path.name.endswith(".open")]


def test_two_processes_share_one_archive(first: First, tmp_path: Path) -> None:
    data = tmp_path / "data"
    env = environment(first.newsroom.url)
    both = [subprocess.Popen(crawl_command(data, (n,)), cwd=ROOT, env=env, stdout=-3) for n in BOTH]
    assert [process.wait() for process in both] == [0, 0]
    assert versions(data) == first.crawled.versions


def test_interrupt_ends_the_crawl_in_order(first: First, tmp_path: Path) -> None:
    data = tmp_path / "data"
    with serve(1) as newsroom:
        process = subprocess.Popen(
            crawl_command(data), cwd=ROOT, env=environment(newsroom.url), stdout=subprocess.PIPE
        )
        while len(newsroom.requests) < 10:
            time.sleep(0.005)
        process.send_signal(signal.SIGINT)
        said, _ = process.communicate()
    assert process.returncode == 0
    assert b'"finish_reason": "shutdown"' in said
    assert versions(data) < first.crawled.versions


FULL = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))\n"


def test_full_disk_stops_the_crawl_with_one_line(first: First, tmp_path: Path) -> None:
    command = crawl_command(tmp_path / "data")
    command[-2] = FULL + command[-2]
    done = run(command, environment(first.newsroom.url))
    assert done.returncode == 1
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("ArchiveError: ")
    before = versions(tmp_path / "data")
    assert before
    assert before < first.crawled.versions
    again = crawl(tmp_path / "data", first.newsroom.url)
    assert versions(tmp_path / "data") == first.crawled.versions
    assert again.errors == ""


def test_full_disk_is_a_failure_of_scrapy_crawl_too(first: First, tmp_path: Path) -> None:
    code = FULL + "from scrapy.cmdline import execute; execute(argv=sys.argv)"
    arguments = ["crawl", "newsroom_tribune", "-s", f"DATA={tmp_path}", "-s", "LOG_ENABLED=0"]
    command = [sys.executable, "-c", f"import sys; {code}", *arguments]
    done = run(command, environment(first.newsroom.url))
    assert (done.returncode, done.stderr) == (1, "")
    assert versions(tmp_path)


def test_unusable_data_folder(first: First, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    done = run(crawl_command(in_the_way), environment(first.newsroom.url))
    assert done.returncode == 1
    assert done.stderr.startswith(f"ArchiveError: {in_the_way}")
    assert len(done.stderr.splitlines()) == 1
