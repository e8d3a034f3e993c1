"""What a report is made of, out of the store."""

from __future__ import annotations

from importlib.metadata import version

from output.contents import contents_of
from output.report.counts import last_day
from output.report.records import Edition
from output.report.site import Material
from output.tables import frames
from output.text import text_frames
from pipelines.store import Store
from pipelines.update import open_questions


def gather(store: Store) -> Material:
    """The material of a report about the cases last linked."""
    tables = text_frames(frames(contents_of(store, open_questions(store))))
    texts = {
        reading.report.text_sha256: reading.text for reading in store.readings() if reading.report
    }
    until = last_day(tables)
    linking = max((number for number, _ in store.changes()), default=0)
    return Material(
        tables=tables,
        texts=texts.get,
        outcomes=store.outcomes(),
        retired=store.retired(),
        edition=Edition("public", "", linking, str(until or ""), version("casebook")),
    )
