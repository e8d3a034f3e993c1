"""What judged samples say: shares with their 95 % intervals."""

from __future__ import annotations

import csv
import math
from collections import Counter
from typing import TYPE_CHECKING

from crawler.errors import CasebookError

if TYPE_CHECKING:
    from pathlib import Path

EVENT_WORDS = ("right", "date", "penalties", "type", "subject", "nothing")
"""Of an event: right; or the first of these that is wrong, from the back: it tells nothing."""
SENTENCE_WORDS = ("nothing", "missed")
"""Of a sentence that gave no event: whether it tells one that the guidelines want."""

_WRONG = ("type", "subject", "nothing")
_Z = 1.959964


class JudgedError(CasebookError):
    """A judged file can't be used; the message says which line and why."""


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The 95 % interval of a share by Wilson's score.

    >>> [round(bound, 2) for bound in wilson(80, 93)]
    [0.78, 0.92]
    """
    if not whole:
        return 0.0, 1.0
    share, square = part / whole, _Z**2
    middle = share + square / (2 * whole)
    reach = _Z * math.sqrt((share * (1 - share) + square / (4 * whole)) / whole)
    return (middle - reach) / (1 + square / whole), (middle + reach) / (1 + square / whole)


def shares(file: Path) -> list[str]:
    """The shares that a judged file gives, a line each; rows without a judgement do not count."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        table = csv.DictReader(lines)
        of_events = "subject" in (table.fieldnames or ())
        words = EVENT_WORDS if of_events else SENTENCE_WORDS
        found: Counter[str] = Counter()
        for row in table:
            word = (row.get("judged") or "").strip().lower()
            if word and word not in words:
                at = f"{file}: line {table.line_num}"
                raise JudgedError(f"{at}: {word!r} is none of {', '.join(words)}")
            found[word] += bool(word)
    whole = found.total()
    if not of_events:
        return [_share("sentences with a missed event", found["missed"], whole)]
    return [
        _share("right", found["right"], whole),
        _share("right subject and type", found.total() - sum(found[w] for w in _WRONG), whole),
        *(f"wrong {word}: {found[word]}" for word in EVENT_WORDS[1:] if found[word]),
    ]


def _share(what: str, part: int, whole: int) -> str:
    low, high = wilson(part, whole)
    share = f"{part / whole:.2f}" if whole else "none"
    return f"{what}: {part} of {whole}, {share} ({low:.2f} to {high:.2f})"
