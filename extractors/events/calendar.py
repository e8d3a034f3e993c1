"""Dates that a sentence takes from those before it: "The court also", "Those held were"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from extractors.events.connection import goes_on_since, is_another_case, outside_relatives
from extractors.events.dating import date_of
from extractors.events.openings import clause_start, opening_date
from extractors.events.patterns import VERBS
from extractors.events.reckoned import Reckoner

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractors.clauses import Sentence
    from extractors.dates import FoundDate
    from extractors.events.told import Told

_COURT = frozenset("court courts judge tribunal jury verdict trial".split())
_VERDICTS = frozenset("sentence conviction acquittal appeal".split())
_GIVEN = 3
"""Sentences that a list of verdicts and a verdict go on after the one that dates them."""
_SAME = 3
_STATES = frozenset({"disappearance", "arrest"})
_LEAD = 6
"""The sentences in which a page says what its news is."""
_PAGE = 15
"""Sentences after which those of the news can be named."""
_NAMED = 3
"""Sentences after which those whom an act befell can be named."""
_ANAPHORIC = ("inverse", "among")
"""Rules of "those arrested were A and B": the arrest is the one told before."""


_TELLING = "ABCEn"
_HEADING = re.compile(r"[p.]?d[.,:]?")
_SECTION = 5
"""Sentences that a date on a line of its own is the date of."""


class _Lent(NamedTuple):
    """A date that later sentences can take."""

    date: FoundDate
    sentence: int
    kind: str = ""
    """The type of the act that it dates, if any."""


class Calendar:
    """The last dates told: on which a court spoke, and of acts against people not named."""

    def __init__(self) -> None:
        self._reckoner = Reckoner()
        self._sentence = 0
        self._court: _Lent | None = None
        self._in_court: _Lent | None = None
        """The date of the last sentence that speaks of a court at all."""
        self._heading: _Lent | None = None
        """The date that stood last on a line of its own."""
        self._types: dict[str, _Lent] = {}
        """By type, the dates of the last acts."""
        self._unnamed: dict[str, _Lent] = {}
        """By type, the dates of the last acts against people who were not named."""

    def settle(self, sentence: Sentence, act: Told) -> Told:
        """The act with the date that earlier sentences lend it, if it has none of its own."""
        date = act.date
        if date is None:
            date = self._lent(sentence, act)
        elif date.edtf is None:
            date = self._reckoner.reckon(sentence, act, date) if date.relative_to else None
        settled = replace(act, date=date)
        if date is not None and date.edtf is not None:
            self._reckoner.learn(settled)
            self._types[act.type] = _Lent(date, self._sentence)
            if act.type in _VERDICTS:
                self._court = _Lent(date, self._sentence, act.type)
        return settled

    def turn(self, sentence: Sentence, acts: Sequence[Told]) -> None:
        """Go on to the next sentence; ``acts`` are those that this one told."""
        dates = [c.date for c in sentence.chunks if c.date is not None and c.date.edtf]
        self._reckoner.turn(dates)
        for act in acts:
            if act.who and act.date in dates:
                self._unnamed.pop(act.type, None)
        if opening_date(sentence):
            self._unnamed = {}
        if dates and _HEADING.fullmatch(sentence.codes):
            self._heading = _Lent(dates[0], self._sentence)
        if dates and dates[-1].rule != "ago" and any(c.low in _COURT for c in sentence.chunks):
            self._in_court = _Lent(dates[-1], self._sentence)
        verb = next((k for k, c in enumerate(sentence.codes) if c in VERBS), 0)
        if dates and any(c.low in _COURT for c in sentence.chunks[:verb]):
            date = date_of(sentence, verb, clause_start(sentence.codes, verb), "")
            kind = next((a.type for a in acts if a.type in _VERDICTS), "")
            self._court = _Lent(date, self._sentence, kind) if date and date.edtf else self._court
        if dates:
            for kind, date in _of_unnamed(sentence, acts):
                self._unnamed[kind] = _Lent(date, self._sentence)
        self._sentence += 1

    def _lent(self, sentence: Sentence, act: Told) -> FoundDate | None:
        if act.weak or act.again or act.earlier:
            return None
        if act.rule == "sentence/list":
            return self._within(self._in_court, _GIVEN)
        if act.type in _STATES and goes_on_since(sentence, _place(sentence, act)):
            return self._reckoner.last
        if any(c.date for c in outside_relatives(sentence)) or is_another_case(sentence):
            return None
        at = _place(sentence, act)
        made = sentence.chunks[at]
        if made.gerund or made.past or made.present:
            return None
        if any(c.low == "same" for c in sentence.chunks[max(0, at - _SAME) : at + _SAME]):
            return self._within(self._types.get(act.type), _GIVEN)
        found = None
        if act.type in _VERDICTS and not act.rule.endswith(_ANAPHORIC):
            found = self._of_verdict(sentence, act)
        return found or self._of_type(act) or self._within(self._heading, _SECTION)

    def _within(self, lent: _Lent | None, reach: int) -> FoundDate | None:
        return lent.date if lent and self._sentence - lent.sentence <= reach else None

    def _of_type(self, act: Told) -> FoundDate | None:
        """The date of an act told before of people whom the page names only now."""
        exact = act.rule.endswith(_ANAPHORIC)
        lent = self._unnamed.get(act.type)
        far = exact or (lent is not None and lent.sentence < _LEAD)
        date = self._within(lent, _PAGE if far else _NAMED)
        return date if date and (exact or _is_day(date)) else None

    def _of_verdict(self, sentence: Sentence, act: Told) -> FoundDate | None:
        """The date of the verdict told just before, if the act belongs to it."""
        at, court = _place(sentence, act), self._within(self._court, _GIVEN)
        if (
            self._court
            and self._court.kind
            and _is_appeal(self._court.kind) != _is_appeal(act.type)
        ):
            return None
        if "w" in sentence.codes[:at] and "," not in sentence.codes[sentence.codes.index("w") : at]:
            return None
        code = sentence.codes[at]
        if code == "R" and court and not _is_day(court):
            return None
        if code == "n":
            return court if act.rule.endswith("/of") and court and _is_day(court) else None
        spoke = any(c.low in _COURT and c.code == "a" for c in sentence.chunks[:at])
        return court if code in "BRW" or (spoke and code in "AC") else None


def _is_appeal(kind: str) -> bool:
    return kind == "appeal"


def _is_day(date: FoundDate) -> bool:
    return len(date.edtf or "") == len("2020-01-01")


def _place(sentence: Sentence, act: Told) -> int:
    return next((k for k, c in enumerate(sentence.chunks) if c.start == act.at), 0)


def _of_unnamed(sentence: Sentence, acts: Iterable[Told]) -> Iterator[tuple[str, FoundDate]]:
    """The dates of the acts that the sentence tells of nobody by name."""
    named = {a.at for a in acts if a.who is not None}
    for t, made in enumerate(sentence.chunks):
        if made.act is None or made.code not in _TELLING or made.unreal or made.start in named:
            continue
        date = date_of(sentence, t, clause_start(sentence.codes, t), "")
        if date is not None and date.edtf:
            yield made.act.type, date
