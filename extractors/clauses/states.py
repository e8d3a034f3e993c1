"""States told beside a name without a verb: "A, on hunger strike", "the missing editor"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.clauses.chunks import Act
from extractors.clauses.words import means_people
from extractors.lexicon.triggers import EPITHETS, STATES

if TYPE_CHECKING:
    from extractors.clauses.row import Row

_STATES = [(re.compile(rf"{words}\b"), kind) for words, kind in STATES.items()]
_OPENERS = frozenset("on in behind under missing".split())
_NAMED = re.compile(r"N(?:,(?:#|[hD][^,vABCEKRWn]{0,8}))?,\Z")
_BACK = 12
_LASTING = re.compile(r" (?:since|for|without|despite)\b|[.!]?(?:\n|\Z)")
_NAMING = re.compile(r",?(?: too,| also,)? (?:is|are|was|were)\b")


def read_state(row: Row, i: int) -> int | None:
    """Reads the state that starts at ``i``; where it ends, or None when there is none."""
    if row.lows[i] in EPITHETS and _before_people(row, i):
        row.put("J", i, i + 1).act = Act(EPITHETS[row.lows[i]], "verb", row.lows[i], weak=True)
        return i + 1
    if row.lows[i] not in _OPENERS:
        return None
    for pattern, kind in _STATES:
        found = pattern.match(row.text, row.words[i].start)
        if found and (_beside_name(row, found.end()) or _first(row, found.end())):
            j = row.upto(i, found.end())
            row.put("C", i, j).act = Act(kind, "state", "be", weak=True)
            return j
    return None


def _before_people(row: Row, i: int) -> bool:
    return i + 1 < len(row.words) and (row.named(i + 1) or means_people(row.lows[i + 1]))


def _beside_name(row: Row, end: int) -> bool:
    codes = "".join(c.code for c in row.out[-_BACK:])
    if codes.endswith("N"):
        return bool(_LASTING.match(row.text, end))
    return bool(_NAMED.search(codes))


def _first(row: Row, end: int) -> bool:
    """Whether the state opens a sentence that names those in it: "Still in prison are A and B"."""
    return all(c.code == "c" for c in row.out) and bool(_NAMING.match(row.text, end))
