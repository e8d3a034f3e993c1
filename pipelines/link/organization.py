"""When two names mean one organization."""

from __future__ import annotations

import re
from functools import lru_cache

from pipelines.names.fold import fold

_BRACKETED = re.compile(r"\(([^)]*)\)")
_WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")
_SMALL_WORDS = frozenset("the of a an and for in at on to и і й да і ў та з".split())

TELLING = 5
"""Letters of a word that may bring two organizations together."""

LONG_ENOUGH = 3
"""Words of a name, small ones left out, that mean one organization."""

ALIKE = 0.6
"""Share of the words of the shorter name, weighed by length, from which two names may be one."""


@lru_cache(maxsize=1 << 16)
def organizations_alike(left: str, right: str) -> float:
    """From 0 to 1: equal names and an acronym with its full name are 1.

    >>> organizations_alike("BKDP", "Belarusian Congress of Democratic Trade Unions (BKDP)")
    1.0
    >>> organizations_alike("BITU", "the Belarusian Independent Trade Union")
    1.0
    >>> organizations_alike("Belaruskali", "Беларуськалий") > 0.8
    True
    >>> organizations_alike("Naftan", "Belaruskali")
    0.0
    """
    ours, theirs = _forms(left), _forms(right)
    if ours[0] & theirs[0] or ours[1] & theirs[0] or ours[0] & theirs[1]:
        return 1.0
    a, b = ours[2], theirs[2]
    if not a or not b:
        return 0.0
    shorter = min(a, b, key=lambda words: len(words))
    shared = sum(len(word) for word in a & b) / sum(len(word) for word in shorter)
    return 0.8 * shared if shared >= ALIKE and len(a & b) > 1 else 0.0


@lru_cache(maxsize=1 << 15)
def _forms(name: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The names as such, folded and without spaces; its acronyms as made; its words."""
    inside = [text for text in _BRACKETED.findall(name) if is_acronym(text)]
    plain = _BRACKETED.sub(" ", name)
    words = [word for word in _WORD.findall(plain) if word.casefold() not in _SMALL_WORDS]
    names = {"".join(map(_fold, words)), *(_fold(text) for text in inside)} - {""}
    made = {"".join(word[0] for word in words if word[:1].isupper())} if len(words) > 2 else set()
    return (
        frozenset(names),
        frozenset(_fold(text) for text in made if len(text) > 2),
        frozenset(filter(None, map(_stem, map(_fold, words)))),
    )


def is_acronym(text: str) -> bool:
    """Whether a name is a word of capitals, "BKDP"."""
    return text.isupper() and " " not in text.strip() and 2 <= len(text.strip()) <= 8


def _fold(word: str) -> str:
    """Acronyms keep their letters; other words are folded, digits kept."""
    word = word.strip(".'’ ")
    if word.isupper() or any(c.isdigit() for c in word):
        return word.casefold()
    return fold(word)


def names_one(name: str) -> bool:
    """Whether the name means one organization beyond its page: "the Congress" does not.

    >>> names_one("BKDP"), names_one("the Union"), names_one("Union of Glass Workers")
    (True, False, True)
    """
    return is_acronym(name) or len(_forms(name)[2]) >= LONG_ENOUGH


def _stem(word: str) -> str:
    """The word without the mark of the English plural."""
    return word.removesuffix("s") if len(word) >= TELLING else word


def organization_keys(name: str) -> frozenset[str]:
    """Keys of which two names of one organization share one."""
    names, acronyms, words = _forms(name)
    return names | acronyms | {word for word in words if len(word) >= TELLING}
