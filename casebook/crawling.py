"""The crawl stage: the sources that were asked for, or all whose time has come."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from casebook.console import progress, say
from casebook.folders import lease_length

if TYPE_CHECKING:
    from casebook.stages import Counts
    from crawler.results import CrawlResult
    from crawler.scope import Scope
    from pipelines.store import Store


def crawl(
    data: Path,
    store: Store,
    names: Sequence[str],
    *,
    scope: Scope,
    sample: bool = False,
    skipped: bool = False,
    only_due: bool = False,
) -> Counts:
    """Crawl the named sources in this process.

    Those that another process crawls are left out, and with ``only_due`` those whose time has not
    come. Each of the others gets its line in the history, and its next time. ``skipped``: list the
    articles that were announced but are not relevant.
    """
    from pipelines.history.crawled import source_runs
    from pipelines.schedule.plans import plans_of
    from pipelines.schedule.taking import taken

    plans, length = plans_of(names), lease_length()
    with (
        newsroom_if(sample),
        taken(store, data, plans, only_due=only_due, length=length) as ours,
    ):
        for line in ours.left:
            say(line)
        if not ours.plans:
            return {}
        started = datetime.now(UTC)
        result = _crawl(data, ours.names, scope=scope, skipped=skipped)
        store.put_source_runs(source_runs(result, started))
        for source in result.sources:
            ours.note(source)
    return _counted(result)


def crawl_due(
    data: Path, store: Store, names: Sequence[str], *, scope: Scope, sample: bool = False
) -> Counts:
    """Crawl those of the named sources whose time has come, each in a process of its own."""
    from casebook import due
    from pipelines.schedule.plans import plans_of

    started = datetime.now(UTC)
    due.refuse(names)
    due.rotate(data / "crawl.log")
    with newsroom_if(sample), due.stoppable() as stop:
        crawled = due.crawl_due(data, store, plans_of(names), scope=scope, stop=stop)
    if stop.now:
        raise KeyboardInterrupt
    lines = [run for run in store.source_runs(started) if run.source in crawled]
    say(f"Crawled {len(lines)} sources that were due")
    return {
        "sources": len(lines),
        "pages": sum(run.pages for run in lines),
        "articles": sum(run.articles for run in lines),
        "missed": sum(sum(run.missed.values()) for run in lines),
    }


def replay(
    data: Path, names: Sequence[str], files: Sequence[Path], *, scope: Scope, skipped: bool = False
) -> Counts:
    """Run the spiders of the named sources over WARC files, which tells nothing of the sites."""
    return _counted(_crawl(data, names, files, scope=scope, skipped=skipped))


def _crawl(
    data: Path, names: Sequence[str], files: Sequence[Path] = (), *, scope: Scope, skipped: bool
) -> CrawlResult:
    from crawler.crawl import crawl as crawl_sources
    from output.crawled import crawl_lines

    count = itertools.count(1)
    with progress("crawling", "articles") as tell:
        result = crawl_sources(
            names, data, scope=scope, replay=files, on_page=lambda _: tell(next(count), None)
        )
    for line in crawl_lines(result, skipped=skipped):
        say(line)
    return result


def _counted(result: CrawlResult) -> Counts:
    if result.interrupted:
        raise KeyboardInterrupt
    return {
        "pages": sum(source.pages for source in result.sources),
        "articles": sum(source.articles for source in result.sources),
        "missed": sum(len(source.missed) for source in result.sources),
    }


@contextmanager
def newsroom_if(sample: bool) -> Iterator[None]:
    """The sample site is reached as any other proxy of the operator is."""
    if not sample:
        yield
        return
    import newsroom

    before = os.environ.get("http_proxy")
    with newsroom.serve() as room:
        os.environ["http_proxy"] = room.url
        try:
            yield
        finally:
            del os.environ["http_proxy"]
            if before is not None:
                os.environ["http_proxy"] = before
