"""The archive: import, versions, and an index that can be lost."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from warc_answers import exchange, write_warc

from crawler.archive.errors import ArchiveError
from crawler.archive.http import sha1_digest
from crawler.archive.index import INDEX, Archive
from crawler.archive.reader import OPEN, Record, read_records
from crawler.archive.writer import Exchange, WarcWriter
from crawler.records import ArchivedArticle

PAGES = [
    exchange("https://news.test/", b"<p>root</p>"),
    exchange("https://news.test/a-case/", b"<p>a</p>"),
    exchange("https://news.test/b-case/?utm_source=rss", b"<p>b</p>"),
    exchange("https://news.test/tag/prison/", b"<p>a</p><p>b</p>"),
    exchange("https://news.test/author/someone/", b"<p>by</p>"),
    exchange("https://news.test/page/2/", b"<p>older</p>"),
    exchange("https://news.test/feed/", b"<rss/>", "Content-Type: application/rss+xml"),
    exchange("https://news.test/photo.png", b"\x89PNG", "Content-Type: image/png"),
    exchange("https://news.test/gone/", b"gone", status=404),
    exchange("https://news.test/moved/", b"", "Location: /a-case/", status=301),
]


def articles(archive: Archive) -> list[tuple[str, str, int]]:
    """URL, digest and offset of each article."""
    return [(a.url, a.digest, a.record.offset) for a in archive.articles()]


def test_import_of_a_host_that_no_source_declares(tmp_path: Path) -> None:
    path = write_warc(tmp_path, *PAGES)
    before = path.read_bytes()
    seen: list[int] = []
    with Archive(tmp_path / "archive") as archive:
        result = archive.import_file(path, seen.append)
        assert (result.pages, result.articles, result.added) == (10, 2, 10)
        assert result.skipped == {
            "not the address of an article": 4,
            "no HTML but application/rss+xml": 1,
            "no HTML but image/png": 1,
            "status 404": 1,
            "status 301": 1,
        }
        assert result.problems == ()
        assert len(seen) == 10
        found = list(archive.articles())
        assert [a.url for a in found] == ["https://news.test/a-case/", "https://news.test/b-case/"]
        assert {a.source for a in found} == {"news.test"}
        assert archive.read(found[0]).body == b"<p>a</p>"
        assert archive.path(found[0].record.file) == path
        assert archive.import_file(path).added == 0
        assert list(archive.articles(["news.test"])) == found
        assert list(archive.articles(["elsewhere"])) == []
    assert path.read_bytes() == before


def test_solidarity_center(shared: Path, tmp_path: Path) -> None:
    with Archive(tmp_path / "archive") as archive:
        result = archive.import_file(shared / "warc" / "solidarity-center.warc.gz")
        found = list(archive.articles())
    assert (result.pages, result.articles, result.problems) == (9, 5, ())
    assert len(found) == 5
    assert {article.source for article in found} == {"solidarity_center"}
    assert not [article.url for article in found if "/tag/" in article.url]


def test_copy_under_another_name_adds_nothing(tmp_path: Path) -> None:
    path = write_warc(tmp_path, *PAGES)
    copy = Path(shutil.copy(path, tmp_path / "copy.warc.gz"))
    with Archive(tmp_path / "archive") as archive:
        archive.import_file(path)
        before = list(archive.articles())
        assert archive.import_file(copy).added == 0
        assert list(archive.articles()) == before


def test_file_that_was_moved_is_found_again(tmp_path: Path) -> None:
    path = write_warc(tmp_path, *PAGES)
    with Archive(tmp_path / "archive") as archive:
        archive.import_file(path)
        (tmp_path / "kept").mkdir()
        moved = path.rename(tmp_path / "kept" / path.name)
        with pytest.raises(ArchiveError, match="no such file"):
            archive.read(next(archive.articles()))
        assert archive.import_file(moved).added == 0
        assert archive.read(next(archive.articles())).body == b"<p>a</p>"


def test_other_file_of_the_same_name_is_refused(tmp_path: Path) -> None:
    first = write_warc(tmp_path / "1", PAGES[1])
    second = write_warc(tmp_path / "2", PAGES[2])
    with Archive(tmp_path / "archive") as archive:
        archive.import_file(first)
        with pytest.raises(ArchiveError, match="another file of this name"):
            archive.import_file(second)
        assert [a.url for a in archive.articles()] == ["https://news.test/a-case/"]


def test_torn_file_keeps_its_whole_records(tmp_path: Path) -> None:
    path = write_warc(tmp_path, PAGES[1], PAGES[2])
    path.write_bytes(path.read_bytes()[:-30])
    with Archive(tmp_path / "archive") as archive:
        result = archive.import_file(path)
        assert [a.url for a in archive.articles()] == ["https://news.test/a-case/"]
    (problem,) = result.problems
    assert "torn" in str(problem)
    assert str(path) in str(problem)


def test_images_only(tmp_path: Path) -> None:
    with Archive(tmp_path / "archive") as archive:
        result = archive.import_file(write_warc(tmp_path, PAGES[7]))
        assert (result.pages, result.articles) == (1, 0)
        assert result.skipped == {"no HTML but image/png": 1}


@pytest.mark.parametrize("content", [b"", b"not a warc"])
def test_refused_file_leaves_no_trace(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "file.warc.gz"
    path.write_bytes(content)
    with Archive(tmp_path / "archive") as archive:
        for bad in (path, tmp_path / "none.warc.gz", tmp_path):
            with pytest.raises(ArchiveError, match=str(bad)):
                archive.import_file(bad)
        assert archive.problems == []
    with Archive(tmp_path / "archive") as archive:
        assert archive.problems == []


def test_folder_that_cannot_be_used(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    with pytest.raises(ArchiveError, match="cannot be used"):
        Archive(in_the_way)


VERSIONS = [
    # bodies by day of fetching, the body of the newest version, the day it was first fetched
    ([b"A"], b"A", 1),
    ([b"A", b"A"], b"A", 1),
    ([b"A", b"B"], b"B", 2),
    ([b"A", b"B", b"B"], b"B", 2),
    ([b"A", b"B", b"A"], b"A", 1),
]


@pytest.mark.parametrize(("bodies", "newest", "day"), VERSIONS)
@pytest.mark.parametrize("reverse", [False, True])
def test_newest_version_and_its_first_record(
    bodies: list[bytes], newest: bytes, day: int, reverse: bool, tmp_path: Path
) -> None:
    fetched = [exchange("https://news.test/a/", b, day=n) for n, b in enumerate(bodies, 1)]
    with Archive(tmp_path / "archive") as archive:
        archive.import_file(write_warc(tmp_path, *(reversed(fetched) if reverse else fetched)))
        (article,) = archive.articles()
        assert archive.read(article).body == newest
        assert article.fetched.day == day


def record_all(archive: Archive, *answers: Exchange) -> list[bool]:
    """Archive the answers in one run; whether each was unchanged."""
    recorder = archive.recorder("example")
    unchanged = [recorder.record(answer).unchanged for answer in answers]
    recorder.close()
    return unchanged


def stored(folder: Path) -> list[tuple[bool, int, bytes]]:
    """Each record of the archive's own files: whether it is a revisit, its status and body."""
    found = []
    for path in sorted(folder.glob("*/*.warc.gz")):
        for record in read_records(path):
            assert isinstance(record, Record)
            found.append((record.is_revisit, record.message.status, record.message.body))
    return found


def test_no_body_is_archived_twice(tmp_path: Path) -> None:
    url = "https://news.test/a/"
    answers = [
        exchange(url, b"A", 'ETag: "1"', "Content-Type: text/html", day=1),
        exchange(url, b"A", 'ETag: "2"', "Content-Type: text/html", day=2),
        exchange(url, b"", 'ETag: "2"', status=304, day=3),
        exchange(url, b"B", "Content-Type: text/html", day=4),
        exchange(url, b"A", "Content-Type: text/html", day=5),
        exchange("https://news.test/other/", b"A", day=6),
    ]
    with Archive(tmp_path) as archive:
        assert record_all(archive, *answers) == [False, True, True, False, False, False]
        state = archive.state(url)
        assert state is not None
        assert (state.first_seen.day, state.last_seen.day, state.etag) == (1, 5, "")
        assert archive.state("https://news.test/unknown/") is None
        before = articles(archive)
    assert stored(tmp_path) == [
        (False, 200, b"A"),
        (True, 200, b""),
        (True, 304, b""),
        (False, 200, b"B"),
        (True, 200, b""),
        (False, 200, b"A"),
    ]
    (tmp_path / INDEX).unlink()
    with Archive(tmp_path) as archive:
        assert articles(archive) == before


def lose(index: Path) -> None:
    index.unlink()


def scribble(index: Path) -> None:
    index.write_bytes(b"no database" * 500)


def damage_page(index: Path) -> None:
    content = bytearray(index.read_bytes())
    content[4096:12288] = b"\xff" * 8192
    index.write_bytes(content)


def change_schema(index: Path) -> None:
    with sqlite3.connect(index) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()


@pytest.mark.parametrize("harm", [lose, scribble, damage_page, change_schema])
def test_index_is_rebuilt_from_the_files(harm: Callable[[Path], None], tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    with Archive(folder) as archive:
        archive.import_file(write_warc(tmp_path, *PAGES))
        record_all(
            archive, exchange("https://own.test/a/", b"A"), exchange("https://own.test/b/", b"B")
        )
        before = list(archive.articles())
        assert len(before) == 4
    harm(folder / INDEX)
    with Archive(folder) as archive:
        assert list(archive.articles()) == before
        assert archive.problems == []


def killed_run(folder: Path) -> Path:
    """What a run leaves that was killed between writing a record and indexing it, then torn."""
    writer = WarcWriter(folder / "example", "example-run")
    for page in PAGES[:3]:
        writer.response(page, sha1_digest(page.body))
    path = folder / "example" / f"{writer.file}{OPEN}"
    content = path.read_bytes()
    writer.close()
    closed = path.with_name(writer.file)
    closed.unlink()
    path.write_bytes(content[:-20])
    return path


def test_file_of_a_killed_run_is_repaired_indexed_and_closed(tmp_path: Path) -> None:
    path = killed_run(tmp_path)
    with Archive(tmp_path) as archive:
        assert [a.url for a in archive.articles()] == ["https://news.test/a-case/"]
        (problem,) = archive.problems
        assert "torn end" in problem.reason
        assert next(archive.articles()).path == path.with_name(path.name.removesuffix(OPEN))
    assert not path.exists()
    with Archive(tmp_path) as archive:
        assert archive.problems == []
        assert len(list(archive.articles())) == 1


def test_file_of_a_living_run_is_left_alone(tmp_path: Path) -> None:
    with Archive(tmp_path) as writing:
        recorder = writing.recorder("example")
        recorder.record(exchange("https://news.test/a/", b"A"))
        with Archive(tmp_path) as reading:
            (article,) = reading.articles()
            assert article.path.name.endswith(OPEN)
            assert reading.read(article).body == b"A"
        recorder.record(exchange("https://news.test/b/", b"B"))
        recorder.close()
        assert [writing.read(a).body for a in writing.articles()] == [b"A", b"B"]


def test_articles_are_chosen_anew_when_the_rule_changes(tmp_path: Path) -> None:
    with Archive(tmp_path / "archive") as archive:
        archive.import_file(write_warc(tmp_path, *PAGES))
        archive._database.choose_articles("another rule", lambda row: "/tag/" in row.url)
        assert [a.url for a in archive.articles()] == ["https://news.test/tag/prison/"]
    with Archive(tmp_path / "archive") as archive:
        assert len(list(archive.articles())) == 2


def test_articles_say_where_they_stand(tmp_path: Path) -> None:
    path = write_warc(tmp_path, PAGES[1])
    with Archive(tmp_path / "archive") as archive:
        archive.import_file(path)
        (article,) = archive.articles()
        assert isinstance(article, ArchivedArticle)
        page = archive.read(article)
    assert page.record == article.record
    assert (page.url, page.source, page.fetched, page.digest, page.content_type) == (
        article.url,
        article.source,
        article.fetched,
        article.digest,
        article.content_type,
    )
