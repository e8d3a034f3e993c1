"""Penalties that last for a time: a duration and the words beside it that name the kind."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.lexicon import penalties as words
from extractors.lexicon.durations import CHANGES
from extractors.records import PenaltyKind as Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractors.durations import Duration

MOST_DAYS_OF_ARREST = 30
"""Longest administrative arrest; so the codes of Russia, Belarus, Kazakhstan and their like."""

NEAREST = 8
"""Cues before a duration that are looked at."""

_KINDS = "|".join(rf"(?P<{kind.name}>(?:{cues})(?!\w))" for kind, cues in words.CUES.items())
_CUE = re.compile(rf"(?<!\w)(?:{_KINDS})", re.IGNORECASE)
_RIGHT_GAP = re.compile(
    rf"['’]?(?:[ -]+(?!(?:{words.NOT_BETWEEN})\b)[\"“‘]?[\w’'-]+[\"”’]?){{0,4}}[ -]*[\"“‘]?",
    re.IGNORECASE,
)
_LEFT_GAP = re.compile(
    r"(?: (?:of|for|lasting|totaling|ranging|from|between|is|was|were|an?|another|period"
    r"|sentences?|terms?))*[ :]*",
    re.IGNORECASE,
)
_BAN_GAP = re.compile(r"[^.;]{0,150}? (?:for|of|lasting)(?: an?)? ", re.IGNORECASE)
_SUSPENDED_AFTER = re.compile(words.SENTENCE_SUSPENDED, re.IGNORECASE)
_TRIAL_PERIOD = re.compile(
    r",?(?: (?:for|with|on|and|plus|an?|period|probation\w*|of|by))* ", re.IGNORECASE
)
_OPEN_AFTER = re.compile(r"(?:(?!\bwithout\b)[^.;,]){0,40}?open[- ]type(?: \w+)?", re.IGNORECASE)
_LIST = re.compile(r",? (?:and |or )?", re.IGNORECASE)
_OTHER = re.compile(rf"[^.,;]{{0,25}}\b(?:{words.OTHER})\b", re.IGNORECASE)
_SPENT = re.compile(
    rf"\b(?:{words.SPENT})(?: (?:serving|nearly|almost|about|over|at least|more than|the))*\s\Z",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    rf"(?:\b(?:{words.GIVEN})(?: (?:{words.JUST}))?(?: (?:{words.ABOUT}))?\s|\A\W*)\Z",
    re.IGNORECASE,
)
_BY = re.compile(rf"\b(?:{CHANGES})\b[^.;]{{0,60}}\bby\s\Z", re.IGNORECASE)
_OLD = re.compile(
    rf"\b(?:{CHANGES})\b[^.;]{{0,80}}\bfrom (?:an? )?\Z|\bturn(?:ed|s|ing) (?:an? )?\Z",
    re.IGNORECASE,
)
_HOURS = re.compile(r"PT\d+H")
_OF_THING = re.compile(r"(?:['’]| of) (?!his|her|their|the|an?\b|which|whom|it|them|those)\w+")
"""After a duration: what took so long, and no kind of penalty."""
_DAYS = re.compile(r"P(?:(\d+)D)?(?:T\d+H)?")
_REACH = 100


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that name a kind of penalty."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Term:
    """A penalty that lasts for a time."""

    kind: Kind
    duration: Duration
    start: int
    end: int


def find_cues(text: str) -> list[Cue]:
    """The words that name kinds of penalties, in order of the text."""
    return [Cue(Kind[m.lastgroup], *m.span()) for m in _CUE.finditer(text) if m.lastgroup]


def find_terms(text: str, durations: Sequence[Duration], cues: Sequence[Cue]) -> Iterator[Term]:
    """The durations that are penalties, in order of the text."""
    terms = [_with_cue(text, at, durations, cues) for at in range(len(durations))]
    for at in range(len(terms) - 2, -1, -1):
        terms[at] = terms[at] or _alike(text, durations[at], terms[at + 1])
    trial_end = -1
    for at, duration in enumerate(durations):
        term = terms[at] or _alike(text, duration, terms[at - 1] if at else None)
        term = term or _bare(text, duration)
        terms[at] = term
        if not term or _is_other(text, term):
            continue
        if trial_end >= 0 and _TRIAL_PERIOD.fullmatch(text, trial_end, duration.start):
            trial_end = -1
            continue
        trial_end = term.end if term.kind is Kind.SUSPENDED else -1
        yield term


def _with_cue(
    text: str, at: int, durations: Sequence[Duration], cues: Sequence[Cue]
) -> Term | None:
    duration = durations[at]
    floor = durations[at - 1].end if at else 0
    ceiling = durations[at + 1].start if at + 1 < len(durations) else len(text)
    right = _right(text, duration, cues, ceiling)
    left = _left(text, duration, cues, floor)
    cue = left if left and (not right or left.kind is Kind.SUSPENDED) else right
    if not cue:
        return None
    start = min(cue.start, duration.start)
    end = max(duration.end, cue.end, right.end if right else 0)
    if cue.kind is Kind.HOME_CONFINEMENT and (m := _OPEN_AFTER.match(text, end)):
        return Term(Kind.OPEN_PRISON, duration, start, m.end())
    if m := _SUSPENDED_AFTER.match(text, end):
        return Term(Kind.SUSPENDED, duration, start, m.end())
    return Term(_by_length(text, cue, duration), duration, start, end)


def _right(text: str, duration: Duration, cues: Sequence[Cue], ceiling: int) -> Cue | None:
    at = bisect_left(cues, duration.end, key=lambda cue: cue.start)
    cue = cues[at] if at < len(cues) and cues[at].start < ceiling else None
    return cue if cue and _RIGHT_GAP.fullmatch(text, duration.end, cue.start) else None


def _left(text: str, duration: Duration, cues: Sequence[Cue], floor: int) -> Cue | None:
    first = bisect_left(cues, floor, key=lambda cue: cue.start)
    after = bisect_right(cues, duration.start, key=lambda cue: cue.end)
    for cue in reversed(cues[max(first, after - NEAREST) : after]):
        gap = _BAN_GAP if cue.kind is Kind.BAN else _LEFT_GAP
        if gap.fullmatch(text, cue.end, duration.start):
            return cue
    return None


def _by_length(text: str, cue: Cue, duration: Duration) -> Kind:
    """The kind, arrest for a few days told from imprisonment."""
    if cue.kind is not Kind.IMPRISONMENT or "prison" in text[cue.start : cue.end].lower():
        return cue.kind
    return default_kind(duration.iso)


def default_kind(iso: str) -> Kind:
    """The kind of a penalty of which only the duration is told."""
    days = _DAYS.fullmatch(iso)
    short = days and int(days[1] or 0) <= MOST_DAYS_OF_ARREST
    return Kind.ADMINISTRATIVE_ARREST if short else Kind.IMPRISONMENT


def _alike(text: str, duration: Duration, other: Term | None) -> Term | None:
    """The kind of the neighbour in a list: "five, six and seven years in prison"."""
    if not other:
        return None
    first, second = sorted((duration, other.duration), key=lambda d: d.start)
    if not _LIST.fullmatch(text, first.end, second.start):
        return None
    return Term(other.kind, duration, duration.start, duration.end)


def _bare(text: str, duration: Duration) -> Term | None:
    if m := _SUSPENDED_AFTER.match(text, duration.end):
        return Term(Kind.SUSPENDED, duration, duration.start, m.end())
    floor = max(0, duration.start - _REACH)
    if _HOURS.fullmatch(duration.iso) or _OF_THING.match(text, duration.end):
        return None
    if not (_GIVEN.search(text, floor, duration.start) or _OLD.search(text, floor, duration.start)):
        return None
    return Term(default_kind(duration.iso), duration, duration.start, duration.end)


def _is_other(text: str, term: Term) -> bool:
    """Whether the time passed, or is that of something else than a penalty."""
    at = term.duration.start
    floor = max(0, at - _REACH)
    if term.start == at and _SPENT.search(text, floor, at):
        return True
    return bool(_BY.search(text, floor, at)) or bool(
        _OTHER.match(text, term.duration.end, max(term.end, term.duration.end + 25))
    )
