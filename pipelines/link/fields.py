"""What a subject says of itself, field by field, and when two values mean the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from rapidfuzz.distance import Indel

from extractors.records import SubjectKind
from pipelines.link.belief import Array, Belief, believed, with_rest
from pipelines.link.organization import organizations_alike
from pipelines.link.terms import is_administrative, plain_term
from pipelines.link.weights import Share, Weight, weights
from pipelines.names.fold import fold
from pipelines.names.parse import parse_person
from pipelines.records import PageSubject

Values = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that is compared value by value."""

    name: str
    row: str
    """Row of ``weights.csv``."""
    values: Callable[[PageSubject], Iterable[str]]
    alike: Callable[[str, str], float]
    """0 to 1, given two values."""
    counted: bool = True
    """Whether how common a value is, is counted in the records."""
    drifts: bool = False
    """Whether a wrong statement tends to the most common values."""


def _equal(left: str, right: str) -> float:
    return float(left == right)


def _years_alike(left: str, right: str) -> float:
    """Years reckoned from an age may differ by one."""
    return {0: 0.9, 1: 0.3}.get(abs(int(left) - int(right)), 0.0)


def _fathers_alike(left: str, right: str) -> float:
    return float(Indel.normalized_similarity(left, right) >= 0.7)


@lru_cache(maxsize=1 << 16)
def _roles_alike(left: str, right: str) -> float:
    """The share of the shorter role's words that the longer one has."""
    ours, theirs = set(left.split()), set(right.split())
    return len(ours & theirs) / min(len(ours), len(theirs))


_EMPTY_WORDS = frozenset("the of a an and for in at former independent member".split())


def _role(text: str) -> str:
    words = text.casefold().replace("-", " ").split()
    return " ".join(word for word in words if word not in _EMPTY_WORDS)


def _place(text: str) -> str:
    """One form for the spellings of two scripts."""
    return " ".join(filter(None, map(fold, text.split())))


def _penalties(subject: PageSubject, *, administrative: bool) -> set[str]:
    terms = {plain_term(term) for fact in subject.facts for term in fact.terms}
    return {term for term in terms if is_administrative(term) == administrative}


def _father(subject: PageSubject) -> Iterable[str]:
    if subject.kind is SubjectKind.PERSON:
        yield parse_person(subject.name).patronymic


FIELDS = (
    Field("organization", "organization", lambda s: s.organizations, organizations_alike),
    Field("role", "role", lambda s: map(_role, s.roles), _roles_alike),
    Field(
        "place", "place", lambda s: (_place(f.place or "") for f in s.facts), _equal, drifts=True
    ),
    Field("country", "country", lambda s: (s.country or "",), _equal),
    Field("year of birth", "born", lambda s: (str(s.born or ""),), _years_alike, counted=False),
    Field("father's name", "patronymic", _father, _fathers_alike, counted=False),
    Field("penalty", "penalty", lambda s: _penalties(s, administrative=False), _equal),
    Field("penalty", "fine", lambda s: _penalties(s, administrative=True), _equal),
)


def said(field: Field, subject: PageSubject) -> Values:
    """The different values, sorted; none is never a value."""
    return tuple(sorted({value for value in field.values(subject) if value}))


def field_beliefs(block: Sequence[PageSubject], share: Share) -> Iterator[Belief]:
    """The beliefs about each field that two subjects at least say something of."""
    for field in FIELDS:
        told = [said(field, subject) for subject in block]
        if sum(map(bool, told)) > 1:
            yield _belief(field, told, share)


def _belief(field: Field, told: Sequence[Values], share: Share) -> Belief:
    weight = weights()[field.row]
    known = sorted({value for values in told for value in values})
    common = {value: share(field.row, value) for value in known}
    prior = with_rest(list(common.values()))
    rows = {value: _likelihood(field, weight, value, common) for value in known}
    likelihoods = [
        np.mean([rows[value] for value in values], axis=0) if values else None for values in told
    ]
    return believed(field.row, field.name, weight, prior, likelihoods)


MOST_DRIFT = 2.5
"""How many times likelier than others a common value is said wrongly, at most."""


def _likelihood(field: Field, weight: Weight, value: str, common: dict[str, float]) -> Array:
    """Likelihood, against chance, of a statement by the value that is true; last any other."""
    wrong = weight.wrong
    if field.drifts:
        wrong *= min(common[value] / weight.frequency, MOST_DRIFT)
    right = (1 - weight.wrong) / common[value]
    return np.array([*(wrong + right * field.alike(true, value) for true in common), wrong])
