"""Options that several commands take, and what is asked for with them, checked."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from casebook.folders import RefusalError

if TYPE_CHECKING:
    from crawler.scope import Scope

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
DueOption = Annotated[
    bool,
    typer.Option("--due", help="Take only sources whose time has come; see `casebook schedule`."),
]


def chosen_sources(names: list[str] | None, sample: bool) -> list[str]:
    """The names, checked; without any those of all sources, or of the sample's."""
    from crawler.sources import all_sources, source_named

    chosen = [source_named(name) for name in names or []]
    chosen = chosen or [source for source in all_sources() if source.sample == sample]
    return [source.name for source in chosen]


def scope_of(since: str | None, pages: int) -> Scope:
    """How far a crawl goes. Raises RefusalError when the day is none."""
    from crawler.scope import Scope

    try:
        return Scope(date.fromisoformat(since) if since else None, pages)
    except ValueError as error:
        raise RefusalError(f"--since {since}: write a day as YYYY-MM-DD") from error


def refuse_due_replay(due: bool, files: list[Path]) -> None:
    """Raises RefusalError when both are asked for."""
    if due and files:
        raise RefusalError("--due and --replay: archived files are never due; leave out --due")


def warc_files(paths: list[Path] | None) -> list[Path]:
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
