"""A name as written, taken apart into the parts that are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipelines.names.families import neutral_family
from pipelines.names.fold import consonants, fold, plain
from pipelines.names.given_names import GivenName, given_name
from pipelines.names.particles import (
    GENERATIONS,
    HONORIFICS,
    JOINED_TO_LAST,
    JOINED_TO_NEXT,
    PARTICLES,
    SONS,
)
from pipelines.names.patronymics import Father, father, fathers_name_in, middle_father
from pipelines.names.sounds import Sounds, sounds_of

_BRACKETED = re.compile(r"\([^)]*\)|\[[^\]]*\]|[\"“”„«»][^\"“”„«»]*[\"“”„«»]")
_SOFT_HYPHEN = re.compile("[\u00ad\u200b-\u200f]")
_COMPOUND = re.compile(r"[^\W\d_]+(?=-)|(?<=-)[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f'’`ʼʹ‘](?=[^\W\d_])|[\u0300-\u036f])*\.?")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name."""

    sounds: Sounds
    folded: str
    given: GivenName | None
    """None for a word that the table of given names doesn't know."""
    neutral: str
    """The fold without the ending that follows the bearer's gender."""
    gender: str
    """m or f where the ending or the given name tells, else empty."""
    consonants: str
    """Of the neutral form."""

    @property
    def key(self) -> str:
        """The canonical given name, or the fold of another word."""
        return self.given.name if self.given else self.folded


@dataclass(frozen=True, slots=True)
class PersonName:
    """A personal name in parts; a part that is missing or unknown is empty."""

    words: tuple[Word, ...]
    """Given and family names without patronymic, particles and honorifics: given name first
    where ``ordered``, else in the order written."""
    father: Father | None
    """Who the patronymic names."""
    initials: tuple[str, ...]
    generation: str
    """junior, senior, or empty."""
    gender: str
    """m, f, or empty where the name doesn't tell."""
    ordered: bool
    """Whether given and family name are told apart."""

    @property
    def given(self) -> str:
        """The given name: canonical where known; empty for a single word."""
        return self.words[0].key if len(self.words) > 1 else ""

    @property
    def patronymic(self) -> str:
        """The father's name, canonical where known."""
        return self.father.name if self.father else ""

    @property
    def family(self) -> str:
        """The fold of the last word, which is the family name where the language has one."""
        return self.words[-1].folded if self.words else ""

    @property
    def family_neutral(self) -> str:
        """The family name without the ending that follows gender."""
        return self.words[-1].neutral if self.words else ""

    @property
    def family_consonants(self) -> str:
        """The consonants of the neutral family name."""
        return self.words[-1].consonants if self.words else ""

    @property
    def parts(self) -> tuple[str, ...]:
        """The keys of the words, sorted: equal for two orders of one name."""
        return tuple(sorted(word.key for word in self.words))

    @property
    def full(self) -> bool:
        """Whether the name may be joined on: two words at least besides initials."""
        return len(self.words) >= 2


@lru_cache(maxsize=1 << 16)
def word_of(written: str) -> Word:
    """One word in all the forms that are compared."""
    folded = fold(written)
    given = given_name(written)
    neutral, gender = neutral_family(folded)
    gender = given.gender if given else gender
    return Word(sounds_of(written), folded, given, neutral, gender, consonants(neutral))


@lru_cache(maxsize=1 << 16)
def parse_person(name: str) -> PersonName:
    """The parts of a personal name; no words at all for a string without letters.

    >>> parse_person("Aliaksandr Yarashuk").parts == parse_person("ЯРОШУК Александр").parts
    True
    >>> parse_person("Александр Ильич Ярошук").patronymic
    'illa'
    >>> parse_person("A. Yarashuk").full, parse_person("Yarashuk").full
    (False, False)
    """
    every = _written(name)
    marks = [GENERATIONS[plain(word)] for word in every if plain(word) in GENERATIONS]
    every = [word for word in every if plain(word) not in GENERATIONS] or every
    written, parent = _without_patronymic(every, set(_COMPOUND.findall(name)))
    initials = tuple(fold(word) for word in written if _is_initial(word))
    spelled_out = [word for word in written if not _is_initial(word) and fold(word)]
    words = [word_of(word) for word in spelled_out]
    swapped, ordered = _order(spelled_out, words)
    if swapped:
        words = [*words[1:], words[0]]
    gender = _gender(words, parent, ordered)
    return PersonName(tuple(words), parent, initials, "".join(marks[:1]), gender, ordered)


def _gender(words: list[Word], parent: Father | None, ordered: bool) -> str:
    """By the given name, else the patronymic, else the ending of the family name."""
    givens = {word.given.gender for word in words[: 1 if ordered else None] if word.given} - {""}
    if givens:
        return givens.pop() if len(givens) == 1 else ""
    if parent and parent.gender:
        return parent.gender
    return next((word.gender for word in words if word.gender), "")


def _written(name: str) -> list[str]:
    """The words without brackets, honorifics and particles; joined where they are one."""
    name = _SOFT_HYPHEN.sub("", name)
    words = _WORD.findall(_BRACKETED.sub(" ", name)) or _WORD.findall(name)
    words = [word for word in words if plain(word) not in HONORIFICS] or words
    joined: list[str] = []
    prefix = ""
    for word in words:
        low = plain(word)
        if low in JOINED_TO_NEXT:
            prefix += JOINED_TO_NEXT[low]
        elif low in JOINED_TO_LAST and joined and not prefix:
            joined[-1] += JOINED_TO_LAST[low]
        elif low not in PARTICLES or len(words) == 1 or _is_initial(word):
            joined.append(prefix + word)
            prefix = ""
    return [*joined, prefix] if prefix else joined


def _is_initial(word: str) -> bool:
    return len(word.strip(".")) == 1


def _without_patronymic(words: list[str], compounds: set[str]) -> tuple[list[str], Father | None]:
    """The other words, and the father. Parts of a compound name are no patronymic."""
    for i, word in enumerate(words):
        if i and plain(word) in SONS:
            if len(words) < 4:
                return [*words[:i], *words[i + 1 :]], None
            return words[: i - 1] + words[i + 1 :], fathers_name_in(words[i - 1], SONS[plain(word)])
    single = [i for i, word in enumerate(words) if word not in compounds and i]
    if len(words) < 3:
        return words, None
    found = {i: parent for i in single if (parent := father(words[i]))}
    # A patronymic follows a given name; many Belarusian family names end like one.
    for i in sorted(found, key=lambda i: (not given_name(words[i - 1]), not found[i].known, i)):
        return words[:i] + words[i + 1 :], found[i]
    is_middle = 1 in single and (len(words) == 3 or 2 not in single)
    if is_middle and neutral_family(fold(words[2]))[1] and (parent := middle_father(words[1])):
        return [words[0], *words[2:]], parent
    return words, None


def _order(written: list[str], words: list[Word]) -> tuple[bool, bool]:
    """Whether the family name stands first, and whether that is sure."""
    if len(words) < 2:
        return False, False
    first, last = words[0].given is not None, words[-1].given is not None
    if first != last:
        return last, True
    capitals = written[0].isupper() and len(written[0]) > 2 and not written[-1].isupper()
    return capitals, capitals


def organization_key(name: str) -> str:
    """A form of an organization's name without brackets, quotes, articles and case.

    >>> organization_key("the Belarusian Independent Trade Union (BITU)")
    'belarusian independent trade union'
    """
    words = re.findall(r"\w+", re.sub(r"\([^)]*\)", " ", name).casefold())
    return " ".join(words[1:] if words[:1] == ["the"] else words)
