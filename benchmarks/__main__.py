"""Time each stage on the archived pages beside the project and print a table: ``make bench``."""

from __future__ import annotations

import json
import platform
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from rich import box
from rich.console import Console
from rich.table import Table

from benchmarks.articles import article_scores
from crawler.archive.index import Archive
from crawler.records import ArchivedArticle, Page
from crawler.urls import canonical
from extractors.article import NoText, read_article
from extractors.reader import READER_VERSION, read, reads
from extractors.records import Article
from output.contents import Contents
from output.publish import publish
from pipelines.link import link
from pipelines.records import Outcome, Reading

WARCS = Path(__file__).parent.parent.parent / "shared" / "warc"
PACKAGES = ("scrapy", "trafilatura", "fastwarc", "lxml", "pandas", "sqlalchemy")
Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Stage:
    """What one stage took."""

    name: str
    pages: int
    seconds: float
    """CPU seconds of this process, which other jobs on the machine disturb least."""


def timed(
    name: str, items: Iterable[Item], work: Callable[[Item], Result]
) -> tuple[Stage, list[Result]]:
    """The stage and its results."""
    todo = list(items)
    start = time.process_time()
    done = [work(item) for item in todo]
    return Stage(name, len(todo), time.process_time() - start), done


def article_of(page: Page) -> Article | None:
    """The article of a page, or None when it has no text."""
    try:
        return read_article(page.body, page.url, content_type=page.content_type)
    except NoText:
        return None


def reading_of(pair: tuple[ArchivedArticle, Article]) -> Reading:
    """The reading of one article."""
    archived, article = pair
    return Reading(
        archived.url,
        archived.digest,
        archived.source,
        datetime(2024, 1, 15, tzinfo=UTC),
        archived.record.file,
        archived.record.offset,
        archived.record.record_id,
        READER_VERSION,
        Outcome.REPORT,
        "",
        article.text,
        read(article, id=archived.url),
    )


def measure(warc: Path, folder: Path) -> tuple[list[Stage], dict[str, str]]:
    """The stages over one WARC file, and the text found at each URL."""
    with Archive(folder / "archive") as archive:
        importing, _ = timed("index the WARC", [warc], archive.import_file)
        archived = list(archive.articles())
        fetching, pages = timed("read records", archived, archive.read)
    extracting, articles = timed("extract articles", pages, article_of)
    english = [(a, b) for a, b in zip(archived, articles, strict=True) if b and reads(b)]
    reading, readings = timed("read reports", english, reading_of)
    linking, (linked,) = timed("link", [readings], lambda all_: link(all_, {}))
    publishing, _ = timed(
        "publish", [linked], lambda done: publish(Contents(done.cases, readings=readings), folder)
    )
    # These take all pages at once, so they are counted by the page as well.
    whole = [Stage(s.name, len(archived), s.seconds) for s in (importing, linking, publishing)]
    texts = {a.url: b.text for a, b in zip(archived, articles, strict=True) if b}
    return [whole[0], fetching, extracting, reading, *whole[1:]], texts


def table(title: str, stages: Iterable[Stage]) -> Table:
    """The stages as a table."""
    found = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD)
    for heading in ("stage", "pages", "ms a page", "pages a second"):
        found.add_column(heading, justify="left" if heading == "stage" else "right")
    for stage in stages:
        each = stage.seconds / max(1, stage.pages)
        rate = f"{1 / each:,.0f}" if each else ""
        found.add_row(stage.name, str(stage.pages), f"{1000 * each:.2f}", rate)
    return found


def main() -> int:
    """Print the tables; says why when the data is absent."""
    console = Console(highlight=False)
    files = [WARCS / "article-benchmark.warc.gz", WARCS / "state-department.warc.gz"]
    missing = [file.name for file in files if not file.exists()]
    if missing:
        console.print(f"skipped: {', '.join(missing)} not found in the data beside the project")
        return 0
    for file in files:
        with tempfile.TemporaryDirectory() as folder:
            stages, texts = measure(file, Path(folder))
        console.print(table(file.name, stages))
        truth_file = file.with_name("article-benchmark.json")
        if file.name.startswith("article-benchmark"):
            truth = json.loads(truth_file.read_text(encoding="utf-8"))
            scores = article_scores(truth, _by_truth_url(truth, texts))
            console.print("article text: " + ", ".join(f"{k} {v:.3f}" for k, v in scores.items()))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    console.print(f"peak memory of this process: {peak:.0f} MB")
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    console.print(f"{platform.machine()}, Python {platform.python_version()}, {versions}")
    return 0


def _by_truth_url(truth: dict[str, str], texts: dict[str, str]) -> dict[str, str]:
    return {url: texts.get(canonical(url), "") for url in truth}


if __name__ == "__main__":
    sys.exit(main())
