"""``casebook publish``: the dataset for others, as a profile shows it."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from casebook import stages
from casebook.console import SAY, SHOW, say
from casebook.folders import DataOption, RefusalError, existing

FormatOption = Annotated[
    str,
    typer.Option("--format", help="csv, parquet, jsonl, sqlite, ftm; several with commas between."),
]
ProfileOption = Annotated[
    str,
    typer.Option(
        "--profile",
        help="Who the readers are: public, analyst or internal. Public withholds most.",
    ),
]
AsOfOption = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="The dataset as known on this day, UTC."),
]
OutOption = Annotated[
    Path | None,
    typer.Option("--out", help="Folder of the files. [default: published/PROFILE in --data]"),
]
TwoSourcesOption = Annotated[
    bool,
    typer.Option(
        "--two-sources",
        help="Withhold from the public what one independent source tells and nobody confirmed.",
    ),
]
LicenceOption = Annotated[
    str,
    typer.Option(
        "--licence",
        help="On what terms others may use it: a name as CC-BY-4.0, or an address. [default: it is "
        "said that it is not licensed yet]",
    ),
]
DiffOption = Annotated[
    tuple[Path, Path] | None,
    typer.Option(
        "--diff",
        metavar="OLD NEW",
        help="Write nothing; say what came, went and changed between two publication folders.",
    ),
]
DiffSheetOption = Annotated[
    Path | None, typer.Option("--diff-csv", help="With --diff: list every change in this file.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="With --diff: write JSON instead.")]
VersionOption = Annotated[
    str,
    typer.Option("--dataset-version", help="Name of the version. [default: made of the contents]"),
]


def publish(
    data: DataOption = None,
    format_: FormatOption = "csv",
    profile: ProfileOption = "public",
    as_of: AsOfOption = None,
    out: OutOption = None,
    two_sources: TwoSourcesOption = False,
    dataset_version: VersionOption = "",
    licence: LicenceOption = "",
    diff: DiffOption = None,
    diff_csv: DiffSheetOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write the dataset for others to a folder of its own, from the cases last linked.

    The working files of --data stay as they are: link, run and review write them.
    """
    from output.contents import contents_as_of, contents_of
    from output.formats import FORMATS
    from output.profiles import Profile
    from output.profiles.policy import READERS
    from output.publication import write_publication
    from output.release import Release
    from output.version import program
    from pipelines.update import open_questions

    if diff:
        _compare(*diff, diff_csv, as_json=as_json)
        return
    formats = _words("--format", format_, FORMATS)
    chosen = _words("--profile", profile, Profile)[0]
    folder = existing(data)
    target = out or folder / "published" / chosen
    day = _day(as_of) if as_of else None
    release = Release(dataset_version, Profile(chosen), day, two_sources, program(), licence)
    with stages.workspace(folder) as (_, store), SAY.status("publishing"), _uncollected():
        if not store.last_linking():
            say(f"No case is linked in {folder} yet; `casebook link --data {folder}` does it")
        contents = contents_as_of(store, day) if day else contents_of(store, open_questions(store))
        done = write_publication(contents, target, formats, release)
    say(f"Dataset {done.release.version}, profile {chosen}: for {READERS[Profile(chosen)]}")
    say(f"In {target}: {', '.join(file.name for file in done.files)}")


def _day(text: str) -> date:
    """The day written, which isn't to come."""
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise RefusalError(f"--as-of {text}: write a day as YYYY-MM-DD") from error
    if day > datetime.now(UTC).date():
        raise RefusalError(f"--as-of {text}: nobody knows yet what will be known on this day")
    return day


@contextmanager
def _uncollected() -> Iterator[None]:
    # Millions of records are in no cycle, and to find that out takes a fifth of the time.
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _compare(old: Path, new: Path, sheet: Path | None, *, as_json: bool) -> None:
    from msgspec import json

    from output.difference.compare import difference
    from output.difference.shown import difference_sheet, difference_table
    from output.spreadsheet import write_csv

    found = difference(old, new)
    if as_json:
        print(json.format(json.encode(found)).decode())
    else:
        SHOW.print(difference_table(found))
    if found.old.get("profile") != found.new.get("profile"):
        say("  the profiles differ: what is withheld in one of them counts as changed")
    if sheet:
        write_csv(difference_sheet(found), sheet)
        say(f"Every change in {sheet}")


def _words(option: str, given: str, allowed: Iterable[str]) -> list[str]:
    """The words given, each once, checked."""
    known = list(map(str, allowed))
    words = list(dict.fromkeys(word.strip() for word in given.split(",") if word.strip()))
    for word in words:
        if word not in known:
            raise RefusalError(f"{option} {word}: it is one of {', '.join(known)}")
    if not words:
        raise RefusalError(f"{option}: give one of {', '.join(known)}")
    return words
