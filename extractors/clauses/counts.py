"""Counts of people: "at least 18", "a dozen", "the two"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.numbers import NUMBER, read_number

if TYPE_CHECKING:
    from collections.abc import Sequence

_BOUNDS = {
    "at_least": r"at least|no (?:less|fewer) than|a minimum of",
    "more_than": r"more than|over|upwards of",
    "about": (
        r"about|around|some|approximately|nearly|almost|roughly|an estimated|up to|as many as|"
        r"close to|reportedly"
    ),
    "exact": r"a total of|another|just|only|the|all",
}
_COUNT = re.compile(
    rf"(?<![\w$€£\[-])(?<!\bage )(?<!\baged )(?<!\bage of )(?<!\bages )(?<!\bArticle )"
    rf"(?:(?P<bound>{'|'.join(_BOUNDS.values())}) )?(?P<more>more than |at least )?"
    rf"(?P<number>a dozen|dozen|{NUMBER})(?![\w%-]|[.,:]\d| ?percent| ?%)(?P<plus> or more\b)?",
    re.IGNORECASE,
)
_A_DOZEN = frozenset({"a dozen", "dozen"})
_DEFINITE = frozenset({"the", "all"})


class Count(NamedTuple):
    """One count as the text gives it."""

    value: int | None
    bound: str
    definite: bool
    """Whether it means people spoken of before: "the two"."""
    end: int


def find_counts(
    text: str, start: int, end: int, taken: Sequence[tuple[int, int]]
) -> dict[int, Count]:
    """The counts of a stretch that overlap none of ``taken``, keyed by start.

    >>> find_counts("At least 18 nurses", 0, 18, ())
    {0: Count(value=18, bound='at_least', definite=False, end=11)}
    """
    return {
        m.start() if m["bound"] else m.start("number"): _count(m)
        for m in _COUNT.finditer(text, start, end)
        if not any(a < m.end() and m.start("number") < b for a, b in taken)
    }


def _count(match: re.Match[str]) -> Count:
    number = match["number"].lower()
    said = [s.strip().lower() for s in (match["bound"], match["more"]) if s]
    if match["plus"]:
        said.append("at least")
    bounds = [b for b in _BOUNDS if b != "exact" and any(re.fullmatch(_BOUNDS[b], s) for s in said)]
    dozen = "dozen" in number
    value = 12 if number in _A_DOZEN else read_number(number)
    return Count(
        value=int(value) if value and value == int(value) else None,
        bound=bounds[-1] if bounds else "about" if dozen else "exact",
        definite=bool(match["bound"]) and match["bound"].lower() in _DEFINITE,
        end=match.end(),
    )
