"""The commands, in the order in which ``casebook --help`` lists them."""

from __future__ import annotations

import typer

from casebook import (
    crawl,
    dataset,
    evaluate,
    lines,
    noticing,
    report,
    review,
    run,
    schedule,
    show,
    sources,
    status,
    verify,
)
from casebook.folders import common

app = typer.Typer(
    name="casebook",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode="rich",
    help="Watch human-rights and union news, and keep a deduplicated dataset of cases.",
    epilog="Start with: casebook run --sample",
)
app.callback()(common)
app.command(
    epilog="Examples: casebook run --sample · casebook run --due · "
    "casebook run --replay news.warc.gz --data d"
)(run.run)
app.command(epilog="Example: casebook watch --data d")(crawl.watch)
app.command(
    epilog="Examples: casebook crawl --source solidarity_center · casebook crawl --due · "
    "casebook crawl --sample"
)(crawl.crawl)
app.command("crawl-one", hidden=True)(crawl.crawl_one)
app.command(
    epilog="Examples: casebook read articles.jsonl > reports.jsonl · casebook read --data d"
)(lines.read)
app.command(epilog="Examples: casebook link records.jsonl > clusters.csv · casebook link --data d")(
    lines.link
)
app.command(
    epilog="Examples: casebook publish --data d · casebook publish --format csv,parquet "
    "--profile analyst --as-of 2024-06-30 --out june"
)(dataset.publish)
app.command(epilog="Example: casebook report --data d --out site")(report.report)
app.command(epilog="Example: casebook show C4QZ7M2KXRA --data d")(show.show)
app.command(epilog="Example: casebook resolve C4QZ7M2KXRA --data d")(show.resolve)
app.command(epilog="Example: casebook verify --data d")(verify.verify)
app.command(epilog="Examples: casebook status · casebook status --json --metrics casebook.prom")(
    status.status
)
app.command(epilog="Examples: casebook digest · casebook digest --since 12")(noticing.digest)
app.command("compare-names", epilog="Example: casebook compare-names pairs.csv > compared.csv")(
    lines.compare_names
)
app.command(
    epilog="Examples: casebook evaluate tests/newsroom/gold --errors · "
    "casebook evaluate gold --json > before.json · casebook evaluate gold --compare before.json"
)(evaluate.evaluate)
app.add_typer(review.app, name="review")
app.add_typer(sources.app, name="sources")
app.add_typer(schedule.app, name="schedule")
