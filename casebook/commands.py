"""The commands: what each takes, checks and does."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from casebook import (
    crawling,
    dataset,
    noticing,
    report,
    review,
    schedule,
    show,
    sources,
    stages,
    status,
    verify,
)
from casebook.console import say
from casebook.folders import DataOption, RefusalError, common, existing
from casebook.folders import folder as folder_of

if TYPE_CHECKING:
    from crawler.scope import Scope
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
app.add_typer(review.app, name="review")
app.add_typer(schedule.app, name="schedule")
app.add_typer(sources.app, name="sources")
app.callback()(common)
app.command(epilog="Examples: casebook digest · casebook digest --since 12")(noticing.digest)
app.command(epilog="Examples: casebook status · casebook status --json --metrics casebook.prom")(
    status.status
)
app.command(epilog="Example: casebook resolve C4QZ7M2KXRA --data d")(show.resolve)
app.command(epilog="Example: casebook show C4QZ7M2KXRA --data d")(show.show)
app.command(
    epilog="Examples: casebook publish --data d · casebook publish --format csv,parquet "
    "--profile analyst --as-of 2024-06-30 --out june"
)(dataset.publish)
app.command(epilog="Example: casebook report --data d --out site")(report.report)
app.command(epilog="Example: casebook verify --data d")(verify.verify)
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
NamesOption = Annotated[
    str,
    typer.Option(
        "--names",
        envvar="CASEBOOK_NAMES",
        help="Engine for names: built-in, spacy:PIPELINE or gliner:MODEL.",
    ),
]
SinceOption = Annotated[
    str | None,
    typer.Option(
        "--since",
        envvar="CASEBOOK_SINCE",
        metavar="DATE",
        help="Leave articles alone that are announced with an earlier date (YYYY-MM-DD).",
    ),
]
PagesOption = Annotated[
    int,
    typer.Option(
        "--pages",
        envvar="CASEBOOK_PAGES",
        min=1,
        help="The most new articles of a source, newest first; the next crawl takes the rest.",
    ),
]
SkippedOption = Annotated[
    bool, typer.Option("--skipped", help="List announced articles that are not relevant.")
]
DueOption = Annotated[
    bool,
    typer.Option("--due", help="Take only sources whose time has come; see `casebook schedule`."),
]
LinesArgument = Annotated[
    Path | None, typer.Argument(help="File of JSON lines; `-` for standard input.")
]


@app.command(
    epilog="Examples: casebook run --sample · casebook run --due · "
    "casebook run --replay news.warc.gz --data d"
)
def run(
    data: DataOption = None,
    source: SourceOption = None,
    replay: ReplayOption = None,
    due: DueOption = False,
    sample: SampleOption = False,
    since: SinceOption = None,
    pages: PagesOption = 500,
    names: NamesOption = "built-in",
) -> None:
    """Crawl, read, link and publish: the whole job in one go.

    With --replay no network is used: each article in the WARC files is read; with --source too,
    the spiders of those sources run over the files instead.
    """
    from extractors.names.engine import engine_named

    chosen, files, folder = _sources(source, sample), _warc_files(replay), folder_of(data, sample)
    scope = _scope(since, pages)
    _refuse_due_replay(due, files)
    engine_named(names)  # an engine that can't be had is refused before anything is fetched
    to = noticing.notify_channels()
    with stages.workspace(folder) as (archive, store):
        run_id, linking = store.start_run("run"), store.last_linking()
        counts: stages.Counts = {}
        wrong: list[str] = []
        outcome = "failed"
        try:
            if files:
                taken, wrong = stages.take_in(archive, files)
                counts |= taken
            if due:
                counts |= crawling.crawl_due(folder, store, chosen, scope=scope, sample=sample)
            elif source and files:
                counts |= crawling.replay(folder, chosen, files, scope=scope)
            elif not files:
                counts |= crawling.crawl(folder, store, chosen, scope=scope, sample=sample)
            counts |= stages.read(archive, store, source, engine=names)
            if due and not counts["read"] and _last_was_done(store):
                say("Nothing new to link")
            else:
                with store.alone():  # what is published is what was linked here
                    counts |= stages.link(store)
                    stages.publish(store, folder)
            noticing.notice(store, folder, linking, to)
            outcome = "done"
        finally:
            store.finish_run(run_id, outcome, counts)
    if wrong:
        raise RefusalError("\ncasebook: ".join(wrong))


@app.command(
    epilog="Examples: casebook crawl --source solidarity_center · casebook crawl --due · "
    "casebook crawl --sample"
)
def crawl(
    data: DataOption = None,
    source: SourceOption = None,
    replay: ReplayOption = None,
    due: DueOption = False,
    sample: SampleOption = False,
    since: SinceOption = None,
    pages: PagesOption = 500,
    skipped: SkippedOption = False,
) -> None:
    """Fetch new and changed pages of the sources and archive them."""
    names, files, folder = _sources(source, sample), _warc_files(replay), folder_of(data, sample)
    _refuse_due_replay(due, files)
    scope = _scope(since, pages)
    to = noticing.notify_channels() if due else []
    with stages.workspace(folder) as (_, store):
        if due:
            crawling.crawl_due(folder, store, names, scope=scope, sample=sample)
            noticing.tell(store, folder, to)
        elif files:
            crawling.replay(folder, names, files, scope=scope, skipped=skipped)
        else:
            crawling.crawl(folder, store, names, scope=scope, sample=sample, skipped=skipped)


@app.command(epilog="Example: casebook watch --data d")
def watch(
    data: DataOption = None, source: SourceOption = None, sample: SampleOption = False
) -> None:
    """Run what is due, for ever: one long process instead of a timer.

    It does what `run --due` does, as soon as a source is due. SIGTERM ends it when the sources in
    hand are crawled.
    """
    from casebook.watch import watch as go_on

    go_on(folder_of(data, sample), _sources(source, sample), sample=sample)


@app.command("crawl-one", hidden=True)
def crawl_one(
    name: str, data: DataOption = None, since: SinceOption = None, pages: PagesOption = 500
) -> None:
    """Crawl one source if it is still due; --due starts such a process for each."""
    folder = folder_of(data)
    with stages.workspace(folder) as (_, store):
        crawling.crawl(folder, store, [name], scope=_scope(since, pages), only_due=True)


@app.command(
    epilog="Examples: casebook read articles.jsonl > reports.jsonl · casebook read --data d"
)
def read(
    file: LinesArgument = None, data: DataOption = None, names: NamesOption = "built-in"
) -> None:
    """Read the archived articles of --data, or the articles of FILE.

    FILE has a JSON object a line: id, url, published, title, and text or html. The reports go to
    standard output, a JSON object a line.
    """
    from msgspec import json

    from extractors.names.engine import engine_named
    from extractors.records import Report
    from pipelines.lines import read_lines

    engine = engine_named(names)
    if file is None:
        with stages.workspace(existing(data)) as (archive, store):
            stages.read(archive, store, engine=names)
        return

    good, bad = 0, 0
    with _lines(file) as lines:
        for item in read_lines(lines, engine):
            if isinstance(item, Report):
                good += 1
                sys.stdout.buffer.write(json.encode(item) + b"\n")
            else:
                bad += 1
                say(f"casebook: {file}: {item}")
    sys.stdout.flush()
    say(f"{good} articles read, {bad} bad lines")
    if bad and not good:
        raise typer.Exit(1)


@app.command(epilog="Examples: casebook link records.jsonl > clusters.csv · casebook link --data d")
def link(file: LinesArgument = None, data: DataOption = None) -> None:
    """Link the reports of --data into cases, or the records of FILE.

    FILE has a JSON object a line: id, name, and any of kind, article, organizations, roles,
    country, place, published, events. Columns id and case_id go to standard output.
    """
    if file is None:
        with stages.workspace(existing(data)) as (_, store):
            stages.link(store)
        return
    from pipelines.lines import link_lines

    with _lines(file) as lines:
        linked, bad = link_lines(lines)
    for line in bad:
        say(f"casebook: {file}: {line}")
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(["id", "case_id"])
    table.writerows(linked)
    say(f"{len(linked)} records, {len({case for _, case in linked})} cases, {len(bad)} bad lines")
    if bad and not linked:
        raise typer.Exit(1)


@app.command("compare-names", epilog="Example: casebook compare-names pairs.csv > compared.csv")
def compare_names(
    file: Annotated[Path, typer.Argument(help="CSV with columns name_a and name_b.")],
) -> None:
    """Say of pairs of personal names whether they are one name.

    The rows go to standard output with two columns more: score, from 0 to 1, and same, 1 or 0.
    """
    from pipelines.lines import BadLine
    from pipelines.names.rows import compare_file

    table = csv.writer(sys.stdout, lineterminator="\n")
    rows = bad = 0
    with file.open(encoding="utf-8-sig", newline="") as lines:
        for row in compare_file(lines):
            if isinstance(row, BadLine):
                bad += 1
                say(f"casebook: {file}: {row}")
            else:
                rows += 1
                table.writerow(row)
    say(f"{rows - 1} pairs compared, {bad} bad lines")
    if bad and rows == 1:
        raise typer.Exit(1)


@app.command(
    epilog="Examples: casebook evaluate tests/newsroom/gold --errors · "
    "casebook evaluate gold --json > before.json · casebook evaluate gold --compare before.json"
)
def evaluate(
    gold: Annotated[Path, typer.Argument(help="Folder of annotated pages.")],
    errors: Annotated[bool, typer.Option("--errors", help="List every disagreement.")] = False,
    constructions: Annotated[
        bool, typer.Option("--constructions", help="Count by the construction that tells an event.")
    ] = False,
    compare: Annotated[
        Path | None, typer.Option(help="Say what changed since this file, made with --json.")
    ] = None,
    part: Annotated[
        str, typer.Option(help="all, or the pages worked-on, or those set aside meanwhile.")
    ] = "all",
    as_json: Annotated[
        bool, typer.Option("--json", help="Write figures and events as JSON instead.")
    ] = False,
    names: NamesOption = "built-in",
) -> None:
    """Score the reader on annotated pages: precision, recall and F1 of each part of a report."""
    from msgspec import json

    from extractors import evaluation as e
    from extractors.names.engine import engine_named

    if part not in set(e.Part):
        raise RefusalError(f"--part {part}: it is one of {', '.join(e.Part)}")
    before = e.load_saved(compare) if compare else None
    done = e.evaluate(e.chosen(e.load_gold(gold), e.Part(part)), engine_named(names))
    now = e.saved(done.table)
    if as_json:
        print(json.format(json.encode(now)).decode())
    else:
        print(e.format_table(done.table, errors=errors))
        if constructions:
            print("\n" + e.format_confusion(e.confusion(done)))
        if before:
            print("\n" + e.format_changes(before, now))
    say(done.speed)


def _sources(names: list[str] | None, sample: bool) -> list[str]:
    """The names, checked; without any those of all sources, or of the sample's."""
    from crawler.sources import all_sources, source_named

    chosen = [source_named(name) for name in names or []]
    chosen = chosen or [source for source in all_sources() if source.sample == sample]
    return [source.name for source in chosen]


def _scope(since: str | None, pages: int) -> Scope:
    """How far a crawl goes, checked."""
    from crawler.scope import Scope

    try:
        return Scope(date.fromisoformat(since) if since else None, pages)
    except ValueError as error:
        raise RefusalError(f"--since {since}: write a day as YYYY-MM-DD") from error


def _refuse_due_replay(due: bool, files: list[Path]) -> None:
    if due and files:
        raise RefusalError("--due and --replay: archived files are never due; leave out --due")


def _last_was_done(store: Store) -> bool:
    """Whether the run before this one came to its end."""
    return [run["outcome"] for run in store.runs(2)][1:] == ["done"]


def _warc_files(paths: list[Path] | None) -> list[Path]:
    """The files themselves, checked; of a folder, the WARC files in it and below."""
    from crawler.archive.reader import check_file

    files = []
    for path in paths or []:
        inside = [path] if not path.is_dir() else sorted(path.rglob("*.warc*"))
        if not inside:
            raise RefusalError(f"{path}: no WARC files (*.warc, *.warc.gz) in this folder")
        files += inside
    for file in files:
        check_file(file)
    return files


@contextmanager
def _lines(file: Path) -> Iterator[BinaryIO]:
    if str(file) == "-":
        yield sys.stdin.buffer
        return
    with file.open("rb") as lines:
        yield lines
