"""What addresses of articles have in common, what a front page tells, and a draft of all that."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from scrapy.http import HtmlResponse

from crawler.discovery.clues import read_clues
from crawler.discovery.draft import Draft, declaration, source_name
from crawler.discovery.file import refuse_declared, usual_folder, write
from crawler.discovery.patterns import article_pattern
from crawler.sources import DeclarationError
from crawler.urls import path_and_query

PATTERNS = [
    (
        ["/news/2024/05/a-b/", "/news/2023/11/c/", "/blog/2024/01/d/", "/blog/2024/02/e/"],
        r"^/(?:blog|news)/20\d\d/\d{1,2}/[^/]+/?$",
    ),
    (["/two-miners-freed/", "/three-held-again/", "/we-are-here/"], r"^/[^/]*-[^/]+/?$"),
    (["/a/one-two/32943289.html", "/a/three/32952001.html"], r"^/a/[^/]+/[^/]+\.html?/?$"),
    (["/news/1234", "/news/5678"], r"^/news/\d+/?$"),
    (["/en/item/32952:teachers", "/en/item/31815:school"], r"^/en/item/\d+[-:_][^/]+/?$"),
    (["/News/Details?newsId=1081", "/News/Details?newsId=7"], None),
    (["/?p=12", "/?p=7"], r"^/?\?(?:.*&)?p=\d+(?:&.*)?$"),
    (["/81551421/навіна-дня", "/81551422/суд"], r"^/\d+/[^/]+/?$"),
    (["/", "/"], ""),
    ([], ""),
]


@pytest.mark.parametrize(("paths", "expected"), PATTERNS)
def test_pattern(paths: list[str], expected: str | None) -> None:
    found = article_pattern([f"https://example.org{path}" for path in paths])
    assert expected is None or (found or "") == expected
    for path in paths if found else ():
        assert re.search(found or "", path_and_query(f"https://example.org{path}"))


def test_exception_is_no_rule() -> None:
    urls = [f"https://example.org/news/{number}" for number in range(100, 120)]
    assert article_pattern([*urls, "https://example.org/about/us/"]) == r"^/news/\d+/?$"


FRONT = b"""<html lang="en-GB"><head><title>Home | Example Union News</title>
<meta name="Generator" content="Drupal 10 (https://www.drupal.org)">
<link rel="alternate" type="application/rss+xml" href="/rss.xml">
<link rel="alternate" type="application/rss+xml" href="/comments/feed/">
<link rel="alternate" hreflang="fr" href="/fr/"></head>
<body><a href="/news/1">One</a></body></html>"""
WORDPRESS = b"""<html><head><link rel="https://api.w.org/" href="/blog/wp-json/">
<meta property="og:site_name" content="Example"></head></html>"""


def test_clues_of_a_front_page() -> None:
    clues = read_clues(HtmlResponse("https://example.org/", body=FRONT))
    assert (clues.title, clues.language, clues.platform) == (
        "Example Union News",
        "en-GB",
        "Drupal",
    )
    assert clues.feeds == ("https://example.org/rss.xml",)
    assert clues.wordpress == ()
    assert clues.links == ("https://example.org/news/1",)


def test_clues_of_wordpress() -> None:
    clues = read_clues(HtmlResponse("https://example.org/", body=WORDPRESS))
    assert (clues.title, clues.platform) == ("Example", "WordPress")
    assert clues.wordpress == ("https://example.org/blog/wp-json/wp/v2/posts",)
    assert "https://example.org/feed/" in clues.feeds


def example(**changes: Any) -> Draft:
    """A draft with all that a declaration can hold."""
    draft = Draft(
        url="https://example.org/",
        platform='Mine "2"',
        name=source_name("https://www.union-news.example.org/"),
        publisher='Union "News" \\',
        kind="union",
        country="BY",
        region=None,
        languages=("be", "ru"),
        verified="2026-11-24",
        allowed_domains=["example.org"],
        feeds=tuple(f"https://example.org/{name}/feed/" for name in ("be", "ru", "en", "pl")),
        sitemaps=(),
        wordpress=("https://example.org/wp-json/wp/v2/posts",),
        listings=(),
        articles=r"^/(?:be|ru)/[^/]*-[^/]+/?$",
        delay=3.0,
        expects=5,
    )
    return replace(draft, **changes)


def test_draft_is_a_right_declaration_of_a_few_lines() -> None:
    draft = example()
    code = declaration(draft)
    assert len(code.splitlines()) <= 25
    names: dict[str, type] = {}
    exec(code, names)
    declared = names["UnionNewsExample"]
    for attribute in ("name", "kind", "country", "languages", "verified", "feeds", "articles"):
        assert getattr(declared, attribute) == getattr(draft, attribute)


def test_file_is_written_once(tmp_path: Path) -> None:
    path = write(example(), tmp_path)
    assert path.read_text(encoding="utf-8") == declaration(example())
    with pytest.raises(DeclarationError, match="exists already; move it away first"):
        write(example(), tmp_path)


WRONG = [
    ({"name": "cpj"}, "a source is called cpj already; give another --name"),
    ({"kind": "ngo"}, "kind must be one of union"),
    ({"country": None}, 'write country = "BY", or region'),
]


@pytest.mark.parametrize(("changes", "message"), WRONG)
def test_wrong_draft_leaves_no_file(changes: dict[str, Any], message: str, tmp_path: Path) -> None:
    with pytest.raises(DeclarationError, match=re.escape(message)):
        write(example(**changes), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_new_declarations_go_to_the_operators_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert usual_folder().name == "spiders"
    monkeypatch.setenv("CASEBOOK_SOURCES", str(tmp_path))
    assert usual_folder() == tmp_path


def test_declared_site_is_refused() -> None:
    with pytest.raises(DeclarationError, match="is declared as cpj already"):
        refuse_declared("https://www.cpj.org/")
    refuse_declared("https://example.org/")
