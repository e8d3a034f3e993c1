"""Numbers in words and figures."""

from __future__ import annotations

import re

from extractors.lexicon.numbers import ONES, SCALES, TENS, VALUES

_ONES = "|".join(sorted((w for w in ONES if w != "zero"), key=len, reverse=True))
_TENS = "|".join(TENS)
_SCALES = "|".join(SCALES)
_FIGURES = r"(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.\d{1,3})?(?!\d)"
_SMALL = rf"(?:(?:{_TENS})(?:[- ](?:{_ONES}))?|{_ONES})"
_HALF = r"(?:[- ]and[- ](?:an?|one)[- ](?:half|quarter)|-and-half| ?[½¼¾]| 1/2)"
_COUNT = rf"(?:{_FIGURES}|{_SMALL}){_HALF}?"
NUMBER = rf"(?:(?:{_COUNT}|half an?|an?)[ -](?:{_SCALES})(?: (?:and )?{_SMALL})?|{_COUNT}|[½¼¾])"
"""Pattern of a number, for building others; to be compiled with IGNORECASE."""

_WHOLE = re.compile(NUMBER, re.IGNORECASE)
_FRACTION = re.compile(r"and[- ](?:an?|one)[- ](half|quarter)|1/2")
_TOKEN = re.compile(r"[\d.,]+|[a-z]+|[½¼¾]")


def read_number(words: str) -> float | None:
    """The number that the words say, an ``int`` when whole; None when they say no number.

    >>> [read_number(w) for w in ("two", "Twenty-one", "a dozen", "1,200", "one hundred and six")]
    [2, 21, 12, 1200, 106]
    >>> read_number("two and a half"), read_number("2½"), read_number("3.5")
    (2.5, 2.5, 3.5)
    >>> read_number("hundreds"), read_number("several"), read_number("")
    (None, None, None)
    """
    if not _WHOLE.fullmatch(words):
        return None
    signs = _FRACTION.sub(lambda m: "¼" if m[1] == "quarter" else "½", words.lower())
    total: float = 0
    group: float = 0
    for token in _TOKEN.findall(signs):
        if token in SCALES:
            total += (group or 1) * SCALES[token]
            group = 0
        else:
            group += _value(token)
    total += group
    return int(total) if total == int(total) else total


def _value(token: str) -> float:
    if token[0].isdigit():
        return float(token.replace(",", ""))
    return VALUES.get(token, 0)
