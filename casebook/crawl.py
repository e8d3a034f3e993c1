"""``casebook crawl`` and ``watch``: pages of the sources into the archive, once or for ever."""

from __future__ import annotations

from typing import Annotated

import typer

from casebook import crawling, noticing, stages
from casebook.folders import DataOption
from casebook.folders import folder as folder_of
from casebook.options import (
    DueOption,
    PagesOption,
    ReplayOption,
    SampleOption,
    SinceOption,
    SourceOption,
    chosen_sources,
    refuse_due_replay,
    scope_of,
    warc_files,
)

SkippedOption = Annotated[
    bool, typer.Option("--skipped", help="List announced articles that are not relevant.")
]


def crawl(
    data: DataOption = None,
    source: SourceOption = None,
    replay: ReplayOption = None,
    due: DueOption = False,
    sample: SampleOption = False,
    since: SinceOption = None,
    pages: PagesOption = 500,
    skipped: SkippedOption = False,
) -> None:
    """Fetch new and changed pages of the sources and archive them."""
    names, files, folder = (
        chosen_sources(source, sample),
        warc_files(replay),
        folder_of(data, sample),
    )
    refuse_due_replay(due, files)
    scope = scope_of(since, pages)
    to = noticing.notify_channels() if due else []
    with stages.workspace(folder) as (_, store):
        if due:
            crawling.crawl_due(folder, store, names, scope=scope, sample=sample)
            noticing.tell(store, folder, to)
        elif files:
            crawling.replay(folder, names, files, scope=scope, skipped=skipped)
        else:
            crawling.crawl(folder, store, names, scope=scope, sample=sample, skipped=skipped)


def watch(
    data: DataOption = None, source: SourceOption = None, sample: SampleOption = False
) -> None:
    """Run what is due, for ever: one long process instead of a timer.

    It does what `run --due` does, as soon as a source is due. SIGTERM ends it when the sources in
    hand are crawled.
    """
    from casebook.watch import watch as go_on

    go_on(folder_of(data, sample), chosen_sources(source, sample), sample=sample)


def crawl_one(
    name: str, data: DataOption = None, since: SinceOption = None, pages: PagesOption = 500
) -> None:
    """Crawl one source if it is still due; --due starts such a process for each."""
    folder = folder_of(data)
    with stages.workspace(folder) as (_, store):
        crawling.crawl(folder, store, [name], scope=scope_of(since, pages), only_due=True)
