"""``casebook sources``: what is declared, whether it still holds, and a draft for another site."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from casebook.console import SAY, SHOW, say
from casebook.folders import DataOption
from casebook.folders import folder as folder_of

app = typer.Typer(
    invoke_without_command=True,
    help="List the declared sources; check them on the living sites; declare another.",
    epilog="Examples: casebook sources · casebook sources check cpj · casebook sources add URL",
)
SampleOption = Annotated[
    bool, typer.Option("--sample", help="Open the built-in sample news site on localhost.")
]


@app.callback()
def sources(context: typer.Context) -> None:
    """List the declared sources."""
    if context.invoked_subcommand is None:
        list_()


@app.command("list", epilog="Example: casebook sources list")
def list_() -> None:
    """List the declared sources: kind, place, languages, and when each was last verified."""
    from crawler.sources import all_sources
    from output.sources import source_table

    SHOW.print(source_table(all_sources()))


@app.command(
    epilog="Examples: casebook sources check · casebook sources check cpj rsf --json · "
    "casebook sources check --sample"
)
def check(
    names: Annotated[
        list[str] | None, typer.Argument(help="Names of sources. [default: all]")
    ] = None,
    data: DataOption = None,
    sample: SampleOption = False,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON instead.")] = False,
) -> None:
    """Look at the living sites, and say what to mend in the declarations.

    Of each source a few pages are fetched, as politely as in any crawl: those that announce
    articles, and the three newest. The exit code is 1 when something is to be mended.
    """
    from msgspec import json

    from casebook.crawling import newsroom_if
    from casebook.stages import workspace
    from crawler.sources import all_sources, source_named
    from output.sources import check_lines, check_table
    from pipelines.checks.check import check_sources, compared

    chosen = [source_named(name) for name in names or []]
    chosen = chosen or [source for source in all_sources() if source.sample == sample]
    with workspace(folder_of(data, sample)) as (_, store):
        with newsroom_if(sample), SAY.status(f"checking {len(chosen)} sources"):
            found = compared(store.checks(), check_sources([each.name for each in chosen]))
        store.put_checks(found)
    if as_json:
        print(json.format(json.encode(found)).decode())
    else:
        SHOW.print(check_table(found))
        for line in check_lines(found):
            say(line)
    if any(each.mend for each in found):
        raise typer.Exit(1)


@app.command(
    epilog="Example: casebook sources add https://news.example.org --kind union --country BY"
)
def add(
    url: Annotated[str, typer.Argument(help="Address of the site's front page.")],
    kind: Annotated[str, typer.Option(help="Kind of the publisher, see docs/sources.md.")] = "news",
    country: Annotated[
        str | None, typer.Option(help="ISO 3166-1 code of the country that it reports on.")
    ] = None,
    region: Annotated[
        str | None, typer.Option(help="Region, when it is more than one country. [default: world]")
    ] = None,
    language: Annotated[
        list[str] | None,
        typer.Option(help="Language of its articles; may be repeated. [default: as the site says]"),
    ] = None,
    name: Annotated[str, typer.Option(help="Name of the source. [default: by its host]")] = "",
    delay: Annotated[
        float, typer.Option(min=0, help="Seconds between two requests, now and in crawls.")
    ] = 2.0,
    into: Annotated[
        Path | None,
        typer.Option(
            "--into", help="Folder for the file. [default: CASEBOOK_SOURCES, or the built-in one]"
        ),
    ] = None,
    sample: SampleOption = False,
) -> None:
    """Find out how a site announces its articles, and write its declaration.

    Shows the newest three articles as they would be read. The file is yours to correct.
    """
    from casebook.crawling import newsroom_if
    from crawler.discovery.file import refuse_declared, usual_folder, write
    from output.sources import article_lines
    from pipelines.checks.adding import Told, look_over

    if not sample:
        refuse_declared(url)
    place = region if region or country else "world"
    told = Told(kind, country, place, tuple(language or ()), delay, name)
    with newsroom_if(sample), SAY.status(f"looking at {url}"):
        found = look_over(url, told, sample=sample)
    usual = folder_of(None, sample=True) / "sources" if sample else usual_folder()
    path = write(found.draft, into or usual)
    SHOW.print(path.read_text(encoding="utf-8"), markup=False)
    for line in article_lines(found.articles):
        SHOW.print(line, markup=False, soft_wrap=True)
    own = (
        ""
        if path.parent == usual_folder()
        else f"CASEBOOK_SOURCES={shlex.quote(str(path.parent))} "
    )
    then = f"{own}casebook sources check {found.draft.name}"
    say(f"Written to {path}; correct what is wrong, then: {then}")
