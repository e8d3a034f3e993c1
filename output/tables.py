"""The tables of the dataset: one data frame for each, its columns those of ``columns.csv``.

There is one way from the store to any file: records to rows, rows to frames, in pages of some
thousand cases so that memory stays small.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

import pandas as pd

from output.columns import tables
from output.contents import Contents
from output.frame import frame_of
from output.profiles.minors import minors
from output.review import review_rows
from output.rows.cases import case_row, name_rows
from output.rows.events import charge_rows, event_row, penalty_rows
from output.rows.evidence import evidence_rows
from output.rows.log import change_rows, judgement_rows
from output.rows.readings import SourceCounts, article_row
from pipelines.records import Case
from pipelines.review.questions import Asked

Tables = dict[str, pd.DataFrame]
"""Frames by the name of their table."""

CASES_A_PAGE = 2_000
READINGS_A_PAGE = 2_000

Item = TypeVar("Item")


def frames(contents: Contents) -> Tables:
    """All tables as a whole."""
    found: dict[str, list[pd.DataFrame]] = {name: [] for name in tables()}
    cases = case_table(contents)
    for page in pages(contents, cases):
        for name, frame in page.items():
            found[name].append(frame)
    return {
        name: pd.concat(parts, ignore_index=True) if parts else frame_of((), tables()[name])
        for name, parts in found.items()
    }


def case_table(contents: Contents) -> pd.DataFrame:
    """The table of cases as a whole; it tells what profiles must know of every case."""
    reasons = _reasons(contents.asked)
    columns = tables()["cases"]
    parts = [
        frame_of(
            (
                case_row(case, minor=minor, asked=reasons.get(case.id, ()))
                for case, minor in zip(page, minors(page), strict=True)
            ),
            columns,
        )
        for page in _batches(contents.cases, CASES_A_PAGE)
    ]
    return pd.concat(parts, ignore_index=True) if parts else frame_of((), columns)


def pages(contents: Contents, cases: pd.DataFrame) -> Iterator[Tables]:
    """All tables in pages: first the cases, each with all its rows, then the logs and the articles.

    ``cases`` is the table of cases. Pages one after the other are the tables as a whole.
    """
    start = 0
    for page in _batches(contents.cases, CASES_A_PAGE):
        shown = cases.iloc[start : start + len(page)].reset_index(drop=True)
        start += len(page)
        yield {"cases": shown, **_case_page(page)}
    yield from _others(contents)


def _case_page(cases: Sequence[Case]) -> Tables:
    told = [(case, event) for case in cases for event in case.events]
    rows = {
        "names": (row for case in cases for row in name_rows(case)),
        "events": (event_row(case, event) for case, event in told),
        "penalties": (row for case, event in told for row in penalty_rows(case, event)),
        "charges": (row for case, event in told for row in charge_rows(case, event)),
        "evidence": (row for case in cases for row in evidence_rows(case)),
    }
    return {name: frame_of(found, tables()[name]) for name, found in rows.items()}


def _others(contents: Contents) -> Iterator[Tables]:
    columns = tables()
    counts = SourceCounts()
    for page in _batches(counts.counted(contents.readings), READINGS_A_PAGE):
        rows = (row for reading in page if (row := article_row(reading)))
        yield {"articles": frame_of(rows, columns["articles"])}
    yield {"sources": frame_of(counts.rows(), columns["sources"])}
    judged = judgement_rows(contents.judgements, contents.identities)
    yield {"judgements": frame_of(judged, columns["judgements"])}
    yield {"review": frame_of(review_rows(contents.asked), columns["review"])}
    yield {"changes": frame_of(change_rows(contents.changes), columns["changes"])}


def _reasons(asked: Iterable[Asked]) -> dict[str, list[str]]:
    """Why people are asked about a case, by its id."""
    reasons: dict[str, list[str]] = {}
    for item in asked:
        for case in filter(None, (item.case, item.other)):
            reasons.setdefault(case.id, []).extend(item.question.reasons)
    return reasons


def _batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    remaining = iter(items)
    while batch := list(islice(remaining, size)):
        yield batch
