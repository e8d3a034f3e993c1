"""``casebook verify``: whether the evidence still stands."""

from __future__ import annotations

from typing import Annotated

import typer

from casebook import stages
from casebook.console import SHOW, progress, say
from casebook.folders import DataOption, existing


def verify(
    data: DataOption = None,
    quick: Annotated[
        bool, typer.Option("--quick", help="Don't make the texts again from the archived pages.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON instead.")] = False,
) -> None:
    """Check all evidence: archived record, digest, text, and each quote at its offsets.

    It changes nothing, and stops at any time without harm. The exit code is 1 when anything is
    broken; what is, and what to do about it, is listed.
    """
    from msgspec import json

    from output.verified import broken_table
    from pipelines.verify.run import verify as check

    folder = existing(data)
    with stages.workspace(folder) as (archive, store), progress("verifying", "pages") as tell:
        done = check(archive, store, quick=quick, on_page=tell)
    if as_json:
        print(json.format(json.encode(done)).decode())
    elif done.broken:
        SHOW.print(broken_table(done.broken))
    say(f"Checked {done.quotes} quotes from {done.pages} page versions: {len(done.broken)} broken")
    if done.texts_differ:
        say(
            f"  {done.texts_differ} pages give another text with this version of Casebook; the "
            "stored texts, which the quotes stand in, hold"
        )
    if done.broken:
        raise typer.Exit(1)
