"""Which subjects are worth comparing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations

from extractors.records import SubjectKind
from pipelines.link.naming import Name, fit, is_full, name_of
from pipelines.link.organization import organization_keys
from pipelines.names.compare import block_keys
from pipelines.names.parse import parse_person
from pipelines.records import PageSubject

MOST_NAMES = 400
"""Names that one key may bring together; a key of more says nothing, and others remain."""

TOO_FAR = (None, "far")
"""Fits that bring no two names together, though names brought together by others may have them."""


def blocks(
    subjects: Iterable[PageSubject], same: Collection[tuple[str, str]] = ()
) -> list[list[PageSubject]]:
    """The subjects in groups that share names, or that a person joined.

    Subjects of two groups are never one. Each group is sorted by id, and the groups by their
    first.
    """
    ordered = sorted(subjects, key=lambda subject: subject.id)
    named: defaultdict[Name, list[PageSubject]] = defaultdict(list)
    for subject in ordered:
        named[name_of(subject)].append(subject)
    circles = Circles()
    for left, right in _fitting(sorted(named)):
        circles.join(left, right)
    names = {subject.id: name_of(subject) for subject in ordered}
    for first, second in same:
        if first in names and second in names:
            circles.join(names[first], names[second])
    found: defaultdict[Name, list[PageSubject]] = defaultdict(list)
    for subject in ordered:
        found[circles.of(names[subject.id])].append(subject)
    return list(found.values())


class Circles:
    """Names that hang together."""

    def __init__(self) -> None:
        self._parents: dict[Name, Name] = {}

    def of(self, name: Name) -> Name:
        """One name that stands for all of the circle."""
        while (parent := self._parents.get(name, name)) != name:
            self._parents[name] = self._parents.get(parent, parent)
            name = parent
        return name

    def join(self, left: Name, right: Name) -> None:
        """Make one circle of two."""
        first, second = sorted((self.of(left), self.of(right)))
        self._parents[second] = first


def _fitting(names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """The pairs of names that share a key and fit."""
    keyed: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        for key in keys(name):
            keyed[key].append(name)
    tried = set()
    for key in sorted(keyed):
        if len(keyed[key]) <= MOST_NAMES:
            for pair in combinations(keyed[key], 2):
                if pair not in tried:
                    tried.add(pair)
                    if fit(*pair) not in TOO_FAR:
                        yield pair


def keys(name: Name) -> set[str]:
    """Keys of which two fitting names share one.

    Beside those of the names' own these are a given name with the beginning and the end of the
    family name, one of which most misspellings leave as it is.
    """
    if name.kind is SubjectKind.ORGANIZATION:
        return {f"organization {key}" for form in name.forms for key in organization_keys(form)}
    person = parse_person(name.text)
    found = set(block_keys(person))
    if is_full(name):
        given = {word.given.name for word in person.words if word.given}
        starts = {word.folded[:3] for word in person.words if not word.given}
        ends = {word.folded[-4:] for word in person.words if not word.given}
        found |= {f"g:{a} {b}" for a in given for b in starts | ends}
    return found
