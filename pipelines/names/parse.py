"""A name as written, taken apart into the parts that are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipelines.names.families import neutral_family
from pipelines.names.fold import fold
from pipelines.names.given_names import given_name
from pipelines.names.initials import is_initial, letters_of
from pipelines.names.patronymics import Father, father, middle_father, plain_father
from pipelines.names.split import split_name, stands_for
from pipelines.names.words import Word as Word
from pipelines.names.words import word_of

_COMPOUND = re.compile(r"[^\W\d_]+(?=-)|(?<=-)[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A personal name in parts; a part that is missing or unknown is empty."""

    words: tuple[Word, ...]
    """Given and family names without patronymic, particles and honorifics: given name first
    where ``ordered``, else in the order written."""
    father: Father | None
    """Who the patronymic names."""
    initials: tuple[frozenset[str], ...]
    """Of each, in the order written, the first letters of the folds that it may stand for."""
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
    def parts(self) -> tuple[str, ...]:
        """The keys of the words, sorted: equal for two orders of one name."""
        return tuple(sorted(word.key for word in self.words))

    @property
    def full(self) -> bool:
        """Whether the name may be joined on: two words at least besides initials."""
        return len(self.words) >= 2


@lru_cache(maxsize=1 << 16)
def parse_person(name: str) -> PersonName:
    """The parts of a personal name; no words at all for a string without letters.

    >>> parse_person("Aliaksandr Rudakou").parts == parse_person("РУДАКОВ Александр").parts
    True
    >>> parse_person("Александр Ильич Рудаков").patronymic
    'illa'
    >>> parse_person("A. Rudakou").full, parse_person("Rudakou").full
    (False, False)
    """
    written = split_name(name)
    generations = [said for word in written if (said := stands_for(word, "generation"))]
    written = [word for word in written if not stands_for(word, "generation")] or written
    written, parent = _without_patronymic(written, set(_COMPOUND.findall(name)))
    initials = tuple(letters_of(word) for word in written if is_initial(word))
    spelled_out = [word for word in written if not is_initial(word) and fold(word)]
    words = [word_of(word) for word in spelled_out]
    swapped, ordered = _order(spelled_out, words)
    if swapped:
        words = [*words[1:], words[0]]
    gender = _gender(words, parent, ordered)
    return PersonName(tuple(words), parent, initials, "".join(generations[:1]), gender, ordered)


def _without_patronymic(words: list[str], compounds: set[str]) -> tuple[list[str], Father | None]:
    """The other words, and the father. Parts of a compound name are no patronymic."""
    for i, word in enumerate(words):
        if i and (gender := stands_for(word, "child")):
            if len(words) < 4:
                return [*words[:i], *words[i + 1 :]], None
            return words[: i - 1] + words[i + 1 :], plain_father(words[i - 1], gender)
    single = [i for i, word in enumerate(words) if word not in compounds]
    found = {i: parent for i in single if (parent := father(words[i]))}
    if len(words) < 3:  # only a woman's patronymic can't be a family name
        found = {i: parent for i, parent in found.items() if parent.gender == "f"}
    elif 0 in found:
        del found[0]
    if found:
        # It follows a given name; many Belarusian family names end like one.
        i = min(found, key=lambda i: (not i or not given_name(words[i - 1]), not found[i].given, i))
        return words[:i] + words[i + 1 :], found[i]
    is_middle = len(words) > 2 and 1 in single and (len(words) == 3 or 2 not in single)
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


def _gender(words: list[Word], parent: Father | None, ordered: bool) -> str:
    """By the given name, else the patronymic, else the ending of the family name."""
    givens = {word.given.gender for word in words[: 1 if ordered else None] if word.given} - {""}
    if givens:
        return givens.pop() if len(givens) == 1 else ""
    if parent and parent.gender:
        return parent.gender
    return next((word.gender for word in words if word.gender), "")
