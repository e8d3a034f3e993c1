"""What a source must declare, checked when its file is imported."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Any

from parsel.csstranslator import HTMLTranslator

from crawler.urls import host

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

NAME = re.compile(r"[a-z][a-z0-9_]*")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
COUNTRY = re.compile(r"[A-Z]{2}")
DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
STARTS = ("feeds", "sitemaps", "listings", "tags")


def check(label: str, declared: Mapping[str, Any], unknown: Iterable[str]) -> None:
    """Raise TypeError or ValueError, saying what to write, when a declaration is wrong.

    ``declared`` holds the value of each of ATTRIBUTES, ``unknown`` the names of others.
    """
    for name in unknown:
        close = difflib.get_close_matches(name, declared, n=1)
        hint = f"did you mean {close[0]}?" if close else f"known are {', '.join(declared)}"
        raise TypeError(f"{label}: unknown attribute {name}; {hint}")
    for name, (what, example, fits) in ATTRIBUTES.items():
        if not fits(declared[name]):
            raise TypeError(
                f"{label}: {name} must be {what}; write {name} = {example}"
                f" (found {declared[name]!r})"
            )
    _check_urls(label, declared)
    if not any(declared[name] for name in STARTS):
        raise ValueError(
            f'{label}: says nowhere to start; write feeds = ("https://...",), or one of '
            f"{', '.join(STARTS[1:])}"
        )
    if declared["next_page"] and not (declared["listings"] or declared["tags"]):
        raise ValueError(f"{label}: next_page is for listings and tags, and there are none")


def _check_urls(label: str, declared: Mapping[str, Any]) -> None:
    for name in STARTS:
        for url in declared[name]:
            if not url.startswith(("http://", "https://")):
                raise ValueError(f"{label}: {name}: write the whole address of {url}, https://...")
            if not on_domains(url, declared["allowed_domains"]):
                raise ValueError(
                    f"{label}: {name}: {url} is on none of the allowed_domains; "
                    f'add "{host(url)}" to them'
                )


def on_domains(url: str, domains: list[str]) -> bool:
    """Whether the host of ``url`` is one of ``domains`` or below one."""
    name = host(url)
    return any(name == domain or name.endswith(f".{domain}") for domain in domains)


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
    "country": (
        "an ISO 3166-1 code of two capitals, or None",
        '"BY"',
        lambda value: value is None or _text(COUNTRY)(value),
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
    "listings": URLS,
    "tags": URLS,
    "next_page": ("a CSS selector of links, or None", '"a.older"', _is_selector),
    "max_pages": (
        "how many pages of a listing are followed, a whole number from 1 on",
        "50",
        lambda value: type(value) is int and value >= 1,
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
    "sample": ("True or False", "False", lambda value: type(value) is bool),
}
