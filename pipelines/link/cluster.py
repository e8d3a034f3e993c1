"""Which subjects of a block are one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import numpy as np

from pipelines.link.compare import LINK_AT, compare
from pipelines.records import PageSubject

Pair = tuple[str, str]
"""Ids of two page subjects."""


def clusters(
    block: Sequence[PageSubject], same: Collection[Pair] = (), different: Collection[Pair] = ()
) -> list[list[PageSubject]]:
    """The block split into groups that are one person or organization each.

    Groups grow best pair first while the mean of their pairs' points stays at ``LINK_AT`` or
    above, so that a chain of likenesses never joins two ends that are unlike. Pairs of ids that
    people judged ``same`` are one from the start, those judged ``different`` never, nor whatever
    is joined to them. The outcome does not depend on the order given.
    """
    members = joined(((s,) for s in sorted(block, key=lambda s: s.id)), same)
    points = np.full((len(members), len(members)), -np.inf)
    apart = {frozenset(pair) for pair in different}
    for i, left in enumerate(members):
        for j in range(i):
            points[i, j] = points[j, i] = _mean_points(left, members[j], apart)
    while len(members) > 1:
        i, j = sorted(divmod(int(points.argmax()), len(members)))
        if points[i, j] < LINK_AT:
            break
        weights = len(members[i]), len(members[j])
        points[i] = points[:, i] = np.average(points[[i, j]], axis=0, weights=weights)
        points[i, i] = -np.inf
        points = np.delete(np.delete(points, j, 0), j, 1)
        members[i] += members.pop(j)
    return members


def joined(
    groups: Iterable[Iterable[PageSubject]], same: Collection[Pair]
) -> list[list[PageSubject]]:
    """The groups, those that a chain of ``same`` pairs connects made one.

    Pairs with an id that stands in none of them are passed over.
    """
    found = [list(group) for group in groups]
    where = {subject.id: group for group in found for subject in group}
    for a, b in same:
        left, right = where.get(a), where.get(b)
        if left is None or right is None or left is right:
            continue
        left += right
        where.update((subject.id, left) for subject in right)
        right.clear()
    return [group for group in found if group]


def _mean_points(
    left: Sequence[PageSubject], right: Sequence[PageSubject], apart: Collection[frozenset[str]]
) -> float:
    if any(frozenset((a.id, b.id)) in apart for a in left for b in right):
        return -np.inf
    return float(np.mean([compare(a, b).score for a in left for b in right]))
