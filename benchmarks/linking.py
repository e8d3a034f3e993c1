"""Measure linking on the simulated records beside the project: ``python -m benchmarks.linking``.

A third of the persons, chosen by a hash of their id, is set aside: weights are tried on the rest.
That splits namesakes, so a wrong pair counts against the third when either side is in it.
"""

from __future__ import annotations

import csv
import hashlib
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec
from rich import box
from rich.console import Console
from rich.table import Table

from pipelines.lines import BadLine, SubjectLine, page_subject, parse_lines
from pipelines.link import cluster_subjects
from pipelines.link.cluster import Clustered
from pipelines.link.identity import assign_ids
from pipelines.names.fold import fold
from pipelines.names.parse import parse_person
from pipelines.records import PageSubject

NAMES = Path(__file__).parent.parent.parent / "shared" / "names"
COPIES = 10
"""The large run repeats the records this often, with other consonants in the names."""

NEW = 100
"""Records that are added to the large run."""

TRIALS = 3
"""Times that a random tenth is held back."""

Group = Sequence[str]
Choice = Callable[[str], bool]


def is_aside(person: str) -> bool:
    """Whether a person belongs to the third that is set aside."""
    return hashlib.sha256(person.encode()).digest()[0] % 3 == 0


def scores(
    groups: Iterable[Group], truth: Mapping[str, str], chosen: Choice = lambda person: True
) -> dict[str, float]:
    """Pairwise precision and recall, and B-cubed F, over the chosen persons.

    A wrong pair counts when one of the two is chosen.
    """
    sizes = Counter(truth.values())
    right = wrong = 0
    count = precision = recall = 0.0
    for group in groups:
        persons = Counter(truth[record] for record in group)
        others = sum(n for person, n in persons.items() if not chosen(person))
        own = sum(_pairs(n) for person, n in persons.items() if chosen(person))
        of_others = sum(_pairs(n) for person, n in persons.items() if not chosen(person))
        right += own
        wrong += _pairs(len(group)) - own - of_others - (_pairs(others) - of_others)
        for person, n in persons.items():
            if chosen(person):
                count += n
                precision += n * n / len(group)
                recall += n * n / sizes[person]
    possible = sum(_pairs(n) for person, n in sizes.items() if chosen(person))
    p, r = precision / count, recall / count
    return {
        "pairs right": right / max(1, right + wrong),
        "pairs found": right / possible,
        "B-cubed F": 2 * p * r / (p + r),
    }


def _pairs(n: int) -> int:
    return n * (n - 1) // 2


def renamed(subject: PageSubject, copy: int) -> PageSubject:
    """The subject with other consonants in its family name, so that copies are of other people."""
    moved = str.maketrans(
        {
            letter: alphabet[(i + copy) % len(alphabet)]
            for alphabet in ("bdklmnprtv", "BDKLMNPRTV", "бдклмнпртв", "БДКЛМНПРТВ")
            for i, letter in enumerate(alphabet)
        }
    )
    families = {word.folded for word in parse_person(subject.name).words if not word.given}
    words = [w.translate(moved) if fold(w) in families else w for w in subject.name.split()]
    return msgspec.structs.replace(
        subject,
        id=f"{subject.id}.{copy}",
        name=" ".join(words),
        page=f"{subject.page}.{copy}",
    )


def measure(
    subjects: Sequence[PageSubject], known: Mapping[str, Clustered] | None = None
) -> tuple[list[Clustered], float]:
    """The blocks as clustered, and the CPU seconds it took."""
    start = time.process_time()
    parts = cluster_subjects(subjects, known=known)
    return parts, time.process_time() - start


def changed_ids(subjects: Sequence[PageSubject], seed: int) -> float:
    """The share of records whose case has another id after a tenth of the records has come in."""
    added = set(random.Random(seed).sample(range(len(subjects)), len(subjects) // 10))
    before = _ids([s for i, s in enumerate(subjects) if i not in added], {})
    after = _ids(subjects, before)
    return sum(after[record] != case_id for record, case_id in before.items()) / len(before)


def _ids(subjects: Sequence[PageSubject], identities: Mapping[str, str]) -> dict[str, str]:
    of = {subject.id: subject for subject in subjects}
    groups = groups_of(cluster_subjects(subjects))
    case_ids = assign_ids([[of[record] for record in group] for group in groups], identities)
    return {r: case_id for case_id, group in zip(case_ids, groups, strict=True) for r in group}


def groups_of(parts: Iterable[Clustered]) -> list[Group]:
    """The groups of all blocks."""
    return [group for part in parts for group in part.groups]


def main() -> int:
    """Print the tables; says why when the data is absent."""
    console = Console(highlight=False)
    records, persons = NAMES / "mentions-dev.jsonl", NAMES / "mentions-dev-truth.csv"
    if not (records.exists() and persons.exists()):
        console.print("skipped: mentions-dev not found in the data beside the project")
        return 0
    with records.open("rb") as lines:
        found = list(parse_lines(lines, SubjectLine))
    subjects = [page_subject(item[1]) for item in found if not isinstance(item, BadLine)]
    with persons.open(encoding="utf-8") as rows:
        truth = {row["id"]: row["person"] for row in csv.DictReader(rows)}
    parts, seconds = measure(subjects)
    groups = groups_of(parts)
    console.print(_table(groups, truth))
    console.print(f"{len(subjects):,} records: {seconds:.1f} s, {_peak():.0f} MB")
    changed = [changed_ids(subjects, seed) for seed in range(TRIALS)]
    console.print(
        f"a tenth of the records added: {max(changed):.2%} of the others change their id at most, "
        f"{sum(changed) / TRIALS:.2%} in the mean of {TRIALS} trials"
    )
    _large(console, subjects)
    return 0


def _table(groups: Collection[Group], truth: Mapping[str, str]) -> Table:
    table = Table(title="linking", title_justify="left", box=box.SIMPLE_HEAD)
    table.add_column("persons")
    rows = {
        "all": scores(groups, truth),
        "weights tried on": scores(groups, truth, lambda person: not is_aside(person)),
        "set aside": scores(groups, truth, is_aside),
    }
    for heading in rows["all"]:
        table.add_column(heading, justify="right")
    for name, row in rows.items():
        table.add_row(name, *(f"{value:.4f}" for value in row.values()))
    return table


def _large(console: Console, subjects: Sequence[PageSubject]) -> None:
    many = [renamed(subject, copy) for copy in range(COPIES) for subject in subjects]
    parts, seconds = measure(many)
    console.print(f"{len(many):,} records: {seconds:.1f} s, {_peak():.0f} MB")
    known = {part.key: part for part in parts}
    new = [
        msgspec.structs.replace(subject, id=f"new {subject.id}", page=f"new {subject.page}")
        for subject in many[:: len(many) // NEW][:NEW]
    ]
    again, seconds = measure([*many, *new], known)
    fresh = sum(bool(part.key) and part.key not in known for part in again)
    console.print(f"{NEW} more: {seconds:.1f} s, {fresh} of {len(again):,} blocks clustered")


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
