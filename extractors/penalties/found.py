"""The penalties of a stretch of text, and which of them were imposed."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extractors.durations import DurationBound, find_durations
from extractors.lexicon import penalties as words
from extractors.lexicon.durations import CHANGES
from extractors.numbers import NUMBER, read_number
from extractors.penalties.fines import find_fines, find_floggings
from extractors.penalties.terms import find_cues, find_terms
from extractors.records import Penalty, PenaltyKind
from extractors.spans import apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractors.penalties.terms import Cue


@dataclass(frozen=True, slots=True)
class FoundPenalty:
    """A penalty, how exact its duration is, and whether it was changed for another."""

    penalty: Penalty
    """Its duration is None when ``bound`` is not exact, so that no limit passes for a value."""
    bound: DurationBound = DurationBound.EXACT
    former: bool = False
    """Whether the text says that it was changed for another: "from six years to five"."""

    @property
    def start(self) -> int:
        """Where the penalty starts."""
        return self.penalty.start

    @property
    def end(self) -> int:
        """Where the penalty ends."""
        return self.penalty.end


_ALONE = {kind: re.compile(cue, re.IGNORECASE) for kind, cue in words.ALONE.items()}
_TO = re.compile(r"\bsentenc\w+(?: [\w’'-]+){0,6}? to (?:an? )?\Z", re.IGNORECASE)
_UNTIMED = re.compile(rf"\b(?:{words.UNTIMED})\b", re.IGNORECASE)
_CHANGED = re.compile(rf"\b(?:{CHANGES})\b[^.;]*\Z", re.IGNORECASE)
_INTO = re.compile(r"[^.;]{0,40}?\b(?:to|with|into)\b(?: (?:an?|one of))? ?", re.IGNORECASE)
_PART = re.compile(words.PART_SUSPENDED.format(number=NUMBER), re.IGNORECASE)
_WHOLE_TERM = re.compile(r"P(\d+)([YMD])")
_REACH = 100


def find_penalties(text: str) -> tuple[FoundPenalty, ...]:
    """The penalties in order of the text, which is a stretch that tells of a court's penalty.

    >>> found = find_penalties("six years in prison, two in exile and a two-year travel ban")
    >>> [(str(f.penalty.kind), f.penalty.duration) for f in found]
    [('imprisonment', 'P6Y'), ('ban', 'P2Y')]
    >>> find_penalties("He was released after two years of pretrial detention.")
    ()
    """
    cues = find_cues(text)
    timed = apart(_timed(text, cues))
    untimed = (one for one in _untimed(text, cues) if not _overlaps(one, timed))
    parts = [part for one in timed for part in _suspended_part(text, one)]
    found = apart([*timed, *untimed, *_counted(text), *parts])
    return tuple(
        replace(one, former=_is_former(text, one, found[at + 1 : at + 2]))
        for at, one in enumerate(found)
    )


def _overlaps(one: FoundPenalty, others: Sequence[FoundPenalty]) -> bool:
    """Whether it overlaps one of the others, which stand in order and apart."""
    before = bisect_left(others, one.end, key=lambda other: other.start)
    return before > 0 and others[before - 1].end > one.start


def _penalty(text: str, kind: PenaltyKind, start: int, end: int, iso: str | None) -> Penalty:
    return Penalty(
        kind=kind, duration=iso, amount=None, quote=text[start:end], start=start, end=end
    )


def _timed(text: str, cues: Sequence[Cue]) -> Iterator[FoundPenalty]:
    for term in find_terms(text, find_durations(text), cues):
        bound = term.duration.bound
        iso = term.duration.iso if bound is DurationBound.EXACT else None
        yield FoundPenalty(_penalty(text, term.kind, term.start, term.end, iso), bound)


def _untimed(text: str, cues: Sequence[Cue]) -> Iterator[FoundPenalty]:
    for cue in cues:
        alone = cue.kind in _ALONE and _ALONE[cue.kind].fullmatch(text, cue.start, cue.end)
        before = text[max(0, cue.start - _REACH) : cue.start]
        if alone or (cue.kind in words.AFTER_TO and _TO.search(before)):
            yield FoundPenalty(_penalty(text, cue.kind, cue.start, cue.end, None))
    for m in _UNTIMED.finditer(text):
        yield FoundPenalty(_penalty(text, PenaltyKind.IMPRISONMENT, m.start(), m.end(), None))


def _suspended_part(text: str, one: FoundPenalty) -> Iterator[FoundPenalty]:
    """The part of a term that was suspended: "three years, two of them suspended"."""
    term = _WHOLE_TERM.fullmatch(one.penalty.duration or "")
    part = _PART.match(text, one.end) if term else None
    if not term or not part or one.penalty.kind is not PenaltyKind.IMPRISONMENT:
        return
    half = part["part"].lower() == "half"
    months = int(term[1]) * (12 if term[2] == "Y" else 1) / 2
    if not half:
        iso = f"P{read_number(part['part'])}{term[2]}"
    elif term[2] == "D" or months != int(months):
        return
    else:
        iso = f"P{int(months)}M"
    yield FoundPenalty(_penalty(text, PenaltyKind.SUSPENDED, *part.span("said"), iso))


def _counted(text: str) -> Iterator[FoundPenalty]:
    for penalty, bound in find_fines(text):
        yield FoundPenalty(penalty, bound)
    for penalty in find_floggings(text):
        yield FoundPenalty(penalty)


def _is_former(text: str, one: FoundPenalty, following: Sequence[FoundPenalty]) -> bool:
    if not following or not _INTO.fullmatch(text, one.end, following[0].start):
        return False
    return bool(_CHANGED.search(text, max(0, one.start - _REACH), one.start))
