"""English words around durations, as patterns."""

from __future__ import annotations

UNITS = ("hour", "day", "week", "month", "year")
"""From the smallest to the largest."""

DAYS = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30, "year": 365}
"""Length in days, to tell the shorter from the longer."""

FRACTIONS = (("year", "month", 12), ("month", "day", 30), ("week", "day", 7), ("day", "hour", 24))
"""Which unit a fraction is given in, and how many of it make one."""

CHANGES = (
    r"reduc\w+|commut\w+|cut|lower\w+|increas\w+|rais\w+|extend\w*|shorten\w+|chang\w+|replac\w+"
    r"|toughen\w+|soften\w+|mitigat\w+|turn\w*|slash\w*|halv\w+|revis\w+"
    r"|(?:go|goes|went) (?:up|down)|fell|rose|dropped"
)
"""What turns "from two to five years" into two durations, the old and the new."""

QUALIFIERS = ("additional", "further", "more", "full", "extra", "consecutive", "calendar")
"""What may stand between a count and its unit."""

BOUNDS_BEFORE = {
    "up to": (
        r"up to|maximum(?: \w+){0,2} of|at most|(?:no|not) (?:more|longer) than|not exceeding"
        r"|as (?:many|much|long) as|(?:less|fewer) than|under"
    ),
    "at least": r"at least|minimum(?: \w+){0,2} of|(?:no|not) (?:less|fewer) than",
    "more than": r"(?:more|longer) than|over|exceeding",
    "about": r"about|around|approximately|roughly|nearly|almost|some",
}
"""What makes the duration after it no exact one, first match wins."""

BOUNDS_AFTER = {"up to": r"or (?:less|fewer)|maximum", "at least": r"or more|minimum"}
"""The same for the duration before it."""

BEFORE_ONE = (
    r"to|for|of|than|least|about|nearly|almost|over|and|plus|up|within|in|after|by|is|be|was|with|"
    r"spen[dt]|serv(?:e|es|ed|ing)|him|her|them|each|gave|given|got|received?|imposed|or"
)
"""Words after which "a year" is a duration; elsewhere it tends to be a rate: "twice a year"."""
