"""The table of cases as a script, since a page opened from a folder can't fetch a file of data.

A withheld cell says so in words, and its row comes after all names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec
import pandas as pd

from output.legible import legible
from output.report.counts import country_name
from output.report.marks import in_words, withheld
from pipelines.names.fold import fold, plain

SHOWN = 200
"""Characters of a value that a cell shows; its page has the whole."""
SEARCHED = 2_000
"""Characters of a case that are searched."""


def cases_script(cases: pd.DataFrame) -> str:
    """A script that hands the table's columns to ``table.js``, the rows in order of name."""
    columns = {name: cases[name].tolist() for name in _TAKEN}
    names = columns["name"]
    keys = [
        (bool(withheld(name)), plain(name), name, key)
        for name, key in zip(names, columns["case_id"], strict=True)
    ]
    order = sorted(range(len(keys)), key=keys.__getitem__)
    taken = {name: [_shown(values[i]) for i in order] for name, values in columns.items()}
    found = [_searched(*(columns[name][i] for name in _SEARCHED)) for i in order]
    data = {
        "id": taken["case_id"],
        "name": taken["name"],
        "others": ["" if name == more else more for name, more in _pairs(taken)],
        "first": taken["first_event_date"],
        "last": taken["last_event_date"],
        "penalty": taken["latest_penalty"],
        "sources": [int(n) if n.isdecimal() else 0 for n in taken["sources"]],
        "kind": _coded(taken["kind"]),
        "status": _coded(taken["status"]),
        "country": _coded([code and country_name(code) for code in taken["country"]]),
        "review": _coded(taken["needs_review"]),
        "searched": found,
    }
    text = msgspec.json.encode(data).decode()
    return f"casebook.show(JSON.parse('{_quoted(text)}'));\n"


def _shown(cell: str) -> str:
    return legible(in_words(cell))[:SHOWN]


_TAKEN = (
    "case_id",
    "name",
    "other_names",
    "first_event_date",
    "last_event_date",
    "latest_penalty",
    "sources",
    "kind",
    "status",
    "country",
    "needs_review",
    "roles",
    "organizations",
)
_SEARCHED = ("case_id", "name", "other_names", "organizations", "roles")


def _pairs(taken: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    """The name and the other names of each case; both are alike where they are withheld."""
    return zip(taken["name"], taken["other_names"], strict=True)


def _searched(case_id: str, name: str, others: str, organizations: str, roles: str) -> str:
    """What a search looks in: the words in plain letters, then those of the names as they sound."""
    words = f"{name} {others} {organizations} {roles}"[:SEARCHED].split()
    names = f"{name} {others}"[:SEARCHED].split()
    bare = dict.fromkeys(filter(None, map(_plain, [case_id, *words])))
    heard = dict.fromkeys(filter(None, map(_fold, names)))
    return f"{' '.join(bare)}| {' '.join(heard)}"


@lru_cache(maxsize=1 << 18)
def _plain(word: str) -> str:
    has_digit = any(map(str.isdigit, word))
    return ("" if has_digit else plain(word)) or legible(word).lower()


@lru_cache(maxsize=1 << 18)
def _fold(word: str) -> str:
    return fold(word)


def _coded(values: Sequence[str]) -> dict[str, list[object]]:
    """A column of few values as the values and a place among them for each row."""
    words = sorted(set(values))
    place = {word: i for i, word in enumerate(words)}
    return {"words": [*words], "codes": [place[value] for value in values]}


def _quoted(text: str) -> str:
    r"""JSON as the inside of a JavaScript text in apostrophes.

    >>> _quoted('{"name": "O\'Neil \\"x\\""}')
    '{"name": "O\\\'Neil \\\\"x\\\\""}'
    """
    safe = text.replace("\\", "\\\\").replace("'", "\\'").replace("</", "<\\/")
    return safe.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


Choice = tuple[str, str]


def choices(cases: pd.DataFrame) -> dict[str, list[Choice]]:
    """What the filters of the table offer: values and their words."""
    years = {day[:4] for name in ("first_event_date", "last_event_date") for day in cases[name]}
    return {
        "status": [(value, value.replace("_", " ")) for value in _values(cases["status"])],
        "kind": [(value, value) for value in _values(cases["kind"])],
        "country": [(name, name) for name in sorted(map(country_name, _values(cases["country"])))],
        "year": [(year, year) for year in sorted(years - {""}, reverse=True)],
    }


def _values(column: Iterable[str]) -> list[str]:
    return sorted({in_words(cell) for cell in column} - {""})
