"""``casebook run``: the whole job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casebook import crawling, noticing, stages
from casebook.console import say
from casebook.folders import DataOption, RefusalError
from casebook.folders import folder as folder_of
from casebook.options import (
    DueOption,
    NamesOption,
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

if TYPE_CHECKING:
    from pipelines.store import Store


def run(
    data: DataOption = None,
    source: SourceOption = None,
    replay: ReplayOption = None,
    due: DueOption = False,
    sample: SampleOption = False,
    since: SinceOption = None,
    pages: PagesOption = 500,
    names: NamesOption = "built-in",
) -> None:
    """Crawl, read, link and publish: the whole job in one go.

    With --replay no network is used: each article in the WARC files is read; with --source too,
    the spiders of those sources run over the files instead.
    """
    from extractors.names.engine import engine_named

    chosen, files, folder = (
        chosen_sources(source, sample),
        warc_files(replay),
        folder_of(data, sample),
    )
    scope = scope_of(since, pages)
    refuse_due_replay(due, files)
    engine_named(names)  # an engine that can't be had is refused before anything is fetched
    to = noticing.notify_channels()
    with stages.workspace(folder) as (archive, store):
        run_id, linking = store.start_run("run"), store.last_linking()
        counts: stages.Counts = {}
        wrong: list[str] = []
        outcome = "failed"
        try:
            if files:
                taken, wrong = stages.take_in(archive, files)
                counts |= taken
            if due:
                counts |= crawling.crawl_due(folder, store, chosen, scope=scope, sample=sample)
            elif source and files:
                counts |= crawling.replay(folder, chosen, files, scope=scope)
            elif not files:
                counts |= crawling.crawl(folder, store, chosen, scope=scope, sample=sample)
            counts |= stages.read(archive, store, source, engine=names)
            if due and not counts["read"] and _last_was_done(store):
                say("Nothing new to link")
            else:
                with store.alone():  # what is published is what was linked here
                    counts |= stages.link(store)
                    stages.publish(store, folder, show=not due)
            noticing.notice(store, folder, linking, to)
            outcome = "done"
        finally:
            store.finish_run(run_id, outcome, counts)
    if wrong:
        raise RefusalError("\ncasebook: ".join(wrong))


def _last_was_done(store: Store) -> bool:
    """Whether the run before this one came to its end."""
    return [run["outcome"] for run in store.runs(2)][1:] == ["done"]
