"""What befalls news sites, each with the real crawler: the trouble, its words, what is kept."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from crawl_process import ROOT, environment, run

from crawler.archive.errors import Problem
from crawler.archive.index import Archive
from crawler.archive.reader import Record, read_records
from extractors.article import read_article
from newsroom import Asked, serve
from newsroom.situations import SITUATIONS
from pipelines.history.alarms import find_alarms
from pipelines.history.records import ReadingFigures, SourceRun
from pipelines.history.standing import Standing, standings
from pipelines.history.update import count_readings
from pipelines.read import read_archive
from pipelines.store import Store

# All crawls run while the first test waits for them.
pytestmark = pytest.mark.timeout(600)

HARD, SOFT, TEMPORARY = "hard", "soft", "temporary"
Told = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Crawls:
    """Two crawls of all sites in one process each: before the situations come, and after."""

    data: Path
    before: Told
    after: Told
    asked: list[Asked]
    """In the second crawl."""

    def records(self, source: str) -> list[Record]:
        """What the archive holds of a source, in order of time."""
        files = sorted((self.data / "archive" / source).glob("*.warc.gz"))
        found = [record for file in files for record in read_records(file)]
        assert not [record for record in found if isinstance(record, Problem)]
        return sorted((r for r in found if isinstance(r, Record)), key=lambda r: r.fetched)


@pytest.fixture(scope="module")
def crawls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawls]:
    data = tmp_path_factory.mktemp("situations")
    command = [sys.executable, "-W", "error", "tests/crawler/situation_crawl.py", str(data)]
    with serve(situations=SITUATIONS) as newsroom:
        env = environment(
            newsroom.url,
            https_proxy=newsroom.url,
            no_proxy="nowhere.newsroom.test",
            SSL_CERT_FILE=str(newsroom.authority),
            PYTHONPATH=str(ROOT),
        )
        told = []
        for situations_come in (newsroom.begin, lambda: None):
            done = run(command, env)
            assert (done.returncode, done.stderr) == (0, ""), done.stderr
            told.append(json.loads(done.stdout))
            asked = len(newsroom.requests)
            if len(told) == 1:
                start = asked
                situations_come()
        yield Crawls(data, told[0], told[1], list(newsroom.requests)[start:])


@dataclass(frozen=True)
class Expected:
    """What the second crawl says of a source."""

    trouble: str | None = None
    words: str = ""
    new: int = 0
    """New or changed articles."""
    unchanged: int = 0
    finish: str = "finished"


EXPECTED = {
    "unchanged": Expected(unchanged=4),
    "feed_down": Expected(TEMPORARY, "feed.xml: status 503"),
    "feed_gone": Expected(HARD, "feed.xml: status 410"),
    "feed_moved": Expected(unchanged=4),
    "redesigned": Expected(SOFT, "nothing was announced"),
    "corrected": Expected(new=1, unchanged=3),
    "dateline": Expected(new=1, unchanged=3),
    "sidebar": Expected(new=4),
    "robots_closed": Expected(HARD, "feed.xml: robots.txt closes it to us"),
    "robots_down": Expected(TEMPORARY, "status 500 when asked for robots.txt; nothing is fetched"),
    "expired": Expected(HARD, f"expired on {(datetime.now(UTC) - timedelta(days=1)).date()}"),
    "wrong_host": Expected(HARD, "its certificate is that of another host"),
    "self_signed": Expected(HARD, "its certificate is self-signed"),
    "endless": Expected(unchanged=3),
    "loop": Expected(HARD, "redirects without end"),
    "private": Expected(HARD, "10.0.0.1 is no public address"),
    "bomb": Expected(unchanged=3),
    "wrong_charset": Expected(new=1, unchanged=3),
    "large_sitemap": Expected(finish="page budget"),
    "clock_ahead": Expected(new=4),
    "captcha": Expected(HARD, "feed.xml: Cloudflare asks whether we are a person"),
    "refused": Expected(HARD, "feed.xml: status 403"),
    "busy": Expected(TEMPORARY, "the site asks for a pause of 60 minutes", finish="busy"),
    "front_page": Expected(SOFT, "4 of 4 articles: leads to the front page"),
    "scripted": Expected(new=4),
    "language": Expected(new=4),
    "nowhere": Expected(HARD, "there is no host of that name"),
}


def test_every_situation_is_expected() -> None:
    known = {situation.name.replace("-", "_") for situation in SITUATIONS}
    assert EXPECTED.keys() == known | {"nowhere"}


def test_before_they_come_all_sites_are_well(crawls: Crawls) -> None:
    del crawls.before["nowhere"]
    assert {name for name, told in crawls.before.items() if told["trouble"]} == set()
    assert {told["articles"] for told in crawls.before.values()} == {4}


@pytest.mark.parametrize("name", EXPECTED)
def test_what_is_said_of_the_source(crawls: Crawls, name: str) -> None:
    told, expected = crawls.after[name], EXPECTED[name]
    assert (told["trouble"], told["finish_reason"]) == (expected.trouble, expected.finish)
    assert expected.words in told["reason"]
    assert "\n" not in told["reason"]
    if name != "large_sitemap":
        assert (told["articles"], told["not_modified"]) == (expected.new, expected.unchanged)


UNTOUCHED = [
    "unchanged",
    "feed_down",
    "redesigned",
    "robots_closed",
    "robots_down",
    "expired",
    "endless",
    "bomb",
    "captcha",
    "refused",
    "busy",
    "front_page",
]


@pytest.mark.parametrize("name", UNTOUCHED)
def test_no_trouble_becomes_an_article(crawls: Crawls, name: str) -> None:
    assert crawls.after[name]["held"] == crawls.before[name]["held"]


CHANGED = {"corrected": 1, "dateline": 1, "sidebar": 4, "language": 4, "wrong_charset": 1}


@pytest.mark.parametrize(("name", "changed"), CHANGED.items())
def test_new_versions_are_held_beside_the_old(crawls: Crawls, name: str, changed: int) -> None:
    old, new = crawls.before[name]["held"], crawls.after[name]["held"]
    assert old.keys() == new.keys()
    assert sum(old[url] != new[url] for url in old) == changed
    digests = {record.digest for record in crawls.records(name) if not record.is_revisit}
    assert {digest for held in (old, new) for digest, _ in held.values()} <= digests


def test_what_refuses_us_is_archived_and_counted(crawls: Crawls) -> None:
    for name, status in (("captcha", 200), ("refused", 403), ("busy", 429)):
        assert crawls.after[name]["blocked"] == 1
        assert crawls.records(name)[-1].message.status == status


def test_second_crawl_of_an_unchanged_site(crawls: Crawls) -> None:
    told = crawls.after["unchanged"]
    asked = [a for a in crawls.asked if a.url.startswith("http://unchanged.")]
    assert {(a.status, a.conditional) for a in asked} == {(304, True)}
    assert (told["pages"], told["answered_304"], told["articles"]) == (6, 6, 0)


def test_site_closed_by_robots_is_asked_for_nothing_else(crawls: Crawls) -> None:
    for host in ("robots-closed", "robots-down"):
        urls = {a.url for a in crawls.asked if f"//{host}." in a.url}
        assert urls == {f"http://{host}.newsroom.test/robots.txt"}


def test_pause_that_is_asked_for_is_told(crawls: Crawls) -> None:
    until = datetime.fromisoformat(crawls.after["busy"]["retry_at"])
    last = crawls.records("busy")[-1].fetched
    assert timedelta(minutes=59) < until - last < timedelta(minutes=61)
    assert sum("//busy." in a.url and a.status == 429 for a in crawls.asked) == 1


def test_causes_are_counted(crawls: Crawls) -> None:
    causes = {name: told["causes"] for name, told in crawls.after.items()}
    assert causes["endless"] == {"no_answer": 1}
    assert causes["bomb"] == {"too_large": 1}
    assert causes["front_page"] == {"front_page": 4}
    assert sum("//front-page." in a.url and a.url.endswith("/") for a in crawls.asked) == 4


def test_large_sitemap_is_taken_newest_first_and_within_the_budget(crawls: Crawls) -> None:
    told = crawls.after["large_sitemap"]
    assert told["announced"] == 10_000
    assert told["not_modified"] == 4
    assert 0 < told["articles"] < 200
    new = told["held"].keys() - crawls.before["large_sitemap"]["held"].keys()
    assert all(int(url.rstrip("/").rpartition("-")[2]) > 8_000 for url in new)


def test_clock_of_the_site_is_not_ours(crawls: Crawls) -> None:
    held = crawls.after["clock_ahead"]["held"].values()
    assert all(datetime.fromisoformat(fetched) <= datetime.now(UTC) for _, fetched in held)


def test_wrong_charset_is_seen_through(crawls: Crawls) -> None:
    read = [
        read_article(r.message.body, r.url, content_type=r.content_type)
        for r in crawls.records("wrong_charset")
        if "windows-1251" in r.content_type and not r.is_revisit
    ]
    assert ["Glasswörks" in article.text for article in read] == [True]


STATUS = {
    "feed_down": ("trouble", "feed.xml: status 503"),
    "feed_gone": ("failing", "feed.xml: status 410"),
    "redesigned": ("announces little", "announces no articles, at least 4 expected"),
    "robots_closed": ("failing", "feed.xml: robots.txt closes it to us"),
    "robots_down": ("trouble", "status 500 when asked for robots.txt"),
    "expired": ("failing", "expired on"),
    "wrong_host": ("failing", "its certificate is that of another host"),
    "self_signed": ("failing", "its certificate is self-signed"),
    "loop": ("failing", "redirects without end"),
    "private": ("failing", "10.0.0.1 is no public address"),
    "captcha": ("blocked", "Cloudflare asks whether we are a person"),
    "refused": ("blocked", "status 403"),
    "busy": ("trouble", "the site asks for a pause of 60 minutes"),
    "front_page": ("front page", "4 of 4 addresses of articles lead to the front page"),
    "clock_ahead": ("clock", "answers bear a time in the future"),
    "nowhere": ("failing", "there is no host of that name"),
}
"""What ``casebook status`` says after the first crawl in the situation; of the others ``ok``."""


@pytest.fixture(scope="module")
def after_one_crawl(
    crawls: Crawls, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Standing]:
    """How the sources stand after the second crawl was read."""
    runs = [
        msgspec.convert(told[name]["run"], SourceRun)
        for told in (crawls.before, crawls.after)
        for name in told
    ]
    with (
        Archive(crawls.data / "archive") as archive,
        Store(tmp_path_factory.mktemp("store")) as store,
    ):
        store.put_source_runs(runs)
        read = read_archive(archive, store, sources=["clock_ahead", "language"])
        count_readings(store, read.oldest)
        return {s.source: s for s in standings(store.source_runs(), datetime.now(UTC))}


@pytest.mark.parametrize("name", EXPECTED)
def test_status_names_the_trouble(after_one_crawl: dict[str, Standing], name: str) -> None:
    state, words = STATUS.get(name, ("ok", ""))
    standing = after_one_crawl[name]
    assert (standing.state, words in standing.why) == (state, True), standing.why


def test_a_change_of_language_is_told_once_the_usual_one_is_known(
    after_one_crawl: dict[str, Standing],
) -> None:
    last = after_one_crawl["language"].last_run
    assert last is not None
    english = msgspec.structs.replace(
        last, reading=ReadingFigures(articles=4, new=4, dated=4, languages={"en": 4})
    )
    days = [timedelta(days=day) for day in range(9)]
    past = [msgspec.structs.replace(english, started=last.started - day) for day in days[:3:-1]]
    changed = [msgspec.structs.replace(last, started=last.started - day) for day in days[2::-1]]
    (alarm,) = find_alarms([*past, *changed], last.started)
    assert alarm.words == "12 of 12 texts in another language than en, before 0 of 20"
