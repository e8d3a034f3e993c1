"""The readable part of one page."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from trafilatura import extract

from extractors.markup import decode, parse
from extractors.metadata import (
    heading_of,
    language_of,
    parse_jsonld,
    parse_metas,
    published_of,
    reporting_year,
    title_of,
)
from extractors.records import Article

if TYPE_CHECKING:
    from lxml.html import HtmlElement


class NoText(Exception):  # noqa: N818
    """The page has no readable text; the message says which page and why."""


_INVISIBLE = re.compile(
    r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\ud800-\udfff]"
)
"""What nobody sees, and halves of surrogate pairs, which JSON can spell and UTF-8 can't."""
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" *[\n\r\v\f\x85\u2028\u2029][\s]*")
YEARS_LATE = 2
"""An annual report is published at most so many years after the year it covers."""


def read_article(
    html: str | bytes, url: str, *, content_type: str = "", published: str | None = None
) -> Article:
    """The article of one HTML page; ``published``, when given, is taken as it is.

    The date of an annual report is the last day of the year it covers, because that is the year
    of its dates without a year, whenever it came out. Raises ``NoText``.
    """
    page = decode(html, content_type) if isinstance(html, bytes) else html
    if not page.strip():
        raise NoText(f"{url}: the page is empty")
    tree = parse(page)
    if tree is None:
        raise NoText(f"{url}: the page is no HTML")
    nodes, metas = parse_jsonld(tree), parse_metas(tree)
    title = title_of(tree, nodes, metas)
    day = published or published_of(tree, nodes, metas, url)
    if not published:
        day = _anchored(day, reporting_year(heading_of(tree), title, url))
    language = language_of(tree, metas)
    text = _text(tree)
    if not text:
        raise NoText(f"{url}: no article was found in the page")
    return Article(url=url, title=tidy(title), published=day, language=language, text=text)


def tidy(text: str) -> str:
    r"""The text in Unicode normal form C, each line without superfluous space, no empty lines.

    >>> tidy("  Ko\u0301d\u00a0\u00a0one \r\n\n\u200b two\n")
    'Kód one\ntwo'
    >>> tidy(" \n")
    ''
    """
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    return _LINES.sub("\n", _SPACES.sub(" ", plain)).strip()


def _text(tree: HtmlElement) -> str:
    return tidy(extract(tree, fast=True, include_comments=False) or "")


def _anchored(day: str | None, year: int | None) -> str | None:
    if year is None:
        return day
    late = day is None or year < int(day[:4]) <= year + YEARS_LATE
    return f"{year}-12-31" if late else day
