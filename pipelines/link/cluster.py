"""Which subjects of a block are one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from pipelines.link.compare import LINK_AT, compare
from pipelines.records import PageSubject


def clusters(block: Sequence[PageSubject]) -> list[list[PageSubject]]:
    """The block split into groups that are one person or organization each.

    Groups grow best pair first while the mean of their pairs' points stays at ``LINK_AT`` or
    above, so that a chain of likenesses never joins two ends that are unlike. The outcome does not
    depend on the order given.
    """
    members = [[subject] for subject in sorted(block, key=lambda subject: subject.id)]
    points = np.full((len(members), len(members)), -np.inf)
    for i, (left,) in enumerate(members):
        for j in range(i):
            points[i, j] = points[j, i] = compare(left, members[j][0]).score
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
