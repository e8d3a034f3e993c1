"""What changed, and why: a table of one change each."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest

from extractors.records import EventType, SubjectKind
from pipelines.changes import Action, Cause, Change, changes, redirects
from pipelines.records import Case, CaseEvent, Proof, Source

NOW = datetime(2024, 1, 15, 6, tzinfo=UTC)


def proof(url: str = "u1", text: str = "t1", reader: str = "1") -> Proof:
    source = Source(
        url, "", "tribune", "2024-01-15", NOW, "a.warc.gz", 0, "urn:uuid:0", text, reader
    )
    return Proof("event", "arrest", "was held", 0, 8, source, "arrest/passive", 0.9)


def event(event_id: str = "E1", date: str | None = "2024-01", *proofs: Proof) -> CaseEvent:
    told = proofs or (proof(),)
    return CaseEvent(
        event_id, EventType.ARREST, date, None, None, (), None, None, None, 1, 0.9, (), told
    )


def case(case_id: str, subjects: str, *events: CaseEvent, name: str = "Andrei Zhuk") -> Case:
    return Case(
        case_id, name, (), SubjectKind.PERSON, (), (), None, "detained", events or (event(),), (),
        tuple(subjects), 1, (), NOW,
    )  # fmt: skip


ONE = case("C1", "a")
DATED = case("C1", "a", event("E1", "2024-01-05"))


def dated(*proofs: Proof) -> Case:
    return case("C1", "a", event("E1", "2024-01-05", *proofs))


RETOLD = dated(proof(text="t2"))


@pytest.mark.parametrize(
    ("before", "after", "judged", "expected"),
    [
        ([], [ONE], False, (Action.NEW, "", Cause.NEW_ARTICLE)),
        ([ONE], [], True, (Action.WITHDRAWN, "", Cause.JUDGEMENT)),
        ([ONE], [], False, (Action.WITHDRAWN, "", Cause.LINKER_IMPROVED)),
        ([ONE], [dated(proof(), proof("u2"))], False, (Action.CHANGED, "date", Cause.NEW_ARTICLE)),
        (
            [ONE],
            [RETOLD],
            False,
            (Action.CHANGED, "date", Cause.ARTICLE_CORRECTED),
        ),
        ([ONE], [dated(proof(reader="2"))], False, (Action.CHANGED, "date", Cause.READER_IMPROVED)),
        ([ONE], [DATED], True, (Action.CHANGED, "date", Cause.JUDGEMENT)),
        (
            [ONE],
            [case("C1", "a", name="Zhuk")],
            False,
            (Action.CHANGED, "name", Cause.LINKER_IMPROVED),
        ),
    ],
)
def test_one_change_and_its_cause(
    before: list[Case], after: list[Case], judged: bool, expected: tuple[Action, str, Cause]
) -> None:
    (change,) = changes(before, after, judged)
    assert (change.action, change.field, change.cause) == expected


def test_nothing_changed() -> None:
    assert changes([ONE], [ONE], judged=False) == []


def test_a_merged_case_leads_to_the_one_that_has_its_subjects() -> None:
    other, both = case("C2", "b"), case("C1", "ab")
    found = changes([ONE, other], [both], judged=True)
    assert Change("C2", "", Action.MERGED, "", "Andrei Zhuk", "C1", Cause.JUDGEMENT) in found
    assert redirects([ONE, other], [both]) == {"C2": "C1"}


def test_a_split_case_says_what_it_was_part_of() -> None:
    found = changes([case("C1", "ab")], [case("C1", "a"), case("C2", "b")], judged=True)
    assert [(c.case_id, c.old) for c in found if c.action is Action.SPLIT] == [("C2", "C1")]


def test_an_event_that_only_took_another_id_has_not_changed() -> None:
    assert changes([ONE], [case("C1", "a", event("E0"))], judged=False) == []


def test_an_id_whose_subjects_are_gone_leads_nowhere() -> None:
    assert redirects([ONE], []) == {"C1": None}


def test_values_change_one_by_one() -> None:
    new = msgspec.structs.replace(ONE, country="BY", status="released")
    assert [c.field for c in changes([ONE], [new], judged=False)] == ["country", "status"]
