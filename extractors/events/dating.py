"""Which date an act has: the one that stands in its own clause, else the one that governs it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.patterns import ACTS, VERBS
from extractors.lexicon.dates import LATER
from extractors.lexicon.hypothetical import SAYING

if TYPE_CHECKING:
    from extractors.clauses import Sentence
    from extractors.dates import FoundDate

_SHARED = re.compile(r"c*(?:[Qh]?[.]?[NPDGOU.])?c*,?[&b]c*")
"""Between two verbs of one subject: "raided his house and arrested him last May"."""
_NOUN_DATE = re.compile(r"d[.zOUL,h]{0,4}\Z")


_GOVERNING = re.compile(r"v[ph.c]{0,4}(?:[NOUDGQL&,]{1,8}S?[.c]{0,2})?\Z")
_DECIDED = re.compile(r"W[^ABCEKRv;sw]*\Z")
"""Before a noun: a court's act upon it, whose date is not that of the verdict."""
_ACCUSING = frozenset("charge conviction sentence arrest".split())
_OF_CRIME = frozenset("of for with over".split())
_MEANWHILE = frozenset({"at", "during"})
_PHRASES = 2
"""Phrases with a preposition that can stand between a charge and its date."""
_BEGUN = re.compile(r"[^;swBCERKWv]*v")
_BEGINNINGS = frozenset(
    "began begun opened started resumed continued concluded took happened occurred".split()
)
_ON_DAY = re.compile(r"p[hc.]{0,2}o?d")
_IT_WAS = re.compile(r"c*Pvp[hc.]{0,2}o?d[sw]\Z")
"""Before the rest of the sentence: "It was on May 5 that"."""
_FRONTED = re.compile(r"c*p[^ABCEKRWZvsw;NP]*\Z")
"""Before a date: a phrase that opens the clause, "During a raid on his house on"."""
_SCENIC = frozenset("arrest death ill_treatment search disappearance".split())
"""Acts that happen where a plain verb before has led: "flew home on May 5 and was held"."""
_WHILE = frozenset({"while", "when"})


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


def date_of(sentence: Sentence, t: int, subject: int, rule: str) -> FoundDate | None:
    """The date of the act at ``t``, whose clause's subject stands at ``subject``."""
    codes = sentence.codes
    if codes[t] == "n":
        k = _noun_date(sentence, t)
    else:
        k = _trailing(sentence, t)
        if k is not None and _within_charge(sentence, t, k):
            lead = _leading(sentence, t, subject)
            k = lead if lead is not None or _of_crime(sentence, t, k) else k
        aside = rule == "participle" and codes[:t].rstrip("c").endswith(",")
        if k is None and not aside:
            k = _leading(sentence, t, subject)
    return sentence.chunks[k].date if k is not None else None


def _within_charge(sentence: Sentence, t: int, k: int) -> bool:
    """Whether the date at ``k`` can be that of the crime: "charged with a theft in 2011"."""
    act = sentence.chunks[t].act
    named = any(c.low in _OF_CRIME for c in sentence.chunks[t + 1 : k])
    return act is not None and act.type in _ACCUSING and named


def _of_crime(sentence: Sentence, t: int, k: int) -> bool:
    """Whether the date at ``k`` is surely that of the crime, not of the act at ``t`` against it.

    As in "charged over a theft of 3 May", "over the 2011 riots", "with riots in Minsk in 2011".
    """
    date = sentence.chunks[k].date
    return (
        (date is not None and date.lead == "of")
        or sentence.codes[k - 1] in "hQS"
        or sentence.codes.count("p", t + 1, max(t + 1, k - 1)) > _PHRASES
    )


def _noun_date(sentence: Sentence, t: int) -> int | None:
    codes = sentence.codes
    if codes[t - 1 : t] == "&" and "n" in codes[max(0, t - 10) : t]:
        t = codes.rindex("n", 0, t)
    before = _NOUN_DATE.search(codes, max(0, t - 6), t)
    if before and not _DECIDED.search(codes, max(0, t - 8), before.start()):
        return before.start()
    begun = _BEGUN.match(codes, t + 1, t + 25)
    if begun and sentence.chunks[t].act and _tells_when(sentence, begun.end() - 1):
        return _trailing(sentence, begun.end() - 1)
    if _DECIDED.search(codes, max(0, t - 8), t):
        return None
    verb = _GOVERNING.search(codes, 0, t)
    if verb and sentence.chunks[verb.start()].low not in SAYING:
        k = _trailing(sentence, t)
        return (
            k
            if k is not None
            else _leading(sentence, verb.start(), clause_start(codes, verb.start()))
        )
    for k in range(t + 1, min(t + 16, len(codes))):
        if codes[k] == "d":
            return None if _opens(sentence, k, t) else k
        if codes[k] in VERBS or codes[k] in "sw;&":
            return None
    return None


def _tells_when(sentence: Sentence, v: int) -> bool:
    """Whether the verb at ``v`` says of its noun when: "began on", "took place on", "was on"."""
    low = sentence.chunks[v].low
    return low in _BEGINNINGS or (low == "be" and bool(_ON_DAY.match(sentence.codes, v + 1)))


def clause_start(codes: str, verb: int) -> int:
    """Where the clause of the verb starts, as far as marks and conjunctions tell."""
    k = verb
    while k > 0 and codes[k - 1] not in "wsv;:,&":
        k -= 1
    return k


def _trailing(sentence: Sentence, t: int) -> int | None:
    """The first date after the act, before anything else happens."""
    codes = sentence.codes
    k = first = t + 1
    while k < len(codes):
        code = codes[k]
        if code == "d" and (not _attributive(sentence, k) or codes[first:k] == "ph"):
            return None if _opens(sentence, k, t) else k
        if code in VERBS and not (code == "v" and sentence.chunks[k].infinitive):
            if not _SHARED.fullmatch(codes, t + 1, k) and not _meanwhile(sentence, k):
                return None
            t, first = k, k + 1
        elif (
            code in ";w"
            or (code == "s" and not _meanwhile(sentence, k + 1))
            or (
                code == "n"
                and codes[k + 1 : k + 3] == "pd"
                and not _same_act(sentence, k, t)
                and _owned(sentence, first, k)
            )
        ):
            return None
        k += 1
    return None


def _meanwhile(sentence: Sentence, k: int) -> bool:
    """Whether the verb at ``k`` tells what went on meanwhile: "held while covering a rally"."""
    if k >= len(sentence.codes) or sentence.codes[k] != "v":
        return False
    conjunction = sentence.chunks[k - 1]
    return conjunction.low in _WHILE and sentence.chunks[k].low.endswith("ing")


def _owned(sentence: Sentence, first: int, k: int) -> bool:
    """Whether the date belongs to the act of the noun at ``k``: "until his release in May".

    What happens "during his detention in May" happens in May, too.
    """
    codes = sentence.codes[first:k]
    lead = first + codes.rfind("p")
    owner = codes[-3:].rstrip("c.d")[-1:] in {"Q", "S", "h"}
    return "p" in codes and owner and sentence.chunks[lead].low not in _MEANWHILE


def _attributive(sentence: Sentence, k: int) -> bool:
    """Whether a date only tells which: "the 2011 unrest", "the July trial".

    What happens "at his July trial" happens in July.
    """
    codes = sentence.codes
    which = codes[k - 1 : k] in ("h", "Q", "S") and codes[k + 1 : k + 2] in (
        ".",
        "n",
        "G",
        "D",
        "z",
    )
    lead = sentence.chunks[k - 2] if k > 1 else None
    return which and not (lead and lead.code == "p" and lead.low in _MEANWHILE)


def _opens(sentence: Sentence, k: int, t: int) -> bool:
    """Whether the date at ``k`` opens the next clause: "and in February sentenced"."""
    codes = sentence.codes
    start = k - 1 if codes[k - 1] == "p" else k
    if start - 1 <= t or codes[start - 1] not in "&b,;":
        return False
    after = codes[k + 1 : k + 8]
    return bool(re.match(r"[,c]*(?:[ABCERKWv]|h?[aONUPDG.]{1,4}c*[ABCERKWv])", after))


def _leading(sentence: Sentence, t: int, subject: int) -> int | None:
    """The date that opens the act's clause or one that governs it."""
    codes = sentence.codes
    made = sentence.chunks[t] if t < len(codes) else None
    if made and ((made.gerund and made.past) or sentence.chunks[t - 1].low in LATER):
        return None
    for k in range(min(t, len(codes)) - 1, -1, -1):
        if codes[k] == ";":
            return None
        if codes[k] != "d" or (_attributive(sentence, k) and not _same_act(sentence, k + 1, t)):
            continue
        if _IT_WAS.match(codes, 0, k + 2):
            return k
        if _opens_clause(codes, k, subject) or k == t - 1:
            return k if _governs(codes, k, min(subject, t), t) else None
        inserted = "," in codes[k:t] or _acts_between(sentence, subject, t)
        if k > subject and not inserted:
            return k
    return None


def opening_date(sentence: Sentence) -> FoundDate | None:
    """The date that the sentence opens with: "On May 5, during a march, A was"."""
    k = sentence.codes.find("d")
    opens = k >= 0 and (k == 0 or bool(_FRONTED.match(sentence.codes, 0, k)))
    return sentence.chunks[k].date if opens else None


def _opens_clause(codes: str, k: int, subject: int) -> bool:
    """Whether the date at ``k`` stands in what opens a clause."""
    start = k
    while start > 0 and codes[start - 1] in "phc#.o":
        start -= 1
    if start == 0 or codes[start - 1] in ",&b:;w" or (codes[start - 1] == "s" and start < k):
        return True
    return k < subject and bool(_FRONTED.match(codes, codes.rfind(";", 0, k) + 1, k))


def _acts_between(sentence: Sentence, subject: int, t: int) -> bool:
    """Whether the subject did or underwent something else before the act at ``t``.

    "He flew home on May 5 and was held" is no such thing.
    """
    act, codes = sentence.chunks[t].act, sentence.codes[subject:t]
    scenic = act is not None and act.type in _SCENIC and codes.rstrip("c").endswith("&")
    return any(c in (ACTS if scenic else VERBS) for c in codes)


def _same_act(sentence: Sentence, noun: int, t: int) -> bool:
    """Whether the noun names what the verb tells: "At a June 28 hearing, A appeared in court"."""
    named, act = sentence.chunks[noun].act, sentence.chunks[t].act
    return named is not None and act is not None and named.type == act.type


def _governs(codes: str, k: int, subject: int, t: int) -> bool:
    """Whether a date that opens a clause reaches to the act, whose subject is at ``subject``."""
    between = codes[k + 1 : max(k + 1, subject)]
    inner = max(between.rfind("s"), between.rfind("w"))
    if inner >= 0 and "," not in between[inner:]:
        return False
    joined = codes[:subject].rstrip("hc.,").endswith(("&", "b"))
    same = "w" not in codes[subject:t] and codes[:t].rstrip("c").endswith(("&", ","))
    joined = joined or same
    return joined or not any(c in VERBS for c in between[inner + 1 :])
