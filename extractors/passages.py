"""The sentences of an article as chunks, with the dates and penalties that stand in them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from extractors.clauses import chunk
from extractors.dates import HEAD, day_written, find_dates, is_dateline, last_date
from extractors.lexicon.triggers import CAPTIVES, COMPLEMENTS, NOUNS, RECEIVE, SELF, VERBS
from extractors.penalties import FoundPenalty, find_elided_terms, find_penalties, last_term
from extractors.records import Penalty
from extractors.tokens import tokens
from extractors.verbs import FORMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from extractors.clauses import Sentence
    from extractors.dates import FoundDate
    from extractors.names import Name
    from extractors.spans import Span
    from extractors.subjects import Who
    from extractors.tokens import Token

_LINE = 12
"""Tokens at most of a line of a list: "A Novik – 4 years, suspended"."""
_LONGEST = 600
"""Tokens of a sentence that are looked at together; a longer one is read in pieces."""
_STATES = CAPTIVES | frozenset(
    """
    custody prison jail detention behind inside hunger court judge verdict missing liberty dock
    solitary isolation exile bail investigation defendant suspect wanted hearing free case charge
    charges accusations proceedings prisoner striker news
    """.split()
)
_WORD = re.compile(r"[a-z’'-]+")
_ESCAPE = re.compile(r"\\.")
_BEGINNING = 4
_EVERYWHERE = frozenset(
    """
    about after an and any are as at be because been before but by for from had has have he her his
    if in into is it its not of on or our she so that the their them they this those to under
    was were when where which while who whom with without you your
    """.split()
)
"""Words of complements that any sentence may have."""


def _cues(after: str) -> frozenset[str]:
    """The beginnings of the words in the pattern of a complement."""
    words = re.findall(r"[a-z]{2,}", _ESCAPE.sub(" ", after).lower())
    return frozenset(word[:_BEGINNING] for word in words if word not in _EVERYWHERE)


_CUES = frozenset(cue for c in COMPLEMENTS for cue in _cues(c.after))
"""Beginnings of words, one of which stands beside a plain verb that tells an act."""
_TELLING = {verb for verbs in VERBS.values() for verb in verbs.split()} | set(SELF)
_TELLING |= {*RECEIVE.split(), "shoot"}
_TELLING |= {verb for c in COMPLEMENTS if not _cues(c.after) for verb in c.verbs.split()}
_WEAK = frozenset(word for word, form in FORMS.items() if form.lemma not in _TELLING)
"""Forms of verbs that tell an act only with certain words."""
_ACTS = (frozenset(FORMS) - _WEAK) | frozenset(NOUNS) | _STATES


def passages(
    text: str,
    spans: tuple[Span, ...],
    names: Mapping[int, Name],
    people: Mapping[int, Who],
    published: str | None,
) -> Iterator[Sentence]:
    """The sentences in order; a very long one comes in several pieces."""
    around, told = None, None
    last: Penalty | None = None
    written = day_written(text, published)
    published = str(written) if written else None
    if written is None:
        around = last_date(text, spans)
    for part, begins, goes_on in _near_acts(text, spans):
        start, end = part[0].start, part[-1].end
        piece = text[start:end]
        dates: dict[int, FoundDate] = {}
        penalties: dict[int, FoundPenalty] = {}
        durations: dict[int, FoundPenalty] = {}
        if begins or goes_on:
            found = find_dates(piece, published, around, told)
            told = next((date.fromisoformat(d.date_from) for d in found[::-1] if d.date_from), None)
            acting = _without_datelines(text, start, piece, found)
            dates = {start + d.start: _date_at(d, start) for d in acting}
        if goes_on:
            known = find_penalties(piece)
            penalties = {start + p.start: _at(p, start) for p in known}
            elided = find_elided_terms(piece, known, last)
            durations = {start + p.start: _at(p, start) for p in elided}
            last = last_term(known) or last
        yield chunk(text, part, names, people, dates, penalties, durations)


def _near_acts(text: str, spans: tuple[Span, ...]) -> Iterator[tuple[list[Token], bool, bool]]:
    """The sentences, the long ones in pieces, and whether the next one or it tells an act.

    What is told can begin with a date in the sentence before, and go on in the one after or in
    a list of short ones.
    """
    before, told = None, False
    for part in (part for span in spans for part in _pieces(tokens(text, span.start, span.end))):
        tells_now = tells(text[part[0].start : part[-1].end])
        if before is not None:
            yield before[0], tells_now, before[1] or told
            told = before[1] or (told and len(before[0]) <= _LINE)
        before = part, tells_now
    if before is not None:
        yield before[0], False, before[1] or told


def _pieces(words: list[Token]) -> Iterator[list[Token]]:
    for at in range(0, len(words), _LONGEST):
        yield words[at : at + _LONGEST]


def tells(text: str) -> bool:
    """Whether a sentence holds a word that can tell an act, or a plain verb and what it takes."""
    words = frozenset(_WORD.findall(text.lower()))
    if not _ACTS.isdisjoint(words):
        return True
    verbs = words & _WEAK
    cues = {word for word in words if word[:_BEGINNING] in _CUES} if verbs else set()
    return bool(cues) and len(verbs | cues) > 1


def _without_datelines(
    text: str, start: int, piece: str, found: Iterable[FoundDate]
) -> Iterator[FoundDate]:
    """The dates, those of datelines empty: "MINSK, 5 May –", or any at the head of the page.

    Further down, "5 May: police held A" is an entry of a chronicle.
    """
    opens = start == 0 or text[start - 1] in "\r\n"
    for one in found:
        if opens and (one.start or start < HEAD) and is_dateline(piece, one):
            yield replace(one, edtf=None, date_from=None, date_to=None, relative_to=None)
        else:
            yield one


def _date_at(found: FoundDate, by: int) -> FoundDate:
    return replace(found, start=found.start + by, end=found.end + by)


def _at(found: FoundPenalty, by: int) -> FoundPenalty:
    p = found.penalty
    moved = Penalty(
        kind=p.kind,
        duration=p.duration,
        amount=p.amount,
        quote=p.quote,
        start=p.start + by,
        end=p.end + by,
    )
    return replace(found, penalty=moved)
