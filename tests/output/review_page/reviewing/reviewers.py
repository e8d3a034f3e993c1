"""The program that serves the page, and the people who use it."""

from __future__ import annotations

import os
import queue
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

from playwright.sync_api import BrowserContext, Page

from pipelines.review.records import Kind
from pipelines.store import Store

ROOT = Path(__file__).parents[4]


def asked(data: Path, name: str, kind: Kind) -> list[str]:
    """Ids of the questions about a name, sorted."""
    with Store(data) as store:
        found = [q.id for q in store.questions().values() if (q.name, q.kind) == (name, kind)]
    assert found
    return sorted(found)


class Served:
    """The program ``casebook review serve``, running."""

    def __init__(self, data: Path, *options: str) -> None:
        self.data = data
        self.said: list[str] = []
        self._links: queue.Queue[str] = queue.Queue()
        command = [sys.executable, "-m", "casebook", "review", "serve", "--data", str(data)]
        self._process = subprocess.Popen(
            [*command, *options], stderr=subprocess.PIPE, text=True, cwd=ROOT,
            stdout=subprocess.DEVNULL, env={**os.environ, "COLUMNS": "200"},
        )  # fmt: skip
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        self.link = self._links.get(timeout=60)

    def _listen(self) -> None:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            self.said.append(line)
            for link in re.findall(r"http://127\S+", line):
                self._links.put(link)

    @property
    def base(self) -> str:
        """The address that everything stands under."""
        return self.link.partition("/enter")[0]

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.base.rpartition(":")[2])

    def next_link(self) -> str:
        """The link told after the last one was used."""
        self.link = self._links.get(timeout=10)
        return self.link

    def stop(self) -> int:
        """Exit code after Ctrl-C."""
        self._process.send_signal(signal.SIGINT)
        code = self._process.wait(timeout=60)
        self._listener.join()
        if self._process.stderr is not None:
            self._process.stderr.close()
        return code


class Reviewer:
    """A reviewer's browser, and what it should never do."""

    def __init__(self, context: BrowserContext) -> None:
        self.page: Page = context.new_page()
        self.page.set_default_timeout(10_000)
        self.errors: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda line: self._note(line.text))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("dialog", lambda dialog: self.errors.append(dialog.message))

    def _note(self, line: str) -> None:
        """Chromium notes every answer that refuses; these two are told on the page."""
        if not re.search(r"status of (409|422)", line):
            self.errors.append(line)

    def enter(self, served: Served, who: str = "") -> None:
        """Use the link, and wait for the first question."""
        self.page.goto(served.link)
        if who:
            self.page.fill("#who", who)
        self.page.click("text=Start")
        self.page.wait_for_url("**/question/*")
        served.next_link()

    def press(self, key: str) -> None:
        """Press a key, once the page takes keys."""
        self.settle()
        self.page.keyboard.press(key)

    def settle(self) -> None:
        """Wait until the page takes keys."""
        self.page.wait_for_selector("body.takes-keys")
