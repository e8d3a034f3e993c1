"""The command line of Casebook: the one place that knows all the rooms of the house."""

from __future__ import annotations

import csv
import errno
import itertools
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer
from rich.console import Console
from rich.progress import (
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)

# The rooms are imported where they are used, so that `casebook --help` answers at once.
if TYPE_CHECKING:
    from crawler.archive.index import Archive
    from pipelines.store import Store

app = typer.Typer(
    name="casebook",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode="rich",
    help="Watch human-rights and union news, and keep a deduplicated dataset of cases.",
    epilog="Start with: casebook run --sample",
)
say = Console(stderr=True, highlight=False, soft_wrap=True)
show = Console(highlight=False)

DataOption = Annotated[
    Path, typer.Option("--data", help="Folder of the archive, the store and the results.")
]
SourceOption = Annotated[
    list[str] | None,
    typer.Option("--source", help="Name of a source, see `casebook sources`; may be repeated."),
]
ReplayOption = Annotated[
    list[Path] | None,
    typer.Option("--replay", help="WARC file to take instead of the network; may be repeated."),
]
SampleOption = Annotated[
    bool, typer.Option("--sample", help="Crawl the built-in sample news site on localhost.")
]
LinesArgument = Annotated[
    Path | None, typer.Argument(help="File of JSON lines; `-` for standard input.")
]
DATA = Path("data")


@app.command(epilog="Examples: casebook run --sample · casebook run --replay news.warc.gz --data d")
def run(
    data: DataOption = DATA,
    source: SourceOption = None,
    replay: ReplayOption = None,
    sample: SampleOption = False,
) -> None:
    """Crawl, read, link and publish: the whole job in one go.

    With --replay no network is used: each article in the WARC files is read; with --source too,
    the spiders of those sources run over the files instead.
    """
    with _workspace(data) as (archive, store):
        run_id = store.start_run("run")
        counts: dict[str, int] = {}
        outcome = "failed"
        try:
            if replay:
                counts |= _import(archive, replay)
            if source or not replay:
                counts |= _crawl(data, source, replay or [], sample)
            counts |= _read(archive, store, source)
            counts |= _link(store)
            _publish(store, data)
            outcome = "done"
        finally:
            store.finish_run(run_id, outcome, counts)


@app.command(epilog="Examples: casebook crawl --source solidarity_center · casebook crawl --sample")
def crawl(
    data: DataOption = DATA,
    source: SourceOption = None,
    replay: ReplayOption = None,
    sample: SampleOption = False,
) -> None:
    """Fetch new and changed pages of the sources and archive them."""
    with _workspace(data):
        _crawl(data, source, replay or [], sample)


@app.command(
    epilog="Examples: casebook read articles.jsonl > reports.jsonl · casebook read --data d"
)
def read(file: LinesArgument = None, data: DataOption = DATA) -> None:
    """Read the archived articles of --data, or the articles of FILE.

    FILE has a JSON object a line: id, url, published, title, and text or html. The reports go to
    standard output, a JSON object a line.
    """
    if file is None:
        with _workspace(data) as (archive, store):
            _read(archive, store)
        return
    from msgspec import json

    from extractors.records import Report
    from pipelines.lines import read_lines

    good, bad = 0, 0
    with _lines(file) as lines:
        for item in read_lines(lines):
            if isinstance(item, Report):
                good += 1
                sys.stdout.buffer.write(json.encode(item) + b"\n")
            else:
                bad += 1
                say.print(f"casebook: {file}: {item}", markup=False)
    sys.stdout.flush()
    say.print(f"{good} articles read, {bad} bad lines")
    if bad and not good:
        raise typer.Exit(1)


@app.command(epilog="Examples: casebook link records.jsonl > clusters.csv · casebook link --data d")
def link(file: LinesArgument = None, data: DataOption = DATA) -> None:
    """Link the reports of --data into cases, or the records of FILE.

    FILE has a JSON object a line: id, name, and any of kind, article, organizations, roles,
    country, place, published, events. Columns id and case_id go to standard output.
    """
    if file is None:
        with _workspace(data) as (_, store):
            _link(store)
        return
    from pipelines.lines import link_lines

    with _lines(file) as lines:
        linked, bad = link_lines(lines)
    for line in bad:
        say.print(f"casebook: {file}: {line}", markup=False)
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(["id", "case_id"])
    table.writerows(linked)
    say.print(
        f"{len(linked)} records, {len({case for _, case in linked})} cases, {len(bad)} bad lines"
    )
    if bad and not linked:
        raise typer.Exit(1)


@app.command(epilog="Example: casebook publish --data d")
def publish(data: DataOption = DATA) -> None:
    """Write the dataset of --data again, from the cases last linked."""
    with _workspace(data) as (_, store):
        _publish(store, data)


@app.command(epilog="Example: casebook evaluate tests/newsroom/gold --errors")
def evaluate(
    gold: Annotated[Path, typer.Argument(help="Folder of annotated pages.")],
    errors: Annotated[bool, typer.Option("--errors", help="List every disagreement.")] = False,
) -> None:
    """Score the reader on annotated pages: precision, recall and F1 of each part of a report."""
    from extractors.evaluation import evaluate_folder

    print(evaluate_folder(gold, errors))


@app.command(epilog="Example: casebook sources")
def sources() -> None:
    """List the declared sources."""
    from crawler.sources import all_sources
    from output.terminal import source_table

    show.print(source_table(all_sources()))


@app.command(epilog="Example: casebook status --data d")
def status(data: DataOption = DATA) -> None:
    """Show what the data folder holds and how the last runs went."""
    if not data.is_dir():
        raise RefusalError(f"{data}: no such folder; `casebook run --data {data}` makes one")
    from output.terminal import outcome_table, run_table

    with _workspace(data) as (_, store):
        show.print(outcome_table(store.outcomes()))
        show.print(run_table(store.runs(10)))


class RefusalError(Exception):
    """What was asked can't be done; the message is one line for the person who asked."""


def _crawl(
    data: Path, names: list[str] | None, replay: Sequence[Path], sample: bool
) -> dict[str, int]:
    from crawler.crawl import crawl as crawl_sources
    from crawler.sources import all_sources
    from output.terminal import crawl_lines

    names = names or [source.name for source in all_sources() if source.sample == sample]
    with _newsroom(sample), _progress("crawling", "articles") as tell:
        count = itertools.count(1)
        result = crawl_sources(
            names, data, replay=_warc_files(replay), on_page=lambda _: tell(next(count), None)
        )
    for line in crawl_lines(result):
        say.print(line, markup=False)
    if result.interrupted:
        raise KeyboardInterrupt
    return {
        "pages": sum(source.pages for source in result.sources),
        "articles": sum(source.articles for source in result.sources),
        "missed": sum(len(source.missed) for source in result.sources),
    }


def _import(archive: Archive, paths: Sequence[Path]) -> dict[str, int]:
    pages = articles = 0
    for file in _warc_files(paths):
        result = archive.import_file(file)
        pages, articles = pages + result.pages, articles + result.articles
        for problem in result.problems:
            say.print(f"  {problem}", markup=False)
    say.print(f"Imported {pages} pages, {articles} of them articles")
    return {"pages": pages, "articles": articles}


def _warc_files(paths: Sequence[Path]) -> list[Path]:
    """The files themselves; of a folder, the WARC files in it and below."""
    files = []
    for path in paths:
        inside = [path] if not path.is_dir() else sorted(path.rglob("*.warc*"))
        if not inside:
            raise RefusalError(f"{path}: no WARC files (*.warc, *.warc.gz) in this folder")
        files += inside
    return files


def _read(archive: Archive, store: Store, sources: list[str] | None = None) -> dict[str, int]:
    from pipelines.read import read_archive

    with _progress("reading", "pages") as tell:
        result = read_archive(archive, store, sources=sources, on_page=tell)
    say.print(f"Read {result.pages} new page versions, {len(result.problems)} without a report")
    for problem in result.problems[:20]:
        say.print(f"  {problem.url}: {problem.outcome} {problem.detail}", markup=False)
    return {"read": result.pages, "without_report": len(result.problems)}


def _link(store: Store) -> dict[str, int]:
    from pipelines.link import link as link_readings

    with say.status("linking"):
        linked = link_readings(store.readings(), store.identities())
        store.replace_cases(linked.cases, linked.doubts)
    say.print(f"Linked {len(linked.cases)} cases, {len(linked.doubts)} doubts for review")
    return {"cases": len(linked.cases), "doubts": len(linked.doubts)}


def _publish(store: Store, data: Path) -> None:
    from output.publish import publish as publish_tables
    from output.terminal import case_table

    cases, doubts = store.cases(), store.doubts()
    files = publish_tables(cases, doubts, store.readings(), data)
    show.print(case_table(cases, doubts))
    say.print(f"Results in {data}: {', '.join(file.name for file in files)}", markup=False)


@contextmanager
def _workspace(data: Path) -> Iterator[tuple[Archive, Store]]:
    from crawler.archive.index import Archive
    from pipelines.store import Store

    data.mkdir(parents=True, exist_ok=True)
    with Archive(data / "archive") as archive, Store(data) as store:
        for problem in archive.problems:
            say.print(f"  {problem}", markup=False)
        yield archive, store


@contextmanager
def _newsroom(sample: bool) -> Iterator[None]:
    """The sample site is reached as any other proxy of the operator is."""
    if not sample:
        yield
        return
    import newsroom

    with newsroom.serve() as room:
        os.environ["http_proxy"] = room.url
        try:
            yield
        finally:
            del os.environ["http_proxy"]


@contextmanager
def _progress(what: str, unit: str) -> Iterator[Callable[[int, int | None], None]]:
    """A function to be told how many of how many are done; None for a total not known."""
    counted = (MofNCompleteColumn(), TextColumn(unit), TimeElapsedColumn())
    with Progress(
        SpinnerColumn(), TextColumn(what), *counted, console=say, transient=True
    ) as progress:
        task = progress.add_task(what, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


@contextmanager
def _lines(file: Path) -> Iterator[BinaryIO]:
    if str(file) == "-":
        yield sys.stdin.buffer
        return
    with file.open("rb") as lines:
        yield lines


def main() -> None:
    """Run the command line; every foreseen trouble is one line and an exit code that isn't 0."""
    from crawler.archive.errors import ArchiveError
    from crawler.modes import ContactError
    from crawler.sources import UnknownSourceError
    from extractors.evaluation import GoldError
    from pipelines.store import StoreError

    known = (ArchiveError, ContactError, GoldError, RefusalError, StoreError, UnknownSourceError)
    try:
        app()
    except known as error:
        _give_up(str(error))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        if error.errno not in _ADVICE:
            raise
        where = error.filename or "the data folder"
        _give_up(f"{where}: {error.strerror}; {_ADVICE[error.errno]}")
    except KeyboardInterrupt:
        _give_up("stopped; nothing is lost, the same command goes on where it was", 130)


_ADVICE = {
    errno.ENOENT: "check the name",
    errno.EISDIR: "give a file",
    errno.ENOTDIR: "give a folder",
    errno.EEXIST: "give a folder",
    errno.EACCES: "give a folder that you may write",
    errno.EPERM: "give a folder that you may write",
    errno.EROFS: "give a folder that you may write",
    errno.ENOSPC: "make room and run again",
    errno.EDQUOT: "make room and run again",
    errno.EFBIG: "make room and run again",
}
"""What to do about the troubles that a disk can make."""


def _give_up(message: str, code: int = 1) -> None:
    say.print(f"casebook: {message}", markup=False, style="red")
    sys.exit(code)


if __name__ == "__main__":
    main()
