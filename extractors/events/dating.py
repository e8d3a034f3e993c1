"""Which date an act has: the one that stands in its own clause, else the one that governs it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.events.openings import clause_start, opens_next
from extractors.events.patterns import VERBS
from extractors.events.reach import attributive, leading, trailing
from extractors.lexicon.hypothetical import SAYING

if TYPE_CHECKING:
    from extractors.clauses import Sentence
    from extractors.dates import FoundDate

_NOUN_DATE = re.compile(r"d[.zOUL,h]{0,4}\Z")
_GOVERNING = re.compile(r"v[ph.c]{0,4}(?:[NOUDGQL&,]{1,8}S?[.c]{0,2})?\Z")
_DECIDED = re.compile(r"W[^ABCEKRv;sw]*\Z")
"""Before a noun: a court's act upon it, whose date is not that of the verdict."""
_BEGUN = re.compile(r"[^;swBCERKWv]*v")
_BEGINNINGS = frozenset(
    "began begun opened started resumed continued concluded took happened occurred went".split()
)
_HANDED = frozenset("handed issued passed pronounced delivered announced imposed filed".split())
"""After a noun and a comma: "a sentence of two years, handed down last week"."""
_LINKED = re.compile(r"(?:,|,?&)c*p?d")
_ON_DAY = re.compile(r"p[hc.]{0,2}o?d")

_ACCUSING = frozenset("charge conviction sentence arrest acquittal trial".split())
_ACCUSED_OF = frozenset("of for with over".split())
_OCCASIONS = frozenset("at during after before".split())
_SCENES = frozenset("in at during".split())
_PHRASE = re.compile(r"p(?![NPDG])")
_PHRASES = 2
"""Phrases with a preposition that can stand between a charge and its date."""


def dates_in_order(sentence: Sentence, t: int, count: int) -> list[FoundDate]:
    """As many dates after the act as there are people: "in March and May, respectively"."""
    found = []
    for made in sentence.chunks[t + 1 :]:
        if made.code in VERBS or made.low == "respectively":
            break
        if made.date is not None:
            found.append(made.date)
    told = any(c.low == "respectively" for c in sentence.chunks[t:])
    return found if told and count > 1 and len(found) == count else []


def dates_more(sentence: Sentence, t: int, date: FoundDate) -> list[FoundDate]:
    """The other dates on which the act at ``t`` was done too: "in 2015 and again in 2017"."""
    chunks, codes = sentence.chunks, sentence.codes
    k = next((k for k in range(t + 1, len(chunks)) if chunks[k].date is date), None)
    found: list[FoundDate] = []
    while k is not None and (linked := _LINKED.match(codes, k + 1)):
        k = linked.end() - 1
        more = chunks[k].date
        if more is None or more.edtf is None or opens_next(codes, k, t):
            break
        found.append(more)
    return found


def begun(date: FoundDate | None) -> FoundDate | None:
    """The beginning of a state, where its date tells that: "in jail since May", "from May on"."""
    if date is None or date.lead not in {"since", "from"}:
        return None
    first, slash, _ = (date.edtf or "").partition("/")
    return replace(date, edtf=first) if slash and date.lead == "from" else date


def date_of(sentence: Sentence, t: int, subject: int, rule: str) -> FoundDate | None:
    """The date of the act at ``t``, whose clause's subject stands at ``subject``."""
    codes = sentence.codes
    if codes[t] == "n":
        k = _noun_date(sentence, t)
    else:
        k = trailing(sentence, t)
        if k is not None and (of := _crime(sentence, t, k)):
            lead = leading(sentence, t, subject)
            k = lead if lead is not None or _is_of_crime(sentence, of, k) else k
        aside = rule == "participle" and codes[:t].rstrip("c").endswith(",")
        if k is None and not aside:
            k = leading(sentence, t, subject)
    return sentence.chunks[k].date if k is not None else None


def _crime(sentence: Sentence, t: int, k: int) -> int | None:
    """Where a crime is told between the act and the date at ``k``: "charged with a theft in"."""
    act = sentence.chunks[t].act
    if act is None or act.type not in _ACCUSING:
        return None
    return next((j for j in range(t + 1, k) if sentence.chunks[j].low in _ACCUSED_OF), None)


def _is_of_crime(sentence: Sentence, of: int, k: int) -> bool:
    """Whether the date at ``k`` is surely that of the crime told from ``of`` on, not of the act.

    As in "charged over a theft of 3 May", "over the 2011 riots", "with joining a riot in 2011".
    """
    codes, date = sentence.codes, sentence.chunks[k].date
    if (date is not None and date.lead == "of") or codes[k - 1] in "hQS":
        return True
    phrases = [m.start() for m in _PHRASE.finditer(codes, of + 1, k - 1)]
    scene = any(sentence.chunks[j].low in _SCENES and codes[j + 1] in "h." for j in phrases)
    return scene or len(phrases) >= _PHRASES


def _noun_date(sentence: Sentence, t: int) -> int | None:
    """Place of the date of the act that the noun at ``t`` names."""
    codes = sentence.codes
    if codes[t - 1 : t] == "&" and "n" in codes[max(0, t - 10) : t]:
        t = codes.rindex("n", 0, t)
    before = _NOUN_DATE.search(codes, max(0, t - 6), t)
    if before and not _DECIDED.search(codes, max(0, t - 8), before.start()):
        return before.start()
    begun = _BEGUN.match(codes, t + 1, t + 25)
    if begun and sentence.chunks[t].act and _tells_when(sentence, begun.end() - 1):
        return trailing(sentence, begun.end() - 1)
    if _DECIDED.search(codes, max(0, t - 8), t):
        return None
    verb = _GOVERNING.search(codes, 0, t)
    v = verb.start() if verb else -1
    if verb and sentence.chunks[v].low not in SAYING:
        k = trailing(sentence, t)
        own = k is not None and not _elsewhere(sentence, t, k)
        return k if own else leading(sentence, v, clause_start(codes, v))
    for k in range(t + 1, min(t + 16, len(codes))):
        if codes[k] == "d":
            far = attributive(sentence, k) or opens_next(codes, k, t) or _elsewhere(sentence, t, k)
            return None if far else k
        if codes[k - 1 : k + 1] in (",v", ",R") and sentence.chunks[k].low in _HANDED:
            return trailing(sentence, k)
        if codes[k] in VERBS or codes[k] in "sw;&":
            return None
    return None


def _elsewhere(sentence: Sentence, t: int, k: int) -> bool:
    """Whether the date at ``k`` is that of another thing: "opposed his arrest at a rally in"."""
    between = sentence.chunks[t + 1 : k - 2]
    return any(c.code == "p" and c.low in _OCCASIONS for c in between)


def _tells_when(sentence: Sentence, v: int) -> bool:
    """Whether the verb at ``v`` says of its noun when: "began on", "took place on", "was on"."""
    low = sentence.chunks[v].low
    return low in _BEGINNINGS or (low == "be" and bool(_ON_DAY.match(sentence.codes, v + 1)))
