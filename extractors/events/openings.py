"""What opens a sentence or a clause, and the date in it: "On May 5, during a march, A was"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.clauses import Sentence
    from extractors.dates import FoundDate

_FRONTED = re.compile(r"c*(?P<lead>[ps])(?:[^ABCEKRWZvsw;NP]|NS)*\Z")
"""Before a date: a phrase that opens the clause, "During a raid on his house on"."""
_OF_CRIME = frozenset({"for", "over"})
_EXAMPLES = frozenset({"example", "instance"})
_AT = frozenset("at during in on amid".split())
"""Before another act whose date is the same; not so "following his arrest on May 5"."""
_NEXT_VERB = re.compile(r"[,c]*(?:[ABCERKWv]|h?[aONUPDG.]{1,4}c*[ABCERKWv])")


def opening_date(sentence: Sentence) -> FoundDate | None:
    """The date that the sentence opens with: "On May 5, during a march, A was"."""
    k = sentence.codes.find("d")
    start = sentence.codes.rfind(":", 0, max(0, k)) + 1
    opens = k >= 0 and (k == start or _is_fronted(sentence, start, k))
    return sentence.chunks[k].date if opens else None


def opens_clause(sentence: Sentence, k: int, subject: int) -> bool:
    """Whether the date at ``k`` stands in what opens a clause."""
    codes = sentence.codes
    start = k
    while start > 0 and codes[start - 1] in "phc#.o":
        start -= 1
    if start == 0 or codes[start - 1] in ",&b:;w" or (codes[start - 1] == "s" and start < k):
        return True
    return k < subject and _is_fronted(sentence, codes.rfind(";", 0, k) + 1, k)


def _is_fronted(sentence: Sentence, start: int, k: int) -> bool:
    """Whether the date at ``k`` stands in a phrase at ``start`` that says when, not for what."""
    match = _FRONTED.match(sentence.codes, start, k)
    if match is None:
        return False
    lead = match.start("lead")
    if "n" in sentence.codes[lead:k] and sentence.chunks[lead].low not in _AT:
        return False
    example = sentence.chunks[lead + 1].low in _EXAMPLES
    return example or sentence.chunks[lead].low not in _OF_CRIME


def opens_next(codes: str, k: int, t: int) -> bool:
    """Whether the date at ``k`` opens the clause after that of ``t``: "and in May sentenced"."""
    start = k - 1 if codes[k - 1] == "p" else k
    aside = codes[k + 1 : k + 2] == "," and codes[start - 1] == ","
    if start - 1 <= t or codes[start - 1] not in "&b,;" or (aside and start - 2 == t):
        return False
    return bool(_NEXT_VERB.match(codes, k + 1, k + 8))


def clause_start(codes: str, verb: int) -> int:
    """Where the clause of the verb starts, as far as marks and conjunctions tell."""
    k = verb
    while k > 0 and codes[k - 1] not in "wsv;:,&":
        k -= 1
    return k
