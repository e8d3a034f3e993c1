"""What is said after a run: the digest, and notifications when alarms begin and end."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from typer.testing import CliRunner

from casebook.commands import app
from casebook.folders import RefusalError
from casebook.noticing import NOTIFY, notice, notify_channels
from crawler.troubles import Trouble
from output.notifications import AddressError
from pipelines.history.records import SourceRun
from pipelines.store import Store

NOW = datetime.now(UTC)


class Webhook(ThreadingHTTPServer):
    """A webhook that says ``status``, and keeps the titles that it took."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.titles: list[str] = []
        self.status = 200


class _Handler(BaseHTTPRequestHandler):
    server: Webhook

    def do_POST(self) -> None:
        got = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.server.status == 200:
            self.server.titles.append(got["title"])
        self.send_response(self.server.status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass


@pytest.fixture
def webhook(monkeypatch: pytest.MonkeyPatch) -> Iterator[Webhook]:
    with Webhook() as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        monkeypatch.setenv(NOTIFY, f"json://127.0.0.1:{server.server_port}")
        yield server
        server.shutdown()
        thread.join()


def crawled(store: Store, hours_ago: int, trouble: Trouble | None = None) -> None:
    started = NOW - timedelta(hours=hours_ago)
    reason = "feed: status 404" if trouble else ""
    run = SourceRun("tribune", started, started, "finished", trouble=trouble, reason=reason)
    store.put_source_runs([run])


def test_people_are_told_once_that_an_alarm_began_and_once_that_it_ended(
    tmp_path: Path, webhook: Webhook
) -> None:
    with Store(tmp_path) as store:
        for hours_ago, trouble in ((9, None), (8, Trouble.HARD), (7, Trouble.HARD), (6, None)):
            crawled(store, hours_ago, trouble)
            notice(store, tmp_path, 0, notify_channels())
    assert webhook.titles == ["Casebook: alarms, 1 began", "Casebook: alarms, 1 ended"]


def test_what_could_not_be_sent_is_sent_after_the_next_run(
    tmp_path: Path, webhook: Webhook, capsys: pytest.CaptureFixture[str]
) -> None:
    with Store(tmp_path) as store:
        crawled(store, 8, Trouble.HARD)
        webhook.status = 500
        notice(store, tmp_path, 0, notify_channels())
        assert "did not take the notification" in capsys.readouterr().err
        webhook.status = 200
        notice(store, tmp_path, 0, notify_channels())
    assert webhook.titles == ["Casebook: alarms, 1 began"]


def test_without_the_setting_nobody_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(NOTIFY, raising=False)
    with Store(tmp_path) as store:
        crawled(store, 8, Trouble.HARD)
        notice(store, tmp_path, 0, notify_channels())
    assert "1 alarm is on" in capsys.readouterr().err
    assert "feed: status 404" in (tmp_path / "digest.md").read_text(encoding="utf-8")


def test_a_wrong_address_is_seen_before_anything_is_crawled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(NOTIFY, "nothing://secret")
    done = CliRunner().invoke(app, ["run", "--sample", "--data", str(tmp_path / "data")])
    assert isinstance(done.exception, AddressError)
    assert not (tmp_path / "data").exists()


def test_the_digest_is_shown_and_written(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    done = CliRunner().invoke(app, ["digest", "--data", str(tmp_path)])
    assert done.exit_code == 0
    assert done.stdout == (tmp_path / "digest.md").read_text(encoding="utf-8")
    assert (tmp_path / "digest.html").exists()


def test_a_digest_begins_at_a_linking_that_was(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    done = CliRunner().invoke(app, ["digest", "--data", str(tmp_path), "--since", "3"])
    assert isinstance(done.exception, RefusalError)
