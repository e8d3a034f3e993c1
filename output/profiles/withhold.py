"""Apply a profile to tables."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import unquote

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from output.columns import Column, tables
from output.frame import to_frame, to_table
from output.profiles.policy import (
    HIDDEN_NAME,
    SEARCHED,
    Profile,
    State,
    Treatment,
    policy,
    reasons,
    treatment,
)
from output.profiles.subjects import Subjects, subjects_of
from output.profiles.words import tells
from output.text import SEPARATOR, WITHHELD, marked

_STATES = tuple(State)
_PLACES = {state: place for place, state in enumerate(_STATES)}
_OPEN = _PLACES[State.OPEN]
_REASONS = reasons()
_KEPT = -1
_LAST_DAYS = {"date_to", "last_event_date"}

Codes = np.ndarray[tuple[int], np.dtype[np.int8]]
Grid = np.ndarray[tuple[int, int], np.dtype[np.int8]]


def profiled(
    whole: Mapping[str, pd.DataFrame], profile: Profile, *, two_sources: bool = False
) -> dict[str, pd.DataFrame]:
    """The tables of a whole dataset as the profile shows them; see ``Withholding.apply``."""
    subjects = subjects_of(whole["cases"], profile, two_sources=two_sources)
    return Withholding(subjects).apply(whole)


class Withholding:
    """Applies a profile to the tables of a dataset, page after page."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects
        self._articles: dict[str, int] = {}
        """By article the state of the cases that rest on it, open when one of them is."""

    def apply(self, page: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
        """The page with a column ``withheld`` at the end of each table.

        A withheld text is replaced by its mark, ``[withheld: minor]``; a list by a list of the
        mark alone; a number, date, boolean or reference by a missing value. The column
        ``withheld`` names every one, ``quote: health``. No row is left out. A case comes with its
        events in one page, and the articles after all cases.
        """
        single = self._single_events(page)
        done = {}
        for name, frame in page.items():
            table = to_table(frame)
            states = self._states(name, table, single)
            if name == "evidence":
                self._note_articles(table, states)
            done[name] = to_frame(self._withheld(table, tables()[name], states))
        return done

    def _single_events(self, page: Mapping[str, pd.DataFrame]) -> set[str]:
        """Events that one source tells and nobody has confirmed, where that matters."""
        events = page.get("events")
        if events is None or not self._subjects.two_sources:
            return set()
        told_once = (events["independent_sources"] < 2) & ~events["confirmed"]
        return set(events["event_id"][told_once])

    def _states(self, name: str, table: pa.Table, single: set[str]) -> Codes:
        """The state of each row, as its place in ``State``."""
        if name == "articles":
            known = self._articles
            codes = [known.get(key or "", _OPEN) for key in _texts(table, "article_id")]
        elif "case_id" in table.column_names:
            of_case = self._subjects.states
            found = [of_case.get(key or "", State.OPEN) for key in _texts(table, "case_id")]
            if name != "cases":
                found = self._of_rows(table, found, single)
            codes = [_PLACES[state] for state in found]
        else:
            codes = [_OPEN] * len(table)
        return np.array(codes, np.int8)

    def _of_rows(self, table: pa.Table, found: list[State], single: set[str]) -> list[State]:
        """That of the event where its row stands for one; PARTLY is for the row of a case alone."""
        has_event = "event_id" in table.column_names
        events = _texts(table, "event_id") if has_event else [None] * len(found)
        return [
            state
            if state not in (State.OPEN, State.PARTLY)
            else State.PARTLY
            if event in single
            else State.OPEN
            for state, event in zip(found, events, strict=True)
        ]

    def _note_articles(self, table: pa.Table, states: Codes) -> None:
        for key, state in zip(_texts(table, "article_id"), states, strict=True):
            known = self._articles.get(key or "")
            self._articles[key or ""] = _OPEN if known == _OPEN else int(state)

    def _withheld(self, table: pa.Table, columns: tuple[Column, ...], states: Codes) -> pa.Table:
        cells, codes = [], np.full((len(table), len(columns)), _KEPT, np.int8)
        for place, column in enumerate(columns):
            cells.append(self._column(table, column, states, codes[:, place]))
        names = [*table.column_names, WITHHELD]
        return pa.table(dict(zip(names, [*cells, _listed(codes, columns)], strict=True)))

    def _column(self, table: pa.Table, column: Column, states: Codes, codes: Codes) -> pa.Array:
        """The cells; ``codes`` are filled with the places of the reasons."""
        cells = _one(table[column.name])
        wider = np.zeros(len(table), bool)
        for number, state in enumerate(_STATES):
            rows = states == number
            if not rows.any():
                continue
            done = treatment(column.sensitivity, self._subjects.profile, state)
            if done is Treatment.WITHHOLD:
                codes[rows] = _REASONS.index(_reason(column, state))
            elif done is Treatment.SEARCH:
                self._search(cells, column, rows, codes)
            elif done is Treatment.YEAR:
                wider |= rows
        if (codes != _KEPT).any():
            cells = pc.if_else(pa.array(codes != _KEPT), _marks(column, codes, cells.type), cells)
        if wider.any():
            cells = pc.if_else(pa.array(wider), _years(table, column), cells)
            dated = np.asarray(pc.is_valid(cells), bool)
            codes[wider & dated] = _REASONS.index(State.MINOR.value)
        return cells

    def _search(self, cells: pa.Array, column: Column, rows: Codes, codes: Codes) -> None:
        """Put the reason to each of the rows whose text tells what is withheld."""
        if column.kind not in ("text", "list"):
            return
        texts = pc.binary_join(cells, SEPARATOR) if column.kind == "list" else cells
        encoded = texts.dictionary_encode()  # addresses and titles come again and again
        unique, places = _plain(encoded.dictionary), encoded.indices
        hits = [(reason, tells(unique, reason)) for reason in SEARCHED[self._subjects.profile]]
        if self._subjects.names:
            hits.append((HIDDEN_NAME, self._subjects.names.found_in(unique)))
        for reason, found in reversed(hits):
            hit = np.asarray(pc.fill_null(found.take(places), False))
            codes[rows & hit] = _REASONS.index(reason)


def _reason(column: Column, state: State) -> str:
    state = State.SINGLE_SOURCE if state is State.PARTLY else state
    return policy()[column.sensitivity].reason or state.value


def _plain(texts: pa.Array) -> pa.Array:
    """The texts with the words of addresses in letters."""
    if not pc.any(pc.match_substring(texts, "%")).as_py():
        return texts
    return pa.array([text and unquote(text) for text in texts.to_pylist()], pa.string())


def _marks(column: Column, codes: Codes, kind: pa.DataType) -> pa.Array | pa.Scalar:
    if column.refers or column.kind not in ("text", "list"):
        return pa.scalar(None, kind)
    marks = _told(codes, [marked(reason) for reason in _REASONS])
    if column.kind == "text":
        return marks
    return pa.ListArray.from_arrays(pa.array(range(len(marks) + 1), pa.int32()), marks)


def _listed(codes: Grid, columns: tuple[Column, ...]) -> pa.Array:
    """For each row the entries of its withheld cells."""
    words = [f"{column.name}: {reason}" for column in columns for reason in _REASONS]
    rows, places = np.nonzero(codes != _KEPT)
    entries = pa.array(words).take(pa.array(places * len(_REASONS) + codes[rows, places]))
    ends = np.cumsum((codes != _KEPT).sum(axis=1))
    offsets = pa.array(np.concatenate([[0], ends]), pa.int32())
    return pa.ListArray.from_arrays(offsets, entries)


def _told(codes: Codes, words: list[str]) -> pa.Array:
    return pa.array(words).take(pa.array(codes, mask=codes == _KEPT))


def _years(table: pa.Table, column: Column) -> pa.Array:
    """The column's dates as wide as the years that they touch."""
    if column.kind == "text":  # EDTF
        first, last = (_one(pc.year(table[name])) for name in ("date_from", "date_to"))
        one, other = first.cast(pa.string()), last.cast(pa.string())
        both = pc.binary_join_element_wise(one, other, "/")
        return pc.if_else(pc.equal(first, last), one, both)
    year = _one(pc.year(table[column.name])).cast(pa.string())
    day = "-12-31" if column.name in _LAST_DAYS else "-01-01"
    whole = pc.binary_join_element_wise(pc.utf8_lpad(year, 4, "0"), day, "")
    return whole.cast(pa.date32())


def _texts(table: pa.Table, name: str) -> list[str | None]:
    return table[name].to_pylist()  # type: ignore[no-any-return]


def _one(column: pa.ChunkedArray | pa.Array) -> pa.Array:
    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
