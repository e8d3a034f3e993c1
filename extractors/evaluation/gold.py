"""Annotated pages, and the same form of what was read from a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from crawler.errors import CasebookError

if TYPE_CHECKING:
    from pathlib import Path


class GoldError(CasebookError):
    """A folder of annotated pages can't be used; the message says which file and why."""


class Penalty(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One penalty of an event."""

    kind: str
    duration: str | None = None


class Event(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing done to a subject."""

    type: str
    date: str | None = None
    penalties: tuple[Penalty, ...] = ()
    quote: str | None = None
    rule: str | None = None
    """What read it; an annotation has none."""
    start: int = 0
    end: int = 0
    """Where the quote stands; 0 in an annotation."""


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """One subject of a page."""

    name: str
    also: tuple[str, ...] = ()
    kind: str = "person"
    events: tuple[Event, ...] = ()


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """Something done to a counted number of people."""

    type: str
    count: int
    start: int = 0
    end: int = 0
    """Where the quote stands; 0 in an annotation."""


class ReadPage(msgspec.Struct, frozen=True, kw_only=True):
    """What was read from one page."""

    id: str
    cases: tuple[Case, ...] = ()
    groups: tuple[Group, ...] = ()


class GoldPage(ReadPage, frozen=True, kw_only=True):
    """What an annotator wrote down of one page."""

    url: str = ""
    title: str = ""
    published: str | None = None
    bystanders: tuple[str, ...] = ()
    """Names that must not become a case."""
    text: str | None = None
    """The article, where it could be kept in the file or beside it as ``<id>.txt``."""


def load_gold(folder: Path) -> list[GoldPage]:
    """The annotated pages under the folder, ordered by path. Raises ``GoldError``."""
    if not folder.is_dir():
        raise GoldError(f"{folder}: no such folder of annotated pages")
    files = sorted(folder.rglob("*.json"))
    if not files:
        raise GoldError(f"{folder}: no annotated pages (*.json) in this folder")
    texts = {file.stem: file for file in sorted(folder.rglob("*.txt"), reverse=True)}
    return [_load(file, texts) for file in files]


def _load(file: Path, texts: dict[str, Path]) -> GoldPage:
    try:
        page = msgspec.json.decode(file.read_bytes(), type=GoldPage)
        if page.text is None and page.id in texts:
            return msgspec.structs.replace(page, text=texts[page.id].read_text("utf-8"))
    except (OSError, UnicodeError, msgspec.MsgspecError) as error:
        raise GoldError(f"{file}: not an annotated page: {error}") from error
    return page
