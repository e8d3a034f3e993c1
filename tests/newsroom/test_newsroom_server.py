"""The newsroom over real connections, as a crawler meets it."""

from __future__ import annotations

import gzip
import socket
import subprocess
import sys
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection, HTTPMessage
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit
from urllib.request import ProxyHandler, build_opener

import pytest

from newsroom import Asked, Newsroom, serve

if TYPE_CHECKING:
    from collections.abc import Iterator

TRIBUNE = "http://tribune.newsroom.test"
MONITOR = "http://monitor.newsroom.test"
STORY = f"{TRIBUNE}/articles/glass-leaders-jailed/"
BUSY = f"{MONITOR}/news/2024/aqtau-drillers.html"
RUSSIAN = f"{MONITOR}/news/2024/hunger-strike-in-remand-prison.html"


class Got(NamedTuple):
    """One answer as it came over the wire."""

    status: int
    headers: HTTPMessage
    body: bytes


@pytest.fixture(scope="module")
def newsroom() -> Iterator[Newsroom]:
    with serve() as running:
        yield running


def connect(newsroom: Newsroom) -> HTTPConnection:
    return HTTPConnection(urlsplit(newsroom.url).netloc, timeout=10)


def ask(connection: HTTPConnection, url: str, method: str = "GET", **headers: str) -> Got:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, url, headers=named)
    response = connection.getresponse()
    return Got(response.status, response.headers, response.read())


def get(newsroom: Newsroom, url: str, method: str = "GET", **headers: str) -> Got:
    connection = connect(newsroom)
    try:
        return ask(connection, url, method, **headers)
    finally:
        connection.close()


def test_is_a_proxy_for_ordinary_clients(newsroom: Newsroom) -> None:
    opener = build_opener(ProxyHandler({"http": newsroom.url}))
    with opener.open(STORY, timeout=10) as response:
        assert response.status == 200
        assert "Siarhei Padhaiski" in response.read().decode()


def test_plain_requests_are_told_apart_by_host(newsroom: Newsroom) -> None:
    tribune = get(newsroom, "/", Host="tribune.newsroom.test")
    monitor = get(newsroom, "/", Host="monitor.newsroom.test:80")
    assert b"The Labour Tribune" in tribune.body
    assert b"Rights Monitor" in monitor.body
    assert tribune.body == get(newsroom, f"{TRIBUNE}/").body


@pytest.mark.parametrize("url", ["http://example.org/", "/", "http://newsroom.test/"])
def test_unknown_host_is_refused_in_a_plain_sentence(newsroom: Newsroom, url: str) -> None:
    status, headers, body = get(newsroom, url)
    assert status == 502
    assert headers["Content-Type"] == "text/plain; charset=utf-8"
    assert b"tribune.newsroom.test and monitor.newsroom.test" in body


def test_one_connection_serves_many_requests(newsroom: Newsroom) -> None:
    connection = connect(newsroom)
    ask(connection, f"{TRIBUNE}/")
    first = connection.sock
    assert ask(connection, f"{MONITOR}/missing").status == 404
    assert ask(connection, f"{MONITOR}/news/").status == 200
    assert connection.sock is first is not None
    connection.close()


def test_head_has_the_headers_and_no_body(newsroom: Newsroom) -> None:
    whole, head = get(newsroom, STORY), get(newsroom, STORY, "HEAD")
    del whole.headers["Date"], head.headers["Date"]
    assert head.headers.items() == whole.headers.items()
    address = urlsplit(newsroom.url)
    with socket.create_connection((address.hostname, address.port), timeout=10) as raw:
        raw.sendall(f"HEAD {STORY} HTTP/1.1\r\nConnection: close\r\n\r\n".encode())
        assert raw.makefile("rb").read().endswith(b"\r\n\r\n")


CONDITIONAL = (
    STORY,
    f"{MONITOR}/news/2024/appeal-decided.html",
    f"{TRIBUNE}/feed.xml",
    f"{MONITOR}/atom.xml",
    f"{MONITOR}/news/",
    f"{MONITOR}/news/page/2/",
    f"{TRIBUNE}/tag/prison/",
)


@pytest.mark.parametrize("url", CONDITIONAL)
def test_what_the_reader_has_is_not_sent_again(newsroom: Newsroom, url: str) -> None:
    _, headers, _ = get(newsroom, url)
    etag, modified = headers["ETag"], headers["Last-Modified"]
    assert parsedate_to_datetime(modified).year == 2024
    for fresh in ({"If_None_Match": etag}, {"If_Modified_Since": modified}):
        status, again, body = get(newsroom, url, **fresh)
        assert (status, body, again["ETag"]) == (304, b"", etag)
        assert "Content-Length" not in again
    for stale in (
        {"If_None_Match": '"other"'},
        {"If_Modified_Since": "Mon, 01 Jan 2024 00:00:00 GMT"},
        {"If_None_Match": '"other"', "If_Modified_Since": modified},
        {"If_Modified_Since": "the day before"},
    ):
        assert get(newsroom, url, **stale).status == 200


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"{TRIBUNE}/?p=2417", f"{TRIBUNE}/articles/mill-fires-eight/"),
        (f"{MONITOR}/node/1187", f"{MONITOR}/news/2024/glass-workers-charged.html"),
    ],
)
def test_old_addresses_lead_to_the_new(newsroom: Newsroom, old: str, new: str) -> None:
    status, headers, _ = get(newsroom, old)
    assert (status, headers["Location"]) == (301, new)
    assert get(newsroom, new).status == 200


def test_busy_once_in_a_servers_life() -> None:
    for _ in range(2):
        with serve() as newsroom:
            status, headers, _ = get(newsroom, BUSY)
            assert (status, headers["Retry-After"]) == (429, "1")
            assert [get(newsroom, BUSY).status for _ in range(2)] == [200, 200]


def test_gzip_for_who_accepts_it_on_one_site(newsroom: Newsroom) -> None:
    plain = get(newsroom, f"{MONITOR}/news/")
    packed = get(newsroom, f"{MONITOR}/news/", Accept_Encoding="gzip, deflate")
    assert plain.headers["Content-Encoding"] is None
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"
    assert len(packed.body) == int(packed.headers["Content-Length"]) < len(plain.body)
    assert gzip.decompress(packed.body) == plain.body
    assert packed.body[4:8] == bytes(4), "no time in the gzip header, so that runs are alike"
    assert get(newsroom, STORY, Accept_Encoding="gzip").headers["Content-Encoding"] is None


def test_one_page_is_windows_1251_and_only_its_meta_says_so(newsroom: Newsroom) -> None:
    _, headers, body = get(newsroom, RUSSIAN)
    assert headers["Content-Type"] == "text/html"
    assert b'<meta charset="windows-1251">' in body
    assert "Александр Журавлевич 5 апреля объявил голодовку" in body.decode("windows-1251")
    with pytest.raises(UnicodeDecodeError):
        body.decode("utf-8")


def test_requests_are_recorded() -> None:
    with serve() as newsroom:
        assert list(newsroom.requests) == []
        etag = get(newsroom, STORY).headers["ETag"]
        get(newsroom, STORY, "HEAD", If_None_Match=etag)
        get(newsroom, "/gone", Host="monitor.newsroom.test")
        assert list(newsroom.requests) == [
            Asked("GET", STORY, 200, conditional=False),
            Asked("HEAD", STORY, 304, conditional=True),
            Asked("GET", f"{MONITOR}/gone", 404, conditional=False),
        ]


def test_two_servers_send_the_same_bytes() -> None:
    urls = (*CONDITIONAL, RUSSIAN, f"{TRIBUNE}/robots.txt", f"{MONITOR}/sitemap.xml")
    with serve() as one, serve() as two:
        assert one.url != two.url
        for url in urls:
            first = get(one, url, Accept_Encoding="gzip")
            second = get(two, url, Accept_Encoding="gzip")
            for got in (first, second):
                del got.headers["Date"]
            assert first.body == second.body
            assert first.headers.items() == second.headers.items()


def test_corrected_article_is_new_to_who_has_the_first_version() -> None:
    url = f"{MONITOR}/news/2024/weaver-sentenced.html"
    with serve(edition=1) as first, serve(edition=2) as second:
        old, new = get(first, url), get(second, url)
        assert get(second, url, If_None_Match=old.headers["ETag"]).status == 200
        assert get(second, url, If_Modified_Since=old.headers["Last-Modified"]).status == 200
    assert b"detained on June 3" in old.body
    assert b"Correction" not in old.body
    assert b"detained on May 28" in new.body
    assert b"Correction, July 22" in new.body


def test_there_is_no_third_edition() -> None:
    with pytest.raises(ValueError, match="no edition 3"), serve(edition=3):
        pass


def test_the_command_says_where_to_look() -> None:
    command = [sys.executable, "-m", "newsroom", "--edition", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        process.terminate()
    assert said.startswith("The newsroom (edition 1) is open at http://127.0.0.1:")
