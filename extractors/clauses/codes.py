"""The code of a word that is no verb, noun of an act, name or person."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from extractors.clauses.words import (
    AUXILIARIES,
    NO_NOUN_AFTER,
    is_adverb,
    is_manner,
    looks_past,
    means_people,
)
from extractors.lexicon import grammar as g
from extractors.lexicon.titles import OFFICIALS
from extractors.lexicon.triggers import NOUNS
from extractors.verbs import FORMS

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.clauses.row import Row

_BODIES = frozenset("police military army militia".split())
_ARMED = frozenset("security armed police military special government riot state".split())
_SINCE = frozenset("since until till before after".split())
"""Prepositions before a date, else subordinators."""
_COURTS = frozenset("court courts judge judges tribunal magistrate justice jury".split())
_OPENINGS = (["p", "d"], ["c"], ["p", "."])


def acts_officially(row: Row, i: int) -> bool:
    """Whether the word means those who act upon people: "authorities", "security forces"."""
    low = row.lows[i]
    if low == "forces":
        return i > 0 and row.lows[i - 1] in _ARMED
    return low in _BODIES or (low in OFFICIALS and not means_people(low))


def code_of(row: Row, i: int) -> str:
    """The code of the word at ``i``."""
    low = row.lows[i]
    fixed = _fixed(low)
    if fixed:
        return fixed
    for code, test in _TESTS:
        if test(row, i, low):
            return code
    return "."


@lru_cache(maxsize=1 << 16)
def _fixed(low: str) -> str:
    """The code that the word has wherever it stands; "" when that depends on its neighbours."""
    if low in _AMBIGUOUS or low in _SINCE:
        return ""
    if g.SHORTENED.get(low, low) in g.PRONOUNS | g.SPEAKER | {"it"}:
        return "P"
    for code, words in _WORDS:
        if low in words:
            return code
        if code == "Q" and (low in _BODIES or (low in OFFICIALS and not means_people(low))):
            return "a"
    if is_adverb(low):
        return "c"
    return "" if looks_past(low) or low.endswith("ing") else "."


def _is_pronoun(row: Row, i: int, low: str) -> bool:
    if low in {"each", "both", "all"}:
        alone = row.before == "t" and not row.low(i + 1)[:1].isalpha()
        return alone or (_before_verb(row, i + 1) and (not row.out or row.before not in "PNG"))
    return low == "her" and not _owns(row, i)


def _is_adverb(row: Row, i: int, low: str) -> bool:
    if low in {"each", "both", "all"}:
        return _before_verb(row, i + 1)
    return is_adverb(low) and not (low == "then" and row.before and row.before in "hS")


def _is_preposition(row: Row, i: int, low: str) -> bool:
    if low == "before":
        return not _COURTS.isdisjoint(row.lows[i + 1 : i + 7])
    after = row.low(i + 1)
    joint = (low == "as" and after == "of") or (low == "according" and after == "to")
    return joint or low in g.PREPOSITIONS or (low in _SINCE and _is_date(row, i + 1))


def _is_date(row: Row, i: int) -> bool:
    return i < len(row.words) and row.words[i].start in row.dates


def _is_verb(row: Row, i: int, low: str) -> bool:
    before = row.before
    if before == "," and [c.code for c in row.out[-3:-1]] in _OPENINGS:
        before = "h"
    if looks_past(low) and (not before or before not in "hQSop#tABCJ"):
        return True
    return low.endswith("ing") and before in {"", "s", ","}


def _before_verb(row: Row, i: int) -> bool:
    low = row.low(i)
    manner = is_manner(low) and low not in g.ADVERBS
    acts = low in FORMS and FORMS[low].form != "s"
    return low in AUXILIARIES or acts or low in g.PAST or low == "as" or manner


def _opens_clause(row: Row, i: int) -> bool:
    """Whether "that" opens what is said: "told the court that she"."""
    return row.before in {"", "v", "n"} or row.low(i + 1) in g.PRONOUNS | {"there"}


def _owns(row: Row, i: int) -> bool:
    """Whether "her" is followed by what is hers."""
    after = row.low(i + 1)
    if "-year-old" in after:
        return True
    if not after or not after[0].isalpha() or after in NO_NOUN_AFTER or after in AUXILIARIES:
        return False
    if after in g.SUBORDINATORS or after in g.ADVERBS:
        return False
    date = row.dates.get(row.words[i + 1].start)
    if date is not None:
        return row.low(row.upto(i + 1, date.end)) in NOUNS
    return row.words[i + 1].start not in row.penalties


# Words whose code depends on their neighbours, beside those that look like verbs.
_AMBIGUOUS = frozenset("each both all her those that before as according forces then".split())
_WORDS = (
    ("Q", g.OWNERS | {"my"}),
    ("o", g.OF),
    ("t", {"to"}),
    ("&", g.CONJUNCTIONS),
    ("b", {"but"}),
    ("w", g.RELATIVES),
    ("p", g.PREPOSITIONS),
    ("s", g.SUBORDINATORS),
    ("h", g.DETERMINERS),
)
_TESTS: tuple[tuple[str, Callable[[Row, int, str], bool]], ...] = (
    ("P", _is_pronoun),
    ("Q", lambda _row, _i, low: low == "her"),
    ("G", lambda row, i, low: low == "those" and row.low(i + 1) in FORMS),
    ("a", lambda row, i, _low: acts_officially(row, i)),
    ("s", lambda row, i, low: low == "that" and _opens_clause(row, i)),
    ("w", lambda _row, _i, low: low == "that"),
    ("p", _is_preposition),
    ("s", lambda _row, _i, low: low in g.SUBORDINATORS),
    ("c", lambda row, i, low: low in {"each", "both", "all"} and _is_adverb(row, i, low)),
    ("h", lambda _row, _i, low: low in g.DETERMINERS),
    ("c", _is_adverb),
    ("v", _is_verb),
)
