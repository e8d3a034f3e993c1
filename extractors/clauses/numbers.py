"""Numbers that stand for people: "four were held", "three more", "47 to life", "wounding 20"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.clauses.chunks import Chunk

_REST = re.compile(r"(?P<whole>p?oh?#)|(?P<them>o[Pw])|(?P<all>p[Ph.])|(?P<more>[.](?:o[Pw])?)")
"""What belongs to a number: "out of the 11", "of them", "in all", "more"."""
_OF_THEM = 2
_TOTAL = frozenset({("in", "all"), ("in", "total")})
_ACT_AFTER = re.compile(r"c*[BERvw]|c*A[^#]|(?:tp?)?z|ta?[.]")
_PAST_AFTER = re.compile(r"c*C(?![.#hNUO])")
_OPENING = frozenset("&:;,vw")
_ALONE = re.compile(r"[p,;:&cdsw]|\Z")
_COUNTED_IN_MONEY = frozenset({"fine", "charge", "pay", "receive", "serve", "get", "give"})
_MOST_MEANT = 30


def settle_numbers(out: list[Chunk]) -> None:
    """Makes people of the bare numbers that an act befalls."""
    for k, made in enumerate(out):
        if made.code != "#" or made.count is None:
            continue
        rest = _rest(out, k)
        after = "".join(map(_code, out[k + 1 + rest : k + 6 + rest]))
        theirs = rest == _OF_THEM and out[k + 1].code == "o"
        if theirs or _undergoes(out, k, after):
            made.code, made.plural, made.heads = "G", made.count > 1, ("people",)
            other = k > 0 and out[k - 1].low == "other" and out[k - 2].low == "the"
            made.definite = (made.definite and not rest) or other
            if theirs and k and out[k - 1].code == ",":
                out[k - 1].code = ";"
            del out[k + 1 : k + 1 + rest]


def _code(made: Chunk) -> str:
    """Its code, a full stop told from a word."""
    return ";" if made.code == "." and not made.low[0].isalnum() else made.code


def _rest(out: list[Chunk], k: int) -> int:
    """How many chunks after the number belong to it."""
    match = _REST.match("".join(c.code for c in out[k + 1 : k + 5]))
    lows = tuple(c.low for c in out[k + 1 : k + 3])
    if match is None or (match["all"] and lows not in _TOTAL):
        return 0
    return 0 if match["more"] and lows[0] != "more" else match.end()


def _undergoes(out: list[Chunk], k: int, after: str) -> bool:
    """Whether an act stands beside the number that so many people undergo."""
    made, before = out[k], out[k - 1] if k else None
    freed = before and before.low in {"let", "set"} and k + 1 < len(out)
    if freed and out[k + 1].low in {"go", "free"}:
        return True
    if _ACT_AFTER.match(after):
        return True
    if not _ALONE.match(after):
        past = _PAST_AFTER.match(after) is not None
        return past and (before is None or before.code in _OPENING)
    if made.definite:
        return (made.count or 0) < _MOST_MEANT
    act = before.act if before and before.code in "AC" else None
    return act is not None and act.lemma not in _COUNTED_IN_MONEY
