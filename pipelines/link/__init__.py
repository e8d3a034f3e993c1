"""Link the subjects of all reports into cases: block, compare, cluster, merge."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from pipelines.link.block import blocks
from pipelines.link.cluster import Pair, clusters, joined
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


def link(
    readings: Iterable[Reading],
    identities: Mapping[str, str],
    *,
    same: Collection[Pair] = (),
    different: Collection[Pair] = (),
    retired: Collection[str] = (),
) -> Linked:
    """The cases of these readings.

    ``identities`` says which case each subject belonged to before, ``same`` and ``different`` are
    what people judged of pairs of subjects, ``retired`` ids that are never given out again. The
    outcome is a function of these; the order of the readings doesn't matter.
    """
    found = {item[0].id: item for item in subjects_of(readings)}
    groups, pairs = cluster_subjects([item[0] for item in found.values()], same, different)
    ids = assign_ids(groups, identities, retired)
    cases = (
        merge(case_id, [found[subject.id] for subject in group])
        for case_id, group in zip(ids, groups, strict=True)
    )
    judged = {frozenset(pair) for pair in different}
    doubts = (_doubt(ids[i], ids[j], groups[i], groups[j], judged) for i, j in pairs)
    return Linked(
        tuple(sorted(cases, key=lambda case: case.id)),
        tuple(sorted((d for d in doubts if d), key=lambda doubt: (doubt.left, doubt.right))),
    )


def cluster_subjects(
    subjects: Sequence[PageSubject],
    same: Collection[Pair] = (),
    different: Collection[Pair] = (),
) -> tuple[list[list[PageSubject]], list[tuple[int, int]]]:
    """The clusters, and the pairs of them (by position) that share a block but were not joined."""
    groups: list[list[PageSubject]] = []
    pairs: list[tuple[int, int]] = []
    for block in joined(blocks(subjects), same):
        parts = clusters(block, same, different)
        start = len(groups)
        groups += parts
        pairs += combinations(range(start, start + len(parts)), 2)
    return groups, pairs


def _doubt(
    left_id: str, right_id: str, left: Cluster, right: Cluster, judged: Collection[frozenset[str]]
) -> Doubt | None:
    """The question about two clusters, on their likeliest pair; None when a person has judged."""
    if any(frozenset((a.id, b.id)) in judged for a in left for b in right):
        return None
    compared = ((compare(a, b), a, b) for a in left for b in right)
    best, a, b = max(compared, key=lambda item: (item[0].score, item[1].id, item[2].id))
    sides = sorted([(left_id, a.id), (right_id, b.id)])
    (first, first_subject), (second, second_subject) = sides
    return Doubt(first, second, first_subject, second_subject, best.score, best.reasons)
