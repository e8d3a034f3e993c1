"""``casebook read``, ``link`` and ``compare-names``: one stage, over --data or a file alone."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from casebook import stages
from casebook.console import say
from casebook.folders import DataOption, existing
from casebook.options import NamesOption

LinesArgument = Annotated[
    Path | None, typer.Argument(help="File of JSON lines; `-` for standard input.")
]


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


def link(file: LinesArgument = None, data: DataOption = None) -> None:
    """Link the reports of --data into cases and write its working files, or link those of FILE.

    FILE has a JSON object a line: id, name, and any of kind, article, organizations, roles,
    country, place, published, events. Columns id and case_id go to standard output.
    """
    if file is None:
        folder = existing(data)
        with stages.workspace(folder) as (_, store), store.alone():
            stages.link(store)
            stages.publish(store, folder, show=False)
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


@contextmanager
def _lines(file: Path) -> Iterator[BinaryIO]:
    if str(file) == "-":
        yield sys.stdin.buffer
        return
    with file.open("rb") as lines:
        yield lines
