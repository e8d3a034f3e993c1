"""Link the subjects of all reports into cases: block, compare, cluster, merge."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipelines.copies import copies
from pipelines.link.block import blocks
from pipelines.link.cluster import Clustered
from pipelines.link.frequencies import Frequencies
from pipelines.link.identity import assign_ids
from pipelines.link.memory import Pair, Pairs, block_key
from pipelines.link.merge import merge
from pipelines.link.pool import Task, cluster_all
from pipelines.link.subjects import subjects_of
from pipelines.records import Case, Doubt, PageSubject, Reading


@dataclass(frozen=True, slots=True)
class Linked:
    """The outcome of linking."""

    cases: tuple[Case, ...]
    """In order of their ids."""
    doubts: tuple[Doubt, ...]
    """In order of their cases."""
    blocks: tuple[Clustered, ...] = ()
    """Outcomes for the next linking to take over, under their keys."""


def link(
    readings: Iterable[Reading],
    identities: Mapping[str, str],
    *,
    same: Collection[Pair] = (),
    different: Collection[Pair] = (),
    retired: Collection[str] = (),
    known: Mapping[str, Clustered] | None = None,
) -> Linked:
    """The cases of these readings.

    ``identities`` says which case each subject belonged to before, ``same`` and ``different`` are
    what people judged of pairs of subjects, ``retired`` ids that are never given out again. The
    outcome is a function of these; the order of the readings doesn't matter. ``known`` are earlier
    outcomes by key, which only save time.
    """
    found = {item[0].id: item for item in subjects_of(readings)}
    parts = cluster_subjects([item[0] for item in found.values()], same, different, known)
    groups = [[found[subject_id][0] for subject_id in group] for p in parts for group in p.groups]
    ids = assign_ids(groups, identities, retired)
    texts = copies({reading.url: reading.sketch for _, _, reading in found.values()})
    cases = (
        merge(case_id, [found[subject.id] for subject in group], texts)
        for case_id, group in zip(ids, groups, strict=True)
    )
    return Linked(
        tuple(sorted(cases, key=lambda case: case.id)),
        tuple(sorted(_doubts(parts, ids), key=lambda doubt: (doubt.left, doubt.right))),
        tuple(part for part in parts if part.key),
    )


def cluster_subjects(
    subjects: Sequence[PageSubject],
    same: Collection[Pair] = (),
    different: Collection[Pair] = (),
    known: Mapping[str, Clustered] | None = None,
) -> list[Clustered]:
    """The groups of each block.

    ``known`` are earlier outcomes by their key: a block that nothing has changed for is taken from
    there. The outcome is the same with and without.
    """
    frequencies = Frequencies(subjects)
    joined, parted = Pairs(same), Pairs(different)
    todo: list[Task] = []
    found: list[Clustered | None] = []
    for block in blocks(subjects, same):
        if len(block) == 1:
            found.append(Clustered(((block[0].id,),)))
            continue
        judged = joined.within(block), parted.within(block)
        key = block_key(block, frequencies, *judged)
        found.append(known.get(key) if known else None)
        if found[-1] is None:
            todo.append(Task(key, block, *judged))
    done = cluster_all(todo, frequencies)
    return [part or next(done) for part in found]


def _doubts(parts: Iterable[Clustered], ids: Sequence[str]) -> Iterator[Doubt]:
    start = 0
    for part in parts:
        for question in part.questions:
            sides = (
                (ids[start + question.left], question.left_subject),
                (ids[start + question.right], question.right_subject),
            )
            (left, left_subject), (right, right_subject) = sorted(sides)
            yield Doubt(
                left, right, left_subject, right_subject, round(question.bits, 1), question.reasons
            )
        start += len(part.groups)
