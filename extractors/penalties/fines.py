"""Fines and floggings that a stretch of text names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.durations import DurationBound
from extractors.lexicon.penalties import CURRENCIES, OTHER_AMOUNTS, SUM_LIMITS, SUM_RANGES
from extractors.numbers import NUMBER, read_number
from extractors.records import Penalty, PenaltyKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_AMOUNT = (
    r"(?P<amount>(?:(?:(?-i:[A-Z]{1,3})?[$€£¥]|(?-i:[A-Z]{2,3}|Rs))\.?\s?\d[\d,.]*(?<=\d)"
    r"(?:[ -](?:million|thousand|billion))?"
    rf"|(?:{NUMBER})[ -](?:(?:million|billion) )?(?:[A-Za-z]+ ){{0,2}}(?:{CURRENCIES})"
    rf"|(?:{NUMBER}) {OTHER_AMOUNTS})(?!\w)(?:\s?\([^()\n]{{1,40}}\))?)"
)
_WORD = r"(?!(?:and|or|but|after|for|in)\b)[^\s.;]+"
_PAID = re.compile(
    rf"\b(?:fine[sd]?|fining)\b(?P<gap>(?: {_WORD}){{0,14}}? (?:of |at |about )?){_AMOUNT}",
    re.IGNORECASE,
)
_SUM_FIRST = re.compile(
    rf"{_AMOUNT}(?P<gap>)(?: (?:in )?|-)(?:administrative )?fines?\b", re.IGNORECASE
)
_BARE = re.compile(
    r"(?:(?<!\w)(?:an?|the|and|or|pay|to|of|with|his|her|their|same|imposed) (?:[a-z]+ )?)?"
    r"\b(?P<bare>fined|(?<= )fines?)\b(?! arts?\b)",
    re.IGNORECASE,
)
_ANY_FINE = re.compile(r"\bfin(?:e|ing)", re.IGNORECASE)
_ANY_LASH = re.compile(r"lash|flogging|strokes", re.IGNORECASE)
_LIMIT = re.compile(rf"\b(?:{SUM_LIMITS})\b", re.IGNORECASE)
_RANGE = re.compile(rf"\b(?:{SUM_RANGES})\b", re.IGNORECASE)
_LASHES = re.compile(
    rf"\b(?P<count>{NUMBER}) (?:\w+ )?(?:lash(?:es|ings)?|strokes)\b|\bflogging\b", re.IGNORECASE
)


def find_fines(text: str) -> Iterator[tuple[Penalty, DurationBound]]:
    """The fines, each with the bound of its amount; without an amount unless it is exact.

    In no order; where two overlap, the longer one is meant.

    >>> [(p.amount, p.quote) for p, _ in find_fines("a fine of 810 rubles ($332)")]
    [('810 rubles ($332)', 'fine of 810 rubles ($332)'), (None, 'fine')]
    >>> [p.amount for p, _ in find_fines("a 555,000 won fine")]
    ['555,000 won']
    >>> list(find_fines("It was fine, said 810 miners."))
    []
    """
    if not _ANY_FINE.search(text):
        return
    for m in (*_PAID.finditer(text), *_SUM_FIRST.finditer(text)):
        bound = _bound(m["gap"] or "")
        amount = m["amount"] if bound is DurationBound.EXACT else None
        yield _fine(text, m.span(), amount), bound
    for m in _BARE.finditer(text):
        if m["bare"].lower() == "fined" or m.start() < m.start("bare"):
            yield _fine(text, m.span("bare"), None), DurationBound.EXACT


def _fine(text: str, span: tuple[int, int], amount: str | None) -> Penalty:
    start, end = span
    return Penalty(
        kind=PenaltyKind.FINE,
        duration=None,
        amount=amount,
        quote=text[start:end],
        start=start,
        end=end,
    )


def _bound(gap: str) -> DurationBound:
    if _LIMIT.search(gap):
        return DurationBound.UP_TO
    return DurationBound.BETWEEN if _RANGE.search(gap) else DurationBound.EXACT


def find_floggings(text: str) -> Iterator[Penalty]:
    """The floggings, their ``amount`` the number of lashes in figures.

    >>> [p.amount for p in find_floggings("80 lashes and seventy-four lashes")]
    ['80', '74']
    >>> list(find_floggings("They lashed out."))
    []
    """
    if not _ANY_LASH.search(text):
        return
    for m in _LASHES.finditer(text):
        count = read_number(m["count"]) if m["count"] else None
        yield Penalty(
            kind=PenaltyKind.FLOGGING,
            duration=None,
            amount=None if count is None else str(count),
            quote=m[0],
            start=m.start(),
            end=m.end(),
        )
