"""Measure publishing on a simulated store: ``python -m benchmarks.publish [CASES] [FORMATS]``.

A store is filled with simulated cases and the articles that tell of them; then `casebook publish`
runs on it in a process of its own. One case in ten is to be reviewed, one in a hundred is of a
child.
"""

from __future__ import annotations

import hashlib
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
from rich.console import Console

from benchmarks.report import A_PAGE, CASES, FETCHED, simulated, text_of
from extractors.records import Event, Mention, Report, Subject
from output.formats import FORMATS
from pipelines.records import Case, Outcome, Reading
from pipelines.store import Store

TO_REVIEW, CHILDREN = 10, 100
"""One case in so many."""


def cases(count: int) -> Iterator[Case]:
    """The simulated cases, some of them to be reviewed or of children."""
    for number, case in enumerate(simulated(count)):
        if number % TO_REVIEW == 3:
            case = msgspec.structs.replace(case, doubts=("different countries: BY, RU",))
        if number % CHILDREN == 7:
            age = msgspec.structs.replace(case.proofs[0], field="age", value="15", quote="15")
            case = msgspec.structs.replace(case, proofs=(*case.proofs, age))
        yield case


def fill(store: Store, count: int) -> int:
    """Put the cases and their articles into the store; returns how many quotes they have."""
    found, quotes = list(cases(count)), 0
    store.replace_cases(found, ())
    for start in range(0, count, A_PAGE):
        told = found[start : start + A_PAGE]
        quotes += sum(len(case.proofs) + sum(len(e.proofs) for e in case.events) for case in told)
        store.add_reading(_reading(told, text_of(start // A_PAGE)))
    return quotes


def _reading(told: list[Case], text: str) -> Reading:
    source = told[0].proofs[0].source
    digest = hashlib.sha256(text.encode()).hexdigest()
    report = Report(
        source.url, source.url, source.title, source.published, "en", told[0].country, digest, "3",
        tuple(map(_subject, told)), (),
    )  # fmt: skip
    return Reading(
        source.url, f"sha1:{digest[:32]}", source.name, FETCHED, source.file, source.offset,
        source.record_id, "3", Outcome.REPORT, "", text, report,
    )  # fmt: skip


def _subject(case: Case) -> Subject:
    events = tuple(
        Event(
            e.type, e.date, e.date_from, e.date_to, e.penalties, e.charge, e.place, e.authority,
            e.proofs[0].quote, e.proofs[0].start, e.proofs[0].end, (), "passive", 0.9,
        )
        for e in case.events
    )  # fmt: skip
    named = case.proofs[0]
    mentions = (Mention(named.quote, named.start, named.end),)
    return Subject(case.name, (), case.kind, case.roles, (), mentions, (), events)


def main() -> int:
    """Print how long it took and how much memory."""
    console = Console(highlight=False)
    count = int(sys.argv[1]) if len(sys.argv) > 1 else CASES
    formats = sys.argv[2] if len(sys.argv) > 2 else ",".join(FORMATS)
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        (data / "archive").mkdir()
        with Store(data) as store:
            quotes = fill(store, count)
        command = [sys.executable, "-m", "casebook", "publish", "--data", folder]
        start = time.perf_counter()
        subprocess.run([*command, "--format", formats], check=True, capture_output=True)
        seconds = time.perf_counter() - start
        size = sum(path.stat().st_size for path in (data / "published").rglob("*.*"))
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    console.print(
        f"{count:,} cases with {quotes:,} quotes as {formats}: {seconds:.0f} s, of them "
        f"{used.ru_utime + used.ru_stime:.0f} s of one processor, {used.ru_maxrss / 1024:.0f} MB "
        f"of memory in the largest process, {size / 1e6:.0f} MB of files"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
