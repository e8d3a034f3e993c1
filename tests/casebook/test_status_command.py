"""``casebook status`` as a person or a script uses it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from casebook.commands import app
from casebook.folders import RefusalError
from crawler.troubles import Trouble
from pipelines.history.records import SourceRun
from pipelines.store import Store

NOW = datetime.now(UTC)


def run(hours: int, trouble: Trouble | None = None, reason: str = "") -> SourceRun:
    started = NOW - timedelta(hours=hours)
    return SourceRun(
        source="tribune",
        started=started,
        finished=started + timedelta(minutes=2),
        outcome="finished",
        announced=9,
        trouble=trouble,
        reason=reason,
    )


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "archive").mkdir()
    with Store(tmp_path) as store:
        store.put_source_runs([run(25), run(1)])
    return tmp_path


def status(data: Path, *args: str) -> Result:
    return CliRunner().invoke(app, ["status", "--data", str(data), *args])


def fail(data: Path) -> None:
    with Store(data) as store:
        store.put_source_runs([run(0, Trouble.HARD, "feed: status 404")])


def test_all_well_is_0(data: Path) -> None:
    done = status(data)
    assert done.exit_code == 0
    assert "tribune" in done.stdout
    assert "1 source crawled, none with an alarm" in done.stderr


def test_an_alarm_is_1_and_in_words(data: Path) -> None:
    fail(data)
    done = status(data)
    assert done.exit_code == 1
    assert "failing" in done.stdout
    assert "feed: status 404" in done.stdout


def test_json_goes_alone_to_standard_output(data: Path) -> None:
    fail(data)
    done = status(data, "--json")
    document = json.loads(done.stdout)
    assert (done.exit_code, document["alarms"], done.stderr) == (1, 1, "")
    assert document["sources"][0]["source"] == "tribune"


def test_metrics_are_written_beside(data: Path) -> None:
    done = status(data, "--metrics", str(data / "casebook.prom"))
    assert done.exit_code == 0
    assert 'source="tribune"' in (data / "casebook.prom").read_text(encoding="utf-8")


def test_the_last_runs_are_still_there(data: Path) -> None:
    with Store(data) as store:
        store.finish_run(store.start_run("run"), "done", {"cases": 3})
    done = status(data, "--runs")
    assert done.exit_code == 0
    assert "Pages read" in done.stdout
    assert "3 cases" in done.stdout


def test_the_past_of_a_source_that_was_accepted_begins_anew(data: Path) -> None:
    few = [
        SourceRun(
            source="gazette",
            started=NOW - timedelta(hours=24 * day),
            finished=NOW,
            outcome="finished",
            announced=20 if day > 1 else 2,
        )
        for day in reversed(range(20))
    ]
    with Store(data) as store:
        store.put_source_runs(few)
    before = status(data)
    assert before.exit_code == 1
    assert "announces 2 articles, never fewer than 20 before" in " ".join(before.stdout.split())
    assert status(data, "--accept", "gazette").exit_code == 0
    assert status(data).exit_code == 0


def test_a_source_that_was_never_crawled_cannot_be_accepted(data: Path) -> None:
    done = status(data, "--accept", "herald")
    assert isinstance(done.exception, RefusalError)
