"""A source says where its articles are; a wrong declaration says what to write."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from crawler.source import Source
from crawler.sources import (
    DeclarationError,
    UnknownSourceError,
    all_sources,
    source_for,
    source_named,
)

RIGHT: dict[str, Any] = {
    "name": "example",
    "publisher": "Example News",
    "kind": "news",
    "region": "world",
    "languages": ("en",),
    "allowed_domains": ["example.org"],
    "feeds": ("https://news.example.org/feed/",),
    "articles": r"^/20\d\d/[a-z-]+/$",
}

WRONG = [
    ({"name": ""}, 'write name = "example_news"'),
    ({"name": "Example News"}, "name must be lower case letters, digits and _"),
    ({"publisher": ""}, "write publisher ="),
    ({"languages": "en"}, 'write languages = ("en",)'),
    ({"languages": ()}, "languages must be a tuple of BCP 47 tags"),
    ({"languages": ("english language",)}, "found ('english language',)"),
    ({"kind": "ngo"}, "kind must be one of union, human-rights, press-freedom, news"),
    ({"country": "Belarus", "region": None}, 'write country = "BY"'),
    ({"country": "BR", "region": "world"}, "leave region out"),
    ({"country": "EU", "region": None}, "an ISO 3166-1 code"),
    ({"region": "Europe"}, "region must be None, or one of world, africa"),
    ({"region": None}, 'write country = "BY", or region = "world"'),
    ({"verified": "yesterday"}, 'write verified = "2026-01-31"'),
    ({"verified": "20260131"}, "the day of the last check"),
    ({"wordpress": ("https://example.org/wp-json/",)}, "is no list of posts"),
    ({"topics": ("repression", "sport")}, "known are press, repression, unions"),
    ({"topics": ("repression",), "languages": ("en", "ja")}, "no words of repression in ja"),
    ({"words": ("",)}, "a tuple of beginnings of words"),
    ({"sections": "^/("}, "path of relevant articles"),
    ({"allowed_domains": "example.org"}, 'write allowed_domains = ["example.org"]'),
    ({"allowed_domains": ["https://example.org"]}, "without https://"),
    ({"feeds": "https://example.org/feed/"}, "feeds must be a tuple of addresses"),
    ({"feeds": ("/feed/",)}, "write the whole address of /feed/"),
    ({"feeds": ("https://elsewhere.org/feed/",)}, 'add "elsewhere.org" to them'),
    ({"feeds": ()}, "says nowhere to start"),
    ({"articles": ""}, "write articles ="),
    ({"articles": "^/(news/"}, "articles must be a regular expression"),
    ({"next_page": "a.older"}, "next_page is for listings and tags"),
    ({"listings": ("https://example.org/news/",), "next_page": "a..older"}, "a CSS selector"),
    ({"delay": "2"}, "write delay = 2.0"),
    ({"delay": -1}, "seconds between requests"),
    ({"rhythm": 0}, "hours between crawls"),
    ({"expects": 0.5}, "write expects = 5"),
    ({"sample": 1}, "True or False"),
    ({"sitemap": ("https://example.org/sitemap.xml",)}, "did you mean sitemaps?"),
    ({"start_urls": ["https://example.org/"]}, "unknown attribute start_urls"),
]


def declare(**changes: Any) -> type[Source]:
    return type("Example", (Source,), {**RIGHT, **changes})


@pytest.mark.parametrize(("changes", "message"), WRONG, ids=[message for _, message in WRONG])
def test_wrong_declaration_says_what_to_write(changes: dict[str, Any], message: str) -> None:
    with pytest.raises((TypeError, ValueError)) as caught:
        declare(**changes)
    assert message in str(caught.value)
    assert "Example" in str(caught.value)


ADDRESSES = [
    ("https://news.example.org/2024/a-b/", True),
    ("https://news.example.org/2024/a-b/?utm_source=rss#top", True),
    ("https://example.org/2024/a-b/", True),
    ("https://example.org/2024/a-b/?page=2", False),
    ("https://example.org/tag/2024/a-b/", False),
    ("https://badexample.org/2024/a-b/", False),
    ("https://example.org.evil.net/2024/a-b/", False),
]


@pytest.mark.parametrize(("url", "expected"), ADDRESSES)
def test_addresses_of_articles(url: str, expected: bool) -> None:
    assert declare().is_article(url) is expected


def test_known_sources() -> None:
    names = [source.name for source in all_sources()]
    assert names == sorted(names)
    assert {"newsroom_monitor", "newsroom_tribune", "solidarity_center"} <= set(names)
    assert source_named("solidarity_center").sample is False
    found = source_for("https://www.solidaritycenter.org/where-we-work/")
    assert found is source_named("solidarity_center")
    assert source_for("https://example.org/") is None


def test_unknown_source_names_the_nearest() -> None:
    with pytest.raises(UnknownSourceError, match="did you mean solidarity_center"):
        source_named("solidarity")
    with pytest.raises(UnknownSourceError, match="called 7; `casebook sources` lists the"):
        source_named("7")


OWN = """from crawler.source import Source


class Example(Source):
    name = "example_union"
    publisher = "Example Union"
    kind = "union"
    country = "BY"
    languages = ("en",)
    allowed_domains = ["example.org"]
    feeds = ("https://example.org/feed/",)
    articles = "^/news/"
"""


def test_sources_of_the_operators_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "example_union.py").write_text(OWN)
    (tmp_path / "_draft.py").write_text("this is no Python")
    monkeypatch.setenv("CASEBOOK_SOURCES", str(tmp_path))
    found = source_named("example_union")
    assert source_for("https://example.org/news/1") is found
    assert source_named("cpj")


WRONG_OWN = [
    (OWN.replace('"BY"', '"Belarus"'), "example.py: .*Example: country must be"),
    (OWN.replace("example_union", "cpj"), "example.py: a source is called cpj already"),
    ("print(", "example.py: "),
    ("", "example.py: declares no source"),
]


@pytest.mark.parametrize(("code", "message"), WRONG_OWN, ids=[m for _, m in WRONG_OWN])
def test_wrong_file_of_the_operators_own_folder_is_named(
    code: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "example.py").write_text(code)
    monkeypatch.setenv("CASEBOOK_SOURCES", str(tmp_path))
    with pytest.raises(DeclarationError, match=message):
        all_sources()


def test_own_folder_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASEBOOK_SOURCES", "/no/such/folder")
    with pytest.raises(DeclarationError, match="CASEBOOK_SOURCES names the folder"):
        all_sources()


SOLIDARITY = [
    ("https://www.solidaritycenter.org/belarus-steps-up-repression-against-union-workers/", True),
    ("https://www.solidaritycenter.org/afl-cio-condemns-detention/", True),
    ("https://www.solidaritycenter.org/where-we-work/", False),
    ("https://www.solidaritycenter.org/what-we-do/", False),
    ("https://www.solidaritycenter.org/tag/belarus-workers-jailed/", False),
    ("https://www.solidaritycenter.org/", False),
]


@pytest.mark.parametrize(("url", "expected"), SOLIDARITY)
def test_posts_of_the_solidarity_center(url: str, expected: bool) -> None:
    assert source_named("solidarity_center").is_article(url) is expected
