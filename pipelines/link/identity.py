"""Permanent ids: which case a cluster continues, and a new id where it continues none."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from pipelines.records import PageSubject


def assign_ids(
    clusters: Sequence[Sequence[PageSubject]],
    identities: Mapping[str, str],
    retired: Collection[str] = (),
) -> list[str]:
    """The case id of each cluster.

    A cluster takes the id that most of its subjects had when last linked; each old id goes on in
    one cluster only, the one with the largest share. The rest are minted from the earliest
    subject, so that the same first linking gives the same ids on every machine; ``retired`` ones
    are not given out again.
    """
    claims = [
        (-count, case_id, number)
        for number, cluster in enumerate(clusters)
        for case_id, count in Counter(
            identities[subject.id] for subject in cluster if subject.id in identities
        ).items()
    ]
    ids: dict[int, str] = {}
    used: set[str] = set()
    for _, case_id, number in sorted(claims):
        if number not in ids and case_id not in used:
            ids[number] = case_id
            used.add(case_id)
    used.update(identities.values(), retired)
    for number, cluster in enumerate(clusters):
        if number not in ids:
            ids[number] = _mint(cluster, used)
            used.add(ids[number])
    return [ids[number] for number in range(len(clusters))]


def _mint(cluster: Sequence[PageSubject], used: set[str]) -> str:
    """A new id: ``C`` and ten letters and digits that tell nothing of the name."""
    anchor = min(cluster, key=lambda s: (s.published or "9999", s.page, s.id)).id
    for attempt in range(1000):
        digest = hashlib.sha256(f"case {anchor} {attempt}".encode()).digest()
        case_id = "C" + base64.b32encode(digest)[:10].decode()
        if case_id not in used:
            return case_id
    raise RuntimeError(f"no free case id for subject {anchor}")
