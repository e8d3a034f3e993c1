"""The policy of a profile in words, for the page that tells what is withheld."""

from __future__ import annotations

from dataclasses import dataclass

from output.profiles.policy import SEARCHED, Profile, State, Treatment, policy, states, treatment

WORDS = {
    Treatment.KEEP: "shown",
    Treatment.SEARCH: "withheld where it tells too much",
    Treatment.YEAR: "the year only",
    Treatment.WITHHOLD: "withheld",
}
HEADINGS = {
    State.OPEN: "Of everybody",
    State.MINOR: "Of minors",
    State.UNREVIEWED: "Of cases to be reviewed",
    State.SINGLE_SOURCE: "Of cases with one source",
    State.PARTLY: "Of events with one source",
}


@dataclass(frozen=True, slots=True)
class Policy:
    """What a profile does with the values of each class, by whose they are."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """What the class holds, then what is done with it under each heading."""
    searched: tuple[str, ...]
    """What tells too much."""


def policy_of(profile: Profile, *, two_sources: bool) -> Policy:
    """The policy; without ``two_sources`` one source is enough for a value to be shown."""
    asked_for = {State.SINGLE_SOURCE, State.PARTLY}
    shown = [State.OPEN, *(s for s in states(profile) if two_sources or s not in asked_for)]
    return Policy(
        headings=tuple(HEADINGS[state] for state in shown),
        rows=tuple(
            (kind.meaning, *(WORDS[treatment(name, profile, state)] for state in shown))
            for name, kind in policy().items()
        ),
        searched=SEARCHED[profile],
    )
