"""Which date of a sentence reaches a verb: one after it, or one that opens its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.openings import opens_clause, opens_next
from extractors.events.patterns import ACTS, VERBS
from extractors.lexicon.dates import LATER

if TYPE_CHECKING:
    from extractors.clauses import Sentence

_SHARED = re.compile(r"c*(?:[Qh]?[.]?[NPDGOU.])?c*,?[&b]c*")
"""Between two verbs of one subject: "raided his house and arrested him last May"."""
_WHICH = frozenset("hQS")
_TOLD_APART = frozenset(".nGDz")
_ASIDE = re.compile(r",[sw][^,;]*(?=,)")
"""A clause set off by commas: "In 2015, after he had spoken of it, he was"."""
_IT_WAS = re.compile(r"(?:^|[,;&])[c&]*Pv(?:p[hc.]{0,2}o?)?d[sw]\Z")
"""Before the rest of the sentence: "It was on May 5 that", "It is two days since"."""
_INSERTED = re.compile(r"(?:^|[,;&sw])[^ABCEKRWZvsw;,]*d,c*\Z")
"""Before a verb: "The court on Tuesday, December 5, gave"."""
_NOMINAL = re.compile(r"h[.acoLn]{1,6}p[hc]{0,2}d")
"""After "after": "after a short hearing on Monday"."""
_OWNER = re.compile(r"p(?:h|Q|h?[.]{0,2}[NUODG]S)[.czd]{0,3}\Z")
"""Before the noun of another act: "until his"."""
_MEANWHILE = frozenset({"at", "during"})
_WHILE = frozenset({"while", "when"})
_SCENIC = frozenset("arrest death ill_treatment search disappearance".split())
"""Acts that happen where a plain verb before has led: "flew home on May 5 and was held"."""


def trailing(sentence: Sentence, t: int) -> int | None:
    """Place of the first date after the act at ``t``, before anything else happens."""
    codes = sentence.codes
    k = first = t + 1
    while k < len(codes):
        code = codes[k]
        if code == "d" and (not attributive(sentence, k) or codes[first:k] == "ph"):
            return None if opens_next(codes, k, t) else k
        if code in VERBS and not (code == "v" and sentence.chunks[k].infinitive):
            if not _SHARED.fullmatch(codes, t + 1, k) and not _meanwhile(sentence, k):
                return None
            t, first = k, k + 1
        elif code == ";" and _once(sentence, k + 1):
            pass
        elif (
            code in ";w"
            or (code == "s" and not _goes_on(sentence, k))
            or (code == "n" and _owned(sentence, first, k) and not _same_act(sentence, k, t))
        ):
            return None
        k += 1
    return None


def leading(sentence: Sentence, t: int, subject: int) -> int | None:
    """Place of the date that opens the clause of the act at ``t`` or one that governs it.

    The subject of the clause stands at ``subject``.
    """
    codes = sentence.codes
    if t < len(codes) and _has_time_of_its_own(sentence, t):
        return None
    for k in range(min(t, len(codes)) - 1, -1, -1):
        if codes[k] == ";":
            return None
        if codes[k] != "d" or (attributive(sentence, k) and not _same_act(sentence, k + 1, t)):
            continue
        if _IT_WAS.search(codes, max(0, k - 9), k + 2):
            return k
        if opens_clause(sentence, k, subject) or k == t - 1:
            return k if _governs(codes, k, min(subject, t), t) else None
        if _INSERTED.search(codes, 0, t) and k == codes.rindex("d", 0, t):
            return k
        if k > subject and "," not in codes[k:t] and not _happens_between(sentence, subject, k, t):
            return k
    return None


def attributive(sentence: Sentence, k: int) -> bool:
    """Whether the date at ``k`` only tells which: "the 2011 unrest", "the July trial".

    What happens "at his July trial" happens in July.
    """
    codes = sentence.codes
    if k == 0 or codes[k - 1] not in _WHICH or codes[k + 1 : k + 2] not in _TOLD_APART:
        return False
    lead = sentence.chunks[k - 2] if k > 1 else None
    return not (lead and lead.code == "p" and lead.low in _MEANWHILE)


def _has_time_of_its_own(sentence: Sentence, t: int) -> bool:
    """Whether the act's time is not that of its clause: "later", "having been held"."""
    made, before = sentence.chunks[t], sentence.chunks[t - 1]
    after = sentence.chunks[t + 1].low if t + 1 < len(sentence.chunks) else ""
    perfect = made.perfect and before.code in "&c" and after != "since"
    return (made.gerund and made.past) or before.low in LATER or perfect


def _once(sentence: Sentence, k: int) -> bool:
    """Whether what follows tells of the times one by one: "held twice; once in 2018 and"."""
    return k < len(sentence.codes) and sentence.chunks[k].low == "once"


def _meanwhile(sentence: Sentence, k: int) -> bool:
    """Whether the verb at ``k`` tells what went on meanwhile: "held while covering a rally"."""
    if k >= len(sentence.codes) or sentence.codes[k] != "v":
        return False
    conjunction = sentence.chunks[k - 1]
    return conjunction.low in _WHILE and sentence.chunks[k].low.endswith("ing")


def _goes_on(sentence: Sentence, k: int) -> bool:
    """Whether the conjunction at ``k`` lets a date after it be that of the act before it."""
    return _once(sentence, k) or _meanwhile(sentence, k + 1) or _after(sentence, k)


def _after(sentence: Sentence, k: int) -> bool:
    """Whether the word at ``k`` is "after" before a dated thing: "freed after a hearing on"."""
    return sentence.chunks[k].low == "after" and bool(_NOMINAL.match(sentence.codes, k + 1))


def _owned(sentence: Sentence, first: int, k: int) -> bool:
    """Whether the date belongs to the act of the noun at ``k``: "until his release in May".

    What happens "during his detention in May" happens in May, too.
    """
    owner = _OWNER.search(sentence.codes, first, k)
    if sentence.codes[k + 1 : k + 3] != "pd" or owner is None:
        return False
    return sentence.chunks[owner.start()].low not in _MEANWHILE


def _same_act(sentence: Sentence, noun: int, t: int) -> bool:
    """Whether the noun names what the verb tells: "At a June 28 hearing, A appeared in court"."""
    named, act = sentence.chunks[noun].act, sentence.chunks[t].act
    return named is not None and act is not None and named.type == act.type


def _happens_between(sentence: Sentence, subject: int, k: int, t: int) -> bool:
    """Whether the date at ``k`` is that of something else that the subject did or underwent.

    As in "was held on May 5 and sentenced", not in "went home on May 5 and was held".
    """
    act, codes = sentence.chunks[t].act, sentence.codes
    joined = codes[k:t].rstrip("c").endswith("&")
    scenic = joined and act is not None and act.type in _SCENIC
    other = any(c in (ACTS if scenic else VERBS) for c in codes[subject:k])
    return other or (not joined and any(c in VERBS for c in codes[k:t]))


def _governs(codes: str, k: int, subject: int, t: int) -> bool:
    """Whether a date that opens a clause reaches to the act, whose subject is at ``subject``."""
    between = _ASIDE.sub("", codes[k + 1 : max(k + 1, subject)])
    inner = max(between.rfind("s"), between.rfind("w"))
    if inner >= 0 and "," not in between[inner:]:
        return False
    joined = codes[:subject].rstrip("hc.,").endswith(("&", "b"))
    same = "w" not in codes[subject:t] and codes[:t].rstrip("c").endswith(("&", ","))
    joined = joined or same
    return joined or not any(c in VERBS for c in between[inner + 1 :])
