"""What a source must declare, checked when its file is imported."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Any

from crawler.attributes import ATTRIBUTES
from crawler.relevance import topic_words
from crawler.urls import host

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

STARTS = ("feeds", "sitemaps", "wordpress", "listings", "tags")
POSTS = re.compile(r"/wp/v2/\w+")


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
    _check_place(label, declared)
    _check_topics(label, declared)


def _check_place(label: str, declared: Mapping[str, Any]) -> None:
    if not declared["country"] and not declared["region"]:
        raise ValueError(f'{label}: write country = "BY", or region = "world" when it is not one')
    if declared["country"] and declared["region"]:
        raise ValueError(f"{label}: a country says its region too; leave region out")


def _check_topics(label: str, declared: Mapping[str, Any]) -> None:
    for topic in declared["topics"]:
        for language in declared["languages"]:
            if not topic_words(topic, language):
                raise ValueError(
                    f"{label}: crawler/topics.csv has no words of {topic} in {language}; add some, "
                    "or declare words instead"
                )


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
            if name == "wordpress" and not POSTS.search(url):
                raise ValueError(
                    f"{label}: wordpress: {url} is no list of posts; "
                    'write "https://example.org/wp-json/wp/v2/posts"'
                )


def on_domains(url: str, domains: list[str]) -> bool:
    """Whether the host of ``url`` is one of ``domains`` or below one."""
    return covers(domains, host(url))


def covers(domains: list[str], name: str) -> bool:
    """Whether the host name is one of ``domains`` or below one."""
    return any(name == domain or name.endswith(f".{domain}") for domain in domains)
