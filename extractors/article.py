"""The readable part of one page."""

from __future__ import annotations

import unicodedata

import trafilatura

from extractors.records import Article


class NoText(Exception):  # noqa: N818
    """The page has no readable text; the message says why."""


def read_article(
    html: str | bytes, url: str, *, content_type: str = "", published: str | None = None
) -> Article:
    """The article of one HTML page. Raises ``NoText``."""
    text = trafilatura.extract(
        html, url=url, fast=True, include_comments=False, include_formatting=False
    )
    if not text:
        raise NoText(f"{url}: no readable text")
    return Article(
        url=url,
        title="",
        published=published,
        language=None,
        text=unicodedata.normalize("NFC", text),
    )
