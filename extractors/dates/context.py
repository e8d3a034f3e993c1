"""Whether words of time are a date where they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.lexicon.dates import (
    COUNTED,
    DAY_LEADS,
    EVENT_NOUNS,
    FILLERS,
    FUTURE,
    HABITS,
    LEADS,
    LOOSELY,
    MONTH_LEADS,
    NAME_MONTHS,
    NAMED_WEEKDAYS,
    NUMBERED,
    POSSESSORS,
    PROPER,
    SPAN_LEADS,
    WORSHIP,
    YEAR_LEADS,
)

if TYPE_CHECKING:
    from extractors.dates.shapes import Words

REACH = 40
FUTURE_REACH = 80

_LEAD = re.compile(rf"\b(?:(as of)|({'|'.join(LEADS)}))(?: (?:{FILLERS}))*\s\Z", re.IGNORECASE)
_PROPER = re.compile(rf" (?:\w+ )?{PROPER}\b")
_POSSESSED = re.compile(rf"(?:['’]s?|\b(?:{POSSESSORS}))\s\Z", re.IGNORECASE)
_EVENT_NOUN = re.compile(rf" (?:[a-z-]+ )?(?:{EVENT_NOUNS})\b")
_COUNTED = re.compile(rf" (?:\w+ )?(?:{COUNTED})\b")
_FUTURE = re.compile(rf"\b(?:{FUTURE})\b[^.;\n]*\Z")
_FUTURE_AFTER = re.compile(rf",? (?:he|she|they|it|both|all) (?:{FUTURE})\b")
_HABIT = re.compile(rf"\b(?:{HABITS})\s\Z", re.IGNORECASE)
_NAMED_WEEKDAY = re.compile(rf"\b(?:{NAMED_WEEKDAYS})\s\Z")
_NUMBERED = re.compile(rf"(?:\b(?:{NUMBERED})|\d[\w/-]*) of (?:the year )?\Z", re.IGNORECASE)
_LOOSE = re.compile(rf"\b(?:{LOOSELY})\s\Z", re.IGNORECASE)
_NAME = re.compile(rf" (?:[A-Z]|{WORSHIP})")
_WORSHIP = re.compile(rf" (?:{WORSHIP})")
_SPOKEN = re.compile(r"[a-z],?\s\Z")
_INSIDE = re.compile(r"[\w,]\s\Z")


def lead_of(text: str, start: int) -> str:
    """The preposition that governs what starts at ``start``, lower case; "" without one.

    >>> lead_of("As of late May", 11), lead_of("on the night of May 5", 16), lead_of("so May", 3)
    ('as of', 'on', '')
    """
    m = _LEAD.search(text, max(0, start - REACH), start)
    return (m[1] or m[2]).lower() if m else ""


def is_future(text: str, start: int, end: int) -> bool:
    """Whether the sentence speaks of what is still to come, before the date or right after it.

    >>> is_future("He will be tried on May 5", 20, 25), is_future("He was tried on May 5", 16, 21)
    (True, False)
    >>> is_future("On May 5 he is to be tried", 3, 8)
    True
    """
    before = _FUTURE.search(text, max(0, start - FUTURE_REACH), start)
    return bool(before or _FUTURE_AFTER.match(text, end))


def is_date(text: str, words: Words, lead: str, *, joined: bool) -> bool:
    """Whether the words are a date here; ``joined`` says that a neighbour in a list is one."""
    before = text[max(0, words.start - REACH) : words.start]
    if words.rule in ("day-month", "month", "year") and _PROPER.match(text, words.end):
        return False
    if words.relative and text[words.start].isupper() and _INSIDE.search(before):
        return False
    if words.rule == "ago" and _LOOSE.search(before):
        return False
    if words.rule in _TESTS:
        return words.marked or joined or _TESTS[words.rule](text, words, lead, before)
    return not (words.rule == "event-shift" and lead in SPAN_LEADS)


def is_attribute(text: str, words: Words) -> bool:
    """Whether the words stand between a possessor and an act, as in "their 2018 conviction"."""
    before = text[max(0, words.start - REACH) : words.start]
    possessed = not before or bool(_POSSESSED.search(before))
    return possessed and bool(_EVENT_NOUN.match(text, words.end))


def _is_month(text: str, words: Words, lead: str, before: str) -> bool:
    name = text[words.start : words.end].lower()
    if (
        name in NAME_MONTHS
        and lead != "in"
        and re.match(r" [A-Z]", text[words.end : words.end + 2])
    ):
        return False
    return lead in MONTH_LEADS or is_attribute(text, words)


def _is_season(text: str, words: Words, lead: str, before: str) -> bool:
    if lead == "after" and text[words.start : words.end].lower() == "fall":
        return False
    return lead in MONTH_LEADS and not re.match(
        r" (?:of\b|months?\b)", text[words.end : words.end + 7]
    )


def _is_weekday(text: str, words: Words, lead: str, before: str) -> bool:
    if _HABIT.search(before) or _NAMED_WEEKDAY.search(before):
        return False
    if (_WORSHIP if lead in DAY_LEADS else _NAME).match(text, words.end):
        return False
    return bool(lead) or bool(_SPOKEN.search(before))


def _is_year(text: str, words: Words, lead: str, before: str) -> bool:
    if _COUNTED.match(text, words.end) and lead not in ("in", "since", "during", "throughout"):
        return False
    if lead == "of" and _NUMBERED.search(before):
        return False
    return lead in YEAR_LEADS or is_attribute(text, words)


_TESTS = {"month": _is_month, "season": _is_season, "weekday": _is_weekday, "year": _is_year}
