"""Who gets in: real requests to the real program."""

from __future__ import annotations

import re
import socket
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlencode

import pytest
from invented import PAGES
from reviewers import Served, asked

from pipelines.review.records import Kind
from pipelines.store import Store

FORM = "application/x-www-form-urlencoded"


class Client:
    """Speaks HTTP as no browser would let a page do."""

    def __init__(self, served: Served) -> None:
        self.served = served
        self.cookie = ""
        self.token = ""

    def ask(
        self, path: str, form: dict[str, str] | None = None, **headers: str
    ) -> tuple[HTTPResponse, str]:
        """The answer and its text; a header given as "-" is left out."""
        own = {"Host": f"127.0.0.1:{self.served.port}", "Cookie": self.cookie}
        if form is not None:
            own |= {"Content-Type": FORM, "Origin": self.served.base}
        sent = {name: value for name, value in (own | headers).items() if value != "-"}
        with closing(HTTPConnection("127.0.0.1", self.served.port, timeout=20)) as connection:
            method = "GET" if form is None else "POST"
            connection.putrequest(method, path, skip_host=True)
            body = urlencode(form or {}).encode()
            for name, value in sent.items():
                connection.putheader(name, value)
            if form is not None:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body if form is not None else None)
            answer = connection.getresponse()
            return answer, answer.read().decode()

    def enter(self) -> HTTPResponse:
        """Use the link."""
        form = {"token": self.served.link.partition("token=")[2], "who": "anna"}
        answer, _ = self.ask("/enter", form)
        self.cookie = (answer.getheader("Set-Cookie") or "").partition(";")[0]
        _, page = self.ask("/done")
        found = re.search(r'name="token" value="([^"]+)"', page)
        assert found is not None
        self.token = found[1]
        return answer


@pytest.fixture(scope="module")
def client(shared: Served) -> Client:
    """One that is let in."""
    client = Client(shared)
    answer = client.enter()
    shared.next_link()
    cookie = answer.getheader("Set-Cookie") or ""
    assert answer.status == 303
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    return client


def test_the_link_opens_once(client: Client) -> None:
    token = client.served.link.partition("token=")[2]
    form = {"token": token, "who": "boris"}
    assert client.ask("/enter", {"token": "guessed", "who": "boris"})[0].status == 403
    assert client.ask("/enter", {"token": token, "who": " "})[0].status == 422
    assert client.ask(f"/enter?token={token}")[0].status == 200  # a look uses nothing up
    assert client.ask("/enter", form)[0].status == 303
    assert client.ask("/enter", form)[0].status == 403
    assert client.ask(f"/enter?token={token}")[0].status == 403
    client.served.next_link()


@pytest.mark.parametrize(
    ("headers", "change", "status"),
    [
        ({}, {}, 303),
        ({"Host": "rebound.example"}, {}, 403),
        ({"Host": "127.0.0.1:1"}, {}, 403),
        ({"Host": "-"}, {}, 403),
        ({"Origin": "http://evil.example"}, {}, 403),
        ({"Origin": "http://127.0.0.1:1"}, {}, 403),
        ({"Origin": "null"}, {}, 403),
        ({"Origin": "-"}, {}, 403),
        ({"Cookie": "-"}, {}, 403),
        ({"Cookie": "casebook_review=forged"}, {}, 403),
        ({}, {"token": "guessed"}, 403),
        ({}, {"token": ""}, 403),
        ({}, {"decision": "destroy"}, 422),
        ({}, {"why": "x" * 100_000}, 413),
    ],
)
def test_an_answer_is_taken_only_from_our_own_form(
    client: Client, headers: dict[str, str], change: dict[str, str], status: int
) -> None:
    (key,) = asked(client.served.data, "Oleg Sych", Kind.EVENT)
    with Store(client.served.data) as store:
        before = len(store.judgements())
        form = {"token": client.token, "decision": "unsure", "seen": "0"} | change
        answer, _ = client.ask(f"/question/{key}", form, **headers)
        assert answer.status == status
        assert len(store.judgements()) == before + (status == 303)


@pytest.mark.parametrize("path", ["/", "/log", "/question/Q0", "/changes", "/nowhere"])
def test_nothing_is_shown_without_the_cookie_or_under_another_name(
    client: Client, path: str
) -> None:
    names = [name for name in PAGES if name.isalpha() or " " in name]
    for header, value in (("Cookie", "-"), ("Host", f"rebound.example:{client.served.port}")):
        answer, page = client.ask(path, None, **{header: value})
        assert answer.status == 403
        assert not any(name in page for name in names)


@pytest.mark.parametrize("path", ["/done", "/log", "/static/review.css", "/nowhere"])
def test_every_answer_forbids_what_the_page_doesnt_need(client: Client, path: str) -> None:
    answer, _ = client.ask(path)
    assert answer.getheader("Cache-Control") == "no-store"
    assert answer.getheader("X-Content-Type-Options") == "nosniff"
    policy = answer.getheader("Content-Security-Policy") or ""
    for part in ("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'"):
        assert part in policy
    assert "unsafe" not in policy
    assert answer.getheader("Access-Control-Allow-Origin") is None


def test_other_methods_and_other_addresses_are_not_served(client: Client) -> None:
    with closing(HTTPConnection("127.0.0.1", client.served.port, timeout=20)) as connection:
        connection.request("DELETE", "/", headers={"Cookie": client.cookie})
        assert connection.getresponse().status == 403
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.2", client.served.port), timeout=2)


def test_an_answer_sent_again_is_one_judgement(client: Client) -> None:
    (key,) = asked(client.served.data, "Ales Busel", Kind.EVENT)
    form = {"token": client.token, "decision": "unsure", "seen": "0"}
    for _ in range(2):
        assert client.ask(f"/question/{key}", form)[0].status == 303
    with Store(client.served.data) as store:
        assert [line.question.id for line in store.judgements()].count(key) == 1
        number = store.judgements()[-1].number
    assert client.ask("/undo", {"token": client.token, "number": str(number)})[0].status == 303
    answer, page = client.ask("/undo", {"token": client.token, "number": str(number)})
    assert (answer.status, "taken back before" in page) == (409, True)
