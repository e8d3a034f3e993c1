"""How far announcements are followed, and what a crawl leaves to the next one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from crawler.announcements import Link
from crawler.archive.index import Archive
from crawler.ground import begin, finish
from crawler.scope import Ground, Scope, changed_since, goes_on

NOW = datetime(2024, 6, 1, tzinfo=UTC)
KNOWN = {"a", "b"}
WHOLE = Ground(NOW, whole=True, knows=KNOWN.__contains__)
STOPPED = Ground(NOW, whole=False, knows=KNOWN.__contains__)
OLD = Link("a", NOW - timedelta(days=400))
NEW = Link("a", NOW)
ON = [
    ([NEW], ["a", "b"], Scope(), WHOLE, False),
    ([NEW], ["a", "c"], Scope(), WHOLE, True),
    ([NEW], [], Scope(), WHOLE, True),
    ([NEW], ["a", "b"], Scope(), STOPPED, True),
    ([NEW], ["a", "b"], Scope(), Ground(), True),
    ([OLD], ["c"], Scope(date(2024, 1, 1)), Ground(), False),
    ([OLD, NEW], ["c"], Scope(date(2024, 1, 1)), Ground(), True),
    ([OLD, Link("c")], ["c"], Scope(date(2024, 1, 1)), Ground(), True),
    ([OLD], ["c"], Scope(), Ground(), True),
]


@pytest.mark.parametrize(("links", "wanted", "scope", "ground", "expected"), ON)
def test_next_page(
    links: list[Link], wanted: list[str], scope: Scope, ground: Ground, expected: bool
) -> None:
    assert goes_on(links, wanted, scope, ground) is expected


def sitemap(name: str, days: int | None) -> Link:
    """One that was changed so many days ago."""
    dated = None if days is None else NOW - timedelta(days=days)
    return Link(name, dated, dated)


SITEMAPS = [sitemap("old", 300), sitemap("new", 1), sitemap("undated", None), sitemap("mid", 9)]


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        (None, ["new", "mid", "old", "undated"]),
        (NOW - timedelta(days=5), ["new", "undated"]),
        # The dates of this index stand still: they are not believed.
        (NOW + timedelta(days=100), ["new", "mid", "old", "undated"]),
    ],
)
def test_sitemaps_of_an_index(since: datetime | None, expected: list[str]) -> None:
    assert changed_since(since, SITEMAPS) == expected


def test_only_a_whole_crawl_gives_ground_to_the_next(tmp_path: Path) -> None:
    everything = Scope()
    with Archive(tmp_path) as archive:
        assert begin(archive, "one", everything).covered is None
        assert begin(archive, "one", everything).covered is None  # the first was stopped
        finish(archive, "one", everything)
        ground = begin(archive, "one", everything)
        assert ground.covered is not None
        assert ground.whole
        after_a_stop = begin(archive, "one", everything)
        assert after_a_stop.covered == ground.covered
        assert not after_a_stop.whole
        assert begin(archive, "two", everything).covered is None


def test_glance_covers_nothing(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        begin(archive, "one", Scope(depth=1))
        finish(archive, "one", Scope(depth=1))
        assert begin(archive, "one", Scope()).covered is None


@pytest.mark.parametrize(
    ("first", "second", "stands"),
    [
        (None, date(2024, 1, 1), True),
        (date(2024, 1, 1), date(2024, 1, 1), True),
        (date(2023, 1, 1), date(2024, 1, 1), True),
        (date(2024, 1, 1), date(2023, 1, 1), False),
        (date(2024, 1, 1), None, False),
    ],
)
def test_ground_is_none_for_a_crawl_that_goes_further_back(
    first: date | None, second: date | None, stands: bool, tmp_path: Path
) -> None:
    with Archive(tmp_path) as archive:
        begin(archive, "one", Scope(first))
        finish(archive, "one", Scope(first))
        assert (begin(archive, "one", Scope(second)).covered is not None) is stands
