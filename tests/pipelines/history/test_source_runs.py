"""The history of sources: which crawl a page is laid to, and what is counted of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from crawler.announcements.link import Link
from crawler.results import CrawlResult, MissedPage, SourceResult
from crawler.troubles import Cause, Trouble
from pipelines.history.crawled import source_runs
from pipelines.history.figures import ReadPage, first_touched, reading_figures, with_readings
from pipelines.history.records import Alarm, AlarmKind, ReadingFigures, SourceRun
from pipelines.history.update import count_readings
from pipelines.records import Outcome, Reading
from pipelines.store import Store

START = datetime(2024, 1, 15, 6, tzinfo=UTC)
DAY = timedelta(days=1)
PAGE = ReadPage("tribune", START, Outcome.REPORT, "en", "2024-01-14", 0)


def run(source: str = "tribune", day: int = 0) -> SourceRun:
    started = START + day * DAY
    return SourceRun(source, started, started + timedelta(minutes=2), "finished")


def page(**fields: object) -> ReadPage:
    return msgspec.structs.replace(PAGE, **fields)


def test_a_crawl_leaves_a_line_for_each_source() -> None:
    missed = (
        MissedPage("http://a.test/x", "status 404", Cause.GONE),
        MissedPage("http://a.test/y", "status 410", Cause.GONE),
        MissedPage("http://a.test/", "leads to the front page", Cause.FRONT_PAGE),
    )
    result = SourceResult(
        "tribune",
        announced=7,
        articles=3,
        missed=missed,
        seconds=90.0,
        finish_reason="finished",
        trouble=Trouble.HARD,
        reason="2 of 3 articles: status 404",
    )
    (line,) = source_runs(CrawlResult((result,)), START)
    assert line.missed == {"gone": 2, "front_page": 1}
    assert (line.announced, line.articles, line.front_page, line.seconds) == (7, 3, 1, 90.0)
    assert (line.trouble, line.reason) == (Trouble.HARD, "2 of 3 articles: status 404")
    assert not line.fine


def test_articles_that_are_not_relevant_were_announced_as_well() -> None:
    links = (Link("http://a.test/football"), Link("http://a.test/weather"))
    result = SourceResult("tribune", announced=1, not_relevant=links, finish_reason="finished")
    (line,) = source_runs(CrawlResult((result,)), START)
    assert line.announced == 3


def test_pages_are_counted_by_what_became_of_them() -> None:
    figures = reading_figures(
        [
            page(events=2),
            page(published=None),
            page(outcome=Outcome.LANGUAGE, language="ru", published="2024-01-13"),
            page(outcome=Outcome.LANGUAGE, language=None, published="2024-01-17"),
            page(outcome=Outcome.NO_TEXT, language=None, published=None),
            page(outcome=Outcome.FAILED, language=None, published=None, is_new=False),
        ]
    )
    assert figures == ReadingFigures(
        articles=6,
        new=5,
        without_text=1,
        dated=3,
        undated=1,
        ahead=1,
        languages={"en": 2, "ru": 1, "und": 1},
        reports=2,
        telling=1,
        events=2,
        newest="2024-01-14",
    )


def test_tomorrow_is_no_date_ahead() -> None:
    assert reading_figures([page(published="2024-01-16")]).ahead == 0
    assert reading_figures([page(published="2024-01-17")]).ahead == 1


def test_a_page_is_laid_to_the_last_crawl_of_its_source_before_it() -> None:
    runs = [run(), run(day=1), run("monitor")]
    pages = [
        page(fetched=START - DAY),
        page(fetched=START),
        page(fetched=START + DAY / 2),
        page(fetched=START + DAY),
        page(source="elsewhere"),
    ]
    counted = {(r.source, r.started): r.reading.articles for r in with_readings(runs, pages)}
    assert counted == {("tribune", START): 2, ("tribune", START + DAY): 1}


def test_lines_that_stay_as_they_were_are_not_written_again() -> None:
    counted = with_readings([run(), run(day=1)], [PAGE])
    assert with_readings([*counted, run(day=1)], [PAGE]) == []


def test_no_crawl_before_the_oldest_page_that_was_read_is_counted_anew() -> None:
    runs = [run(), run(day=1), run(day=3), run("monitor", day=2)]
    assert first_touched(runs, START + DAY * 2.5) == START + DAY
    assert first_touched(runs, START - DAY) is None


def test_reading_fills_the_lines_in_the_store(tmp_path: Path, store_url: str) -> None:
    first = Reading(
        url="http://a.test/x",
        digest="sha1:A",
        source="tribune",
        fetched=START,
        file="a.warc.gz",
        offset=12,
        record_id="urn:uuid:1",
        reader="1",
        outcome=Outcome.LANGUAGE,
        language="ru",
        published="2024-01-14",
    )
    corrected = msgspec.structs.replace(first, digest="sha1:B", fetched=START + DAY)
    with Store(tmp_path, store_url) as store:
        store.put_source_runs([run(), run(day=1)])
        store.add_reading(first)
        store.add_reading(corrected)
        count_readings(store, first.fetched)
        before, after = store.source_runs()
    counted = ReadingFigures(1, 1, 0, 1, 0, 0, {"ru": 1}, newest="2024-01-14")
    assert before.reading == counted
    assert after.reading == msgspec.structs.replace(counted, new=0)


def test_a_line_is_replaced_by_a_newer_one_of_the_same_crawl(
    tmp_path: Path, store_url: str
) -> None:
    with Store(tmp_path, store_url) as store:
        store.put_source_runs([run(day=1), run()])
        store.put_source_runs([msgspec.structs.replace(run(), articles=3)])
        assert [line.articles for line in store.source_runs()] == [3, 0]
        assert store.source_runs(START + DAY / 2) == [run(day=1)]


def test_what_was_told_and_accepted_is_kept(tmp_path: Path, store_url: str) -> None:
    alarms = [
        Alarm("tribune", kind, START, "words") for kind in (AlarmKind.CLOCK, AlarmKind.SILENT)
    ]
    with Store(tmp_path, store_url) as store:
        store.replace_told(alarms)
        store.replace_told(alarms[1:])
        assert store.told() == alarms[1:]
        store.accept("tribune", START)
        store.accept("tribune", START + DAY)
        assert store.accepted() == {"tribune": START + DAY}
