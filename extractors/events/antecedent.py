"""Relative clauses: whom "who" stands for, and whose clause goes on after one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.lexicon.hypothetical import SAYING

if TYPE_CHECKING:
    from extractors.events.clause import Clause, Stretch

_BROKEN = re.compile("[,;:swABCEKRWZ]")
"""What doesn't stand in a short relative clause."""
_OF_RELATIVE = re.compile(r"[NDG]w[.cv][^,;:swABCEKRWZ]{0,6}[pt]\Z")
_UNKNOWN = re.compile(r",h?[.c]{1,4}(?:[op]h?[.L]{1,2})?,?\Z")
"""An apposition of words that the lexicon does not know: ", the sole survivor"."""
_GOVERNED = re.compile(r"[DG][^,&]*p[h.c]{0,3}(?P<name>N)\Z")
"""A name that a preposition governs: "told the mayor about A, who"."""
_REACH = 25


def antecedent(clause: Clause, w: int) -> Stretch | None:
    """Whom the relative pronoun at ``w`` stands for."""
    span = clause.list_before(w)
    if span is None or (clause.chunks[w].low == "who" and _no_person(clause, span)):
        return _unknown(clause, w) or _named(clause, w) or span
    near = _GOVERNED.search(clause.codes, *span)
    return near.span("name") if near else _described(clause, span)


def _no_person(clause: Clause, span: Stretch) -> bool:
    """Whether a list holds nothing but bodies and words with a capital: none is a "who"."""
    return not set("NDGPQ") & set(clause.codes[slice(*span)])


def _unknown(clause: Clause, w: int) -> Stretch | None:
    apposed = _UNKNOWN.search(clause.codes, max(0, w - 12), w)
    return clause.list_before(apposed.start()) if apposed and apposed.start() else None


def _described(clause: Clause, span: Stretch) -> Stretch:
    """The list with the name that it only describes: "the appeal of A, a nurse of Lida, who"."""
    start, end = span
    alone = set(clause.codes[start:end]).isdisjoint("NGPQ&")
    return (start - 2, end) if alone and clause.codes[max(0, start - 2) : start] == "N," else span


def _named(clause: Clause, end: int) -> Stretch | None:
    """The last person named before a relative clause that does not follow at once."""
    for k in range(end - 1, max(-1, end - _REACH), -1):
        if clause.codes[k] in "ABCEKRW;:" and not clause.chunks[k].low.endswith("ing"):
            return None
        if clause.codes[k] == "N" and clause.codes[k - 1 : k] not in ("o", "p", "t"):
            return k, k + 1
    return None


def after_relative(clause: Clause, t: int, earlier: int) -> Stretch | None:
    """The subject before a relative clause without commas: "Novik who ran the office was held"."""
    codes = clause.codes
    opened = codes.rfind("w", 0, earlier)
    finite = codes[t] in "BERv" and not clause.chunks[t].infinitive
    if opened < 1 or not finite or _BROKEN.search(codes, opened + 1, t):
        return None
    if any(c.low in SAYING for c in clause.chunks[opened:t]):
        return None
    span = clause.list_before(opened)
    return span if span and codes[opened - 1] != "," else None


def in_relative(clause: Clause, span: Stretch) -> bool:
    """Whether a preposition of a relative clause governs the list: "who wrote to A was held"."""
    before = clause.codes[: span[0]]
    return bool(_OF_RELATIVE.search(before)) and "N" in clause.codes[slice(*span)]
