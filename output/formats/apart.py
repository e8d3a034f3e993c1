"""Formats written side by side, each by a process of its own."""

from __future__ import annotations

import gc
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, ExitStack, contextmanager
from multiprocessing import get_context
from pathlib import Path

import pandas as pd
import pyarrow as pa

from crawler.errors import CasebookError
from output.formats.writing import Format, Write
from output.frame import to_frame, to_table
from output.release import Release

AHEAD = 2
"""Pages that may wait for a process; more would fill memory while the slowest format is written."""

Packed = Mapping[str, pa.Buffer]
"""Tables by name in the form of Arrow streams."""


class WriterEndedError(CasebookError):
    """A process that wrote a format was ended from outside."""


@contextmanager
def open_apart(formats: Iterable[Format], folder: Path, release: Release) -> Iterator[Write]:
    """A function that gives each page to all formats, which write them in the order given.

    It returns before they are written. The files are the same as when one process writes them. An
    error of a format is raised at a later page or at the end. Raises OSError, WriterEndedError.
    """
    with ExitStack() as stack:
        lanes = [_Lane(stack) for _ in formats]
        try:
            for lane, format_ in zip(lanes, formats, strict=True):
                lane.submit(_open, format_, folder, release)

            def write(page: Mapping[str, pd.DataFrame]) -> None:
                packed = {name: _packed(frame) for name, frame in page.items()}
                for lane in lanes:
                    lane.submit(_write, packed)

            yield write
            for lane in lanes:
                lane.submit(_close)
            for lane in lanes:
                lane.wait(0)
        except BrokenProcessPool as error:
            raise WriterEndedError(
                "a process that wrote a format was ended, maybe for want of memory; nothing was "
                "replaced: publish again, with fewer formats at once"
            ) from error


class _Lane:
    """One process, and what it was told to do."""

    def __init__(self, stack: ExitStack) -> None:
        # Not forked: threads of Arrow are running here.
        self._pool = ProcessPoolExecutor(1, get_context("spawn"))
        self._waiting: deque[Future[None]] = deque()
        stack.callback(self._pool.shutdown, cancel_futures=True)

    def submit(self, function, *arguments: object) -> None:  # type: ignore[no-untyped-def]
        self._waiting.append(self._pool.submit(function, *arguments))
        self.wait(AHEAD)

    def wait(self, left: int) -> None:
        """Until no more than so many are left to do. Raises what they raised."""
        while len(self._waiting) > left:
            self._waiting.popleft().result()


_opened: list[tuple[AbstractContextManager[Write], Write]] = []
"""In the process of a format: what it has open."""


def _open(format_: Format, folder: Path, release: Release) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process ends the others
    gc.disable()  # cells are in no cycles, and the search for some takes long
    manager = format_(folder, release)
    _opened.append((manager, manager.__enter__()))


def _write(packed: Packed) -> None:
    _, write = _opened[0]
    write({name: to_frame(pa.ipc.open_stream(table).read_all()) for name, table in packed.items()})


def _close() -> None:
    manager, _ = _opened.pop()
    manager.__exit__(None, None, None)


def _packed(frame: pd.DataFrame) -> pa.Buffer:
    table = to_table(frame)
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    return sink.getvalue()
