"""Ten questions of an analyst, answered by pandas, DuckDB and SQLite from one publication.

Say ``python -m benchmarks.questions FOLDER``, where FOLDER was written by ``casebook publish
--format csv,parquet,sqlite``. It prints the answers of each engine that differ from pandas'.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from output.columns import published
from output.package.schema import MISSING

Frames = Mapping[str, pd.DataFrame]
Rows = list[tuple[Any, ...]]
DAY = "2024-06-30"
"""The day of the question who was in custody."""
CUSTODY, FREEDOM = ("arrest", "sentence"), ("release", "acquittal", "exile", "death")


@dataclass(frozen=True, slots=True)
class Question:
    """One question, in SQL as DuckDB and SQLite both know it, and in pandas."""

    words: str
    sql: str
    answer: Callable[[Frames], pd.DataFrame]


def _by_country_and_year(tables: Frames) -> pd.DataFrame:
    cases = tables["cases"].assign(year=lambda c: c["first_event_date"].str[:4])
    return _counted(cases, ["country", "year"])


def _in_custody(tables: Frames) -> pd.DataFrame:
    events = tables["events"][tables["events"]["date_to"] <= DAY]
    taken = events[events["type"].isin(CUSTODY)].groupby("case_id")["date_to"].max()
    freed = events[events["type"].isin(FREEDOM)].groupby("case_id")["date_to"].max()
    held = taken[~(freed.reindex(taken.index) >= taken).fillna(False)]
    people = tables["cases"][tables["cases"]["kind"] == "person"]
    return _counted(people[people["case_id"].isin(held.index)], ["country"])


def _longest(tables: Frames) -> pd.DataFrame:
    terms = tables["penalties"].dropna(subset="months")
    terms = terms.sort_values(["months", "penalty_id"], ascending=[False, True])
    return terms[["penalty_id", "kind", "months"]].head(10)


def _types(tables: Frames) -> pd.DataFrame:
    return _counted(tables["events"], ["type"])


def _months(tables: Frames) -> pd.DataFrame:
    events = tables["events"].dropna(subset="date_from")
    exact = events[events["date_from"].str[:7] == events["date_to"].str[:7]]
    return _counted(exact.assign(month=exact["date_from"].str[:7]), ["month"])


def _penalties(tables: Frames) -> pd.DataFrame:
    grouped = tables["penalties"].dropna(subset="kind").groupby("kind")
    return pd.DataFrame(
        {"n": grouped.size(), "terms": grouped["months"].count(), "sum": grouped["months"].sum()}
    ).reset_index()


def _provisions(tables: Frames) -> pd.DataFrame:
    charges = tables["charges"].dropna(subset="article")
    return _counted(charges, ["code", "article"])


def _sources(tables: Frames) -> pd.DataFrame:
    grouped = tables["evidence"].dropna(subset="source").groupby("source")
    pages, cases = grouped["article_id"].nunique(), grouped["case_id"].nunique()
    return pd.DataFrame({"quotes": grouped.size(), "pages": pages, "cases": cases}).reset_index()


def _spellings(tables: Frames) -> pd.DataFrame:
    scripts = tables["names"].dropna(subset="script").groupby("case_id")["script"]
    found = pd.DataFrame({"spellings": scripts.count(), "scripts": scripts.nunique()})
    return _counted(found, ["spellings", "scripts"])


def _same_year(tables: Frames) -> pd.DataFrame:
    events = tables["events"].dropna(subset="date_from")
    first = {
        kind: events[events["type"] == kind].groupby("case_id")["date_from"].min().str[:4]
        for kind in ("arrest", "sentence")
    }
    years = pd.DataFrame(first).dropna()
    return _counted(years, ["arrest", "sentence"])


def _counted(frame: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    return frame.groupby(columns, dropna=False).size().reset_index(name="n")


QUESTIONS = (
    Question(
        "cases by country and year of their first event",
        "SELECT country, substr(CAST(first_event_date AS VARCHAR), 1, 4), count(*) FROM cases "
        "GROUP BY 1, 2",
        _by_country_and_year,
    ),
    Question(
        f"people in custody on {DAY}, by country",
        f"""SELECT c.country, count(*) FROM cases c JOIN (
            SELECT case_id,
              max(CASE WHEN type IN {CUSTODY} THEN CAST(date_to AS VARCHAR) END) AS taken,
              max(CASE WHEN type IN {FREEDOM} THEN CAST(date_to AS VARCHAR) END) AS freed
            FROM events WHERE CAST(date_to AS VARCHAR) <= '{DAY}' GROUP BY case_id
          ) e ON e.case_id = c.case_id
          WHERE c.kind = 'person' AND taken IS NOT NULL AND (freed IS NULL OR freed < taken)
          GROUP BY 1""",
        _in_custody,
    ),
    Question(
        "the ten longest terms",
        "SELECT penalty_id, kind, months FROM penalties WHERE months IS NOT NULL "
        "ORDER BY months DESC, penalty_id LIMIT 10",
        _longest,
    ),
    Question("events by type", "SELECT type, count(*) FROM events GROUP BY 1", _types),
    Question(
        "events by month, where the month is known",
        "SELECT substr(CAST(date_from AS VARCHAR), 1, 7) AS month, count(*) FROM events "
        "WHERE substr(CAST(date_to AS VARCHAR), 1, 7) = substr(CAST(date_from AS VARCHAR), 1, 7) "
        "GROUP BY 1",
        _months,
    ),
    Question(
        "penalties by kind: how many, how many with a term, months in all",
        "SELECT kind, count(*), count(months), coalesce(sum(months), 0) FROM penalties "
        "WHERE kind IS NOT NULL GROUP BY 1",
        _penalties,
    ),
    Question(
        "provisions of law that charges name",
        "SELECT code, article, count(*) FROM charges WHERE article IS NOT NULL GROUP BY 1, 2",
        _provisions,
    ),
    Question(
        "quotes, pages and cases of each source",
        "SELECT source, count(*), count(DISTINCT article_id), count(DISTINCT case_id) "
        "FROM evidence WHERE source IS NOT NULL GROUP BY 1",
        _sources,
    ),
    Question(
        "cases by number of spellings and of scripts",
        "SELECT spellings, scripts, count(*) FROM (SELECT count(script) AS spellings, "
        "count(DISTINCT script) AS scripts FROM names WHERE script IS NOT NULL GROUP BY case_id) s "
        "GROUP BY 1, 2",
        _spellings,
    ),
    Question(
        "cases by year of first arrest and year of first sentence",
        """SELECT arrest, sentence, count(*) FROM (SELECT
            min(CASE WHEN type = 'arrest' THEN substr(CAST(date_from AS VARCHAR), 1, 4) END)
              AS arrest,
            min(CASE WHEN type = 'sentence' THEN substr(CAST(date_from AS VARCHAR), 1, 4) END)
              AS sentence
          FROM events GROUP BY case_id) e
          WHERE arrest IS NOT NULL AND sentence IS NOT NULL GROUP BY 1, 2""",
        _same_year,
    ),
)


_MARKS = ", ".join(f"'{mark}'" for mark in MISSING)


def answers(folder: Path) -> dict[str, list[Rows]]:
    """What each engine answers to each question, by engine; rows in order of their values."""
    frames = {name: _frame(folder / f"{name}.parquet") for name in published()}
    parquet = {name: f"read_parquet('{folder / name}.parquet')" for name in published()}
    sheets = {name: _sheet(folder / f"{name}.csv", name) for name in published()}
    with closing(sqlite3.connect(folder / "dataset.sqlite")) as database:
        return {
            "pandas over Parquet": [
                _rows(question.answer(frames).itertuples(index=False)) for question in QUESTIONS
            ],
            "DuckDB over Parquet": _duckdb(parquet),
            "DuckDB over CSV": _duckdb(sheets),
            "SQLite": _asked(database, {name: f"main.{name}" for name in published()}),
        }


def row_counts(folder: Path) -> dict[str, set[int]]:
    """How many rows each table has, in each of the formats."""
    with closing(sqlite3.connect(folder / "dataset.sqlite")) as database:
        return {
            name: {
                len(pd.read_parquet(folder / f"{name}.parquet")),
                len(pd.read_csv(folder / f"{name}.csv", dtype="str")),
                database.execute(f"SELECT count(*) FROM {name}").fetchone()[0],
            }
            for name in published()
        }


def _frame(path: Path) -> pd.DataFrame:
    """The table, dates as text, marks of withheld cells as missing values."""
    frame = pd.read_parquet(path, dtype_backend="pyarrow")
    for name in frame.columns:
        if "date" in str(frame[name].dtype):
            frame[name] = frame[name].astype("string")
        elif "string" in str(frame[name].dtype) and "list" not in str(frame[name].dtype):
            frame[name] = frame[name].mask(frame[name].isin(MISSING))
    return frame


def _sheet(path: Path, table: str) -> str:
    """What DuckDB reads a sheet by: numbers of articles are text, though they look like numbers."""
    texts = ", ".join(f"'{c.name}': 'VARCHAR'" for c in published()[table] if c.kind == "text")
    return f"read_csv('{path}', nullstr=[{_MARKS}], types={{{texts}}})"


def _duckdb(sources: Mapping[str, str]) -> list[Rows]:
    import duckdb

    with duckdb.connect() as connection:
        return _asked(connection, sources)


def _asked(connection: Any, sources: Mapping[str, str]) -> list[Rows]:
    """The answers of an engine, over views in which a withheld text is missing."""
    for name, columns in published().items():
        cells = (
            f'CASE WHEN "{c.name}" IN ({_MARKS}) THEN NULL ELSE "{c.name}" END AS "{c.name}"'
            if c.kind == "text"
            else f'"{c.name}"'
            for c in columns
        )
        source = sources[name]
        connection.execute(f"CREATE TEMP VIEW {name} AS SELECT {', '.join(cells)} FROM {source}")
    return [_rows(connection.execute(question.sql).fetchall()) for question in QUESTIONS]


def _rows(found: Iterable[Iterable[Any]]) -> Rows:
    rows = [tuple(None if pd.isna(v) else _plain(v) for v in row) for row in found]
    return sorted(rows, key=lambda row: tuple((v is None, str(v)) for v in row))


def _plain(value: Any) -> Any:
    return value if isinstance(value, str) else int(value)


def main(folder: Path) -> int:
    """Print the answers; how many differ from those of pandas."""
    found = answers(folder)
    first = found.pop("pandas over Parquet")
    differ = 0
    for number, (question, rows) in enumerate(zip(QUESTIONS, first, strict=True)):
        print(f"{question.words}: {len(rows)} rows, {rows[:3]}")
        for engine, others in found.items():
            if others[number] != rows:
                differ += 1
                print(f"  {engine} differs: {others[number][:3]}")
    print(f"{differ} answers differ")
    return differ


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])) > 0)
