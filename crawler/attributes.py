"""The attributes of a declaration: what each must be, an example, and whether a value fits."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from parsel.csstranslator import HTMLTranslator

from crawler.relevance import topics
from crawler.vocabulary import KINDS, REGIONS, is_country

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

NAME = re.compile(r"[a-z][a-z0-9_]*")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")


def _text(pattern: re.Pattern[str]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


def _texts(
    kind: type[tuple[Any, ...]] | type[list[Any]], pattern: str, least: int = 0
) -> Callable[[Any], bool]:
    def fits(value: Any) -> bool:
        if not isinstance(value, kind) or len(value) < least:
            return False
        return all(isinstance(one, str) and re.fullmatch(pattern, one) for one in value)

    return fits


def _is_regex(value: Any) -> bool:
    if not isinstance(value, str) or not value:
        return False
    try:
        re.compile(value)
    except re.error:
        return False
    return True


def _is_regex_or_none(value: Any) -> bool:
    return value is None or _is_regex(value)


def _is_day(value: Any) -> bool:
    if value is None:
        return True
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _one_of(known: Iterable[str]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and value in known


def _is_selector(value: Any) -> bool:
    if value is None:
        return True
    try:
        HTMLTranslator().css_to_xpath(value)
    except (SyntaxError, TypeError):
        return False
    return True


URLS = ("a tuple of addresses", '("https://example.org/feed/",)', _texts(tuple, r"\S+"))
ATTRIBUTES: dict[str, tuple[str, str, Callable[[Any], bool]]] = {
    "name": ("lower case letters, digits and _", '"example_news"', _text(NAME)),
    "publisher": ("the publisher's name", '"Example News"', _text(re.compile(r"\S.*"))),
    "languages": (
        "a tuple of BCP 47 tags",
        '("en",)',
        _texts(tuple, LANGUAGE.pattern, 1),
    ),
    "kind": (f"one of {', '.join(KINDS)}", '"union"', _one_of(KINDS)),
    "country": (
        "an ISO 3166-1 code of two capitals, or None",
        '"BY"',
        lambda value: value is None or (isinstance(value, str) and is_country(value)),
    ),
    "region": (
        f"None, or one of {', '.join(REGIONS)}",
        '"world"',
        lambda value: value is None or _one_of(REGIONS)(value),
    ),
    "verified": (
        "the day of the last check on the living site, or None",
        '"2026-01-31"',
        _is_day,
    ),
    "allowed_domains": (
        "a list of host names without https://",
        '["example.org"]',
        _texts(list, DOMAIN.pattern, 1),
    ),
    "articles": (
        "a regular expression that is found in the path of article addresses",
        'r"^/20\\d\\d/\\d\\d/[^/]+/$"',
        _is_regex,
    ),
    "feeds": URLS,
    "sitemaps": URLS,
    "wordpress": URLS,
    "listings": URLS,
    "tags": URLS,
    "next_page": ("a CSS selector of links, or None", '"a.older"', _is_selector),
    "max_pages": (
        "how many pages of a listing are followed, a whole number from 1 on",
        "50",
        lambda value: type(value) is int and value >= 1,
    ),
    "topics": (
        f"a tuple of topics, known are {', '.join(sorted(topics()))}",
        '("repression",)',
        lambda value: isinstance(value, tuple) and all(map(_one_of(topics()), value)),
    ),
    "words": ("a tuple of beginnings of words", '("strike",)', _texts(tuple, r"\S(.*\S)?")),
    "sections": (
        "a regular expression that is found in the path of relevant articles, or None",
        'r"^/belarus/"',
        _is_regex_or_none,
    ),
    "delay": (
        "seconds between requests, a number from 0 on",
        "2.0",
        lambda value: type(value) in (int, float) and value >= 0,
    ),
    "rhythm": (
        "hours between crawls, a number from 1 to 720",
        "24",
        lambda value: type(value) in (int, float) and 1 <= value <= 720,
    ),
    "expects": (
        "the fewest articles that a crawl should find, a whole number from 0 on",
        "5",
        lambda value: type(value) is int and value >= 0,
    ),
    "javascript": ("True or False", "True", lambda value: type(value) is bool),
    "sample": ("True or False", "False", lambda value: type(value) is bool),
}
