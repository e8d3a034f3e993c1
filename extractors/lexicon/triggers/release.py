"""Plain verbs that tell that somebody was let go."""

from __future__ import annotations

from extractors.lexicon.triggers.complement import LIGHT, Complement

COMPLEMENTS: tuple[Complement, ...] = (
    Complement(
        "grant give award allow",
        LIGHT + r"(?:bail|pardon|amnesty|release|parole|clemency)\b",
        "release",
    ),
    Complement("let", r"\A\W*(?:[\w’'.-]+ ){0,4}go\b", "dismissal", agent="employer"),
    Complement("let set", r"\A\W*(?:[\w’'.-]+ ){0,4}(?:go|free|at liberty)\b", "release"),
    Complement("let", r"\A\W*(?:[\w’'.-]+ ){0,4}out\b(?! an?\b| the\b)", "release"),
    Complement("let", r"\A\W*(?:[\w’'.-]+ ){0,4}off\b(?! the| a)", "release", doubted=True),
    Complement(
        "complete finish", LIGHT + r"(?:sentence|(?:prison|jail) term)\b", "release", "self"
    ),
    Complement(
        "receive get secure obtain win make post gain",
        LIGHT + r"(?:pardon|amnesty|bail|parole|clemency)\b",
        "release",
        "self",
    ),
    Complement("regain gain", r"(?:his |her |their )?(?:freedom|liberty)\b", "release", "self"),
    Complement(
        "discharge liberate",
        r"from (?:[\w-]+ )?(?:custody|prison|jail|detention|captivity)",
        "release",
    ),
    Complement("admit", r"\A\W*to bail", "release"),
    Complement(
        "exchange swap trade",
        r"(?:in|as part of) (?:[\w-]+ ){0,3}(?:swap|exchange)|"
        r"for (?:[\w-]+ ){0,4}prisoners?",
        "release",
    ),
    Complement("walk", r"\A\W*(?:out )?free\b", "release", "self"),
    Complement(
        "walk come get go step emerge",
        r"(?:out )?(?:of|from) (?:[\w’'.-]+ ){0,4}(?:prison|"
        r"jail|custody|detention|colony|penitentiary|captivity|cell)\b",
        "release",
        "self",
    ),
    Complement(
        "leave",
        r"\A\W*(?:[\w’'.-]+ ){0,3}(?:prison|jail|colony|custody|detention)\b",
        "release",
        "self",
    ),
    Complement(
        "be",
        r"(?:now |already |finally |back )?(?:out (?:on bail|of (?:[\w-]+ ){0,2}(?:prison|"
        r"jail|detention|custody))|free(?: again| at last| now| since| on bail)?\W*(?:\Z|since)|"
        r"at (?:liberty|large) again|a free (?:man|woman)|on bail|free on bail)",
        "release",
        "self",
        weak=True,
    ),
)
"""Rows are tried in this order for a verb."""
