"""The entities of the tables of a dataset."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from output.frame import to_table
from output.ftm import mapping
from output.ftm.entity import PREFIX, Entity
from output.ftm.mapping import Row
from output.plain import plain_columns
from output.text import MARKED, SEPARATOR

_OF_CASE = (
    "case_id", "name", "other_names", "kind", "roles", "organizations", "country", "status",
    "latest_penalty", "last_changed",
)  # fmt: skip
_OF_EVENT = (
    "event_id", "case_id", "type", "date", "date_from", "date_to", "penalty_kind",
    "penalty_duration", "penalty_amount", "charge", "place", "authority", "conflicts",
)  # fmt: skip
_OF_QUOTE = (
    "evidence_id", "case_id", "event_id", "field", "value", "quote", "article_id", "url", "title",
    "source", "published", "fetched",
)  # fmt: skip
"""Columns that entities are made of."""

_MARKED = rf"\A{MARKED.pattern}\z"


class Entities:
    """The entities of a dataset whose tables come in pages, each entity once.

    A case whose name is withheld is left out, with its events and quotes: entities without a name,
    or with one that many share, would be taken for one.
    """

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def of_page(self, page: Mapping[str, pd.DataFrame]) -> Iterator[Entity]:
        """The entities of a page that holds whole cases, as a profile shows them."""
        if "cases" not in page:
            return
        cases = {row["case_id"]: row for row in _rows(page["cases"], _OF_CASE) if row.get("name")}
        events = {
            row["event_id"]: row
            for row in _rows(page["events"], _OF_EVENT)
            if row["case_id"] in cases and row.get("type")
        }
        for case in cases.values():
            yield from self._once(mapping.case(case))
        for event in events.values():
            yield from self._once(mapping.event(event, cases[event["case_id"]]))
        for quote in _rows(page["evidence"], _OF_QUOTE):
            of, event_id = cases.get(quote["case_id"]), quote.get("event_id")
            article = quote.get("article_id")
            if of and article and (not event_id or event_id in events):
                if PREFIX + article not in self._seen:
                    yield from self._once((mapping.article(quote),))
                yield from self._once((mapping.quote(quote, of),))

    def _once(self, entities: Iterable[Entity]) -> Iterator[Entity]:
        for entity in entities:
            if entity.id not in self._seen:
                self._seen.add(entity.id)
                yield entity


def _rows(frame: pd.DataFrame, names: Sequence[str]) -> Iterator[Row]:
    """The rows with these columns of theirs, withheld values as missing ones."""
    table = to_table(frame[[*names]])
    shown = pa.table({name: _shown(table[name]) for name in names})
    for values in zip(*plain_columns(shown), strict=True):
        yield dict(zip(names, values, strict=True))


def _shown(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """The values, what is withheld among them missing: None, or an empty list."""
    kind = column.type
    if pa.types.is_list(kind):
        marked = pc.match_substring_regex(pc.binary_join(column, SEPARATOR), _MARKED)
        return pc.if_else(marked, pa.scalar([], kind), column)
    if pa.types.is_string(kind):
        return pc.if_else(pc.match_substring_regex(column, _MARKED), pa.scalar(None, kind), column)
    return column
