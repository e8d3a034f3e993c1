"""The newsroom as an HTTP proxy on localhost, so that its addresses are the same on any port."""

from __future__ import annotations

import gzip
import ssl
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC
from email.utils import format_datetime, parsedate_to_datetime
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from sys import exception
from tempfile import TemporaryDirectory
from threading import Lock, Thread
from time import sleep
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from newsroom.answers import Answer, sentence
from newsroom.edition import build
from newsroom.sites import SITES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newsroom.certificates import Authority
    from newsroom.situations import Situation

_HOSTS = " and ".join(site.host for site in SITES)


@dataclass(frozen=True, slots=True)
class Asked:
    """One request, and how it was answered."""

    method: str
    url: str
    status: int
    conditional: bool
    """The request carried If-None-Match or If-Modified-Since."""


@dataclass(frozen=True, slots=True)
class Newsroom:
    """A running newsroom."""

    url: str
    """Address of the proxy: ``http://127.0.0.1:PORT``."""
    requests: Sequence[Asked] = field(repr=False)
    """All requests so far, in the order of their answers; it grows while the server runs."""
    authority: Path | None = None
    """File with the authority that signs the sites' certificates, if any site has one."""
    begin: Callable[[], None] = field(repr=False, default=lambda: None)
    """To be called when the situations are to come."""


@contextmanager
def serve(
    edition: int = 2, port: int = 0, situations: Sequence[Situation] = ()
) -> Iterator[Newsroom]:
    """A newsroom that answers until the block is left.

    Edition 1 has the first version of the one corrected article, edition 2 the corrected one.
    Port 0 takes any free port. Each of ``situations`` adds a site, healthy until ``begin``.
    Raises ValueError for another edition, OSError for a taken port.
    """
    answers = build(edition)
    for situation in situations:
        answers |= situation.healthy()
    with TemporaryDirectory() as folder, _Server(port, answers) as server:
        authority = server.certify(Path(folder), situations)
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}"
        try:
            yield Newsroom(url, server.asked, authority, partial(server.begin, situations))
        finally:
            server.shutdown()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, port: int, answers: dict[str, Answer]) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.answers = answers
        self.hosts = {urlsplit(url).hostname for url in answers}
        self.certificates: dict[str, Path] = {}
        """By host: file with the certificate that it shows, and its key."""
        self.asked: list[Asked] = []
        self._authority: Authority | None = None
        self._was_busy: set[str] = set()
        self._lock = Lock()

    def certify(self, folder: Path, situations: Sequence[Situation]) -> Path | None:
        """Give each site that speaks TLS a good certificate; the file of their authority."""
        if not any(situation.certificate for situation in situations):
            return None
        from newsroom.certificates import Authority

        self._authority = Authority(folder)
        self._show(situations, "good")
        return self._authority.file

    def begin(self, situations: Sequence[Situation]) -> None:
        """Let the situations come."""
        for situation in situations:
            self.answers = {
                url: answer
                for url, answer in self.answers.items()
                if not url.startswith(situation.site.url("/"))
            } | situation.troubled()
        self._show(situations)

    def _show(self, situations: Sequence[Situation], kind: str = "") -> None:
        for situation in situations:
            if situation.certificate and self._authority:
                host = situation.site.host
                file = self._authority.certificate(host, kind or situation.certificate)
                self.certificates[host] = file

    def answer(self, url: str, host: str) -> Answer:
        """What stands at the URL, or a sentence that says why nothing does."""
        if host not in self.hosts:
            return sentence(502, f"No site called {host!r} here: this proxy serves {_HOSTS}.")
        answer = self.answers.get(url)
        if answer is None:
            return sentence(404, f"There is no page at {url}.")
        if answer.busy and self._first_time(url):
            return sentence(429, "Too many readers at once: please come back in a second.")
        return answer

    def _first_time(self, url: str) -> bool:
        with self._lock:
            first = url not in self._was_busy
            self._was_busy.add(url)
        return first

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of readers who hang up; all else is reported as usual."""
        if not isinstance(exception(), (ConnectionError, ssl.SSLError)):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    server_version = "Newsroom"
    sys_version = ""
    wbufsize = -1
    timeout = 60
    _scheme = "http"

    def do_CONNECT(self) -> None:
        """Show the host's certificate, and answer over TLS from then on."""
        host = self.path.rpartition(":")[0]
        certificate = self.server.certificates.get(host)
        if certificate is None:
            self.send_error(502, f"No site called {host!r} speaks TLS here")
            return
        self.send_response(200, "Connection established")
        self.end_headers()
        self.wfile.flush()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        self.connection = context.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb")
        self._scheme = "https"
        self.close_connection = False

    def do_GET(self) -> None:
        self._answer()

    def do_HEAD(self) -> None:
        self._answer()

    def finish(self) -> None:
        """Hang up, on TLS too."""
        super().finish()
        if self._scheme == "https":
            self.connection.close()

    def _answer(self) -> None:
        host, url = self._target()
        answer = self.server.answer(url, host)
        status = 304 if self._is_fresh(answer) else answer.status
        self._send(answer, status)
        self.server.asked.append(Asked(self.command, url, status, self._is_conditional()))

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Nothing: Newsroom.requests is the log."""

    def _target(self) -> tuple[str, str]:
        """Host and URL that are asked for, in the absolute or the plain form of a request."""
        target = self.path
        if target.startswith("/"):
            target = f"{self._scheme}://{self.headers.get('Host', '')}{target}"
        parts = urlsplit(target)
        host = parts.hostname or ""
        query = f"?{parts.query}" if parts.query else ""
        return host, f"{parts.scheme}://{host}{parts.path or '/'}{query}"

    def _is_conditional(self) -> bool:
        return "If-None-Match" in self.headers or "If-Modified-Since" in self.headers

    def _is_fresh(self, answer: Answer) -> bool:
        """Whether the reader's copy is still good; the tag counts before the time (RFC 9110)."""
        if answer.status != 200:
            return False
        if tags := self.headers.get("If-None-Match"):
            bare = answer.etag.removeprefix("W/")
            return any(tag.strip().removeprefix("W/") in (bare, "*") for tag in tags.split(","))
        since = self.headers.get("If-Modified-Since")
        if since is None or answer.modified is None:
            return False
        try:
            return answer.modified <= parsedate_to_datetime(since).astimezone(UTC)
        except ValueError:
            return False

    def _send(self, answer: Answer, status: int) -> None:
        if answer.endless and status == 200:
            self._send_for_ever(answer)
            return
        body = b"" if status == 304 else answer.body
        self.send_response(status)
        for name, value in _headers(answer):
            self.send_header(name, value)
        if answer.gzip and body and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _send_for_ever(self, answer: Answer) -> None:
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", answer.content_type)
        self.end_headers()
        while True:
            self.wfile.write(answer.body)
            self.wfile.flush()
            sleep(0.05)


def _headers(answer: Answer) -> Iterator[tuple[str, str]]:
    yield "Content-Type", answer.content_type
    if answer.status == 200:
        yield "ETag", answer.etag
    if answer.modified is not None:
        yield "Last-Modified", format_datetime(answer.modified, usegmt=True)
    if answer.location is not None:
        yield "Location", answer.location
    if answer.status == 429 and not answer.headers:
        yield "Retry-After", "1"
    yield from answer.headers
    if answer.gzip:
        yield "Vary", "Accept-Encoding"
