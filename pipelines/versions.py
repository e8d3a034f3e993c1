"""Which version of an article counts, when only what surrounds its text has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from crawler.archive.reader import read_page
from crawler.records import ArchivedArticle
from extractors.article import read_article
from extractors.records import Article

UNKNOWN = ""
"""Content of a version that has no text to compare; it equals no other."""

Contents = Mapping[str, str]
"""By digest of a version, what ``content_of`` says of its article."""


def content_of(article: Article) -> str:
    """A digest of the article's title, day and text: what makes it another version.

    >>> content_of(Article("u", "T", "2024-01-01", "en", "Text")) == content_of(
    ...     Article("u", "T", "2024-01-02", "en", "Text")
    ... )
    False
    """
    parts = (article.title, article.published or "", article.text)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def archived_content(archived: ArchivedArticle) -> str:
    """``content_of`` the article of an archived page, UNKNOWN when it has none."""
    try:
        page = read_page(archived.path, archived.record.offset, archived.source)
        return content_of(read_article(page.body, page.url, content_type=page.content_type))
    except Exception:  # noqa: BLE001 - whatever a page does to a parser, it is one page
        return UNKNOWN


def counting(
    versions: Sequence[ArchivedArticle], contents: Contents
) -> tuple[ArchivedArticle, list[ArchivedArticle]]:
    """The version whose reading counts, and those whose content must be known to say so.

    ``versions``: as the page answered, newest first. It is the earliest of those in a row that have
    the newest one's content: an article that did not change is cited by the page that had it first.
    None need be known of a page that has one version.
    """
    newest, *earlier = versions
    counts = newest
    if contents.get(newest.digest) == UNKNOWN:
        return counts, []
    for older in earlier:
        if unknown := [v for v in (newest, older) if v.digest not in contents]:
            return counts, unknown
        if contents[older.digest] != contents[newest.digest]:
            break
        counts = older
    return counts, []
