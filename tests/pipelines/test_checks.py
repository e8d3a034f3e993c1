"""What a check of a source means: what to mend, and what has changed."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from crawler.sources import source_named
from pipelines.checks.findings import changes, newest, text_length, to_mend
from pipelines.checks.records import ArticleCheck, Robots, SourceCheck, Way
from pipelines.store import Store

SOURCE = source_named("cpj")
NOW = datetime(2026, 11, 24, tzinfo=UTC)
FEED = Way("https://cpj.org/feed/", "", "RSS", 10, 10, datetime(2026, 11, 22, tzinfo=UTC), "x")
ARTICLES = tuple(
    ArticleCheck(f"https://cpj.org/2026/11/{name}/", "T", "2026-11-23", "en", 2000)
    for name in "abc"
)
ONE = ARTICLES[0]
GOOD = SourceCheck("cpj", NOW, None, Robots.ALLOWS, (FEED,), 10, ARTICLES, "")


def gone(cause: str) -> Way:
    return Way("https://cpj.org/feed/", "", "", problem="status 1", cause=cause)


MEND: list[tuple[dict[str, Any], str]] = [
    ({}, ""),
    ({"robots": Robots.CLOSES_SOME}, ""),
    ({"robots": Robots.CLOSES_ALL}, "robots.txt closes all of it"),
    ({"ways": (gone("gone"),)}, "status 1; find where it is now"),
    ({"ways": (gone("server"),)}, "status 1; check again later"),
    ({"ways": (gone("blocked"),)}, "write to the site, as a block is never got around"),
    ({"ways": (replace(FEED, led_to="https://cpj.org/rss"),)}, "leads to https://cpj.org/rss;"),
    ({"ways": (replace(FEED, articles=0),)}, "none of its 10 links is the address of an article"),
    ({"ways": (replace(FEED, form="sitemap index", articles=0),)}, ""),
    ({"announced": 2}, "only 2 articles are announced, 5 are expected"),
    ({"articles": (replace(ONE, characters=20),)}, "only 20 characters of text"),
    (
        {"articles": (replace(ONE, problem="no article"),)},
        "no article; see whether articles",
    ),
    (
        {"articles": (replace(ONE, published=None),)},
        "no article says when it was published",
    ),
    ({"articles": (replace(ONE, language="pl"),)}, "an article is in pl"),
    ({"articles": (replace(ONE, language="en-GB"),)}, ""),
    (
        {"articles": (replace(ONE, published="2026-01-01"),)},
        "newest article is of 2026-01",
    ),
    ({"trouble": "stopped"}, "stopped"),
]


@pytest.mark.parametrize(("change", "message"), MEND, ids=[message for _, message in MEND])
def test_what_to_mend(change: dict[str, Any], message: str) -> None:
    said = to_mend(SOURCE, replace(GOOD, **change))
    assert [message in sentence for sentence in said] == ([True] if message else [])


NEXT = replace(GOOD, articles=(replace(ONE, published="2026-11-24"),))
CHANGES: list[tuple[SourceCheck, str]] = [
    (NEXT, ""),
    (GOOD, "no newer article than that of 2026-11-23"),
    (replace(NEXT, robots=Robots.CLOSES_ALL), "robots.txt: allows before, closes all now"),
    (replace(NEXT, robots=Robots.UNKNOWN), ""),
    (replace(NEXT, ways=(gone("gone"),)), "https://cpj.org/feed/: status 1"),
    (replace(NEXT, ways=(replace(FEED, articles=0),)), "10 articles before, none now"),
    (
        replace(NEXT, ways=(replace(FEED, led_to="https://cpj.org/r"),)),
        "leads to https://cpj.org/r",
    ),
    (
        replace(NEXT, articles=(replace(NEXT.articles[0], characters=300),)),
        "an article had about 2000 characters before, 300 now",
    ),
    (
        replace(NEXT, ways=(), articles=(replace(ONE, published=None),)),
        "dates of publication are not found any more",
    ),
]


@pytest.mark.parametrize(("now", "message"), CHANGES, ids=[message for _, message in CHANGES])
def test_what_has_changed(now: SourceCheck, message: str) -> None:
    said = changes(GOOD, now)
    assert [message in sentence for sentence in said] == ([True] if message else [])


def test_first_check_tells_no_change() -> None:
    assert changes(None, GOOD) == ()


def test_newest_is_what_the_pages_say_or_else_what_announces_them() -> None:
    assert newest(GOOD) == "2026-11-23"
    assert newest(replace(GOOD, articles=())) == "2026-11-22"
    assert newest(replace(GOOD, articles=(), ways=())) is None
    assert text_length(replace(GOOD, articles=())) == 0


def test_last_check_of_each_source_is_kept(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        assert store.checks() == {}
        store.put_checks([GOOD, replace(GOOD, source="rsf")])
        store.put_checks([replace(GOOD, announced=3)])
        assert store.checks() == {
            "cpj": replace(GOOD, announced=3),
            "rsf": replace(GOOD, source="rsf"),
        }
