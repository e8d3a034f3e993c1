"""How well the names of two subjects fit."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from rapidfuzz.distance import Indel

from extractors.records import SubjectKind
from pipelines.link.organization import is_acronym, organizations_alike
from pipelines.names.compare import SAME, compare_persons
from pipelines.names.given_names import GivenName, kin
from pipelines.names.parse import PersonName, parse_person
from pipelines.names.words import Word
from pipelines.records import PageSubject

EQUAL = 0.97
"""Score from which two names differ by spelling habits only."""

NEAR = 0.70
"""Score from which two names may be one, misspelled ..."""

FAR = 0.55
"""... and under which they are not compared any further."""

FAMILY_ALIKE = 0.87
"""Likeness from which two spellings may be one family name."""

UNLIKE = 0.4
"""Likeness of two folds under which no sound makes up for the letters."""


class Name(NamedTuple):
    """What the fit of two subjects' names depends on."""

    kind: SubjectKind
    text: str
    also: tuple[str, ...] = ()
    """Other names of an organization on the same page."""

    @property
    def forms(self) -> tuple[str, ...]:
        """All names."""
        return (self.text, *self.also)


def name_of(subject: PageSubject) -> Name:
    """The name that a subject is compared by."""
    return Name(subject.kind, subject.name, tuple(sorted(subject.also)))


def is_full(name: Name) -> bool:
    """Whether the name may be joined on; a surname alone or an initial may not."""
    return name.kind is SubjectKind.ORGANIZATION or parse_person(name.text).full


def fit(left: Name, right: Name) -> str | None:
    """A row of ``names.csv``, or None for names that can't be of one subject.

    >>> PERSON = SubjectKind.PERSON
    >>> fit(Name(PERSON, "Ihar Rudakou"), Name(PERSON, "Игорь Рудаков"))
    'same'
    >>> fit(Name(PERSON, "I. Rudakou"), Name(PERSON, "Игорь Рудаков"))
    'initial'
    >>> fit(Name(PERSON, "Rudakou"), Name(PERSON, "Игорь Рудаков"))
    'family'
    >>> fit(Name(PERSON, "Aliaksandr Zhuk"), Name(PERSON, "Aliaksei Zhuk"))
    """
    return _fit(left, right) if left <= right else _fit(right, left)


@lru_cache(maxsize=1 << 20)
def _fit(left: Name, right: Name) -> str | None:
    if left.kind is not right.kind:
        return None
    if left.kind is SubjectKind.ORGANIZATION:
        return _organizations_fit(left, right)
    ours, theirs = parse_person(left.text), parse_person(right.text)
    if not ours.full or not theirs.full:
        return _partial_fit(ours, theirs)
    if _plainly_apart(ours, theirs):
        return None
    match = compare_persons(ours, theirs)
    if match.veto or match.score < FAR:
        return None
    levels = (("same", EQUAL), ("alike", SAME), ("near", NEAR), ("far", FAR))
    return next(level for level, score in levels if match.score >= score)


def _organizations_fit(left: Name, right: Name) -> str | None:
    """The fit of the two names that are most alike.

    Where both have a full name, an acronym in common only supports what these say: one acronym
    serves many.
    """
    ours, theirs = ([f for f in name.forms if not is_acronym(f)] for name in (left, right))
    if not ours or not theirs:
        return "organization" if _most_alike(left.forms, right.forms) == 1 else None
    full, any_ = _most_alike(ours, theirs), _most_alike(left.forms, right.forms)
    if full == 1 or (full and any_ == 1):
        return "organization"
    return "akin" if any_ else None


def _most_alike(ours: Iterable[str], theirs: Iterable[str]) -> float:
    return max(organizations_alike(a, b) for a, b in product(ours, theirs))


def _plainly_apart(left: PersonName, right: PersonName) -> bool:
    """Whether a glance tells what a comparison of the words would: most pairs of a block do."""
    if left.gender and right.gender and left.gender != right.gender:
        return True
    ours, theirs = _one_each(left), _one_each(right)
    if ours is None or theirs is None:
        return False
    (given, family), (other_given, other_family) = ours, theirs
    if not kin(given, other_given):
        return True
    return Indel.normalized_similarity(family, other_family) < UNLIKE


def _one_each(name: PersonName) -> tuple[GivenName, str] | None:
    """The given name and the fold of the family name, if it has just one of each."""
    if len(name.words) != 2:
        return None
    first, last = name.words
    if first.given and not last.given:
        return first.given, last.folded
    if last.given and not first.given:
        return last.given, first.folded
    return None


def _partial_fit(left: PersonName, right: PersonName) -> str | None:
    """The fit of a name without a full given name, by family name and initial."""
    if left.gender and right.gender and left.gender != right.gender:
        return None
    pairs = [
        (i, j)
        for i, a in enumerate(left.words)
        for j, b in enumerate(right.words)
        if _one_family(a, b)
    ]
    if not pairs:
        return None
    i, j = pairs[0]
    ours, theirs = _first_letters(left, i), _first_letters(right, j)
    if not ours and not theirs:
        return "bare"
    if not ours or not theirs:
        return "family"
    return "initial" if ours & theirs else None


def _one_family(a: Word, b: Word) -> bool:
    if a.given or b.given:
        return False
    return Indel.normalized_similarity(a.neutral, b.neutral) >= FAMILY_ALIKE


def _first_letters(name: PersonName, family: int) -> set[str]:
    words = {letter for i, word in enumerate(name.words) if i != family for letter in word.initials}
    return words or set().union(*name.initials[:1])
