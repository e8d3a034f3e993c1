"""Measure the reader: import, memory, speed, and how time grows: ``python -m benchmarks.reader``.

``--large`` reads the longest texts too, which takes some minutes.
"""

from __future__ import annotations

import math
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table

from benchmarks.hard import HARD
from benchmarks.samples import pages_in
from extractors.passages import tells
from extractors.reader import read
from extractors.records import Article
from extractors.sentences import split_sentences

TEXT = Path(__file__).parent.parent.parent / "shared" / "text"
EVERY = 40
"""Of the country reports one in so many is read."""

SIZE = 25_000
"""Of a hard text, in characters; read again with twice and four times as many."""

STEEP = 1.2
"""Exponent of growth above which a row is marked."""

LARGE = {"arrested and": 10_000_000, "one long sentence": 5_000_000, "one word": 5_000_000}
_IMPORT = (
    "import time; t = time.process_time(); import extractors.reader; print(time.process_time() - t)"
)


def seconds(texts: Iterable[str]) -> float:
    """CPU time of reading the texts."""
    articles = [Article("", "", "2022-12-06", "en", text) for text in texts]
    start = time.process_time()
    for article in articles:
        read(article)
    return time.process_time() - start


def speed(texts: Sequence[str]) -> str:
    """How fast the texts are read, in words."""
    size = sum(len(text.encode()) for text in texts) / 1000
    return f"{size / max(seconds(texts), 1e-9):,.0f} KB a second ({size:,.0f} KB)"


def growth(make: Callable[[int], str], size: int = SIZE) -> tuple[list[float], float]:
    """CPU times of one, two and four times the size, and the exponent they grow with."""
    times = [max(seconds([make(size * factor)]), 1e-3) for factor in (1, 2, 4)]
    return times, math.log(times[-1] / times[0]) / math.log(4)


def import_time() -> float:
    """CPU time of an import of the reader, the best of three, each in a fresh process."""
    run = [sys.executable, "-c", _IMPORT]
    done = [subprocess.run(run, capture_output=True, text=True, check=True) for _ in range(3)]
    return min(float(one.stdout) for one in done)


def country_reports() -> list[str]:
    """Some of the reports beside the project, the same each time; none when they are absent."""
    return [page.text for page in islice(pages_in(TEXT), 0, None, EVERY)]


def without_acts(text: str) -> str:
    """The sentences of a text that hold no word of an act."""
    kept = (text[start:end] for start, end in split_sentences(text))
    return "\n".join(sentence for sentence in kept if not tells(sentence))


def main(arguments: Sequence[str]) -> int:
    """Print the figures."""
    console = Console(highlight=False)
    console.print(f"import extractors.reader: {import_time():.2f} s")
    reports = country_reports()
    if reports:
        console.print(f"country reports: {speed(reports)}")
        console.print(f"the same without words of acts: {speed([*map(without_acts, reports)])}")
    else:
        console.print("skipped: no country reports beside the project")
    console.print(f"peak memory of this process: {_peak():.0f} MB")
    console.print(_growth_table())
    if "--large" in arguments:
        for name, size in LARGE.items():
            taken = seconds([HARD[name](size)])
            console.print(f"{name}, {size / 1e6:.0f} MB: {taken:.0f} s, {_peak():.0f} MB")
    return 0


def _growth_table() -> Table:
    table = Table(title="hard texts", title_justify="left", box=box.SIMPLE_HEAD)
    headings = ("of", *(f"{SIZE * n // 1000} KB" for n in (1, 2, 4)), "exponent", "KB a second")
    for heading in headings:
        table.add_column(heading, justify="left" if heading == "of" else "right")
    for name, make in HARD.items():
        times, exponent = growth(make)
        rate = f"{4 * SIZE / 1000 / times[-1]:,.0f}"
        mark = " !" if exponent > STEEP else ""
        table.add_row(name, *(f"{t:.2f}" for t in times), f"{exponent:.2f}{mark}", rate)
    return table


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
