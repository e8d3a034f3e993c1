"""``casebook review``: questions out to a spreadsheet, answers back into the log."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from casebook import stages
from casebook.console import SHOW, say
from casebook.folders import DataOption, existing

app = typer.Typer(no_args_is_help=True, help="Ask people what the machine can't decide.")
WhoOption = Annotated[
    str, typer.Option("--who", envvar="CASEBOOK_REVIEWER", help="Who decides; stands in the log.")
]
WhyOption = Annotated[str, typer.Option("--why", help="The reason, in own words.")]


@app.command(epilog="Example: casebook review export questions.csv --data d")
def export(
    file: Annotated[Path | None, typer.Argument(help="[default: review.csv in --data]")] = None,
    data: DataOption = None,
) -> None:
    """Write the open questions, the most useful first, with an empty decision column."""
    from output.publish import write_questions
    from pipelines.update import open_questions

    folder = existing(data)
    with stages.workspace(folder) as (_, store):
        asked = open_questions(store)
        path = file or folder / "review.csv"
        write_questions(asked, path)
    say(f"{len(asked)} questions in {path}; fill in the column decision and import the file")


@app.command("import", epilog="Example: casebook review import review.csv --who anna --data d")
def import_(
    file: Annotated[Path, typer.Argument(help="review.csv as a spreadsheet has saved it.")],
    who: WhoOption,
    data: DataOption = None,
    good_rows: Annotated[
        bool, typer.Option("--good-rows", help="Take the good rows even if others are bad.")
    ] = False,
) -> None:
    """Take the decisions of a sheet into the log, and bring the dataset up to them.

    With a bad row nothing is taken, unless --good-rows is given. Importing twice does no harm.
    """
    from pipelines.review.answer import take
    from pipelines.review.sheet import parse_sheet

    folder, raw = existing(data), file.read_bytes()
    with stages.workspace(folder) as (_, store):
        taken = take(store, parse_sheet(raw, store.questions()), who, good_rows=good_rows)
        for row in taken.bad:
            say(f"casebook: {file}: {row}")
        say(f"{len(taken.new)} decisions taken, {taken.known} known, {len(taken.bad)} bad rows")
        if taken.new:
            stages.link(store)
            stages.publish(store, folder)
    if taken.bad:
        raise typer.Exit(1)


@app.command(epilog="Example: casebook review serve --who anna --data d")
def serve(
    data: DataOption = None,
    who: Annotated[
        str | None,
        typer.Option(
            "--who",
            envvar="CASEBOOK_REVIEWER",
            help="Who decides; stands in the log. [default: asked for on the page]",
            show_default=False,
        ),
    ] = None,
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port of this machine; 0 takes a free one.")
    ] = 0,
) -> None:
    """Open a page where the questions are answered by keyboard, on this machine alone.

    The link that is shown opens it once. Ctrl-C ends it and brings the dataset up to the answers.
    """
    from output.review_page.serving import serving
    from pipelines.update import open_questions

    folder = existing(data)
    with stages.workspace(folder) as (_, store):

        def update() -> None:
            stages.link(store)
            stages.publish(store, folder)

        say(f"{len(open_questions(store))} questions. Ctrl-C ends. Open this link:")
        with serving(store, who=who, port=port, update=update, tell=say) as server:
            server.run()
        if len(store.judgements()) != store.judgements_linked():
            update()


@app.command(epilog="Example: casebook review log --data d")
def log(data: DataOption = None) -> None:
    """Show every judgement, oldest first."""
    from output.terminal import log_table

    with stages.workspace(existing(data)) as (_, store):
        SHOW.print(log_table(store.judgements()))


@app.command(epilog="Example: casebook review undo 3 --who anna --why 'wrong row' --data d")
def undo(
    number: Annotated[int, typer.Argument(help="Number of the judgement in the log.")],
    who: WhoOption,
    why: WhyOption = "",
    data: DataOption = None,
) -> None:
    """Take a judgement back; it stays in the log."""
    from pipelines.review.answer import undo as take_back

    folder = existing(data)
    with stages.workspace(folder) as (_, store):
        line = take_back(store, number, who, why)
        say(f"judgement {number} is taken back by {line.number}")
        stages.link(store)
        stages.publish(store, folder)
