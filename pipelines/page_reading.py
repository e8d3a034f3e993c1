"""Archived pages to readings, in a pool of processes with a time limit for each page."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterator
from concurrent.futures import TimeoutError as PageTimeout
from dataclasses import dataclass
from itertools import islice

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from crawler.archive.reader import read_page
from crawler.records import ArchivedArticle
from extractors.article import NoText, read_article
from extractors.names.engine import BUILT_IN, engine_named
from extractors.reader import read, reader_version, reads
from extractors.records import Article, Report
from pipelines.copies import sketch_of
from pipelines.records import Outcome, Reading
from pipelines.versions import UNKNOWN, Contents, archived_content, counting

PAGE_SECONDS = 30.0
"""Time after which a page is given up: a thousand times what a page of news takes."""

WINDOW = 4
"""Pages in flight for each process; more would only take memory."""


@dataclass(frozen=True, slots=True)
class Task:
    """One page that is to be read, or whose versions are to be compared."""

    versions: tuple[ArchivedArticle, ...]
    """As it answered, newest first; of most pages there is one."""
    contents: Contents
    """Of the versions that have been compared before."""
    read: frozenset[str]
    """Digests of the versions that have been read before."""

    @property
    def is_done(self) -> bool:
        """Whether there is nothing to do."""
        counts, unknown = counting(self.versions, self.contents)
        return not unknown and counts.digest in self.read


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a task."""

    counts: str
    """Digest of the version that counts."""
    contents: Contents
    """Of the versions that were compared now."""
    reading: Reading | None
    """Of the version that counts; None when it had been read before."""


def all_done(
    tasks: list[Task], workers: int | None, page_seconds: float, engine: str
) -> Iterator[tuple[Task, Done]]:
    """Each task and what came of it, in their order. ``workers`` None means one for each core."""
    if not tasks:
        return
    workers = workers or multiprocessing.cpu_count()
    # Spawned, not forked: a fork would inherit the threads and sockets of the crawl.
    context = multiprocessing.get_context("spawn")
    waiting = iter(tasks)
    with ProcessPool(max_workers=min(workers, len(tasks)), context=context) as pool:

        def scheduled(task: Task) -> tuple[Task, ProcessFuture[Done]]:
            seconds = page_seconds * len(task.versions)
            return task, pool.schedule(do, args=[task, engine], timeout=seconds)

        flying = deque(map(scheduled, islice(waiting, workers * WINDOW)))
        while flying:
            task, future = flying.popleft()
            yield task, _result(task, future, page_seconds, engine)
            flying.extend(map(scheduled, islice(waiting, 1)))


def _result(task: Task, future: ProcessFuture[Done], page_seconds: float, engine: str) -> Done:
    newest = task.versions[0]
    try:
        return future.result()
    except PageTimeout:
        reading = _reading(newest, engine, Outcome.TIMEOUT, f"took more than {page_seconds:g} s")
    except ProcessExpired as error:
        reading = _reading(newest, engine, Outcome.FAILED, f"the reading process died ({error})")
    given_up = reading.outcome is Outcome.FAILED  # else it is tried again
    return Done(newest.digest, {newest.digest: UNKNOWN} if given_up else {}, reading)


def do(task: Task, engine: str = BUILT_IN) -> Done:
    """What comes of a task: its versions compared as far as need be, and the one that counts read.

    What goes wrong with a page is in the outcome of its reading.
    """
    compared: dict[str, str] = {}
    counts, unknown = counting(task.versions, task.contents)
    while unknown:
        compared |= {version.digest: archived_content(version) for version in unknown}
        counts, unknown = counting(task.versions, {**task.contents, **compared})
    reading = None if counts.digest in task.read else read_one(counts, engine)
    return Done(counts.digest, compared, reading)


def read_one(archived: ArchivedArticle, engine: str = BUILT_IN) -> Reading:
    """The reading of one archived page; what goes wrong with the page is in its outcome."""
    try:
        page = read_page(archived.path, archived.record.offset, archived.source)
        article = read_article(page.body, page.url, content_type=page.content_type)
        if not reads(article):
            language = article.language or "unknown"
            return _reading(archived, engine, Outcome.LANGUAGE, language, article)
        report = read(article, id=archived.url, engine=engine_named(engine))
        return _reading(archived, engine, Outcome.REPORT, "", article, report)
    except NoText as error:
        return _reading(archived, engine, Outcome.NO_TEXT, str(error))
    except Exception as error:  # noqa: BLE001 - whatever a page does to a parser, it is one page
        return _reading(archived, engine, Outcome.FAILED, f"{type(error).__name__}: {error}")


def _reading(
    archived: ArchivedArticle,
    engine: str,
    outcome: Outcome,
    detail: str,
    article: Article | None = None,
    report: Report | None = None,
) -> Reading:
    return Reading(
        url=archived.url,
        digest=archived.digest,
        source=archived.source,
        fetched=archived.fetched,
        file=archived.record.file,
        offset=archived.record.offset,
        record_id=archived.record.record_id,
        reader=reader_version(engine_named(engine)),
        outcome=outcome,
        detail=detail,
        text=article.text if article else "",
        language=article.language if article else None,
        published=article.published if article else None,
        report=report,
        sketch=sketch_of(article.text) if article and report else (),
    )
