"""Notifications over real connections: a webhook and a mail server on this machine."""

from __future__ import annotations

import json
import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from output.notifications import AddressError, Message, channels, message, send
from pipelines.history.news import News, news
from pipelines.history.records import Alarm, AlarmKind

SINCE = datetime(2024, 3, 1, tzinfo=UTC)
FAILING = Alarm("tribune", AlarmKind.FAILING, SINCE, "feed.xml: status 404 (3 crawls)")
SILENT = Alarm("gazette", AlarmKind.SILENT, SINCE, "nothing new for 12 days, usually within 2")
SAID = Message("Casebook: alarms, 1 began", "began: tribune, failing")


@contextmanager
def serving(server: socketserver.BaseServer) -> Iterator[Any]:
    with server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def webhook(status: int = 200) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The address of a webhook for Apprise, and what it got."""
    got: list[dict[str, Any]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            got.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            pass

    with serving(ThreadingHTTPServer(("127.0.0.1", 0), Handler)) as server:
        yield f"json://key:secret@127.0.0.1:{server.server_port}/alarms", got


class _Mail(socketserver.StreamRequestHandler):
    """As much of SMTP as a mail program needs to hand over a message."""

    server: Any

    def handle(self) -> None:
        self.say("220 mail.test")
        for line in iter(self.rfile.readline, b""):
            word = line.split()[0].upper() if line.split() else b""
            if word == b"DATA":
                self.say("354 go on")
                self.server.got.append(b"".join(iter(self.rfile.readline, b".\r\n")))
            self.say("221 bye" if word == b"QUIT" else "250 good")
            if word == b"QUIT":
                return

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


@contextmanager
def mail_server() -> Iterator[tuple[int, list[bytes]]]:
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Mail)
    got: list[bytes] = []
    vars(server)["got"] = got
    with serving(server):
        yield server.server_address[1], got


def test_a_webhook_gets_title_and_text() -> None:
    with webhook() as (address, got):
        assert send(channels(address), SAID) == []
    assert [(each["title"], each["message"]) for each in got] == [(SAID.title, SAID.body)]


def test_mail_arrives() -> None:
    with mail_server() as (port, got):
        address = (
            f"mailto://127.0.0.1:{port}?from=casebook@mail.test&to=desk@mail.test&mode=insecure"
        )
        assert send(channels(address), SAID) == []
    (sent,) = (message_from_bytes(each, policy=policy.default) for each in got)
    assert (sent["Subject"], sent["To"]) == (SAID.title, "desk@mail.test")
    body = sent.get_body(("plain",))
    assert body is not None
    assert "tribune, failing" in body.get_content()


def test_a_channel_that_fails_is_named_without_its_secret_and_stops_no_other() -> None:
    with webhook(500) as (broken, _), webhook() as (well, got):
        (failed,) = send(channels(f"{broken} {well}"), SAID)
    assert failed.startswith("json://")
    assert "secret" not in failed
    assert len(got) == 1


@pytest.mark.parametrize("address", ["nothing://token-abc", "token-abc", "mailto://"])
def test_an_address_that_cannot_be_is_refused_without_being_shown(address: str) -> None:
    with pytest.raises(AddressError, match="address 2") as refusal:
        channels(f"json://127.0.0.1 {address}")
    assert "token-abc" not in str(refusal.value)


def test_no_address_is_no_channel() -> None:
    assert channels(" ") == []


def test_people_are_told_when_an_alarm_begins_and_when_it_ends() -> None:
    later = Alarm("tribune", AlarmKind.FAILING, SINCE, "feed.xml: status 404 (9 crawls)")
    assert news([], [FAILING]) == News(began=(FAILING,), ended=())
    assert not news([FAILING], [later])
    assert news([FAILING], [SILENT]) == News(began=(SILENT,), ended=(FAILING,))


def test_a_message_says_what_began_and_what_ended() -> None:
    said = message(News(began=(FAILING,), ended=(SILENT,)))
    assert said.title == "Casebook: alarms, 1 began and 1 ended"
    assert said.body.splitlines()[:2] == [
        "began: tribune, failing since 2024-03-01: feed.xml: status 404 (3 crawls)",
        "ended: gazette, silent since 2024-03-01: nothing new for 12 days, usually within 2",
    ]


def test_a_message_of_many_alarms_stays_short() -> None:
    many = tuple(Alarm(f"s{n}", AlarmKind.NOT_CRAWLED, SINCE, "no crawl") for n in range(30))
    said = message(News(began=many, ended=()))
    assert said.title == "Casebook: alarms, 30 began"
    assert "began: 10 more" in said.body.splitlines()
