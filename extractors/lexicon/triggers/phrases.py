"""Words beside a name that tell a state without a verb: "political prisoner A", "A, in jail"."""

from __future__ import annotations

TITLES: dict[str, str] = {
    "prisoner": "arrest",
    "detainee": "arrest",
    "inmate": "arrest",
    "hunger striker": "hunger_strike",
}
"""What stands before a name and tells what its bearer undergoes."""

EPITHETS: dict[str, str] = {"missing": "disappearance", "hunger-striking": "hunger_strike"}
"""Adjectives before somebody that are no participles of the verbs."""

STATES: dict[str, str] = {
    r"on (?:a )?hunger strike": "hunger_strike",
    r"in (?:jail|prison|custody|detention|pre-?trial detention)": "arrest",
    r"behind bars": "arrest",
    r"under (?:house )?arrest": "arrest",
    r"in (?:self-imposed )?exile": "exile",
    r"on trial": "trial",
    r"missing": "disappearance",
}
"""Phrases after somebody's name that tell what they undergo: "A, in jail since May"."""
