"""The same figures of a real crawl, and of a second one when nothing has changed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from pipelines.store import Store


def sample_figures(data: Path) -> Iterator[tuple[str, str]]:
    """Crawl the sample site twice with the real crawler; a name and a figure each."""
    command = [sys.executable, "-m", "casebook", "crawl", "--sample", "--data", str(data)]
    for crawl in ("first crawl of the sample site", "second crawl, nothing changed"):
        subprocess.run(command, check=True, capture_output=True)
        with Store(data) as store:
            runs = store.source_runs()
        last = max(run.started for run in runs)
        now = [run for run in runs if run.started == last]
        pages, spared = sum(run.pages for run in now), sum(run.spared for run in now)
        articles = sum(run.articles for run in now)
        yield crawl, f"{pages} requests, {spared} of them 304, {articles} articles"
