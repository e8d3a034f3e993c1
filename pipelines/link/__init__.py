"""Link the subjects of all reports into cases: block, compare, cluster, merge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from pipelines.link.block import blocks
from pipelines.link.cluster import clusters
from pipelines.link.compare import compare
from pipelines.link.identity import assign_ids
from pipelines.link.merge import merge
from pipelines.link.subjects import subjects_of
from pipelines.records import Case, Doubt, PageSubject, Reading

Cluster = Sequence[PageSubject]


@dataclass(frozen=True, slots=True)
class Linked:
    """The outcome of linking."""

    cases: tuple[Case, ...]
    """In order of their ids."""
    doubts: tuple[Doubt, ...]
    """In order of their cases."""


def link(readings: Iterable[Reading], identities: Mapping[str, str]) -> Linked:
    """The cases of these readings.

    ``identities`` says which case each subject belonged to before. The outcome is a function of
    the two; the order of the readings doesn't matter.
    """
    found = {item[0].id: item for item in subjects_of(readings)}
    groups, pairs = cluster_subjects([item[0] for item in found.values()])
    ids = assign_ids(groups, identities)
    cases = (
        merge(case_id, [found[subject.id] for subject in group])
        for case_id, group in zip(ids, groups, strict=True)
    )
    doubts = (_doubt(ids[i], ids[j], groups[i], groups[j]) for i, j in pairs)
    return Linked(
        tuple(sorted(cases, key=lambda case: case.id)),
        tuple(sorted(doubts, key=lambda doubt: (doubt.left, doubt.right))),
    )


def cluster_subjects(
    subjects: Sequence[PageSubject],
) -> tuple[list[list[PageSubject]], list[tuple[int, int]]]:
    """The clusters, and the pairs of them (by position) that share a block but were not joined."""
    groups: list[list[PageSubject]] = []
    pairs: list[tuple[int, int]] = []
    for block in blocks(subjects):
        parts = clusters(block)
        start = len(groups)
        groups += parts
        pairs += combinations(range(start, start + len(parts)), 2)
    return groups, pairs


def _doubt(left_id: str, right_id: str, left: Cluster, right: Cluster) -> Doubt:
    """The question about two clusters, with the reasons of their likeliest pair."""
    best = max(
        (compare(a, b) for a in left for b in right), key=lambda found: (found.score, found.reasons)
    )
    first, second = sorted((left_id, right_id))
    return Doubt(first, second, best.score, best.reasons)
