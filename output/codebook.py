"""The codebook: every column of every table, every word of a vocabulary, in Markdown and HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files

from jinja2 import Environment, StrictUndefined

from output.columns import VOCABULARIES, Column, publication_columns, rows_are, tables
from output.profiles.policy import Profile, State, Treatment, reasons, treatment
from output.text import marked
from output.vocabulary import definitions, meaning

EVERY = "every published table"


@dataclass(frozen=True, slots=True)
class Entry:
    """One column as the codebook tells of it."""

    column: Column
    vocabulary: str
    """Name of the vocabulary that its words are of; empty without one."""
    withheld: str
    """Which profiles withhold it, and of whom."""


@dataclass(frozen=True, slots=True)
class Book:
    """What stands in a codebook."""

    tables: dict[str, tuple[Entry, ...]]
    rows: dict[str, str]
    """What a row of each table is."""
    vocabularies: dict[str, dict[str, str]]
    abouts: dict[str, str]
    """What each vocabulary is about."""
    reasons: dict[str, str]
    """The mark of each reason to withhold, and what it means."""


def codebook() -> str:
    """The codebook in Markdown."""
    return _rendered("codebook.md", Environment(undefined=StrictUndefined))


def codebook_html() -> str:
    """The codebook as one page that needs no other file."""
    return _rendered("codebook.html", Environment(undefined=StrictUndefined, autoescape=True))


def book() -> Book:
    """What stands in the codebook, from the table of columns and the policy."""
    published = {**tables(), EVERY: publication_columns()}
    return Book(
        tables={
            name: tuple(Entry(c, _vocabulary(c), _withheld(c)) for c in columns)
            for name, columns in published.items()
        },
        rows={
            **rows_are(),
            "every published table": "Each table of a publication ends with these.",
        },
        vocabularies={name: definitions(VOCABULARIES[name]) for name in VOCABULARIES},
        abouts={name: meaning(words) for name, words in VOCABULARIES.items()},
        reasons={marked(reason): _because(reason) for reason in reasons()},
    )


def _vocabulary(column: Column) -> str:
    """The name of the vocabulary whose words the column has."""
    words = next(iter(column.vocabulary), None)
    names = (name for name, enum in VOCABULARIES.items() if isinstance(words, enum))
    return next(names, "")


def _withheld(column: Column) -> str:
    """Which profiles withhold the column, and for which reasons: "public: minor, unreviewed"."""
    told = []
    for profile in Profile:
        found = {state: treatment(column.sensitivity, profile, state) for state in State}
        if found[State.OPEN] is Treatment.WITHHOLD:
            told.append(f"{profile}: always")
            continue
        of = [_of(state) for state, done in found.items() if done is Treatment.WITHHOLD]
        searched = ["what its words tell"] * (Treatment.SEARCH in found.values())
        years = ["minor, but for years"] * (Treatment.YEAR in found.values())
        if parts := dict.fromkeys([*of, *years, *searched]):
            told.append(f"{profile}: {', '.join(parts)}")
    return "; ".join(told)


def _of(state: State) -> str:
    return (State.SINGLE_SOURCE if state is State.PARTLY else state).value


class _Because(StrEnum):
    """Why a cell is withheld."""

    MINOR = "minor"
    """The reports tell that the subject was a child at an event."""
    UNREVIEWED = "unreviewed"
    """A person should look at the case, and none has judged all its events."""
    SINGLE_SOURCE = "single source"
    """One independent source tells it and no person has confirmed it; only when the operator asked
    for two sources."""
    HEALTH = "health"
    """The words tell of somebody's health."""
    RELATIVES = "relatives"
    """The words tell of relatives."""
    ADDRESS = "address"
    """The words tell where somebody lives."""
    NAME = "name"
    """The words name somebody who is withheld."""
    ARCHIVE = "archive"
    """Where pages stand in the operator's archive is the operator's own affair."""
    ARTICLE_TEXT = "article text"
    """The whole text belongs to its publisher and names others."""
    WORKING_VALUE = "working value"
    """What reviewers work with is no finding."""
    REVIEWER = "reviewer"
    """Who reviewed is protected."""


def _because(reason: str) -> str:
    return definitions(_Because)[reason]


def _rendered(name: str, environment: Environment) -> str:
    environment.filters["cell"] = _cell
    template = (files("output") / name).read_text(encoding="utf-8")
    return environment.from_string(template).render(book=book())


def _cell(text: str) -> str:
    """The text as it stands in a cell of a Markdown table.

    >>> _cell("a|b")
    'a&#124;b'
    """
    return re.sub(r"[|<>]", lambda found: f"&#{ord(found[0])};", text).replace("\n", " ")
