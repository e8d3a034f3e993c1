"""HTTP messages as they stand in WARC records: head, body, digests."""

from __future__ import annotations

import base64
import hashlib
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader, ZstdReader
from fastwarc.warc import HeaderMap

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

    from fastwarc.stream_io import WarcReader

HEAD_END = b"\r\n\r\n"
MAX_BODY = 32_000_000
"""Bytes of a decoded body. No page of text comes near it; a decompression bomb goes beyond."""

CODINGS: dict[str, Callable[[BinaryIO], WarcReader]] = {
    "gzip": GzipReader,
    "x-gzip": GzipReader,
    "deflate": lambda body: GzipReader(body, zlib=True),
    "br": BrotliReader,
    "zstd": ZstdReader,
}


class MessageError(ValueError):
    """The bytes are no HTTP response, or their coding cannot be undone."""


class TooLargeError(MessageError):
    """The body unpacks to more than MAX_BODY bytes."""


@dataclass(frozen=True, slots=True)
class Message:
    """An HTTP response as archived, its body still in its content coding."""

    status: int
    headers: HeaderMap
    """Names in any case; text as latin-1."""
    body: bytes

    def header(self, name: str) -> str:
        """Value of the header, empty when it is absent."""
        return self.headers.get(name) or ""


def parse_message(block: bytes) -> Message:
    """The response that a WARC record's block holds.

    Raises MessageError for anything else.
    """
    head, found, body = block.partition(HEAD_END)
    headers = HeaderMap("latin1")
    try:
        headers.parse(io.BytesIO(head + HEAD_END), has_status_line=True)
    except OSError as error:
        raise MessageError(f"not an HTTP response: {error}") from error
    if not found or headers.status_code is None:
        raise MessageError("not an HTTP response")
    return Message(headers.status_code, headers, body)


def rendered_message(html: bytes, content_type: str = "text/html; charset=utf-8") -> Message:
    """HTML that a browser has made, as if a server had sent it."""
    headers = HeaderMap("latin1")
    headers.set("Content-Type", content_type)
    return Message(200, headers, html)


def decoded_body(message: Message) -> bytes:
    """Body with transfer and content codings undone.

    Raises MessageError when that fails or gives more than MAX_BODY bytes.
    """
    body = message.body
    if "chunked" in message.header("Transfer-Encoding").lower():
        body = _unchunked(body)
    codings = [part.strip() for part in message.header("Content-Encoding").lower().split(",")]
    for coding in reversed([part for part in codings if part not in ("", "identity", "none")]):
        if coding not in CODINGS:
            raise MessageError(f"unknown Content-Encoding {coding}")
        body = _read(CODINGS[coding](io.BytesIO(body)), coding)
    return body


def _unchunked(body: bytes) -> bytes:
    # Many archives keep the header though they store the body without its chunks.
    try:
        return _read(ChunkedReader(io.BytesIO(body)), "chunked")
    except MessageError:
        return body


def _read(reader: WarcReader, coding: str) -> bytes:
    try:
        body = reader.read(MAX_BODY + 1)
    except OSError as error:
        raise MessageError(f"body is not {coding} as it says: {error}") from error
    if len(body) > MAX_BODY:
        raise TooLargeError(f"body has more than {MAX_BODY} bytes")
    return body


def sha1_digest(content: bytes) -> str:
    """``sha1:`` and base32, the form of WARC digests."""
    return (
        f"sha1:{base64.b32encode(hashlib.sha1(content, usedforsecurity=False).digest()).decode()}"
    )


def matches_digest(content: bytes, digest: str) -> bool:
    """Whether ``content`` has the WARC ``digest`` (base32 or hex); True for unknown algorithms."""
    algorithm, _, value = digest.partition(":")
    algorithm = algorithm.lower().replace("-", "")
    if algorithm not in ("sha1", "sha256", "sha512", "md5"):
        return True
    found = hashlib.new(algorithm, content, usedforsecurity=False).digest()
    return value.lower() == found.hex() or value.upper() == base64.b32encode(found).decode()
