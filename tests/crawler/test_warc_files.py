"""WARC files: what is written is read again, and damage costs no more than what it hit."""

from __future__ import annotations

import gzip
import random
import subprocess
import sys
import zlib
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from warc_answers import exchange, write_warc

from crawler.archive.errors import ArchiveError, Problem
from crawler.archive.http import sha1_digest
from crawler.archive.reader import OPEN, Record, read_page, read_records
from crawler.archive.repair import repair
from crawler.archive.writer import WarcWriter

HTML = "<p>Справа ў Менску</p>".encode()
CODINGS = [
    (HTML, HTML, ()),
    (gzip.compress(HTML, mtime=0), HTML, ("Content-Encoding: gzip",)),
    (brotli.compress(HTML), HTML, ("Content-Encoding: br",)),
    (zlib.compress(HTML), HTML, ("Content-Encoding: deflate",)),
    (gzip.compress(gzip.compress(HTML, mtime=0), mtime=0), HTML, ("Content-Encoding: gzip, gzip",)),
    (b"5\r\n<p>A<\r\n3\r\n/p>\r\n0\r\n\r\n", b"<p>A</p>", ("Transfer-Encoding: chunked",)),
    (HTML, HTML, ("Transfer-Encoding: chunked",)),  # kept by archives that took the chunks out
    (b"", b"", ("Location: https://example.org/new/",)),
]


@pytest.mark.parametrize(("sent", "body", "headers"), CODINGS)
def test_coding_is_undone(
    sent: bytes, body: bytes, headers: tuple[str, ...], tmp_path: Path
) -> None:
    path = write_warc(tmp_path, exchange("https://Example.org/a#top", sent, *headers))
    (record,) = read_records(path)
    assert isinstance(record, Record)
    page = read_page(path, record.offset, "example")
    assert (page.body, page.url) == (body, "https://example.org/a")
    assert page.digest == sha1_digest(sent)
    assert page.record.file == path.name
    assert page.record.record_id.startswith("urn:uuid:")


@given(bodies=st.lists(st.binary(max_size=2000), min_size=1, max_size=5))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bodies_are_read_as_they_were_written(bodies: list[bytes], tmp_path: Path) -> None:
    path = write_warc(
        tmp_path, *(exchange(f"https://example.org/{n}", b) for n, b in enumerate(bodies))
    )
    records = list(read_records(path))
    assert [r.message.body for r in records if isinstance(r, Record)] == bodies
    again = [read_page(path, r.offset, "x").body for r in records if isinstance(r, Record)]
    assert again == bodies
    path.unlink()


def three_records(folder: Path) -> tuple[Path, list[int]]:
    """A file of three pages that do not compress, and where they begin."""
    bodies = [random.Random(n).randbytes(5000) for n in range(3)]
    path = write_warc(
        folder, *(exchange(f"https://example.org/{n}", b) for n, b in enumerate(bodies))
    )
    return path, [record.offset for record in read_records(path) if isinstance(record, Record)]


def damage(path: Path, offset: int) -> None:
    content = bytearray(path.read_bytes())
    content[offset] ^= 0xFF
    path.write_bytes(content)


@pytest.mark.parametrize("hit", [0, 1, 2])
@pytest.mark.parametrize("behind", [0, 12, 200])
def test_damage_costs_one_record(hit: int, behind: int, tmp_path: Path) -> None:
    path, offsets = three_records(tmp_path)
    damage(path, offsets[hit] + behind)
    found = list(read_records(path))
    assert [r.offset for r in found if isinstance(r, Record)] == [
        o for o in offsets if o != offsets[hit]
    ]
    assert [p.offset for p in found if isinstance(p, Problem)] == [offsets[hit]]
    with pytest.raises(ArchiveError, match=f"at byte {offsets[hit]}"):
        read_page(path, offsets[hit], "example")


def test_changed_word_is_found_by_its_digest(tmp_path: Path) -> None:
    path = write_warc(tmp_path, exchange("https://example.org/", b"<p>five years</p>"))
    plain = tmp_path / "plain.warc"
    plain.write_bytes(gzip.decompress(path.read_bytes()).replace(b"five years", b"nine years"))
    (problem,) = read_records(plain)
    assert isinstance(problem, Problem)
    assert "does not match its WARC-Block-Digest" in problem.reason


@pytest.mark.parametrize("cut", [40, 500, 3000])
def test_torn_tail_is_cut_off(cut: int, tmp_path: Path) -> None:
    path, offsets = three_records(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[:-cut])
    torn = list(read_records(path))
    assert [isinstance(found, Record) for found in torn] == [True, True, False]
    assert repair(path) == len(whole) - cut - offsets[2]
    assert path.read_bytes() == whole[: offsets[2]]
    assert repair(path) == 0


def test_repair_cuts_nothing_off_before_whole_records(tmp_path: Path) -> None:
    path, offsets = three_records(tmp_path)
    damage(path, offsets[1] + 100)
    before = path.read_bytes()
    assert repair(path) == 0
    assert path.read_bytes() == before


PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)
UNREADABLE = [
    (b"", "empty file"),
    (b"id,name\n1,Someone\n", "not a WARC file"),
    (gzip.compress(b"id,name\n", mtime=0), "not a WARC file"),
    (PNG, "not a WARC file"),
]


@pytest.mark.parametrize(("content", "reason"), UNREADABLE)
def test_unreadable_file(content: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "file.warc.gz"
    path.write_bytes(content)
    with pytest.raises(ArchiveError, match=reason):
        list(read_records(path))


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="no such file"):
        list(read_records(tmp_path / "none.warc.gz"))


def test_file_compressed_in_one_piece_says_what_to_do(tmp_path: Path) -> None:
    path, _ = three_records(tmp_path)
    path.write_bytes(gzip.compress(gzip.decompress(path.read_bytes())))
    with pytest.raises(ArchiveError, match="recompress it record by record"):
        list(read_records(path))


def test_files_are_rotated_by_size_and_named_when_closed(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, "example", max_file=1500)
    refs = []
    for number in range(4):
        answer = exchange(f"https://example.org/{number}", bytes(range(256)) * 2)
        refs.append(writer.response(answer, sha1_digest(answer.body)))
        assert (tmp_path / f"{refs[-1].file}{OPEN}").exists()
    writer.close()
    assert len({ref.file for ref in refs}) > 1
    for ref in refs:
        assert read_page(tmp_path / ref.file, ref.offset, "x").record == ref


FILL = """
import resource, sys
from pathlib import Path
from warc_answers import exchange
from crawler.archive.errors import ArchiveError
from crawler.archive.http import sha1_digest
from crawler.archive.writer import WarcWriter
import random

resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY))
writer = WarcWriter(Path(sys.argv[1]), "example")
body = random.Random(1).randbytes(3_000)
try:
    for number in range(100):
        writer.response(exchange(f"https://example.org/{number}", body), sha1_digest(body))
except ArchiveError as error:
    print(number, error)
    writer.close()
"""


def test_full_disk_leaves_whole_records(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FILL, str(tmp_path)],
        env={"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    number, _, message = done.stdout.partition(" ")
    assert "cannot be written" in message
    found = list(read_records(tmp_path / "example-001.warc.gz"))
    assert len(found) == int(number) > 0
    assert all(isinstance(record, Record) for record in found)
