"""What the newsroom answers at one address."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer, before the request's own wishes (conditions, encoding, HEAD) are met."""

    body: bytes
    content_type: str
    status: int = 200
    modified: datetime | None = None
    location: str | None = None
    """Absolute URL that a redirect points to."""
    busy: bool = False
    """The first request in a server's life is answered with 429 instead."""
    gzip: bool = False
    """The body is sent gzipped to who accepts that."""
    endless: bool = False
    """The body is sent again and again, until the reader has had enough."""
    headers: tuple[tuple[str, str], ...] = ()
    """More headers: name and value."""

    @property
    def etag(self) -> str:
        """Weak where the body is sent in two encodings, as both share it."""
        return f'{"W/" if self.gzip else ""}"{sha256(self.body).hexdigest()[:16]}"'


def sentence(status: int, text: str) -> Answer:
    """An answer of one line of plain text."""
    body = f"{text}\n".encode()
    return Answer(status=status, body=body, content_type="text/plain; charset=utf-8")
