"""Archived pages to readings, in a pool of processes with a time limit for each page."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import TimeoutError as PageTimeout
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from crawler.archive.index import Archive
from crawler.archive.reader import read_page
from crawler.records import ArchivedArticle
from extractors.article import NoText, read_article
from extractors.names.engine import BUILT_IN, engine_named
from extractors.reader import read, reader_version, reads
from extractors.records import Article, Report
from pipelines.copies import sketch_of
from pipelines.records import Outcome, Reading
from pipelines.store import Store

PAGE_SECONDS = 30.0
"""Time after which a page is given up: a thousand times what a page of news takes."""

WINDOW = 4
"""Pages in flight for each process; more would only take memory."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One page without a report."""

    url: str
    outcome: Outcome
    detail: str


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What reading the archive came to."""

    pages: int
    """Page versions read now; those already read by this reader are not among them."""
    problems: tuple[Problem, ...]
    oldest: datetime | None
    """When the oldest of them was fetched; None when none was read."""


def read_archive(
    archive: Archive,
    store: Store,
    *,
    sources: Iterable[str] | None = None,
    workers: int | None = None,
    page_seconds: float = PAGE_SECONDS,
    on_page: Callable[[int, int], None] = lambda done, total: None,
    engine: str = BUILT_IN,
) -> ReadResult:
    """Read every article of the archive that this reader has not read yet.

    Each reading is kept as soon as it is made, so a run that is stopped goes on where it was.
    ``on_page`` is told how many of how many pages are done. ``sources`` None means all. ``engine``
    is the setting of an engine for names; each process of the pool has its own.
    """
    known = store.known(reader_version(engine_named(engine)))
    names = None if sources is None else frozenset(sources)
    todo = [a for a in archive.articles(names) if (a.url, a.digest) not in known]
    problems = []
    for done, reading in enumerate(_read_all(todo, workers, page_seconds, engine), start=1):
        store.add_reading(reading)
        if reading.outcome is not Outcome.REPORT:
            problems.append(Problem(reading.url, reading.outcome, reading.detail))
        on_page(done, len(todo))
    return ReadResult(
        pages=len(todo),
        problems=tuple(sorted(problems, key=lambda problem: problem.url)),
        oldest=min((article.fetched for article in todo), default=None),
    )


def _read_all(
    articles: list[ArchivedArticle], workers: int | None, page_seconds: float, engine: str
) -> Iterator[Reading]:
    if not articles:
        return
    workers = workers or multiprocessing.cpu_count()
    # Spawned, not forked: a fork would inherit the threads and sockets of the crawl.
    context = multiprocessing.get_context("spawn")
    waiting = iter(articles)
    with ProcessPool(max_workers=min(workers, len(articles)), context=context) as pool:

        def scheduled(article: ArchivedArticle) -> tuple[ArchivedArticle, ProcessFuture[Reading]]:
            return article, pool.schedule(read_one, args=[article, engine], timeout=page_seconds)

        flying = deque(map(scheduled, islice(waiting, workers * WINDOW)))
        while flying:
            article, future = flying.popleft()
            yield _result(article, future, page_seconds, engine)
            flying.extend(map(scheduled, islice(waiting, 1)))


def _result(
    article: ArchivedArticle, future: ProcessFuture[Reading], page_seconds: float, engine: str
) -> Reading:
    try:
        return future.result()
    except PageTimeout:
        return _reading(article, engine, Outcome.TIMEOUT, f"took more than {page_seconds:g} s")
    except ProcessExpired as error:
        return _reading(article, engine, Outcome.FAILED, f"the reading process died ({error})")


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
