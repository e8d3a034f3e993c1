"""The entities of the tables of a dataset."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from output.frame import to_table
from output.ftm import mapping
from output.ftm.entity import PREFIX, Entity
from output.ftm.mapping import Row
from output.plain import plain_columns
from output.text import MARKED


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
        cases = {row["case_id"]: row for row in _rows(page["cases"]) if row.get("name")}
        events = {
            row["event_id"]: row
            for row in _rows(page["events"])
            if row["case_id"] in cases and row.get("type")
        }
        for case in cases.values():
            yield from self._once(mapping.case(case))
        for event in events.values():
            yield from self._once(mapping.event(event, cases[event["case_id"]]))
        for quote in _rows(page["evidence"]):
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


def _rows(frame: pd.DataFrame) -> Iterator[Row]:
    """The rows, withheld values as missing ones."""
    table = to_table(frame)
    columns = [_shown(column) for column in plain_columns(table)]
    for values in zip(*columns, strict=True):
        yield dict(zip(table.column_names, values, strict=True))


def _shown(column: list[Any]) -> list[Any]:
    """The values, what is withheld among them missing: None, or an empty list."""
    first = next((value for value in column if value is not None), None)
    if isinstance(first, list):
        return [[] if value and _is_mark(value[0]) else value for value in column]
    if isinstance(first, str):
        return [None if value and _is_mark(value) else value for value in column]
    return column


def _is_mark(text: str) -> bool:
    return text[0:1] == "[" and MARKED.fullmatch(text) is not None
