"""Notes on one person, as profiles and chronicles make them: "Held 4 May. Sentence: two years"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.clause import Clause, Found, Patient

if TYPE_CHECKING:
    from extractors.memory import Memory
    from extractors.subjects import Who

_BEGINNING = re.compile(r"[cdpLhzyo,:t#Q&]*(?:C[^;]*)?\Z")
"""Before an act of which nobody is the subject: a day, a place, another such act."""
_OTHERS = re.compile(r"(?<![op])[NOG]|[vABPEK]")
"""What makes it a sentence with a subject after all."""
_LABEL = re.compile(r"[.c]?o?\Z")
"""Before a noun that is a label: "Date of arrest: 4 May"."""
_OPENING = re.compile(r"[.,#]{0,3}N(?![SvABCEKRWZn])")


def noted(clause: Clause, t: int, memory: Memory) -> Found | None:
    """Of whom a note without a subject is: whom its line opens with, or the talk is of."""
    start = clause.codes.rfind(";", 0, t) + 1
    end = clause.codes.find(";", t)
    codes = clause.codes[start : end if end > 0 else None]
    before = clause.codes[start:t]
    if clause.codes[t] == "C":
        fits = _BEGINNING.match(before) and not before.endswith((".", "&"))
        fits = fits and not _OTHERS.search(codes)
    else:
        label = clause.codes[t : t + 2] == "n:" and _LABEL.fullmatch(before)
        fits = label and clause.codes[t + 2 : t + 3] in ("d", "z", "y")
    if not fits:
        return None
    who = _opened_with(clause) if start else memory.alone()
    return Found((Patient(t, who),), "note", t) if who else None


def _opened_with(clause: Clause) -> Who | None:
    """Whom a line opens with that goes on after a semicolon: "A, nurse; held 4 May"."""
    opening = _OPENING.match(clause.codes)
    if opening is None or clause.codes.count("N") > 1:
        return None
    who = clause.chunks[opening.end() - 1].who
    return who if who and who.kind == "person" else None
