"""Loading the files of ``articles/``.

A file is a head of ``key: value`` lines, an empty line, and blocks with empty lines between them:
``## `` begins a heading, ``- `` an item of a list, anything else is a paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

_FOLDER = Path(__file__).with_name("articles")
_MARKS = {"## ": "h2", "- ": "li"}
_REQUIRED = frozenset({"site", "title", "author", "published", "language", "tags"})
_OPTIONAL = frozenset(
    {"modified", "charset", "old", "state", "busy", "dated", "edition", "reprints", "paragraphs"}
)


class State(StrEnum):
    """Whether readers get an article."""

    PUBLISHED = "published"
    DRAFT = "draft"
    """Listed, but in the folder that is closed to robots."""
    WITHDRAWN = "withdrawn"
    """Listed, but not there any more."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of an article."""

    tag: str
    """``p``, ``h2`` or ``li``."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article of one site."""

    slug: str
    site: str
    """Key of the site: ``tribune`` or ``monitor``."""
    title: str
    author: str
    published: datetime
    modified: datetime
    language: str
    """BCP 47."""
    charset: str
    tags: tuple[str, ...]
    blocks: tuple[Block, ...]
    old: str | None
    """A former path, which the listings and feeds still link; it redirects to the new one."""
    state: State
    busy: bool
    """The first request in a server's life is answered with 429."""
    dated: bool
    """False when only the visible text says when the article was published."""
    edition: int | None
    """The only edition that has it; None for both."""
    reprints: str | None
    """Slug of the article that this one repeats before its own blocks."""
    paragraphs: int | None
    """How many blocks of it are repeated; None for all."""

    @property
    def text(self) -> str:
        """The blocks, separated by newlines: what a reader of the page reads."""
        return "\n".join(block.text for block in self.blocks)


def load(edition: int) -> tuple[Article, ...]:
    """All articles of an edition (1 or 2), newest first."""
    found = [parse(path) for path in sorted(_FOLDER.glob("*.md"))]
    chosen = {a.slug: a for a in found if a.edition in (None, edition)}
    whole = [_with_reprint(article, chosen) for article in chosen.values()]
    return tuple(sorted(whole, key=lambda a: (a.published, a.slug), reverse=True))


def parse(path: Path) -> Article:
    """The article in a file. Raises ValueError that names the file and what is wrong in it."""
    head, _, body = path.read_text("utf-8").partition("\n\n")
    try:
        fields = dict(_field(line) for line in head.splitlines())
        if missing := _REQUIRED - fields.keys():
            raise ValueError(f"the head lacks {', '.join(sorted(missing))}")
        blocks = tuple(_block(part) for part in body.strip().split("\n\n"))
        return _article(path.name.partition(".")[0], fields, blocks)
    except ValueError as error:
        raise ValueError(f"{path.name}: {error}") from error


def _article(slug: str, fields: dict[str, str], blocks: tuple[Block, ...]) -> Article:
    return Article(
        slug=slug,
        site=fields["site"],
        title=fields["title"],
        author=fields["author"],
        published=datetime.fromisoformat(fields["published"]),
        modified=datetime.fromisoformat(fields.get("modified", fields["published"])),
        language=fields["language"],
        charset=fields.get("charset", "utf-8"),
        tags=tuple(tag.strip() for tag in fields["tags"].split(",")),
        blocks=blocks,
        old=fields.get("old"),
        state=State(fields.get("state", State.PUBLISHED)),
        busy=fields.get("busy") == "yes",
        dated=fields.get("dated") != "no",
        edition=int(fields["edition"]) if "edition" in fields else None,
        reprints=fields.get("reprints"),
        paragraphs=int(fields["paragraphs"]) if "paragraphs" in fields else None,
    )


def _field(line: str) -> tuple[str, str]:
    key, colon, value = line.partition(": ")
    if not colon or key not in _REQUIRED | _OPTIONAL:
        raise ValueError(f"the line {line!r} of the head is no known 'key: value'")
    return key, value.strip()


def _block(part: str) -> Block:
    text = " ".join(part.split())
    for mark, tag in _MARKS.items():
        if text.startswith(mark):
            return Block(tag, text.removeprefix(mark))
    return Block("p", text)


def _with_reprint(article: Article, articles: dict[str, Article]) -> Article:
    if article.reprints is None:
        return article
    original = articles[article.reprints]
    return replace(article, blocks=original.blocks[: article.paragraphs] + article.blocks)
