"""What the crawls of a source have covered, kept as a note in the index of the archive.

The index can be lost: then the next crawl goes as far back as the first one did.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from crawler.scope import Ground

if TYPE_CHECKING:
    from crawler.archive.index import Archive
    from crawler.scope import Scope


class Note(msgspec.Struct, frozen=True):
    """What is kept for one source."""

    started: datetime
    """When its last crawl was started."""
    covered: datetime | None = None
    """When the last one was started that came to its end."""
    since: date | None = None
    """How far back that one went; None for as far as the site does."""


def begin(archive: Archive, source: str, scope: Scope) -> Ground:
    """The ground that a crawl of this scope can build on; notes down that it was started."""
    before = _read(archive, source)
    now = datetime.now(UTC)
    _write(archive, source, Note(now) if before is None else replace(before, started=now))
    if before is None or before.covered is None or not _reaches(before, scope):
        return Ground(knows=archive.answered)
    return Ground(before.covered, before.covered == before.started, archive.answered)


def finish(archive: Archive, source: str, scope: Scope) -> None:
    """Note down that the crawl came to its end, and left nothing for the next one."""
    note = _read(archive, source)
    if note is not None and scope.depth is None:
        _write(archive, source, Note(note.started, note.started, scope.since))


def _reaches(note: Note, scope: Scope) -> bool:
    return note.since is None or (scope.since is not None and note.since <= scope.since)


def _read(archive: Archive, source: str) -> Note | None:
    text = archive.note(f"ground:{source}")
    return None if text is None else msgspec.json.decode(text, type=Note)


def _write(archive: Archive, source: str, note: Note) -> None:
    archive.put_note(f"ground:{source}", msgspec.json.encode(note).decode())
