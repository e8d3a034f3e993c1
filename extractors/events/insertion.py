"""What stands between commas before a verb: "Novik, who is 40, was held"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.events.clause import WINDOW
from extractors.events.patterns import VERBS

if TYPE_CHECKING:
    from extractors.events.clause import Clause, Stretch

_LONE = {before + name + "," for before in ",oip" for name in "NU"}
_INSERTED = "wDhGpsCBcd#JvRyz."


def near(clause: Clause, t: int, end: int) -> Stretch | None:
    """The name right before a participle: "his son, A, killed by", "A (killed in May)"."""
    lone = clause.codes[max(0, end - 3) : end] in _LONE
    bracketed = clause.chunks[end - 1].low == "(" and clause.codes[end - 2 : end - 1] in set("NU")
    return (end - 2, end - 1) if clause.codes[t] == "C" and (lone or bracketed) else None


def apposed(clause: Clause, role: Stretch, end: int) -> Stretch | None:
    """The name after a long description: "the editor of Zaria, a weekly in Lida, Alena Novik,"."""
    apart = not set(clause.codes[role[0] : end]) & (VERBS | set(";:sw"))
    lone = clause.codes[max(0, end - 3) : end] == ",N,"
    return (end - 2, end - 1) if apart and lone else None


def around(clause: Clause, comma: int) -> Stretch | None:
    """The subject before an insertion: "Novik, who is 40, was"."""
    codes, seen = clause.codes, 0
    for k in range(comma - 1, max(-1, comma - WINDOW), -1):
        if codes[k] in ";:":
            return None
        if codes[k] != ",":
            continue
        seen += 1
        in_list = "&" in codes[k:comma] and codes[k + 1] in "NOU"
        span = clause.list_before(k) if codes[k + 1] in _INSERTED and k > 0 else None
        governed = span is not None and codes[max(0, span[0] - 1)] in "pt" and span[0] > 0
        if span and not in_list and not governed:
            return _outside(clause, span)
        if seen > 4:
            return None
    return None


def _outside(clause: Clause, span: Stretch) -> Stretch:
    """The list, or the one before the relative clause in which it is an object.

    "Novik, who defended Hrynko, his colleague, was held"
    """
    opened = clause.codes.rfind(",w", 0, span[0])
    inside = clause.codes[opened + 2 : span[0]]
    if opened > 0 and not set(inside) & set(",;:&") and set(inside) & VERBS:
        return clause.list_before(opened) or span
    return span
