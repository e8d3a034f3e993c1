"""Who is withheld: what a profile must know of all cases before it looks at one row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from extractors.records import SubjectKind
from output.profiles.names import Names
from output.profiles.policy import Profile, State, Treatment, states, treatment


@dataclass(frozen=True, slots=True)
class Subjects:
    """The subjects of all cases, as a profile sees them."""

    profile: Profile
    two_sources: bool
    """Whether values are withheld that one independent source tells and no person confirmed."""
    states: dict[str, State]
    """The state of each case that isn't open, by its id."""
    names: Names
    """Of the people who are withheld."""
    surnames: Names
    """Single words of these names as well. They may be any word: for text that can be spared."""


def subjects_of(cases: pd.DataFrame, profile: Profile, *, two_sources: bool = False) -> Subjects:
    """What the profile must know of the whole table of cases."""
    known: dict[str, State] = {}
    hidden: list[str] = []
    single: list[str] = []
    shown: list[str] = []
    for case in _rows(cases):
        state = _state(case, profile, two_sources)
        if state:
            known[case["case_id"]] = state
        names = [case["name"], *case["other_names"]]
        if treatment("name", profile, state) is not Treatment.WITHHOLD:
            shown += names
        elif case["kind"] == SubjectKind.PERSON:
            # A single word, of somebody who isn't a child, may be any word read as a name.
            hidden += [name for name in names if state is State.MINOR or " " in name.strip()]
            single += [name for name in names if " " not in name.strip()]
    surnames = hidden + single + [name.split()[-1] for name in hidden]
    return Subjects(profile, two_sources, known, Names(hidden, shown), Names(surnames, shown))


_COLUMNS = [
    "case_id",
    "name",
    "other_names",
    "kind",
    "minor",
    "needs_review",
    "confirmed",
    "sources",
    "single_source_events",
]


def _rows(cases: pd.DataFrame) -> Iterator[dict[str, Any]]:
    columns = [cases[name].tolist() for name in _COLUMNS]
    for values in zip(*columns, strict=True):
        yield dict(zip(_COLUMNS, values, strict=True))


def _state(case: dict[str, Any], profile: Profile, two_sources: bool) -> State:
    """The gravest state of a case that makes a difference to the profile."""
    unconfirmed = not case["confirmed"]
    holds = {
        State.MINOR: case["minor"],
        State.UNREVIEWED: case["needs_review"] and unconfirmed,
        State.SINGLE_SOURCE: two_sources and unconfirmed and case["sources"] < 2,
        State.PARTLY: two_sources and case["single_source_events"] > 0,
    }
    return next((state for state in states(profile) if holds[state]), State.OPEN)
