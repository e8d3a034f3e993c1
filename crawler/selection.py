"""Which archived pages are articles. One rule for live pages, replayed and imported ones."""

from __future__ import annotations

import hashlib
import re

from crawler.media_types import HTML, why_no_html
from crawler.sources import all_sources
from crawler.urls import path_and_query

# On hosts of no declared source: what gathers articles, or is no page for readers.
NO_ARTICLE = re.compile(
    r"^/$"
    r"|/(?:tags?|categor(?:y|ies)|authors?|topics?|search|feeds?|rss|atom|archives?)(?:/|$)"
    r"|/page/\d+/?$"
    r"|\.(?:xml|rss|atom|json|txt|css|js)$"
    r"|[?&](?:feed|paged|s|cat|tag|author)=",
    re.IGNORECASE,
)


def why_no_article(url: str, status: int, content_type: str, source: str) -> str | None:
    """Why the page is not one article, in a few words, or None when it is."""
    if status != 200:
        return f"status {status}"
    if reason := why_no_html(content_type):
        return reason
    return None if is_article(url, source) else "not the address of an article"


def is_article(url: str, source: str) -> bool:
    """Whether ``url`` is the address of one article of ``source``, declared or not."""
    for declared in all_sources():
        if declared.name == source:
            return declared.is_article(url)
    return NO_ARTICLE.search(path_and_query(url)) is None


def is_shell(content_type: str, source: str) -> bool:
    """Whether a page of ``source`` is, as sent, no more than the frame that scripts fill."""
    found = next((each for each in all_sources() if each.name == source), None)
    return found is not None and found.javascript and not why_no_html(content_type)


def fingerprint() -> str:
    """A digest of all that the choice of articles depends on."""
    rules = [NO_ARTICLE.pattern, *HTML]
    for source in all_sources():
        rules += [source.name, source.articles, *source.allowed_domains]
    return hashlib.sha256("\n".join(rules).encode()).hexdigest()
