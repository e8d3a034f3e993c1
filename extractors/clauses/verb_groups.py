"""Verbs with their auxiliaries: what they tell, in which voice, and whether as a fact."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.clauses.chunks import Act
from extractors.clauses.complements import act_after, act_before
from extractors.clauses.words import (
    AUXILIARIES,
    NO_NOUN_AFTER,
    is_adverb,
    is_singular,
    looks_past,
)
from extractors.lexicon import grammar as g
from extractors.lexicon.hypothetical import MODALS, NOT, WISHES
from extractors.lexicon.titles import PEOPLE
from extractors.lexicon.triggers import NOUNS, RECEIVE, SELF, VERBS
from extractors.verbs import FORMS

if TYPE_CHECKING:
    from extractors.clauses.chunks import Chunk
    from extractors.clauses.row import Row

_VERB_TYPE = {w: kind for kind, words in VERBS.items() for w in words.split()}
_PASSING = frozenset({"accuse"})
"""Verbs whose passive tells an act only in passing: "she is accused of libel"."""
_RECEIVE = frozenset(RECEIVE.split())
_CODES = {"object": "", "self": "E", "owner": "W", "of": "Z"}
"""Of what a complement says of its patient; the others are found by a preposition."""
_DONE = frozenset(
    """
    ruled decided voted agreed managed continued proceeded began chose believed reported said
    thought understood known confirmed presumed
    """.split()
)
_PREDICATES = frozenset("are were include included".split())
"""After "the detained": these are people."""
_FINITE = frozenset("vABCEKRWZ")
_TITLE = 6
"""Words from a headline's verb to the name that its object ends with, at most."""
_HELD = frozenset("since without incommunicado".split())
_GIVEN_UP = frozenset("drop withdraw dismiss quash".split())
"""Verbs whose gerund tells what became of a case: "the dropping of charges against A"."""
_HEADLINE = re.compile(r"[hD.LO#J]{0,4}N")
_HEAD = 6
"""Chunks before the verb of a headline: "Union leader A to stand trial"."""
_COMING = frozenset({"will", "must"})
_ORDINALS = frozenset("first second third fourth last latest only".split())
"""Before "to be arrested": it happened."""
_AGENT_WAITS = re.compile(
    r"(?:\A|[.;:])(?:[pdL.hc]{1,5},)?[hL.]{0,3}[aG](?:[opL.hO]*,[wp][^,;]*,|[^,;w]*[vABCEK][^;w]*&|"
    r"c*[ABCv],?[BC]?(?:,?[BC])*&)\Z"
)
"""A sentence's start up to the second verb of police or the like: "The police came and"."""
_IS_TO = (["is", "to"], ["are", "to"], ["was", "to"], ["were", "to"])
_DUE = frozenset("due set scheduled expected slated".split())
_SUBJECTS = frozenset("NOUDGaPLw")
_SHOTS = frozenset("shoot injure wound stab beat strike hit".split())
_FATAL = {"fatally", "mortally"}
_NOBODY = frozenset("nobody no none neither nothing".split())
_DENYING = frozenset("without neither nor".split())
_QUALITIES = frozenset(
    """
    prominent former longtime well-known famous leading currently recently unjustly long
    wrongfully arbitrarily young
    """.split()
)


def opens_group(row: Row, i: int) -> bool:
    """Whether a verb group starts with an auxiliary, "not" or "to" here."""
    low = row.lows[i]
    if low in g.GET:
        after = row.low(i + 1)
        verb = after in FORMS and FORMS[after].form != "base"
        return not row.named(i + 1) and (verb or looks_past(after) or is_adverb(after))
    if low != "to":
        return low in AUXILIARIES or low in NOT
    if i + 1 < len(row.words) and row.words[i + 1].start in row.penalties:
        return False
    after = row.low(i + 1)
    base = after in FORMS and after == FORMS[after].lemma and not row.named(i + 1)
    return base or after in {"be", "have", "not"}


def read_group(row: Row, i: int) -> int:
    """Reads the verb group that starts at ``i``; where it ends."""
    j = i
    while j < len(row.words) and _helps(row, i, j):
        j += 1
    lows = row.lows[i:j]
    unreal = _unreal(row, lows)
    if j < len(row.words) and not row.named(j):
        form = FORMS[row.lows[j]].form if row.lows[j] in FORMS else ""
        voice = lows[lows.index("to") :] if "to" in lows else lows
        passive = any(w in g.BE or w in g.GET for w in voice)
        if form and form != "s" and not (form == "base" and passive):
            return read_verb(
                row, i, j, unreal=unreal, passive=passive and form != "ing", helpers=lows
            )
        if looks_past(row.lows[j]) and not (passive and act_after(row, "be", i, j)):
            _mark(row, row.put("v", i, j + 1), lows, unreal=unreal)
            return j + 1
    if AUXILIARIES.isdisjoint(lows):
        row.put("c", i, i + 1)
        return i + 1
    return _read_copula(row, i, j, lows, unreal=unreal)


def _helps(row: Row, i: int, j: int) -> bool:
    low = row.lows[j]
    infinitive = low == "to" and (j == i or row.lows[j - 1] in AUXILIARIES)
    if low in g.GET and row.low(j + 1) in FORMS and FORMS[row.low(j + 1)].form == "base":
        return False
    return low in AUXILIARIES or low in NOT or is_adverb(low) or infinitive


def _unreal(row: Row, lows: list[str]) -> bool:
    last = next((c for c in reversed(row.out) if c.code not in "pdc"), None)
    decided = last is not None and last.low in _DONE
    happens = "have" in lows or "had" in lows
    if row.out and lows[0] == "to" and _ranks(row, row.out[-1]):
        return False
    if lows[0] == "be":
        return True
    return (
        any(w in MODALS or w in NOT for w in lows)
        or lows[:1] == ["be"]
        or (bool(row.out) and row.out[-1].low in _DENYING)
        or ("to" in lows and not happens and not (decided or _ordered(row, lows)))
    )


def _ranks(row: Row, last: Chunk) -> bool:
    """Whether a chunk says which in order somebody was: "the first", "the third editor"."""
    words = row.text[last.start : last.end].lower().split() if last.code == "D" else [last.low]
    return not _ORDINALS.isdisjoint(words)


def _ordered(row: Row, lows: list[str]) -> bool:
    """Whether a court's order stands before "to be held"."""
    verb = next((c for c in reversed(row.out) if c.code in "vABCEKRW"), None)
    return "be" in lows and verb is not None and verb.low == "ordered" and not verb.unreal


def _mark(row: Row, made: Chunk, lows: list[str], *, unreal: bool) -> None:
    made.unreal = unreal
    made.infinitive = "to" in lows
    made.past = "had" in lows or lows[:1] == ["having"]
    made.passive = any(w in g.BE or w in g.GET for w in lows)
    made.perfect = bool(lows) and lows[0] in {"has", "have"}
    made.gerund = lows[:1] in (["being"], ["having"])
    made.singular_verb = is_singular(lows)
    made.present = bool(lows) and lows[0] in {"is", "are"}
    made.future = _coming(row, lows) and NOT.isdisjoint(lows)


def _coming(row: Row, lows: list[str]) -> bool:
    """Whether the verb tells what is set: "will be tried", "is to serve", "is due to appear"."""
    due = row.out[-2].low if len(row.out) > 1 and lows[:1] == ["to"] else ""
    if lows[:1] == ["to"] and len(row.out) <= _HEAD:
        return bool(_HEADLINE.fullmatch("".join(c.code for c in row.out[:-1]))) or due in _DUE
    return not _COMING.isdisjoint(lows) or lows[:2] in _IS_TO or due in _DUE


def _read_copula(row: Row, i: int, j: int, lows: list[str], *, unreal: bool) -> int:
    be = any(w in g.BE for w in lows)
    act = act_after(row, "be", i, j) if be else None
    made = row.put(_CODES.get(act.rule, "K") if act else "v", i, j)
    _mark(row, made, lows, unreal=unreal)
    made.act, made.gerund, made.past = act, False, False
    made.low = "be" if be else "have"
    return j


def read_verb(row: Row, i: int, j: int, *, unreal: bool, passive: bool, helpers: list[str]) -> int:
    """Reads the verb of the lexicon at ``j``, whose group starts at ``i``; where it ends."""
    lemma, form = FORMS[row.lows[j]]
    if i == j and row.before == "h" and row.low(j + 1) in _PREDICATES:
        row.out[-1].code, row.out[-1].plural = "G", True
    act = act_after(row, lemma, i, j + 1, passive=passive)
    alone = not helpers and form in {"ed", "participle"} and act is None and _ends(row, j)
    passive = passive or (alone and act_before(row, lemma, i) is not None)
    if (passive and (act is None or act.type == "dissolution")) or _had_done(row):
        act = act_before(row, lemma, i) or act
    if act is not None and act.denied:
        act, unreal = (act, False) if _denied(row, i, helpers) else (None, unreal)
    code = _CODES.get(act.rule, "K") if act else ""
    if act is None:
        act, code = _plain_act(lemma, passive=passive or row.low(j + 1) == "of")
    if lemma in _SHOTS and _FATAL & {*helpers, row.last_low}:
        act, code = Act("death", "verb", lemma), ""
    if code == "":
        code = _voice(row, j, form, passive=passive, helped=bool(helpers))
    if act is not None and act.rule == "hold" and code != "B" and not _held_so(row, j):
        act, code = None, "v"
    made = row.put(code, i, j + 1)
    made.act = act
    _mark(row, made, helpers, unreal=unreal)
    made.definite = passive and code in "RKWZ"
    return j + 1


def _ends(row: Row, j: int) -> bool:
    """Whether the first verb has no object, as in headlines: "Charges against A dropped"."""
    after = row.low(j + 1)
    bare = not after[:1].isalnum() or after in g.PREPOSITIONS or after in g.SUBORDINATORS
    return bare and not any(c.code in "vABCEKRWZ" for c in row.out)


def _held_so(row: Row, j: int) -> bool:
    """Whether "held" can only mean in custody: ", held since May,"."""
    return row.before in {",", "N"} and row.low(j + 1) in _HELD


def _had_done(row: Row) -> bool:
    """Whether a verdict of theirs precedes the participle: "had her sentence extended"."""
    last = row.out[-3:]
    return [c.code for c in last] == ["v", "Q", "n"] and last[0].low in {"have", "saw"}


def _denied(row: Row, i: int, helpers: list[str]) -> bool:
    """Whether a verb group is denied: "has not been seen", "nobody knows"."""
    return not NOT.isdisjoint(helpers) or not _NOBODY.isdisjoint(row.lows[max(0, i - 2) : i])


def _plain_act(lemma: str, *, passive: bool) -> tuple[Act | None, str]:
    """The act of a verb by itself, and its code where voice does not matter."""
    if lemma in SELF:
        return Act(SELF[lemma], "self", lemma), "E"
    if lemma in _VERB_TYPE:
        return Act(_VERB_TYPE[lemma], "verb", lemma, passive and lemma in _PASSING), ""
    if lemma in _RECEIVE:
        return Act("sentence", "receive", lemma), "R"
    if lemma == "hold":
        return Act("arrest", "hold", lemma), ""
    return None, "v"


def _voice(row: Row, j: int, form: str, *, passive: bool, helped: bool) -> str:
    if passive:
        return "B"
    if form not in {"participle", "ed"} or helped:
        return "A"
    before = row.out[-1] if row.out else None
    if before is not None and before.code == "E" and before.act and before.act.weak:
        return "v"
    return "J" if before is not None and _attributive(row, j, before) else "C"


def _attributive(row: Row, j: int, before: Chunk) -> bool:
    """Whether a participle stands before its noun: "the jailed editor"."""
    after = row.low(j + 1)
    noun = after.isalpha() and not (
        after in NO_NOUN_AFTER or after in g.PRONOUNS or after in g.OWNERS or is_adverb(after)
    )
    if not (noun or row.named(j + 1)):
        return False
    if before.low in _QUALITIES:
        return True
    if before.code in ",&":
        return after in PEOPLE and not _AGENT_WAITS.search("".join(c.code for c in row.out))
    return before.code in "hQSopt#"


def _headlines(row: Row, i: int) -> bool:
    """Whether a base form has a subject and an object: "Police arrest editor A"."""
    if not row.before or row.before not in "aG":
        return False
    if any(c.code in _FINITE or c.low in WISHES for c in row.out):
        return False
    after = row.low(i + 1)
    if after in {"him", "her", "them"} or after in g.OWNERS:
        return True
    for j in range(i + 1, min(i + _TITLE, len(row.words))):
        if row.named(j):
            return True
        if not row.lows[j].isalpha() or row.lows[j] in NO_NOUN_AFTER | AUXILIARIES:
            return False
    return False


def _is_present(row: Row, lemma: str) -> bool:
    """Whether a base form tells a state that several people are in: "nine people remain"."""
    subject = next((c for c in reversed(row.out) if c.code != "c"), None)
    return lemma in g.STATES and subject is not None and subject.code in "GP" and subject.plural


def is_noun(row: Row, i: int) -> bool:
    """Whether a word that can be a verb is a noun here."""
    low = row.lows[i]
    lemma, form = FORMS[low]
    if low == "leading":
        return row.named(i + 1) or row.low(i + 1) in PEOPLE
    if form == "base":
        return not (_headlines(row, i) or _is_present(row, lemma))
    if form == "s":
        last = next((c.code for c in reversed(row.out) if c.code != "c"), "")
        return lemma not in g.NEVER_NOUNS and last not in _SUBJECTS
    if low == "sentencing" and row.low(i + 1) in {"to", "of"}:
        return True
    if lemma in _GIVEN_UP and form == "ing" and row.low(i + 1) == "of":
        return False
    if low == "hearing" and row.low(i + 1) not in g.DETERMINERS | g.OWNERS:
        return True
    noun = low in NOUNS or FORMS[low].lemma not in _VERB_TYPE
    return form == "ing" and noun and row.before in ({*"hQS.p"} if low in NOUNS else {*"hQS."})
