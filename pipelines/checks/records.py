"""What a check of a source finds."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec


class Robots(StrEnum):
    """What robots.txt says of the pages that were asked for."""

    ALLOWS = "allows"
    CLOSES_SOME = "closes some"
    CLOSES_ALL = "closes all"
    UNKNOWN = "unknown"
    """Nothing of the site could be had."""


class Way(msgspec.Struct, frozen=True):
    """One page that announces articles, or should."""

    asked: str
    """The address that was asked for."""
    led_to: str
    """The address that answered; empty when that was the one asked for, or none did."""
    form: str
    """One of ``crawler.announcements.Form``; empty when it could not be had or understood."""
    links: int = 0
    articles: int = 0
    """How many different articles of the source are among the links."""
    newest: datetime | None = None
    """The latest date that one of these bears, UTC."""
    first: str = ""
    """The first of the links, as an example."""
    problem: str = ""
    """Why nothing could be had of it, in a few words; empty when something could."""
    cause: str = ""
    """One of ``crawler.troubles.Cause`` when there is a problem."""


class ArticleCheck(msgspec.Struct, frozen=True):
    """One article, as it would be read."""

    url: str
    title: str = ""
    published: str | None = None
    """``YYYY-MM-DD``; None when the page gives none."""
    language: str | None = None
    characters: int = 0
    """Of readable text."""
    opening: str = ""
    """How the text begins."""
    problem: str = ""
    """Why it could not be read, in a few words."""


class SourceCheck(msgspec.Struct, frozen=True):
    """One check of one source."""

    source: str
    checked: datetime
    verified: str | None
    """As declared."""
    robots: Robots
    ways: tuple[Way, ...]
    announced: int
    """Different articles that the ways lead to."""
    articles: tuple[ArticleCheck, ...]
    """The newest articles, as far as they could be had."""
    trouble: str
    """What is wrong with the source as a whole, in one line; empty when nothing is."""
    mend: tuple[str, ...] = ()
    """What a person should do, a sentence each."""
    changes: tuple[str, ...] = ()
    """What is different from the last check, a sentence each."""
