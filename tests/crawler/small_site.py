"""Small sites of a test's own making, reached as through a proxy, and crawls of them."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from crawl_process import environment, run

CRAWL = """
import json, sys
from dataclasses import asdict
from datetime import date
from pathlib import Path
from crawler.crawl import crawl
from crawler.scope import Scope

names, data, since, new = json.loads(sys.argv[1])
scope = Scope(date.fromisoformat(since) if since else None, new)
result = crawl(names, Path(data), scope=scope)
print(json.dumps([asdict(source) for source in result.sources], default=str))
"""
CONTACT = "crawls@example.org"


@dataclass(frozen=True)
class Answer:
    """One answer of a small site."""

    body: bytes
    content_type: str = "text/html; charset=utf-8"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Site:
    """Running sites."""

    proxy: str
    asked: list[str]
    """Addresses that were asked for, in order."""

    def env(self, own: Path, **more: str) -> dict[str, str]:
        """Of a process that reaches the sites, with the declarations in ``own``."""
        known = {"CASEBOOK_SOURCES": str(own), "CASEBOOK_CONTACT": CONTACT, **more}
        return environment(self.proxy, **known)

    def crawl(
        self, own: Path, data: Path, *names: str, since: str = "", new: int | None = None
    ) -> dict[str, Any]:
        """What a crawl of the sources said of the first of them."""
        asked = json.dumps([names, str(data), since, new])
        done = run([sys.executable, "-W", "error", "-c", CRAWL, asked], self.env(own))
        assert done.returncode == 0, done.stderr
        first, *_ = json.loads(done.stdout)
        assert isinstance(first, dict)
        return first


@contextmanager
def serving(answer: Callable[[str], Answer | None]) -> Iterator[Site]:
    """Sites that answer each address as ``answer`` says, None for 404."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            given = answer(self.path) or Answer(b"Nothing here.", status=404)
            self.send_response(given.status)
            self.send_header("Content-Type", given.content_type)
            self.send_header("Content-Length", str(len(given.body)))
            for name, value in given.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(given.body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield Site(f"http://127.0.0.1:{server.server_port}", asked)
        server.shutdown()


def declare(own: Path, name: str, **attributes: Any) -> None:
    """Write the declaration of a source at ``http://NAME.test``."""
    declared = {
        "name": name,
        "publisher": name,
        "kind": "union",
        "country": "BY",
        "languages": ("en",),
        "allowed_domains": [f"{name}.test"],
        "articles": "^/news/",
        "delay": 0,
        **attributes,
    }
    lines = [f"    {attribute} = {value!r}" for attribute, value in declared.items()]
    head = "from crawler.source import Source\n\n\nclass Declared(Source):\n"
    own.mkdir(exist_ok=True)
    (own / f"{name}.py").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


SENTENCE = "The court in the mining town has decided about the strike of the last spring."


def article(title: str, published: str | None = None, sentences: int = 12) -> Answer:
    """A page with an article of so many sentences."""
    date = f'<meta property="article:published_time" content="{published}">' if published else ""
    # Of paragraphs that are alike only one would be read.
    text = "".join(f"<p>{SENTENCE} It was day {day} of the trial.</p>" for day in range(sentences))
    page = f"""<!doctype html><html lang="en"><head><title>{title}</title>{date}</head><body>
<article><h1>{title}</h1>{text}</article></body></html>"""
    return Answer(page.encode())
