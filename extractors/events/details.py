"""What an event's clause says besides: charge, place, authority."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.records import Evidence

if TYPE_CHECKING:
    from extractors.events.clause import Clause

_END = (
    r"(?=,? and (?:was|were|later|then|sentenc|fined|releas|interrog|ordered|banned)|[;\n]|"
    r"\.(?:\s|\Z)|,? (?:but|after|while|who|which|when|in relation|at |during|following|"
    r"under house)|, (?:his|her|their|according|said|the [a-z]+ said)|\Z|"
    r" against (?=[A-Z])| on (?=[A-Z][a-z]+ \d)| to \w+ (?:years|months|days))"
)
_CHARGE = re.compile(
    r"(?:(?:on|with|under|over|for) )?(?:(?:\w+ ){0,2}(?:charges?|suspicion|accusations?|"
    r"allegations?|counts?)"
    r" of |(?:charged|indicted) (?:[^.;:\n]{1,150}? )?with |charges? with |convicted of "
    r"|guilty of |accused of |"
    r"for (?:allegedly )?(?=[“\"]|\w+ing\b)|under (?=Article|article|Section|the ))"
    rf"(?P<charge>[\w“\"‘(][^;\n]{{2,220}}?){_END}"
)
_REACH = 320


def charge_of(text: str, start: int, end: int) -> Evidence | None:
    """What the words from ``start`` on, up to the sentence's ``end``, say that it was for."""
    match = _CHARGE.search(text, start, min(end, start + _REACH))
    if not match:
        return None
    a, b = match.span("charge")
    words = text[a:b].rstrip(" ,")
    return Evidence(field="charge", quote=words, start=a, end=a + len(words))


def place_of(text: str, clause: Clause, t: int) -> Evidence | None:
    """The place right after the act, "in" or "at" which it happened."""
    for k in range(t + 1, min(t + 12, len(clause.codes) - 1)):
        if clause.codes[k] in "ABCEKRWvsw;":
            return None
        if (
            clause.codes[k] == "p"
            and clause.chunks[k].low in {"in", "at", "near"}
            and clause.codes[k + 1] == "L"
        ):
            place = clause.chunks[k + 1]
            return Evidence(
                field="place", quote=text[place.start : place.end], start=place.start, end=place.end
            )
    return None


def authority_of(text: str, clause: Clause, t: int, subject: int) -> Evidence | None:
    """The court or body that acts: subject of the active, "by" after the passive."""
    codes = clause.codes
    if codes[t] in "AC":
        places = [k for k in range(max(0, t - 4), t) if codes[k] in "aO" and k >= subject]
    else:
        by = next(
            (k for k in range(t + 1, min(t + 6, len(codes))) if clause.chunks[k].low == "by"), None
        )
        places = (
            [k for k in range(by + 1, min(by + 6, len(codes))) if codes[k] in "aO"] if by else []
        )
    if not places:
        return None
    start, end = clause.chunks[places[0]].start, clause.chunks[places[-1]].end
    return Evidence(field="authority", quote=text[start:end], start=start, end=end)
