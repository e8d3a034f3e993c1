"""``casebook evaluate``: how well the reader reads."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from casebook.console import say
from casebook.folders import RefusalError
from casebook.options import NamesOption


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
