"""What it takes for a plain verb to tell an act: the words after it, and sometimes who acts."""

from __future__ import annotations

from typing import NamedTuple


class Complement(NamedTuple):
    """A verb that tells an act only with certain words after it."""

    verbs: str
    after: str
    """Pattern of the words after the verb, searched up to the end of its clause."""
    type: str
    patient: str = "object"
    """``object``: object of the active, subject of the passive; ``self``: the verb's subject;
    ``owner``: whose sentence, case, home or limb it is; ``of``: whose registration; otherwise the
    words before them, ``against`` or ``to``."""
    agent: str = ""
    """Who must act, a key of ``AGENTS``; anybody when empty."""
    weak: bool = False
    """Whether it tells a state, which counts only when nothing else tells of the type."""
    doubted: bool = False
    """Whether it is believed only near words of violence, custody or courts."""
    denied: bool = False
    """Whether it tells the act only where it is denied: "has not been seen since"."""


AGENTS = {
    "officials": (
        r"(?i:police\w*|security|officers?|agents?|soldiers?|troops|gendarmes?|kgb|fsb|intelligence|"
        r"forces|authorities|military|militia|army|guards?|investigators?|gunmen|armed men|"
        r"masked men|men|government|regime|junta|taliban|services?|squad|patrol|marshals?|"
        r"constables?|detectives?|rangers?|judges?|magistrates?|courts?|prosecutors?)"
    ),
    "forces": (
        r"(?i:police\w*|security|officers?|agents?|soldiers?|troops|gendarmes?|forces|authorities|"
        r"military|militia|army|guards?|wardens?|squad|patrol|marshals?|constables?|rangers?)"
    ),
    "unknown": (
        r"(?i:(?:unidentified|unknown|masked|hooded|unnamed) (?:[\w-]+ ){0,2}"
        r"(?:men|gunmen|people|persons|assailants?|individuals|attackers|group))"
    ),
    "employer": (
        r"(?i:company|factory|firm|employers?|plant|management|university|school|college|hospital|"
        r"bank|mine|newspaper|broadcaster|channel|station|railway|airline|ministry|works|mill|shop|"
        r"theatre|theater|institute|department|council|owners?|boss(?:es)?|directors?|corporation)"
    ),
    "weapons": (
        r"(?i:bullets?|rounds?|pellets?|gunfire|batons?|truncheons?|tear ?-?gas|grenades?|"
        r"canisters?|water cannons?|rifle butts?)"
    ),
}
"""Patterns of those who act."""

LIGHT = r"(?:[\w’'“”-]+ ){0,4}"
"""A few words between a verb and its noun."""
