"""A changed sidebar is no new version of an article; a corrected text or day is one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.archive.http import sha1_digest
from crawler.archive.index import Archive
from crawler.archive.writer import Exchange, WarcWriter
from crawler.records import ArchivedArticle, RecordRef
from pipelines.read import ReadResult, read_archive
from pipelines.records import Outcome, Reading
from pipelines.store import Store
from pipelines.versions import UNKNOWN, counting

PAGE = """<html lang="en"><head><title>{title}</title>
<meta property="article:published_time" content="{day}"></head><body><article><h1>{title}</h1>
<p>{text} The union said that it would go on with its work in the town, and that its members had
visited the families of those who were taken.</p></article>
<aside><h2>Most read</h2><ul><li>{aside}</li></ul></aside></body></html>"""
ARREST = "Police detained Petro Hrynko, a weaver, in Lviv on February 3, 2024."
RELEASE = "Police detained Petro Hrynko, a weaver, in Lviv on February 4, 2024."


def page(
    text: str = ARREST, day: str = "2024-02-05", aside: str = "Nothing", title: str = "A"
) -> str:
    return PAGE.format(text=text, day=day, aside=aside, title=title)


EMPTY = "<html><head><title>A</title></head><body></body></html>"
PAGES: dict[str, tuple[Sequence[str | None], int]] = {
    # What the page answered on three days (None: it was not asked), and whose reading counts.
    "alone": ((page(), None, None), 1),
    "sidebar": ((page(), page(aside="One"), page(aside="Two")), 1),
    "corrected": ((page(), page(RELEASE), None), 2),
    "corrected-then-sidebar": ((page(), page(RELEASE), page(RELEASE, aside="One")), 2),
    "dateline": ((page(), page(day="2024-02-06"), None), 2),
    "title": ((page(), page(title="B"), None), 2),
    "back": ((page(), page(RELEASE), page()), 1),
    "back-with-sidebar": ((page(), page(RELEASE), page(aside="One")), 3),
    "emptied": ((page(), EMPTY, None), 2),
    "filled": ((EMPTY, page(), page(aside="One")), 2),
}
DAYS = (1, 2, 3)


def warc(folder: Path, day: int) -> Path:
    """A WARC file of what all pages answered on one day."""
    writer = WarcWriter(folder, f"day{day}")
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    for name, (bodies, _) in PAGES.items():
        if (body := bodies[day - 1]) is not None:
            when = datetime(2024, 3, day, tzinfo=UTC)
            answer = Exchange(f"http://news.test/2024/{name}", when, head, body.encode())
            writer.response(answer, sha1_digest(answer.body))
    writer.close()
    return folder / f"day{day}-001.warc.gz"


def read(
    data: Path, files: Sequence[Path], together: bool = False
) -> tuple[list[ReadResult], list[Reading]]:
    """Take in the files, and read after each, or once at the end; what then counts."""
    data.mkdir()
    results = []
    with Archive(data / "archive") as archive, Store(data) as store:
        for number, file in enumerate(files, start=1):
            archive.import_file(file)
            if not together or number == len(files):
                results.append(read_archive(archive, store, workers=1))
        return results, list(store.readings())


@pytest.fixture(scope="module")
def days(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("days")
    return [warc(folder, day) for day in DAYS]


def test_day_by_day_all_at_once_and_backwards_come_to_the_same(
    days: list[Path], tmp_path: Path
) -> None:
    results, readings = read(tmp_path / "live", days)
    counting_days = {r.url.rpartition("/")[2]: r.fetched.day for r in readings}
    assert counting_days == {name: day for name, (_, day) in PAGES.items()}
    assert {r.file for r in readings if r.url.endswith("/sidebar")} == {"day1-001.warc.gz"}
    assert [(r.pages, r.unchanged) for r in results] == [(10, 0), (8, 1), (1, 3)]
    assert read(tmp_path / "once", days, together=True)[1] == readings
    assert read(tmp_path / "backwards", days[::-1])[1] == readings


def test_nothing_is_read_or_compared_twice(days: list[Path], tmp_path: Path) -> None:
    read(tmp_path / "data", days, together=True)
    with Archive(tmp_path / "data" / "archive") as archive, Store(tmp_path / "data") as store:
        again = read_archive(archive, store, workers=1)
        assert (again.pages, again.unchanged) == (0, 0)
        assert sum(store.outcomes()["news.test"].values()) == len(PAGES)
        assert store.outcomes()["news.test"][Outcome.NO_TEXT] == 1


def version(digest: str) -> ArchivedArticle:
    when = datetime(2024, 1, 1, tzinfo=UTC)
    return ArchivedArticle("u", "s", when, "", digest, RecordRef("f", 0, "r"), Path("f"))


def settled(digests: Sequence[str], contents: dict[str, str]) -> tuple[str, set[str]]:
    """The version that counts, and which had to be compared, when nothing was known before."""
    known: dict[str, str] = {}
    versions = [version(digest) for digest in digests]
    counts, unknown = counting(versions, known)
    while unknown:
        known |= {each.digest: contents[each.digest] for each in unknown}
        counts, unknown = counting(versions, known)
    return counts.digest, set(known)


@given(st.lists(st.sampled_from("abcdef"), min_size=1, max_size=8), st.randoms())
def test_what_was_known_before_changes_nothing(digests: list[str], random: object) -> None:
    versions = [d for i, d in enumerate(digests) if i == 0 or digests[i - 1] != d]
    contents = {d: random.choice(["x", "y", UNKNOWN]) for d in "abcdef"}  # type: ignore[attr-defined]
    counts, compared = settled(versions, contents)
    everything, unknown = counting([version(digest) for digest in versions], contents)
    assert (everything.digest, unknown) == (counts, [])
    assert contents[counts] == contents[versions[0]]
    assert len(versions) > 1 or not compared
