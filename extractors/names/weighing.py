"""Where the rules are in doubt: what an engine says of it, weighed over the page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from extractors.lexicon.grammar import BE, HAVE, PAST
from extractors.verbs import FORMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extractors.names.cutting import Name
    from extractors.names.engine import NameEngine
    from extractors.names.kinds import Kind
    from extractors.spans import Span

_VERBS = BE | HAVE | PAST | frozenset(FORMS)
_WORD = re.compile(r" ([a-z]+)")
_BELIEVED: dict[Kind, int] = {"person": 2, "organization": 1}
"""Kinds that are taken from an engine, and how often on a page it must say so. Whoever is a person
for sure can be meant by "he", so one word in favour is too few."""
_NOTHING = "nothing"
_ACRONYM = 5
"""Letters of an acronym at most."""


def weighed(
    text: str, sentences: Sequence[Span], names: Sequence[Name], engine: NameEngine
) -> list[Name]:
    """The names; those of open kind made persons or organizations, or left out, as the engine says.

    A word is one thing on a page: what the engine says at most of its mentions. Places stay open,
    since the page itself tells them better.
    """
    asked = _in_doubt(sentences, names)
    opinions = {(n.start, n.end): n.kind for n in engine.names(text, asked)} if asked else {}
    joined = list(_joined(text, names, opinions))
    votes: dict[str, Counter[str]] = {}
    for name in joined:
        if name.kind == "other":
            said = opinions.get((name.start, name.end), _NOTHING)
            votes.setdefault(name.text, Counter())[said] += 1
    kinds = {word: _most(of_word) for word, of_word in votes.items()}
    passed_over = {word for word, of_word in votes.items() if _prevails(_NOTHING, of_word)}
    passed_over -= {n.text for n in joined if not engine.thorough or _acts(text, n)}
    return [
        name._replace(kind=kinds[name.text]) if name.kind == "other" else name
        for name in joined
        if name.kind != "other" or name.text not in passed_over
    ]


def _acts(text: str, name: Name) -> bool:
    """Whether a verb comes just after the name, so that it is somebody whom no list knows."""
    word = _WORD.match(text, name.end)
    return word is not None and word[1] in _VERBS


def _in_doubt(sentences: Sequence[Span], names: Iterable[Name]) -> list[Span]:
    """The sentences that hold a name of open kind."""
    starts = [s.start for s in sentences]
    found = {bisect_right(starts, n.start) - 1 for n in names if n.kind == "other"}
    return [sentences[i] for i in sorted(found)]


def _most(votes: Counter[str]) -> Kind:
    """The kind that a word is believed to be; it stays open where none has most of the votes."""
    for kind, least in _BELIEVED.items():
        if votes[kind] >= least and _prevails(kind, votes):
            return kind
    return "other"


def _prevails(said: str, votes: Counter[str]) -> bool:
    return 2 * votes[said] > votes.total()


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
