"""Which subjects of a block are one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from pipelines.link.belief import Array
from pipelines.link.compare import NEVER, Evidence, evidence
from pipelines.link.weights import Share
from pipelines.records import PageSubject

LINK_AT = 2.0
"""Bits from which two groups are one. An equal full name that nothing speaks against is enough; a
surname or an initial is not."""

CONTRADICTS = -5.0
"""Bits under which two groups are taken for different ones."""

ASK_FROM = LINK_AT - 8.0
"""Bits from which two groups that were not joined are worth a question."""

MOST_QUESTIONS = 3
"""Questions about one group."""


@dataclass(frozen=True, slots=True)
class Question:
    """Two groups that may be one."""

    left: int
    """Position of a group."""
    right: int
    bits: float
    left_subject: str
    """Ids of the two subjects whose comparison speaks most for it."""
    right_subject: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Clustered:
    """A block in groups that are one person or organization each."""

    groups: tuple[tuple[str, ...], ...]
    """Ids of the subjects, sorted; the groups by their first."""
    questions: tuple[Question, ...] = ()
    """Likeliest first."""
    key: str = ""
    """Of all that the outcome depends on; empty for a single subject."""


Pairs = Collection[tuple[str, str]]


def clustered(
    block: Sequence[PageSubject], share: Share, same: Pairs = (), different: Pairs = ()
) -> Clustered:
    """The groups of a block; the order given doesn't matter.

    Groups grow best pair first while the bits between them stay at ``LINK_AT`` or above. What
    contradicts on any pair keeps whole groups apart. A group that fits two others which can't be
    one themselves joins neither, unless one of them fits much better. Pairs in ``same`` are
    joined first, pairs in ``different`` never.
    """
    members = sorted(block, key=lambda subject: subject.id)
    if len(members) == 1:
        return Clustered(((members[0].id,),))
    place = {subject.id: i for i, subject in enumerate(members)}
    found = evidence(members, share, _places(different, place))
    single = found.bits(slice(None))
    groups = {i: [i] for i in range(len(members))}
    for i, j in _places(same, place):
        kept, gone = sorted(next(g for g, own in groups.items() if k in own) for k in (i, j))
        if kept != gone:
            found.join(kept, gone)
            groups[kept] += groups.pop(gone)
    bits = _grow(found, groups)
    ids = {g: tuple(sorted(members[i].id for i in own)) for g, own in groups.items()}
    order = sorted(groups, key=lambda g: ids[g])
    questions = _questions(found, bits, single, groups, order)
    return Clustered(tuple(ids[g] for g in order), tuple(questions))


def _places(pairs: Pairs, place: dict[str, int]) -> list[tuple[int, int]]:
    return [(place[a], place[b]) for a, b in sorted(pairs) if a in place and b in place]


def _grow(found: Evidence, groups: dict[int, list[int]]) -> Array:
    """Join what belongs together; the bits between all groups that are left."""
    bits = found.bits(slice(None))
    gone = found.sizes == 0
    bits[gone] = bits[:, gone] = NEVER
    open_ = bits.copy()
    best = open_.max(axis=1)
    while True:
        i = int(best.argmax())
        j = int(open_[i].argmax())
        if best[i] < LINK_AT:
            return bits
        i, j = sorted((i, j))
        if bits[i, j] - _rivalry(bits, i, j) < LINK_AT:
            open_[i, j] = open_[j, i] = NEVER
            best[[i, j]] = open_[[i, j]].max(axis=1)
            continue
        found.join(i, j)
        groups[i] += groups.pop(j)
        row = found.bits([i])[0]
        row[found.sizes == 0] = NEVER
        for table in (bits, open_):
            table[i] = table[:, i] = row
            table[j] = table[:, j] = NEVER
        best = open_.max(axis=1)


def _rivalry(bits: Array, i: int, j: int) -> float:
    """Bits that a pair loses because one of it fits others too, which the other contradicts."""
    odds = 0.0
    for one, other in ((i, j), (j, i)):
        rivals = bits[other] < CONTRADICTS
        rivals[[i, j]] = False
        odds = max(odds, float(np.exp2(bits[one][rivals]).sum()))
    return float(np.log2(1 + odds))


def _questions(
    found: Evidence,
    bits: Array,
    single: Array,
    groups: dict[int, list[int]],
    order: Sequence[int],
) -> list[Question]:
    near = [
        (-float(bits[g, h]), a, b)
        for a, g in enumerate(order)
        for b, h in enumerate(order[a + 1 :], start=a + 1)
        if bits[g, h] >= ASK_FROM
    ]
    asked = dict.fromkeys(range(len(order)), 0)
    questions = []
    for value, a, b in sorted(near):
        if max(asked[a], asked[b]) < MOST_QUESTIONS:
            asked[a] += 1
            asked[b] += 1
            g, h = order[a], order[b]
            own = np.ix_(groups[g], groups[h])
            x, y = divmod(int(single[own].argmax()), len(groups[h]))
            left, right = found.block[groups[g][x]].id, found.block[groups[h][y]].id
            questions.append(Question(a, b, -value, left, right, found.reasons(g, h)))
    return questions
