"""``casebook report``: a site of static pages that shows the dataset."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from casebook import stages
from casebook.console import SAY, say
from casebook.folders import DataOption, RefusalError, existing

OutOption = Annotated[
    Path | None,
    typer.Option(
        "--out",
        help="Folder of the site. [default: report in --data, report-PROFILE for another profile]",
    ),
]


ProfileOption = Annotated[
    str,
    typer.Option("--profile", help="Who may see it: public, analyst or internal."),
]
TwoSourcesOption = Annotated[
    bool,
    typer.Option(
        "--two-sources", help="Withhold what one source tells and no reviewer has confirmed."
    ),
]


def report(
    data: DataOption = None,
    out: OutOption = None,
    profile: ProfileOption = "public",
    two_sources: TwoSourcesOption = False,
) -> None:
    """Write a static site about the cases last linked: open its index.html, no server is needed.

    The public profile withholds what could harm somebody; the other profiles say on every page
    that they are not for publication, and go to a folder of their own.
    """
    from output.profiles import Profile
    from output.report.material import gather
    from output.report.site import write_site

    if profile not in set(Profile):
        raise RefusalError(f"--profile {profile}: it is one of {', '.join(Profile)}")
    folder = existing(data)
    name = "report" if profile == Profile.PUBLIC else f"report-{profile}"
    target = out or folder / name
    with stages.workspace(folder) as (_, store), SAY.status("writing the report"):
        material = gather(store, Profile(profile), two_sources=two_sources)
        pages = write_site(material, target)
    say(f"{pages} pages; open {target / 'index.html'}")
