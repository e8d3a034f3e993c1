"""The stages of a run. Each says in a line or two what was done, and returns it in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from casebook.console import SAY, SHOW, progress, say
from casebook.folders import store_url

if TYPE_CHECKING:
    from crawler.archive.index import Archive
    from pipelines.store import Store

Counts = dict[str, int]
LISTED = 20
"""Pages without a report that are listed; all of them are in the store."""


@contextmanager
def workspace(data: Path) -> Iterator[tuple[Archive, Store]]:
    """The archive and the store of a data folder, which is made when it isn't there."""
    from crawler.archive.index import Archive
    from pipelines.store import Store

    data.mkdir(parents=True, exist_ok=True)
    with Archive(data / "archive") as archive, Store(data, store_url()) as store:
        for problem in archive.problems:
            say(f"  {problem}")
        yield archive, store


def take_in(archive: Archive, files: Sequence[Path]) -> tuple[Counts, list[str]]:
    """Make WARC files part of the archive; they stay where they are.

    Also what is wrong with the files, a line each; what could be used of them was.
    """
    pages = articles = 0
    wrong = []
    skipped: Counter[str] = Counter()
    for file in files:
        result = archive.import_file(file)
        pages, articles = pages + result.pages, articles + result.articles
        skipped.update(result.skipped)
        wrong += [f"{problem}; the rest of the file was used" for problem in result.problems]
    if not articles:
        names = ", ".join(file.name for file in files)
        kinds = ", ".join(f"{count} {reason}" for reason, count in skipped.items())
        wrong.append(f"{names}: no article in it ({kinds or 'no page'}); give a WARC of web pages")
    say(f"Took in {pages} pages, {articles} of them articles")
    return {"pages": pages, "articles": articles}, wrong


def read(
    archive: Archive, store: Store, sources: Sequence[str] | None = None, *, engine: str
) -> Counts:
    """Read the articles that this reader, with this engine for names, has not read yet."""
    from pipelines.history.update import count_readings
    from pipelines.read import read_archive

    with progress("reading", "pages") as tell:
        result = read_archive(archive, store, sources=sources, on_page=tell, engine=engine)
    count_readings(store, result.oldest)
    unchanged = f", {result.unchanged} with unchanged text" if result.unchanged else ""
    without = len(result.problems)
    say(f"Read {result.pages} new page versions, {without} without a report{unchanged}")
    for problem in result.problems[:LISTED]:
        say(f"  {problem.url}: {problem.outcome} {problem.detail}")
    if len(result.problems) > LISTED:
        say(f"  and {len(result.problems) - LISTED} more")
    return {"read": result.pages, "without_report": without, "unchanged_text": result.unchanged}


def link(store: Store) -> Counts:
    """Link all reports into cases, as people have judged them."""
    from pipelines.history.update import count_cases
    from pipelines.update import update_cases

    with SAY.status("linking"), store.alone():
        linked = update_cases(store)
        count_cases(store, linked.cases, datetime.now(UTC))
    say(f"Linked {len(linked.cases)} cases, {len(linked.doubts)} pairs in doubt")
    return {"cases": len(linked.cases), "doubts": len(linked.doubts)}


def publish(store: Store, data: Path, *, show: bool = True) -> None:
    """Write the working files; ``show`` the cases, which is not for logs, as it names people."""
    from output.contents import contents_of
    from output.publish import FILES
    from output.publish import publish as publish_tables
    from output.terminal import case_table
    from pipelines.update import open_questions

    with store.alone():  # nobody links while the tables are read
        asked = open_questions(store)
        cases = publish_tables(contents_of(store, asked), data)
    if show:
        SHOW.print(case_table(cases))
    say(f"{len(asked)} questions for review")
    say(f"Results in {data}: {', '.join(FILES)}")
