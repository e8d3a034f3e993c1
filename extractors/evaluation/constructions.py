"""How a page tells an annotated event: by which construction, of whom, and where."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.clauses.words import is_adverb, looks_past, means_people
from extractors.evaluation.matching import fold, forms
from extractors.evaluation.places import line_at, locate, sentence_at
from extractors.lexicon import grammar as g
from extractors.lexicon.triggers import COMPLEMENTS, NOUNS, RECEIVE, SELF, VERBS
from extractors.tokens import tokens
from extractors.verbs import FORMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.evaluation.gold import Case, Event
    from extractors.spans import Span
    from extractors.tokens import Token

TOLD_BY = (
    PASSIVE := "passive",
    ACTIVE := "active",
    OWN_VERB := "verb of the subject's own",
    PARTICIPLE := "participle, headline",
    RELATIVE := "relative clause",
    NOUN := "noun",
    OTHER_VERB := "verb of no such act",
    NO_VERB := "no verb",
    NO_QUOTE := "no quote",
)
"""What tells the event."""

OF_WHOM = (
    IN_QUOTE := "name in the quote",
    IN_SENTENCE := "name beside the quote",
    PRONOUN := "pronoun",
    DESCRIBED := "description",
    AWAY := "sentences away",
)
"""How the subject stands in the sentence."""

WHERE = (
    RUNNING := "running text",
    QUOTED := "quotation",
    LISTED := "profile, list item",
    HEADING := "heading",
)
"""Where the sentence stands."""

_PRONOUNS = g.PRONOUNS | g.OWNERS | {"it", "its", "i", "my", "me", "both"}
_RELATIVES = frozenset("who whom whose which".split())
_PROFILE = re.compile(r"\W*[^\n.:]{2,60}(?:: | [–—-] |\t|\|)|\s*(?:[-–—•*·]|\d+[.)])\s")
_SHORT = 12
"""Most words of a line without a full stop that is a heading."""
_REACH = 4
"""Words before a verb among which its auxiliary stands."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How one event is told."""

    told_by: str
    of_whom: str
    where: str


def _types() -> dict[str, set[str]]:
    """The types that a word can tell, by every form of it."""
    lemmas: defaultdict[str, set[str]] = defaultdict(set)
    for type_, words in VERBS.items():
        for lemma in words.split():
            lemmas[lemma].add(type_)
    for complement in COMPLEMENTS:
        for lemma in complement.verbs.split():
            lemmas[lemma].add(complement.type)
    for lemma in RECEIVE.split():
        lemmas[lemma].add("sentence")
    for lemma, type_ in SELF.items():
        lemmas[lemma].add(type_)
    found = {word: lemmas[form.lemma] for word, form in FORMS.items()}
    return found | {word: {type_} | found.get(word, set()) for word, type_ in NOUNS.items()}


TYPES = _types()
_OWN = {lemma for c in COMPLEMENTS if c.patient == "self" for lemma in c.verbs.split()}
_OWN |= set(SELF) | set(RECEIVE.split())


def telling(text: str, case: Case, event: Event) -> Telling:
    """How the text tells the event of the subject."""
    span = locate(text, event.quote)
    if span is None:
        return Telling(NO_QUOTE, AWAY, RUNNING)
    sentence = sentence_at(text, span)
    told_by = _told_by(tokens(text, *span), event.type)
    return Telling(told_by, _of_whom(text, case, span, sentence), _where(text, span))


def knows(text: str, span: Span, type_: str) -> bool:
    """Whether a word of the span can tell the type."""
    return any(type_ in TYPES.get(word.low, ()) for word in tokens(text, *span))


def _told_by(words: Sequence[Token], type_: str) -> str:
    lows = [word.low for word in words]
    places = [k for k, low in enumerate(lows) if type_ in TYPES.get(low, ())]
    at = next((k for k in places if lows[k] not in g.GET), places[0] if places else None)
    if at is None:
        finite = any(looks_past(low) or low in g.BE for low in lows)
        return OTHER_VERB if finite else NO_VERB
    low = lows[at]
    if low not in FORMS or (low in NOUNS and not _has_auxiliary(lows, at)):
        return NOUN
    if not _RELATIVES.isdisjoint(lows[:at]):
        return RELATIVE
    form = FORMS[low]
    if form.form in ("ed", "participle") and _has_auxiliary(lows, at):
        return PASSIVE
    if form.lemma in _OWN and type_ not in _by_verb(form.lemma):
        return OWN_VERB
    if form.form in ("ed", "participle", "ing") and not _has_object(words, at):
        return PARTICIPLE
    return ACTIVE


def _by_verb(lemma: str) -> set[str]:
    """The types that the verb tells of its object."""
    plain = {type_ for type_, words in VERBS.items() if lemma in words.split()}
    return plain | {c.type for c in COMPLEMENTS if c.patient != "self" and lemma in c.verbs.split()}


def _has_auxiliary(lows: Sequence[str], at: int) -> bool:
    """Whether "was" or "got" stands before the verb, with adverbs between at most."""
    for low in reversed(lows[max(0, at - _REACH) : at]):
        if low in g.BE or low in g.GET:
            return True
        if not is_adverb(low) and low not in ("been", "also"):
            return False
    return False


def _has_object(words: Sequence[Token], at: int) -> bool:
    after = words[at + 1] if at + 1 < len(words) else None
    if at == 0 or after is None or words[at - 1].text == ",":
        return False
    return (
        after.text[0].isupper()
        or after.text[0].isdigit()
        or after.low in g.DETERMINERS | _PRONOUNS
        or means_people(after.low)
    )


def _of_whom(text: str, case: Case, span: Span, sentence: Span) -> str:
    names = {form for name in forms(case) for form in (name, name.rpartition(" ")[2])}
    for place, found in ((span, IN_QUOTE), (sentence, IN_SENTENCE)):
        folded = f" {fold(text[slice(*place)])} "
        if any(f" {name} " in folded for name in names):
            return found
    lows = [word.low for word in tokens(text, *sentence)]
    if not _PRONOUNS.isdisjoint(lows):
        return PRONOUN
    return DESCRIBED if any(map(means_people, lows)) else AWAY


def _where(text: str, span: Span) -> str:
    start, end = line_at(text, span)
    line, before = text[start:end], text[start : span.start]
    if before.count("“") > before.count("”") or before.count('"') % 2:
        return QUOTED
    if _PROFILE.match(line):
        return LISTED
    heading = len(line.split()) <= _SHORT and line.rstrip()[-1:] not in ".!?”"
    return HEADING if heading else RUNNING
