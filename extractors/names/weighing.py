"""Where the rules are in doubt: what an engine says of it, weighed over the page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from extractors.lexicon.grammar import BE, HAVE, PAST
from extractors.lexicon.organizations import BODIES, HEADS
from extractors.lexicon.places import ADJECTIVES, PLACE_HEADS, PLACES
from extractors.verbs import FORMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extractors.names.cutting import Name
    from extractors.names.engine import NameEngine
    from extractors.names.kinds import Kind
    from extractors.spans import Span

_VERBS = BE | HAVE | PAST | frozenset(FORMS)
_BEFORE = 20
"""Characters in which the word before stands."""
_WORD = re.compile(r" ([a-z]+)")
_NO_PERSON = HEADS | BODIES | PLACES | PLACE_HEADS | ADJECTIVES
_NOTHING = "nothing"
_LONGEST = 4
"""Words of a person's name at most that may hold a common word."""
_ACRONYM = 5
"""Letters of an acronym at most."""


def weighed(
    text: str, sentences: Sequence[Span], names: Sequence[Name], engine: NameEngine
) -> list[Name]:
    """The names; those of open kind made persons or organizations, or left out, as the engine says.

    A word is one thing on a page: what the engine says at most of its mentions. Whoever is a person
    for sure can be meant by "he", so that must be said twice, and of somebody who does something.
    Places stay open, since the page itself tells them better.
    """
    asked = _in_doubt(text, sentences, names)
    opinions = {(n.start, n.end): n.kind for n in engine.names(text, asked)} if asked else {}
    joined = list(_joined(text, names, opinions))
    kinds = _kinds_of_words(text, joined, opinions, engine)
    made: list[Name] = []
    for name in joined:
        kind = kinds[name.text] if name.kind == "other" else name.kind
        if _bodiless(text, name) and opinions.get((name.start, name.end)) == "person":
            kind = "person"
        if kind:
            made.append(name._replace(kind=kind))
    return made


def _kinds_of_words(
    text: str, names: Sequence[Name], opinions: Mapping[tuple[int, int], Kind], engine: NameEngine
) -> dict[str, Kind | None]:
    """For each word of open kind what it is, None for no name."""
    votes: dict[str, Counter[str]] = {}
    for name in names:
        if name.kind == "other":
            said = opinions.get((name.start, name.end), _NOTHING)
            votes.setdefault(name.text, Counter())[said] += 1
    acting = {n.text for n in names if _acts(text, n)}
    groups = {n.text for n in names if _behind_article(text, n)}
    kinds: dict[str, Kind | None] = dict.fromkeys(votes, "other")
    for word, of_word in votes.items():
        if _prevails("organization", of_word):
            kinds[word] = "organization"
        elif of_word["person"] > 1 and _prevails("person", of_word) and word in acting - groups:
            kinds[word] = "person"
        elif engine.thorough and _prevails(_NOTHING, of_word) and word not in acting:
            kinds[word] = None
    return kinds


def _prevails(said: str, votes: Counter[str]) -> bool:
    return 2 * votes[said] > votes.total()


def _acts(text: str, name: Name) -> bool:
    """Whether a verb comes just after the name, as after somebody's whom no list knows."""
    word = _WORD.match(text, name.end)
    return word is not None and word[1] in _VERBS


def _behind_article(text: str, name: Name) -> bool:
    """Whether the name is that of a people or a thing: "the Ahmadi community"."""
    return text.endswith(("the ", "The "), 0, name.start)


def _bodiless(text: str, name: Name) -> bool:
    """Whether several words are taken for an organization only because one is a common word."""
    words = name.text.lower().split()
    return (
        name.kind == "organization"
        and 1 < len(words) <= _LONGEST
        and all(word[0].isupper() for word in name.text.split())
        and _NO_PERSON.isdisjoint(
            [*words, *text[max(0, name.start - _BEFORE) : name.start].split()[-1:]]
        )
        and not _behind_article(text, name)
    )


def _in_doubt(text: str, sentences: Sequence[Span], names: Iterable[Name]) -> list[Span]:
    """The sentences that hold a name of open kind."""
    starts = [s.start for s in sentences]
    doubts = (n for n in names if n.kind == "other" or _bodiless(text, n))
    found = {bisect_right(starts, n.start) - 1 for n in doubts}
    return [sentences[i] for i in sorted(found)]


def _joined(
    text: str, names: Iterable[Name], opinions: Mapping[tuple[int, int], Kind]
) -> Iterator[Name]:
    """The names, a surname in capitals joined to what follows where both are one person.

    To the rules "LI Mingzhe" is an acronym and a word.
    """
    last: Name | None = None
    for name in names:
        if (
            last is not None
            and name.kind == "other"
            and last.kind == "organization"
            and last.text.isupper()
            and len(last.text) <= _ACRONYM
            and opinions.get((last.start, name.end)) == "person"
        ):
            last = name._replace(kind="person", text=text[last.start : name.end], start=last.start)
            continue
        if last is not None:
            yield last
        last = name
    if last is not None:
        yield last
