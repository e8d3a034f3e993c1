"""Alarms: silent on what goes up and down, quick on what breaks, quiet when it is mended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.troubles import Trouble
from pipelines.history.alarms import find_alarms
from pipelines.history.records import AlarmKind, ReadingFigures, SourceRun
from pipelines.history.standing import standings
from pipelines.schedule.records import SourceState

K = AlarmKind
replace = msgspec.structs.replace
START = datetime(2024, 1, 1, 6, tzinfo=UTC)
DAY = timedelta(days=1)
Fault = Callable[[SourceRun], SourceRun]


def healthy_run(random: Random, day: int, *, rate: float = 3.0) -> SourceRun:
    """A crawl of a site in order that brings ``rate`` articles a day."""
    new = sum(random.random() < rate / 20 for _ in range(20))
    without_text = sum(random.random() < 0.02 for _ in range(new))
    with_text = new - without_text
    undated = sum(random.random() < 0.02 for _ in range(with_text))
    foreign = sum(random.random() < 0.02 for _ in range(with_text))
    telling = sum(random.random() < 0.5 for _ in range(with_text))
    started = START + day * DAY
    known = random.randint(8, 12)
    return SourceRun(
        source="tribune",
        started=started,
        finished=started + timedelta(minutes=3),
        outcome="finished",
        pages=known + new + 3,
        announced=random.randint(18, 22),
        articles=new,
        unchanged=known,
        spared=known - sum(random.random() < 0.03 for _ in range(known)),
        reading=ReadingFigures(
            articles=new,
            new=new,
            without_text=without_text,
            dated=with_text - undated,
            undated=undated,
            languages={"en": with_text - foreign, "ru": foreign},
            reports=with_text,
            telling=telling,
            events=3 * telling,
        ),
    )


def healthy(random: Random, days: int, rate: float = 3.0) -> list[SourceRun]:
    """So many daily crawls."""
    return [healthy_run(random, day, rate=rate) for day in range(days)]


def planted(runs: list[SourceRun], day: int, fault: Fault) -> list[SourceRun]:
    """The runs, with the fault from that day on."""
    return [*runs[:day], *map(fault, runs[day:])]


def read(run: SourceRun, **fields: object) -> SourceRun:
    """The run with other figures of reading."""
    return replace(run, reading=replace(run.reading, **fields))


def kinds(runs: list[SourceRun]) -> list[AlarmKind]:
    return [alarm.kind for alarm in find_alarms(runs, runs[-1].started + timedelta(hours=1))]


def trouble(kind: Trouble, reason: str = "status 500", *, blocked: int = 0) -> Fault:
    return lambda run: replace(run, trouble=kind, reason=reason, blocked=blocked)


def busy(run: SourceRun, new: int) -> SourceRun:
    """The run, in which everything announced was new."""
    return replace(read(run, articles=new, new=new, dated=new), articles=new, unchanged=0, spared=1)


FAULTS: list[tuple[AlarmKind, int, Fault]] = [
    (K.FAILING, 1, trouble(Trouble.HARD)),
    (K.FAILING, 2, trouble(Trouble.SOFT)),
    (K.FAILING, 4, trouble(Trouble.TEMPORARY)),
    (K.BLOCKED, 1, trouble(Trouble.HARD, "status 403", blocked=1)),
    (K.ANNOUNCES_LITTLE, 1, lambda run: replace(trouble(Trouble.SOFT)(run), announced=0)),
    (K.ANNOUNCES_LITTLE, 1, lambda run: replace(run, announced=0)),
    (K.OVERFLOWS, 3, lambda run: busy(run, 20)),
    (K.FRONT_PAGE, 1, lambda run: replace(run, front_page=20, articles=0, unchanged=0)),
    (K.TEXT_MISSING, 4, lambda run: read(run, without_text=run.reading.articles)),
    (K.DATES_MISSING, 4, lambda run: read(run, undated=run.reading.dated + 1, dated=0)),
    (K.CASES_MISSING, 20, lambda run: read(run, telling=0)),
    (K.LANGUAGE, 4, lambda run: read(run, languages={"be": run.reading.dated + 1})),
    (K.NOT_SPARED, 6, lambda run: replace(run, spared=0)),
    (K.CLOCK, 2, lambda run: read(run, ahead=run.reading.dated)),
    (K.SILENT, 12, lambda run: replace(read(run, new=0, articles=0), articles=0)),
]


@pytest.mark.parametrize(("kind", "within", "fault"), FAULTS)
def test_a_planted_fault_is_seen(kind: AlarmKind, within: int, fault: Fault) -> None:
    for seed in range(5):
        runs = healthy(Random(seed), 120, rate=6)
        assert kinds(runs[:100]) == []
        ill = planted(runs, 100, fault)
        assert kind in kinds(ill[: 100 + within]), seed


@pytest.mark.parametrize(("kind", "within", "fault"), FAULTS)
def test_an_alarm_stays_on_and_ends_after_the_fault(
    kind: AlarmKind, within: int, fault: Fault
) -> None:
    runs = healthy(Random(7), 400, rate=6)
    ill = planted(runs, 100, fault)
    assert kind in kinds(ill[:300])
    mended = ill[:200] + runs[200:]
    assert kinds(mended[:220]) == []
    # What the fault left in the past does not hide the next one.
    again = mended[:300] + ill[300:]
    assert kind in kinds(again[: 300 + 3 * within])


def test_an_alarm_says_since_when_and_in_figures() -> None:
    runs = healthy(Random(1), 110, rate=6)
    ill = planted(runs, 100, lambda run: read(run, without_text=run.reading.articles))
    (alarm,) = find_alarms(ill, ill[-1].started)
    assert abs(alarm.since - ill[100].started) <= 2 * DAY
    assert alarm.figures["bad"] >= 0.9 * alarm.figures["total"]
    assert "articles without text, before " in alarm.words


@pytest.mark.parametrize("rate", [0.15, 1.0, 6.0])
def test_a_site_that_goes_up_and_down_gives_no_alarm(rate: float) -> None:
    # One in 10,000 articles for cases, one in 100,000 for the rest; silence, the one alarm that is
    # judged by few gaps, one in ten source years at most.
    false = 0
    for seed in range(12):
        runs = healthy(Random(seed), 365, rate=rate)
        false += sum(kinds(runs[:day]) != [] for day in range(45, 366, 40))
    assert false <= 2


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 30),
            st.integers(0, 30),
            st.integers(0, 30),
            st.sampled_from([1, 26, 800]),
        ),
        min_size=1,
        max_size=60,
    )
)
def test_whatever_the_history_alarms_are_orderly(rows: list[tuple[int, int, int, int]]) -> None:
    runs, when = [], START
    for articles, bad, announced, hours in rows:
        when += timedelta(hours=hours)
        run = replace(healthy(Random(0), 1)[0], started=when, finished=when, announced=announced)
        figures = {"articles": articles, "without_text": min(articles, bad), "dated": articles}
        runs.append(read(replace(run, articles=articles), **figures))
    alarms = find_alarms(runs, when)
    assert len({alarm.kind for alarm in alarms}) == len(alarms)
    assert all(runs[0].started <= alarm.since <= when for alarm in alarms)
    assert find_alarms(runs, when) == alarms


def test_a_source_that_is_crawled_no_more_is_told() -> None:
    runs = healthy(Random(1), 20)
    assert find_alarms(runs, runs[-1].started + 2 * DAY) == []
    (alarm,) = find_alarms(runs, runs[-1].started + 5 * DAY)
    assert alarm.kind is K.NOT_CRAWLED
    assert alarm.words == "no crawl for 5 days, usually every 24 hours"


def test_three_crawls_by_hand_promise_no_fourth() -> None:
    assert find_alarms(healthy(Random(1), 2), START + 99 * DAY) == []


def test_a_machine_that_was_off_makes_no_site_silent() -> None:
    runs = healthy(Random(1), 60, rate=6)
    quiet = replace(read(runs[-1], new=0, articles=0), articles=0, started=START + 200 * DAY)
    assert K.SILENT not in kinds([*runs, trouble(Trouble.TEMPORARY)(quiet)])


def test_a_rare_source_may_be_silent_for_long() -> None:
    weekly = [
        run if day % 7 == 0 else replace(read(run, new=0, articles=0), articles=0)
        for day, run in enumerate(healthy(Random(1), 120, rate=20))
    ]
    news = max(day for day in range(120) if day % 7 == 0)
    still = [
        replace(weekly[1], started=START + day * DAY, finished=START + day * DAY)
        for day in range(news + 1, 200)
    ]
    weekly = weekly[: news + 1]
    assert K.SILENT not in kinds([*weekly, *still[:14]])
    assert K.SILENT in kinds([*weekly, *still[:25]])


def test_a_first_crawl_that_finds_less_than_expected_is_told() -> None:
    (run,) = healthy(Random(1), 1)
    (alarm,) = find_alarms([replace(run, announced=0, expects=5)], run.started)
    assert alarm.words == "announces no articles, at least 5 expected"


def test_what_a_person_accepted_is_the_new_normal() -> None:
    runs = healthy(Random(3), 130, rate=6)
    ill = planted(runs, 100, lambda run: read(run, undated=run.reading.dated + 1, dated=0))
    now = ill[-1].started
    assert [alarm.kind for alarm in find_alarms(ill, now)] == [K.DATES_MISSING]
    assert find_alarms(ill, now, accepted=ill[100].started) == []


def test_a_crawl_that_a_person_stopped_ends_no_alarm_and_begins_none() -> None:
    runs = healthy(Random(1), 40)
    stopped = replace(runs[-1], outcome="shutdown", announced=0)
    assert kinds([*runs[:-1], stopped]) == []
    failed = trouble(Trouble.HARD)(runs[-2])
    assert kinds([*runs[:-2], failed, stopped]) == [K.FAILING]


def test_a_crawl_dated_in_the_future_is_the_clock() -> None:
    runs = healthy(Random(1), 20)
    (alarm,) = find_alarms(runs, runs[-1].started - timedelta(hours=2))
    assert alarm.kind is K.CLOCK


def failed_until(due: datetime, **fields: object) -> tuple[list[SourceRun], SourceState]:
    """A source that the last four crawls failed at, and what the schedule keeps of it."""
    runs = planted(healthy(Random(1), 30), 26, trouble(Trouble.HARD, "feed.xml: status 404"))
    state = SourceState("tribune", since=runs[-1].started, due=due, weight=4.0)
    return runs, replace(state, **fields)


def test_a_source_that_rests_for_its_failures_says_until_when() -> None:
    runs, state = failed_until(START + 36 * DAY)
    (alarm,) = find_alarms(runs, START + 34 * DAY, state)
    assert alarm.kind is K.RESTING
    assert alarm.words == "rests until 2024-02-06: feed.xml: status 404 (4 crawls)"


def test_a_source_that_a_person_lets_rest_is_no_alarm() -> None:
    runs, state = failed_until(START + 30 * DAY, rest_until=START + 90 * DAY, rest_why="moved")
    assert find_alarms(runs, START + 60 * DAY, state) == []


def test_a_resting_source_is_not_crawled_on_purpose_and_later_by_neglect() -> None:
    runs, state = failed_until(START + 36 * DAY)
    late = [alarm.kind for alarm in find_alarms(runs, START + 40 * DAY, state)]
    assert late == [K.NOT_CRAWLED, K.FAILING]


def test_a_pause_that_a_busy_site_asks_for_is_no_block() -> None:
    runs = healthy(Random(1), 30)
    busy = trouble(Trouble.TEMPORARY, "the site asks for a pause of 60 minutes", blocked=1)
    assert kinds([*runs[:-1], busy(runs[-1])]) == []


def test_a_declared_source_is_forgotten_when_most_others_are_crawled() -> None:
    runs = [replace(run, source=name) for name in "ab" for run in healthy(Random(1), 5)]
    now = runs[-1].started
    assert {s.source: s.state for s in standings(runs, now, declared="abc")} == {
        "a": "ok",
        "b": "ok",
        "c": "never crawled",
    }
    (forgotten, *_) = standings(runs, now, declared="abc")
    assert [alarm.kind for alarm in forgotten.alarms] == [K.NEVER_CRAWLED]
    assert not any(standing.alarms for standing in standings(runs, now, declared="abcde"))
    early = standings(runs[:1] + runs[5:6], START + DAY, declared="abc")
    assert not any(standing.alarms for standing in early)


def test_a_short_news_sitemap_is_no_overflow() -> None:
    assert K.OVERFLOWS not in kinds([busy(run, 2) for run in healthy(Random(1), 40)])


def test_the_first_crawl_and_one_after_a_rest_are_no_overflow() -> None:
    runs = healthy(Random(1), 40, rate=6)
    assert kinds([busy(runs[0], 20), *runs[1:20], busy(runs[20], 20), *runs[21:]]) == []
