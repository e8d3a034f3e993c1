"""Passives with something put in between: "was on May 3 arrested"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.clauses.chunks import Chunk

_APART = re.compile(r"v(?P<between>c*(?:p?h?dc*|pLc*|,[ps][^,;:ABCEKRW]{1,12},c*))C")


def join_passives(out: list[Chunk]) -> None:
    """Makes a form of "be" and a participle some words later one passive, which spans both."""
    for match in _APART.finditer("".join(c.code for c in out)):
        be, verb = out[match.start()], out[match.end() - 1]
        if be.low == "be":
            be.code, be.low, be.end = "B", verb.low, verb.end
            be.act, be.passive = verb.act, True
            verb.code, verb.act = ".", None
