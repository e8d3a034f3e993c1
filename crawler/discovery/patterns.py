"""Addresses of articles in, a regular expression for such addresses out. Pure."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote, urlsplit

from crawler.urls import canonical

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMBERS = (
    ("year", re.compile(r"20\d\d"), r"20\d\d"),
    ("day", re.compile(r"\d{1,2}"), r"\d{1,2}"),
    ("number", re.compile(r"\d+"), r"\d+"),
    ("numbered", re.compile(r"\d{3,}[-:_].+"), r"\d+[-:_][^/]+"),
    ("page", re.compile(r".+\.html?"), r"[^/]+\.html?"),
)
"""Forms of a part of a path: name, what it looks like, and the expression for it."""
SLUG = r"[^/]*-[^/]+"
ANY = r"[^/]+"
FEW = 4
"""A part with at most so many different words is a section: these and no others."""
RARE = 0.1
"""Share of the addresses below which a form is an exception, not a rule."""


def article_pattern(urls: Sequence[str]) -> str | None:
    r"""The expression that fits all usual forms among the addresses of articles; None without any.

    >>> article_pattern(["https://a.org/news/2024/05/a-b-c/", "https://a.org/news/2023/11/d-e-f/"])
    '^/news/20\\d\\d/\\d{1,2}/[^/]+/?$'
    """
    shapes: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for url in dict.fromkeys(map(canonical, urls)):
        if shape := _shape(url):
            shapes[shape].append(url)
    total = sum(map(len, shapes.values()))
    usual = [alike for alike in shapes.values() if len(alike) >= RARE * total]
    found = sorted({_expression(alike) for alike in usual})
    if not found:
        return None
    return f"^{found[0]}$" if len(found) == 1 else f"^(?:{'|'.join(found)})$"


def _shape(url: str) -> tuple[str, ...]:
    """The forms of the parts of a path, and the names in its query; empty for a front page."""
    parts, query = _parts(url)
    return (*map(_form, parts), *(f"?{name}" for name in query))


def _parts(url: str) -> tuple[list[str], dict[str, str]]:
    split = urlsplit(url)
    path = [part for part in split.path.split("/") if part]
    return path, dict(parse_qsl(split.query, keep_blank_values=True))


def _form(part: str) -> str:
    return next((name for name, looks, _ in NUMBERS if looks.fullmatch(unquote(part))), "words")


def _expression(urls: Sequence[str]) -> str:
    """The expression for addresses of one shape."""
    paths, queries = zip(*map(_parts, urls), strict=True)
    columns = list(zip(*paths, strict=True))
    if queries[0]:
        return "".join(f"/{_section(column)}" for column in columns) + _query(queries)
    sections = [_section(column) for column in columns[:-1]]
    last = _last(columns[-1], at_root=all(section == ANY for section in sections))
    return "".join(f"/{part}" for part in (*sections, last)) + "/?"


def _query(queries: Sequence[dict[str, str]]) -> str:
    """For what tells the article: the first name whose values differ."""
    names = list(queries[0])
    telling = [name for name in names if len({query[name] for query in queries}) > 1]
    name = next(iter(telling or names))
    number = all(query[name].isdecimal() for query in queries)
    value = r"\d+" if number else r"[^&]+"
    return rf"/?\?(?:.*&)?{re.escape(name)}={value}(?:&.*)?"


def _last(column: Sequence[str], *, at_root: bool) -> str:
    """For the part that tells the article; at the root, among other pages, it has a hyphen."""
    return _number(_form(column[0])) or (SLUG if at_root else ANY)


def _section(column: Sequence[str]) -> str:
    number, words = _number(_form(column[0])), Counter(column)
    if number and _form(column[0]) != "page":
        return number
    if len(words) == 1:
        return re.escape(column[0])
    if len(words) <= FEW and len(column) >= 2 * len(words):
        return f"(?:{'|'.join(map(re.escape, sorted(words)))})"
    return ANY


def _number(form: str) -> str | None:
    return next((expression for name, _, expression in NUMBERS if name == form), None)
