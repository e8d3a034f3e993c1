"""Acts that a plain verb tells together with other words of its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.clauses.chunks import Act
from extractors.lexicon.triggers import AGENTS, COMPLEMENTS, Complement
from extractors.verbs import FORMS

if TYPE_CHECKING:
    from extractors.clauses.row import Row

_BY_VERB: dict[str, list[tuple[Complement, re.Pattern[str]]]] = {}
for _complement in COMPLEMENTS:
    for _verb in _complement.verbs.split():
        _BY_VERB.setdefault(_verb, []).append((_complement, re.compile(_complement.after)))
_ANCHOR = re.compile(r"^\\A\\[Ws]\*")
_BEFORE_VERB = {
    complement: re.compile(_ANCHOR.sub("", complement.after)) for complement in COMPLEMENTS
}
"""The same words as subject of a passive: "the charges were dropped"."""

_ASIDE = r"(?:,? (?:\w+ly|then|later|also|had|have|has|were|reportedly))*"
_ACTING = {
    who: re.compile(rf"\b{words}(?: (?:in|from|of|with) (?:[\w’'-]+ ?){{1,6}})?{_ASIDE}\W*\Z")
    for who, words in AGENTS.items()
}
_BY = {
    who: re.compile(rf"\A\W*(?:[\w’'.-]+ ){{0,7}}?by (?:[\w’'.-]+ ){{0,5}}?{words}\b")
    for who, words in AGENTS.items()
}
_STOP = re.compile(
    r"[;:]|[.!?]\Z|\b(?:who|which|while|when|because|although|until|"
    r"after(?! (?:[\w’'-]+ ){0,2}(?:questioning|interrogation))|"
    r"before(?! (?:[\w’'-]+ ){0,5}(?i:courts?|judges?|tribunals?|magistrates?|justices?|jury)\b))\b"
)
_CLAUSE = re.compile(r"[;:]| that | after | and (?=\w+ed )")
_NONE = re.compile(r"\b[Nn]o (?:[\w-]+ ){0,3}[\w-]+\Z")
_NO_SUBJECT = frozenset({"object", "self", "on at"})
_PAST = frozenset({"ed", "past", "participle"})
_AGENT = 80
_AFTER = 110
_BEFORE = 220
"""Characters that belong to the clause at most."""


def act_after(row: Row, lemma: str, i: int, after: int, *, passive: bool = False) -> Act | None:
    """The act of the verb group that starts at ``i``, with the words from ``after`` on."""
    if lemma not in _BY_VERB:
        return None
    rest = _rest(row, after)
    for complement, pattern in _BY_VERB[lemma]:
        itself = complement.patient == "self"
        found = pattern.match(rest.lstrip()) if itself else pattern.search(rest)
        if not found or _other_act(row, after, 0 if itself else found.start()):
            continue
        if not complement.agent or _acts(row, i, rest, complement.agent, passive=passive):
            return _act(complement, lemma)
    return None


def _acts(row: Row, i: int, rest: str, agent: str, *, passive: bool) -> bool:
    """Whether the agent that a complement asks for acts: "police took A", "taken by police"."""
    if _BY[agent].match(rest):
        return True
    start = max(row.words[0].start, row.words[i].start - _AGENT)
    return not passive and bool(_ACTING[agent].search(row.text[start : row.words[i].start]))


def act_before(row: Row, lemma: str, i: int) -> Act | None:
    """The act of a passive whose subject is a verdict or charge: "the charges were dropped"."""
    if lemma not in _BY_VERB:
        return None
    start = max(row.words[0].start, row.words[i].start - _BEFORE)
    rest = _CLAUSE.split(row.text[start : row.words[i].start])[-1]
    rest = rest[:1].lower() + rest[1:]
    for complement, _ in _BY_VERB[lemma]:
        subject = complement.patient not in _NO_SUBJECT and (
            not complement.denied or complement.patient == "where"
        )
        found = _BEFORE_VERB[complement].search(rest[:1].lower() + rest[1:]) if subject else None
        if found and not _NONE.search(rest, 0, found.end()):
            return _act(complement, lemma)
    return None


def _act(complement: Complement, lemma: str) -> Act:
    return Act(
        complement.type,
        complement.patient,
        lemma,
        weak=complement.weak,
        doubted=complement.doubted,
        denied=complement.denied,
    )


def _rest(row: Row, after: int) -> str:
    if after >= len(row.words):
        return ""
    start = row.words[after].start
    end = min(row.words[-1].end, start + _AFTER)
    stop = _STOP.search(row.text, start, end)
    return row.text[start : stop.start() if stop else end].replace("\n", " ")


def _other_act(row: Row, after: int, reach: int) -> bool:
    """Whether another verb of an act stands before the complement."""
    if after >= len(row.words):
        return False
    limit = row.words[after].start + reach
    k = after
    while k < len(row.words) and row.words[k].start < limit:
        if row.lows[k] in FORMS and FORMS[row.lows[k]].form in _PAST:
            return True
        k += 1
    return False
