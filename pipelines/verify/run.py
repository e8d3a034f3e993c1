"""Go over all evidence of a data folder."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor

from crawler.archive.errors import ArchiveError
from crawler.archive.index import Archive
from pipelines.records import Case, Source
from pipelines.store import Store
from pipelines.verify.page import check_page
from pipelines.verify.records import Broken, Checked, Cited, PageTask, Verified

WORTH_A_POOL = 200
"""Pages under which starting processes takes longer than they save."""
CHUNK = 8


def verify(
    archive: Archive,
    store: Store,
    *,
    quick: bool = False,
    workers: int | None = None,
    on_page: Callable[[int, int], None] = lambda done, total: None,
) -> Verified:
    """What is broken about the evidence of the cases last linked. It changes nothing.

    ``quick`` leaves out making each text again from the archived page. ``on_page`` is told how
    many of how many pages are done. ``workers`` None means one for each core.
    """
    cited = _cited(store.cases())
    tasks = (_task(archive, store, source, cited[source], quick) for source in cited)
    broken: list[Broken] = []
    differ = 0
    for done, checked in enumerate(_checked(tasks, len(cited), quick, workers), start=1):
        broken += checked.broken
        differ += checked.text_differs
        on_page(done, len(cited))
    broken.sort(key=lambda b: (b.case_id, b.where, b.event_id, b.field, b.flaw))
    return Verified(len(cited), sum(map(len, cited.values())), differ, tuple(broken))


def _cited(cases: Iterable[Case]) -> Mapping[Source, tuple[Cited, ...]]:
    """The quotes by the page version that they are from, in order of the archive."""
    found: dict[Source, list[Cited]] = {}
    for case in cases:
        for event_id, proofs in (("", case.proofs), *((e.id, e.proofs) for e in case.events)):
            for p in proofs:
                quote = Cited(case.id, event_id, p.field, p.quote, p.start, p.end)
                found.setdefault(p.source, []).append(quote)
    # A file is read from its start to its end, as disks like it.
    order = sorted(found, key=lambda source: (source.file, source.offset, source.url))
    return {source: tuple(found[source]) for source in order}


def _task(
    archive: Archive, store: Store, source: Source, quotes: tuple[Cited, ...], quick: bool
) -> PageTask:
    try:
        path = str(archive.path(source.file))
    except ArchiveError:
        path = ""
    reading = store.version_of(source.url, source.record_id)
    return PageTask(
        source=source,
        path=path,
        digest=reading.digest if reading else "",
        text=reading.text if reading else "",
        quotes=quotes,
        quick=quick,
    )


def _checked(
    tasks: Iterable[PageTask], total: int, quick: bool, workers: int | None
) -> Iterator[Checked]:
    if quick or workers == 1 or total < WORTH_A_POOL:
        yield from map(check_page, tasks)
        return
    # Spawned, not forked: a fork would inherit the connections to the databases.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        yield from pool.map(check_page, tasks, chunksize=CHUNK)
