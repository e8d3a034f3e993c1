"""The policy: what each profile does with each class of columns."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from output.profiles.words import ADDRESS, HEALTH, RELATIVES


class Profile(StrEnum):
    """Who the reader is."""

    PUBLIC = "public"
    """Anybody: the default, and the only one that need not be asked for by name."""
    ANALYST = "analyst"
    """Researchers who are bound by an agreement with the operator."""
    INTERNAL = "internal"
    """Operators and reviewers: everything."""


READERS = {
    Profile.PUBLIC: "anybody",
    Profile.ANALYST: "researchers bound by an agreement",
    Profile.INTERNAL: "operators and reviewers only",
}
"""Whom a publication is for, in words."""


class State(StrEnum):
    """What holds of the subject of a row."""

    OPEN = ""
    """Nothing is against showing it."""
    MINOR = "minor"
    UNREVIEWED = "unreviewed"
    """The case needs a review, and no person has judged all its events."""
    SINGLE_SOURCE = "single source"
    """The case has one independent source and isn't confirmed; asked for with --two-sources."""
    PARTLY = "partly"
    """The case has two sources, but this event, or some event of this case, has not."""


class Treatment(StrEnum):
    """What is done with a cell."""

    KEEP = "keep"
    SEARCH = "search"
    """Withheld when its words tell what the profile withholds, else kept."""
    YEAR = "year"
    """Made as wide as the years that it touches."""
    WITHHOLD = "withhold"


SEARCHED = {
    Profile.PUBLIC: (HEALTH, RELATIVES, ADDRESS),
    Profile.ANALYST: (ADDRESS,),
    Profile.INTERNAL: (),
}
"""What free text is searched for, beside the names of people who are withheld."""

HIDDEN_NAME = "name"
"""The reason where a text names somebody who is withheld."""


@dataclass(frozen=True, slots=True)
class Class:
    """A class of columns that are equally sensitive."""

    name: str
    meaning: str
    reason: str
    """Why it is withheld whatever the subject; empty where the state of the subject decides."""
    treatments: dict[tuple[Profile, State], Treatment]


@lru_cache(maxsize=1)
def policy() -> dict[str, Class]:
    """The classes by name."""
    with (files("output.profiles") / "policy.csv").open(encoding="utf-8") as lines:
        return {row["class"]: _class(row) for row in csv.DictReader(lines)}


def treatment(sensitivity: str, profile: Profile, state: State) -> Treatment:
    """What the profile does with a cell of this class in a row of this state.

    A state that the policy doesn't name for a profile makes no difference to it.
    """
    found = policy()[sensitivity].treatments
    return found.get((profile, state), found[profile, State.OPEN])


def states(profile: Profile) -> tuple[State, ...]:
    """The states that make a difference to the profile, the gravest first."""
    named = {
        state for kind in policy().values() for who, state in kind.treatments if who == profile
    }
    return tuple(state for state in State if state in named and state)


def reasons() -> tuple[str, ...]:
    """Every reason for which a cell can be withheld."""
    of_classes = [kind.reason for kind in policy().values() if kind.reason]
    of_words = [HEALTH, RELATIVES, ADDRESS, HIDDEN_NAME]
    return (
        State.MINOR.value,
        State.UNREVIEWED.value,
        State.SINGLE_SOURCE.value,
        *of_words,
        *of_classes,
    )


def _class(row: dict[str, str]) -> Class:
    treatments = {}
    for column, value in row.items():
        who, _, state = column.partition(" ")
        if who in set(Profile):
            treatments[Profile(who), State(state)] = Treatment(value)
    return Class(row["class"], row["meaning"], row["reason"], treatments)
