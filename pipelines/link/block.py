"""Which subjects are worth comparing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from extractors.records import SubjectKind
from pipelines.names.parse import organization_key, parse_person
from pipelines.records import PageSubject


def name_key(subject: PageSubject) -> str | None:
    """What the spellings of one full name share.

    None for a name that nothing may be joined on, a surname alone or an initial.
    """
    if subject.kind is SubjectKind.ORGANIZATION:
        key = organization_key(subject.name)
        return f"organization {key}" if key else None
    name = parse_person(subject.name)
    return f"person {' '.join(name.parts)}" if name.full else None


def blocks(subjects: Iterable[PageSubject]) -> list[list[PageSubject]]:
    """The subjects by name key, in order of the key and, within a block, of their ids.

    Subjects without a key stand in blocks of their own.
    """
    keyed: defaultdict[str, list[PageSubject]] = defaultdict(list)
    alone = []
    for subject in sorted(subjects, key=lambda subject: subject.id):
        key = name_key(subject)
        if key is None:
            alone.append([subject])
        else:
            keyed[key].append(subject)
    return [keyed[key] for key in sorted(keyed)] + alone
