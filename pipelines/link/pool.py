"""Blocks clustered on every core: no block needs another."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from typing import NamedTuple

from threadpoolctl import threadpool_limits

from pipelines.link.cluster import Clustered, Pairs, clustered
from pipelines.link.frequencies import Frequencies
from pipelines.records import PageSubject

MANY = 2000
"""Blocks from which other processes are worth their start."""

CHUNK = 100
"""Blocks that a process is handed at a time."""


class Task(NamedTuple):
    """A block to cluster."""

    key: str
    block: Sequence[PageSubject]
    same: Pairs
    different: Pairs


def cluster_all(
    tasks: Sequence[Task], frequencies: Frequencies, *, many: int = MANY
) -> Iterator[Clustered]:
    """The outcomes of the blocks, in order; as many processes as cores where they are ``many``."""
    cores = multiprocessing.cpu_count()
    if len(tasks) < many or cores == 1:
        with threadpool_limits(1, "blas"):  # the arrays are small: threads would only wait
            yield from (_outcome(task, frequencies) for task in tasks)
        return
    # Spawned, not forked: a fork would inherit the threads and sockets of the caller.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(cores, context, _start, (frequencies,)) as pool:
        yield from pool.map(_work, tasks, chunksize=CHUNK)


def _start(frequencies: Frequencies) -> None:
    global _frequencies
    _frequencies = frequencies
    threadpool_limits(1, "blas")


_frequencies: Frequencies
"""Of all records; given to each process once, since it is larger than all its tasks."""


def _work(task: Task) -> Clustered:
    return _outcome(task, _frequencies)


def _outcome(task: Task, frequencies: Frequencies) -> Clustered:
    found = clustered(task.block, frequencies.share, task.same, task.different)
    return replace(found, key=task.key)
