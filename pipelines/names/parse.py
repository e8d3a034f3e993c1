"""A name as written, taken apart into the parts that are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipelines.names.families import neutral_family
from pipelines.names.fold import consonants, fold
from pipelines.names.given_names import GivenName, given_names
from pipelines.names.particles import HONORIFICS, JOINED_TO_LAST, JOINED_TO_NEXT, PARTICLES, SONS
from pipelines.names.patronymics import father, middle_father

_BRACKETED = re.compile(r"\([^)]*\)|\[[^\]]*\]|[\"“”„«»][^\"“”„«»]*[\"“”„«»]")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f'’`ʼʹ](?=[^\W\d_]))*\.?")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name."""

    folded: str
    given: GivenName | None
    """None for a word that the table of given names doesn't know."""
    neutral: str
    """Without the ending that follows the bearer's gender."""
    gender: str
    """m or f where the ending or the given name tells, else empty."""
    consonants: str


@dataclass(frozen=True, slots=True)
class PersonName:
    """A personal name in folded parts; a part that is missing or unknown is empty."""

    words: tuple[Word, ...]
    """Given and family names in the order written, without patronymic, particles, honorifics."""
    patronymic: str
    """The father's name, in the canonical form of the table of given names where it has it."""
    initials: tuple[str, ...]
    gender: str
    """m, f, or empty where the name doesn't tell."""
    ordered: bool
    """Whether given and family name are told apart, so that ``words`` is given name first."""

    @property
    def given(self) -> str:
        """The given name: canonical where known; empty for a single word or an initial."""
        return _canonical(self.words[0]) if len(self.words) > 1 else ""

    @property
    def family(self) -> str:
        """The last word, which is the family name where the language has one."""
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
        """The canonical words, sorted: equal for two orders of one name."""
        return tuple(sorted(map(_canonical, self.words)))

    @property
    def full(self) -> bool:
        """Whether the name may be joined on: two words at least, none of them an initial only."""
        return len(self.words) >= 2


def _canonical(word: Word) -> str:
    return word.given.name if word.given else word.folded


@lru_cache(maxsize=1 << 16)
def word_of(folded: str) -> Word:
    """The views of one folded word."""
    given = given_names().get(folded)
    neutral, gender = neutral_family(folded)
    return Word(folded, given, neutral, given.gender if given else gender, consonants(neutral))


@lru_cache(maxsize=1 << 16)
def parse_person(name: str) -> PersonName:
    """The parts of a personal name; no words at all for a string without letters.

    >>> parse_person("Aliaksandr Yarashuk").parts == parse_person("ЯРОШУК Александр").parts
    True
    >>> parse_person("Александр Ильич Ярошук").patronymic
    'ila'
    >>> parse_person("A. Yarashuk").full, parse_person("Yarashuk").full
    (False, False)
    """
    written = _written(name)
    written, patronymic, sex = _without_patronymic(written)
    initials = tuple(fold(word) for word in written if _is_initial(word))
    spelled = [(word, fold(word)) for word in written if not _is_initial(word)]
    words = [word_of(folded) for _, folded in spelled if folded]
    swapped, ordered = _order([word for word, folded in spelled if folded], words)
    if swapped:
        words = [*words[1:], words[0]]
    gender = sex or next((word.gender for word in words if word.gender), "")
    return PersonName(tuple(words), patronymic, initials, gender, ordered or bool(patronymic))


def _written(name: str) -> list[str]:
    """The words without brackets, honorifics and particles; joined where they are one."""
    words = _WORD.findall(_BRACKETED.sub(" ", name)) or _WORD.findall(name)
    words = [w for w in words if w.lower().strip(".") not in HONORIFICS] or words
    joined: list[str] = []
    prefix = ""
    for word in words:
        low = word.lower().strip(".")
        if low in JOINED_TO_NEXT:
            prefix += word
        elif low in JOINED_TO_LAST and joined and not prefix:
            joined[-1] += "eddin"
        elif low in PARTICLES and (len(words) > 2 or (len(low) == 1 and word[-1:] != ".")):
            continue
        else:
            joined.append(prefix + word)
            prefix = ""
    return [*joined, prefix] if prefix else joined


def _is_initial(word: str) -> bool:
    return len(word.strip(".")) == 1


def _without_patronymic(words: list[str]) -> tuple[list[str], str, str]:
    """The other words, the father's name and the gender that its ending tells.

    A patronymic follows a given name; a family name may end like one, but does not.
    """
    for i, word in enumerate(words):
        if word.lower() in SONS and i:
            return words[: i - 1] + words[i + 1 :], fold(words[i - 1]), SONS[word.lower()]
    if len(words) < 3:
        return words, "", ""
    for i in range(len(words) - 1, 0, -1):
        found, gender = father(words[i])
        if found and (fold(words[i - 1]) in given_names() or i == len(words) - 1 or i == 1):
            return words[:i] + words[i + 1 :], found, gender
    if len(words) == 3 and fold(words[0]) in given_names() and neutral_family(fold(words[2]))[1]:
        found = middle_father(words[1])
        if found:
            return [words[0], words[2]], found, ""
    return words, "", ""


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
