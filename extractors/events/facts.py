"""Whether an act is told as something that happened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.patterns import ACTS
from extractors.lexicon.hypothetical import CONDITIONS, INSTEAD, UNDONE, WISHES

if TYPE_CHECKING:
    from extractors.clauses import Act, Sentence

_BACK = 8
_IMPOSED = frozenset("pay serve spend go".split())
_GOING_ON = frozenset({"remain", "stay"})
_JOINED = re.compile(r"[vB],?&c*\Z")
_GOING = frozenset({"leaving", "fleeing"})
"""After "from": what a ban forbids."""


def happened(sentence: Sentence, t: int, subject: int) -> bool:
    """Whether the act at ``t``, whose clause starts at ``subject``, is told as a fact."""
    made = sentence.chunks[t]
    if _is_one_of_two(sentence, t):
        return False
    if made.unreal and not (made.future and made.act and _is_set(sentence, t, made.act)):
        return False
    if made.low in _GOING and t and sentence.chunks[t - 1].low == "from":
        return False
    if made.code == "C" and _shares_doubt(sentence, t):
        return False
    start = min(subject, t)
    before = sentence.chunks[max(0, start - 2) : start + 1] + sentence.chunks[max(0, t - 1) : t]
    if any(c.low in CONDITIONS for c in before):
        return False
    if made.code == "A" and made.low.endswith("ing") and _is_undone(sentence, t):
        return False
    if made.gerund and any(c.low in INSTEAD for c in sentence.chunks[max(0, t - 3) : t]):
        return False
    if made.code == "n" and _demanded(sentence, t):
        return False
    if made.code == "n" or made.gerund:
        return not _wished(sentence, t)
    return True


def _shares_doubt(sentence: Sentence, t: int) -> bool:
    """Whether a participle goes with a doubtful verb: "should be at once and freely released"."""
    joined = _JOINED.search(sentence.codes, 0, t)
    return joined is not None and sentence.chunks[joined.start()].unreal


def _is_undone(sentence: Sentence, t: int) -> bool:
    """Whether a verb before "killing A" tells only of talk or delay: "postponed sentencing A"."""
    before = sentence.chunks[max(0, t - 2) : t]
    return any(c.low in UNDONE or c.low in WISHES for c in before)


def _is_one_of_two(sentence: Sentence, t: int) -> bool:
    """Whether the act is the second of two of which either happened: "detained or sentenced"."""
    before = sentence.chunks[max(0, t - 2) : t]
    return len(before) == 2 and before[1].low == "or" and before[0].act is not None


def _is_set(sentence: Sentence, t: int, act: Act) -> bool:
    """Whether the act counts when it is to come: a hearing that is set, a fine to be paid."""
    if any(c.low in CONDITIONS for c in sentence.chunks[t + 1 :]):
        return False
    held_on = act.type == "arrest" and act.lemma in _GOING_ON
    return act.type == "trial" or act.lemma in _IMPOSED or held_on


def _wished(sentence: Sentence, t: int) -> bool:
    """Whether a word of wish, fear or plan governs the noun at ``t``."""
    for k in range(t - 1, max(-1, t - _BACK), -1):
        chunk = sentence.chunks[k]
        off = k + 1 < len(sentence.chunks) and sentence.chunks[k + 1].low == "off"
        if (chunk.low in WISHES and not off) or (chunk.unreal and chunk.code in "vRW"):
            return True
        if chunk.code in ACTS or chunk.code in ";sw" or (chunk.code == "N" and k < t - 3):
            return False
    return False


def _demanded(sentence: Sentence, t: int) -> bool:
    """Whether the noun at ``t`` is what is wished for: "the release of A was demanded"."""
    verb = next((c for c in sentence.chunks[t + 1 :] if c.code in ACTS or c.code in "v;sw"), None)
    if verb is None or verb.code != "v" or verb.low not in WISHES:
        return False
    return verb.passive or sentence.chunks[-1] is verb
