"""How the sources stand: for people, as JSON, and as metrics."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families
from rich.console import Console

from crawler.troubles import Trouble
from output.metrics import MetricsError, write_metrics
from output.status import status_json, status_lines, status_table
from pipelines.history.records import ReadingFigures, SourceRun
from pipelines.history.standing import Standing, standings

NOW = datetime(2024, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def daily(source: str, days: int = 40, *, new: int = 2, ago: int = 0) -> list[SourceRun]:
    """A crawl a day; the last was an hour, and ``ago`` days, before now."""
    last = NOW - timedelta(hours=1) - ago * DAY
    return [
        SourceRun(
            source=source,
            started=last - day * DAY,
            finished=last - day * DAY + timedelta(seconds=90),
            outcome="finished",
            pages=20,
            announced=20,
            articles=new,
            spared=15,
            reading=ReadingFigures(articles=new, new=new, dated=new, newest="2024-02-28"),
        )
        for day in reversed(range(days))
    ]


def failed(runs: list[SourceRun], trouble: Trouble, reason: str) -> list[SourceRun]:
    last = runs[-1]
    return [
        *runs[:-1],
        SourceRun(
            last.source, last.started, last.finished, "finished", trouble=trouble, reason=reason
        ),
    ]


LONG = "https://example.org/a/very/long/address/of/a/feed.xml: the certificate ended on 2024-02-01"


@pytest.fixture
def found() -> list[Standing]:
    runs = [
        *daily("tribune"),
        *daily("monitor", ago=9),
        *failed(daily("gazette"), Trouble.HARD, LONG),
        *failed(daily("courier"), Trouble.TEMPORARY, "the host takes no connection"),
    ]
    return standings(runs, NOW, declared=["herald", "tribune"])


def shown(found: list[Standing]) -> list[str]:
    console = Console(file=io.StringIO(), width=100)
    console.print(status_table(found, NOW))
    assert isinstance(console.file, io.StringIO)
    return [line.rstrip() for line in console.file.getvalue().splitlines() if line.strip()]


def test_the_worst_stands_first(found: list[Standing]) -> None:
    states = {standing.source: standing.state for standing in found}
    assert list(states.items()) == [
        ("monitor", "not crawled"),
        ("gazette", "failing"),
        ("courier", "trouble"),
        ("tribune", "ok"),
        ("herald", "never crawled"),
    ]


def test_a_person_reads_a_row_a_source_in_a_hundred_columns(found: list[Standing]) -> None:
    lines = shown(found)
    assert max(map(len, lines)) <= 100
    assert [line.split()[0] for line in lines[2:] if not line.startswith("   ")] == [
        "monitor",
        "gazette",
        "courier",
        "tribune",
    ]
    (tribune,) = (line for line in lines if line.lstrip().startswith("tribune"))
    assert tribune.split() == ["tribune", "ok", "60", "min", "2024-02-28", "60", "··▆█████"]
    text = " ".join(" ".join(lines).split())
    assert "no crawl for 9 days, usually every 24 hours" in text
    assert "the host takes no connection" in text


def test_the_lines_below_sum_up(found: list[Standing]) -> None:
    assert status_lines(found) == [
        "4 sources crawled, 2 with an alarm",
        "1 source declared and never crawled: herald",
    ]


def test_the_json_has_the_documented_fields(found: list[Standing]) -> None:
    document = json.loads(status_json(found, NOW))
    assert (document["format"], document["now"], document["alarms"]) == (
        1,
        "2024-03-01T12:00:00Z",
        2,
    )
    assert all(
        list(source)
        == [
            "source",
            "state",
            "alarms",
            "last_crawl",
            "last_good_crawl",
            "next_crawl",
            "newest_article",
            "articles_30_days",
            "weeks",
            "why",
            "last_run",
        ]
        for source in document["sources"]
    )
    (alarm,) = document["sources"][1]["alarms"]
    assert list(alarm) == ["source", "kind", "since", "words", "figures"]
    assert (alarm["kind"], alarm["words"]) == ("failing", LONG)


def test_prometheus_reads_the_metrics(found: list[Standing], tmp_path: Path) -> None:
    path = tmp_path / "casebook.prom"
    write_metrics(found, NOW, path)
    families = text_string_to_metric_families(path.read_text(encoding="utf-8"))
    values = {
        (sample.name, *sorted(sample.labels.values())): sample.value
        for family in families
        for sample in family.samples
    }
    assert values["casebook_source_alarm", "failing", "gazette"] == 1
    assert values["casebook_source_alarm", "failing", "tribune"] == 0
    assert values["casebook_source_articles_30_days", "tribune"] == 60
    last = values["casebook_source_last_crawl_timestamp_seconds", "tribune"]
    assert last == (NOW - timedelta(hours=1)).timestamp()
    good = values["casebook_source_last_good_crawl_timestamp_seconds", "gazette"]
    assert good == (NOW - timedelta(hours=25)).timestamp()
    assert ("casebook_source_last_crawl_timestamp_seconds", "herald") not in values
    assert [file.name for file in tmp_path.iterdir()] == ["casebook.prom"]


def test_a_file_of_metrics_that_cant_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MetricsError, match="give a file in a folder that you may write"):
        write_metrics([], NOW, tmp_path / "none" / "casebook.prom")
