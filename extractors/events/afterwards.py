"""Dates told in the sentence after an act: "It happened on Tuesday", "The arrest took place on"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.clauses import Act, Sentence
    from extractors.dates import FoundDate
    from extractors.events.told import Told

_WHEN = re.compile(
    r"c*(?P<what>[Ps]|h[.c]{0,2}[.n])(?:[op]h?[.LO]{1,2})?(?P<verb>v)[.c]{0,2}p?[hc]{0,2}(?P<date>d)"
)
_HAPPENED = frozenset({"happened", "occurred", "took"})
_INCIDENTS = frozenset(
    "attack incident shooting assault beating ambush explosion accident operation".split()
)
_THAT = frozenset({"it", "this", "that"})


def dated_afterwards(sentence: Sentence, before: Sequence[Told]) -> list[Told]:
    """The acts of the sentence before, with the date that this one tells of those without."""
    when = _WHEN.match(sentence.codes)
    date = _date(sentence, when) if when else None
    if when is None or date is None or date.edtf is None:
        return list(before)
    named = sentence.chunks[when.end("what") - 1].act
    return [replace(a, date=date) if _is_meant(a, named) else a for a in before]


def _is_meant(act: Told, named: Act | None) -> bool:
    undated = act.who is not None and act.date is None and not act.weak
    return undated and (named is None or named.type == act.type)


def _date(sentence: Sentence, when: re.Match[str]) -> FoundDate | None:
    verb, what = sentence.chunks[when.start("verb")], sentence.chunks[when.end("what") - 1]
    meant = what.code == "n" or what.low in _THAT | _INCIDENTS
    tells = meant and (verb.low in _HAPPENED or (verb.low == "be" and what.low in _THAT))
    return sentence.chunks[when.start("date")].date if tells and not verb.unreal else None
