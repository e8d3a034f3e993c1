"""What every page that announces articles comes down to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from html import unescape

TAG = re.compile(r"<[^>]*>")


class AnnouncementError(ValueError):
    """The page is not of the form that it was taken for."""


class Form(StrEnum):
    """The form in which a page announces articles."""

    RSS = "RSS"
    ATOM = "Atom"
    JSON_FEED = "JSON Feed"
    SITEMAP = "sitemap"
    NEWS_SITEMAP = "news sitemap"
    SITEMAP_INDEX = "sitemap index"
    WORDPRESS = "WordPress"
    LISTING = "listing"


@dataclass(frozen=True, slots=True)
class Link:
    """One address that a page announces."""

    url: str
    """As written, made absolute."""
    dated: datetime | None = None
    """When the article was published, or else changed, UTC."""
    unchanged_since: datetime | None = None
    """Sitemaps and WordPress only: the latest time that the last change can have been, UTC."""
    is_news: bool = False
    """Whether a news sitemap announces it; these list the last two days."""
    title: str = ""
    """Plain text; empty when the page gives none."""
    summary: str = ""
    """Plain text; empty when the page gives none."""


@dataclass(frozen=True, slots=True)
class Announced:
    """What one page announces."""

    form: Form
    links: tuple[Link, ...]
    """In the order of the page; of an index, the sitemaps that it lists."""
    next_page: str | None = None
    """Where the feed goes on."""


def plain(html: object) -> str:
    r"""The text of a piece of HTML, on one line; empty for what is no text.

    >>> plain("<p>Two &amp;\n three</p>"), plain(None)
    ('Two & three', '')
    """
    return " ".join(unescape(TAG.sub(" ", html)).split()) if isinstance(html, str) else ""


def span(text: object) -> tuple[datetime | None, datetime | None]:
    """First and last moment that an ISO 8601 date can mean; None twice when it cannot be read.

    >>> span("2024-05-01T10:00:00Z")[0] == span("2024-05-01T12:00:00+02:00")[1]
    True
    """
    try:
        moment = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        moment = None
    if moment is None or not isinstance(text, str):
        return None, None
    try:
        moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
        # A bare day may be a day in any time zone.
        return moment, moment + timedelta(hours=36) if "T" not in text else moment
    except OverflowError:  # the first day of the year 1, and the last one of 9999
        return None, None
