"""``casebook report``: a site of static pages that shows the dataset."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from casebook import stages
from casebook.console import SAY, say
from casebook.folders import DataOption, existing

OutOption = Annotated[
    Path | None,
    typer.Option("--out", help="Folder of the site. [default: report in --data]"),
]


def report(data: DataOption = None, out: OutOption = None) -> None:
    """Write a static site about the cases last linked: open its index.html, no server is needed."""
    from output.report.material import gather
    from output.report.site import write_site

    folder = existing(data)
    target = out or folder / "report"
    with stages.workspace(folder) as (_, store), SAY.status("writing the report"):
        pages = write_site(gather(store), target)
    say(f"{pages} pages; open {target / 'index.html'}")
