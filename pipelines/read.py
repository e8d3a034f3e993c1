"""The archive's articles to readings in the store."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from crawler.archive.index import Archive
from extractors.names.engine import BUILT_IN, engine_named
from extractors.reader import reader_version
from pipelines.page_reading import PAGE_SECONDS, Task, all_done
from pipelines.records import Outcome, Reading
from pipelines.store import Store
from pipelines.versions import counting


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
    unchanged: int
    """New page versions that say what the one before said; the reading of that one stays."""
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

    A version that has title, day and text of the one before is not read: the reading of that one
    stays. Each reading is kept as soon as it is made, so a run that is stopped goes on where it
    was. ``on_page`` is told how many of how many pages are done. ``sources`` None means all.
    ``engine`` is the setting of an engine for names; each process of the pool has its own.
    """
    reader = reader_version(engine_named(engine))
    names = None if sources is None else frozenset(sources)
    tasks = list(_tasks(archive, store, reader, names))
    problems, read, unchanged = [], list[Reading](), 0
    for number, (task, done) in enumerate(all_done(tasks, workers, page_seconds, engine), start=1):
        url = task.versions[0].url
        if done.reading:
            store.add_reading(done.reading)
            read.append(done.reading)
            if done.reading.outcome is not Outcome.REPORT:
                problems.append(Problem(url, done.reading.outcome, done.reading.detail))
        else:
            store.move_reading(next(v for v in task.versions if v.digest == done.counts))
        if len(task.versions) > 1:
            store.add_contents(url, done.contents, reader)
            store.count_version(url, done.counts)
            newest = task.versions[0].digest
            unchanged += newest != done.counts and newest in done.contents
        on_page(number, len(tasks))
    return ReadResult(
        pages=len(read),
        unchanged=unchanged,
        problems=tuple(sorted(problems, key=lambda problem: problem.url)),
        oldest=min((reading.fetched for reading in read), default=None),
    )


def _tasks(
    archive: Archive, store: Store, reader: str, names: Collection[str] | None
) -> Iterator[Task]:
    known, contents = store.known(reader), store.contents(reader)
    several = {versions[0].url: versions for versions in archive.versions(names)}
    for article in archive.articles(names):
        versions = several.get(article.url, (article,))
        digests = {version.digest for version in versions}
        task = Task(
            versions,
            {d: contents[article.url, d] for d in digests if (article.url, d) in contents},
            frozenset(d for d in digests if (article.url, d) in known),
        )
        if not task.is_done:
            yield task
            continue
        counts, _ = counting(versions, task.contents)
        if known[counts.url, counts.digest] != counts.record.record_id:
            store.move_reading(counts)  # an older copy was taken in since it was read
        if len(versions) > 1:
            store.count_version(counts.url, counts.digest)
