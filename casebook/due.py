"""Crawl what is due: a process for each source, so that none can stop or slow down another."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING

from casebook.console import say

if TYPE_CHECKING:
    from crawler.scope import Scope
    from pipelines.schedule.records import Plan
    from pipelines.store import Store

AT_ONCE = 4
"""Sources that are crawled side by side; each asks its site once in some seconds."""

LONGEST = 6 * 3600.0
"""Seconds after which a crawl is stopped; the next one goes on where it was."""

LAST_MINUTES = 300.0
"""Seconds that a crawl has to stop in when it was told to."""

TICK = 0.2
"""Seconds between two looks at the crawls that go on."""

LOOK = 5.0
"""Seconds between two looks at what has become due meanwhile."""


@dataclass
class Stop:
    """What was asked for by signals while sources are crawled."""

    taking: bool = False
    """No further source is to be begun."""
    now: bool = False
    """Those that are crawled are to be stopped."""

    def term(self, *_: object) -> None:
        """End after the current sources; at the second time, now."""
        self.now = self.taking
        self.taking = True

    def interrupt(self, *_: object) -> None:
        """End now."""
        self.taking = self.now = True


@dataclass
class _Crawl:
    """A source that is crawled in a process of its own."""

    plan: Plan
    process: subprocess.Popen[bytes]
    said: IO[bytes]
    began: float = field(default_factory=time.monotonic)
    told_to_stop: float | None = None

    def stop(self) -> None:
        """Tell it to stop in good order, once; end it when it does not."""
        if self.told_to_stop is None:
            self.told_to_stop = time.monotonic()
            self.process.send_signal(signal.SIGINT)
        elif time.monotonic() - self.told_to_stop > LAST_MINUTES:
            self.process.kill()


@contextmanager
def stoppable() -> Iterator[Stop]:
    """What SIGTERM and SIGINT ask for while the block goes on."""
    stop = Stop()
    before = {
        number: signal.signal(number, action)
        for number, action in ((signal.SIGTERM, stop.term), (signal.SIGINT, stop.interrupt))
    }
    try:
        yield stop
    finally:
        for number, action in before.items():
            signal.signal(number, action)


def refuse(names: Iterable[str]) -> None:
    """Refuse what a live crawl can't start with, once and not for each source.

    Raises ContactError, UnknownSourceError.
    """
    from scrapy.settings import Settings

    from crawler.sources import source_named

    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    for name in names:
        source_named(name).update_settings(settings.copy())


def crawl_due(
    data: Path,
    store: Store,
    plans: Sequence[Plan],
    *,
    scope: Scope,
    at_once: int = AT_ONCE,
    stop: Stop,
) -> set[str]:
    """The names of the sources that were crawled: all that are due, or become so meanwhile."""
    from pipelines.schedule.choosing import apart, due_for
    from pipelines.schedule.life import place_of
    from pipelines.schedule.taking import free_lost

    free_lost(store, data)
    begun: set[str] = set()
    crawls: list[_Crawl] = []
    look = 0.0
    try:
        while True:
            if not stop.taking and len(crawls) < at_once and time.monotonic() >= look:
                look = time.monotonic() + LOOK
                states, leases, now = store.source_states()
                due = due_for(place_of(data), plans, states, leases, now)
                new = [plan for plan in due if plan.source not in begun]
                for plan in apart(new, [crawl.plan for crawl in crawls])[: at_once - len(crawls)]:
                    say(f"Crawling {plan.source}")
                    crawls.append(_begin(plan, data, scope))
                    begun.add(plan.source)
            if not crawls:
                return begun
            time.sleep(TICK)
            if _look_after(crawls, stop):
                look = 0.0
    finally:
        for crawl in crawls:
            crawl.stop()


def _look_after(crawls: list[_Crawl], stop: Stop) -> bool:
    """Whether a crawl has ended; it is told and taken from the list."""
    ended = [crawl for crawl in crawls if crawl.process.poll() is not None]
    for crawl in ended:
        _tell(crawl)
        crawls.remove(crawl)
    for crawl in crawls:
        if stop.now or time.monotonic() - crawl.began > LONGEST:
            crawl.stop()
    return bool(ended)


def _begin(plan: Plan, data: Path, scope: Scope) -> _Crawl:
    command = [sys.executable, "-m", "casebook", "crawl-one", plan.source, "--data", str(data)]
    if scope.since:
        command += ["--since", scope.since.isoformat()]
    if scope.new:
        command += ["--pages", str(scope.new)]
    said = TemporaryFile()  # noqa: SIM115 - closed when all is told
    # In a session of its own, so that Ctrl-C reaches us alone and we stop it in good order.
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, start_new_session=True
    )
    return _Crawl(plan, process, said)


def _tell(crawl: _Crawl) -> None:
    with crawl.said as said:
        said.seek(0)
        for line in filter(None, said.read().decode(errors="replace").splitlines()):
            say(line)
    if code := crawl.process.returncode:
        reason = f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"
        say(f"{crawl.plan.source}: its crawl ended with {reason}; it will be tried again")


def rotate(log: Path, most: int = 20_000_000, kept: int = 5) -> None:
    """Put a log aside that has grown beyond ``most`` bytes; ``kept`` older ones stay."""
    with suppress(FileNotFoundError):
        if log.stat().st_size <= most:
            return
        for number in range(kept, 1, -1):
            with suppress(FileNotFoundError):
                log.with_name(f"{log.name}.{number - 1}").rename(f"{log}.{number}")
        log.rename(f"{log}.1")
