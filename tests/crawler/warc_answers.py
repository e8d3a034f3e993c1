"""Answers of servers, and WARC files of them, for tests."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from crawler.archive.http import sha1_digest
from crawler.archive.writer import Exchange, WarcWriter


def exchange(url: str, body: bytes, *headers: str, status: int = 200, day: int = 1) -> Exchange:
    """An answer, fetched on that day of January 2024."""
    lines = [f"HTTP/1.1 {status} Whatever", *(headers or ("Content-Type: text/html",))]
    head = "\r\n".join(lines).encode() + b"\r\n\r\n"
    return Exchange(url, datetime(2024, 1, day, tzinfo=UTC), head, body)


def write_warc(folder: Path, *exchanges: Exchange) -> Path:
    """A WARC file of these answers."""
    writer = WarcWriter(folder, "example")
    for each in exchanges:
        writer.response(each, sha1_digest(each.body))
    writer.close()
    return folder / "example-001.warc.gz"
