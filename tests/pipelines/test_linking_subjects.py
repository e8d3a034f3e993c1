"""What joins subjects and what keeps them apart, whatever else is alike."""

from __future__ import annotations

import random
from collections.abc import Sequence

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.records import EventType, SubjectKind
from pipelines.link import cluster_subjects
from pipelines.link.belief import believed, with_rest
from pipelines.link.block import blocks
from pipelines.link.frequencies import Frequencies
from pipelines.link.organization import organizations_alike
from pipelines.link.pool import Task, cluster_all
from pipelines.link.weights import Weight
from pipelines.records import Fact, PageSubject

ARREST = Fact(EventType.ARREST, "2023-04-03", "2023-04-03", (), "Brest")
CHARGE = Fact(EventType.CHARGE, "2023-04-20", "2023-04-20", (), None)
LATER = Fact(EventType.ARREST, "2024-02-11", "2024-02-11", (), "Lida")
FOUR = Fact(EventType.SENTENCE, "2023-11-30", "2023-11-30", ("imprisonment P4Y",), None)
MONTHS = Fact(EventType.SENTENCE, "2023-11-30", "2023-11-30", ("imprisonment P48M",), None)
UNION = "Belarusian Congress of Democratic Trade Unions (BKDP)"


def subject(
    id_: str,
    name: str,
    *facts: Fact,
    page: str = "",
    organizations: tuple[str, ...] = (),
    born: int | None = None,
    kind: SubjectKind = SubjectKind.PERSON,
) -> PageSubject:
    return PageSubject(
        id_, name, kind, page or f"p{id_}", None, None, (), organizations, born, facts
    )


def groups(
    subjects: Sequence[PageSubject],
    *,
    same: Sequence[tuple[str, str]] = (),
    different: Sequence[tuple[str, str]] = (),
) -> set[frozenset[str]]:
    parts = cluster_subjects(subjects, same, different)
    return {frozenset(group) for part in parts for group in part.groups}


def joined(*subjects: PageSubject) -> bool:
    return len(groups(subjects)) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (subject("a", "Siarhei Zhuk", ARREST), subject("b", "Сергей Жук", CHARGE)),
        (subject("a", "Zhuk", ARREST), subject("b", "Siarhei Zhuk", ARREST, page="pa")),
        (
            subject("a", "Zhuk", ARREST, organizations=("BKDP",)),
            subject("b", "Siarhei Zhuk", ARREST, organizations=(UNION,)),
        ),
        (subject("a", "S. Zhuk", ARREST), subject("b", "Siarhei Zhuk", ARREST)),
        (
            subject("a", "BKDP", kind=SubjectKind.ORGANIZATION),
            subject("b", UNION, kind=SubjectKind.ORGANIZATION),
        ),
    ],
    ids=["two scripts", "one article", "surname and the rest", "initial and day", "acronym"],
)
def test_joined(left: PageSubject, right: PageSubject) -> None:
    assert joined(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (subject("a", "Siarhei Zhuk", ARREST), subject("b", "Andrei Zhuk", ARREST)),
        (subject("a", "Maryia Zhuk", ARREST), subject("b", "Mikalai Zhuk", ARREST)),
        (
            subject("a", "Siarhei Zhuk", ARREST, born=1980),
            subject("b", "Siarhei Zhuk", ARREST, born=1983),
        ),
        (subject("a", "Zhuk", ARREST), subject("b", "Zhuk", ARREST)),
        (subject("a", "Zhuk", ARREST), subject("b", "Siarhei Zhuk", LATER)),
        (subject("a", "Siarhei Zhuk", ARREST), subject("b", "Siarhei Zhuk", LATER)),
        (subject("a", "Siarhei Zhuk", ARREST), subject("b", "Siarhei Zhuk", ARREST, page="pa")),
        (
            subject("a", "Siarhei Zhuk", ARREST),
            subject("b", "Siarhei Zhuk", ARREST, kind=SubjectKind.ORGANIZATION),
        ),
    ],
    ids=[
        "brothers",
        "gender",
        "born apart",
        "bare surnames",
        "surname and another day",
        "other day and town",
        "told apart by the article",
        "kinds",
    ],
)
def test_kept_apart(left: PageSubject, right: PageSubject) -> None:
    assert not joined(left, right)


def test_a_surname_that_fits_two_relatives_joins_neither() -> None:
    brothers = [subject("a", "Siarhei Zhuk", ARREST), subject("b", "Andrei Zhuk", ARREST)]
    third = subject("c", "Zhuk", ARREST)
    assert groups([brothers[0], third]) == {frozenset("ac")}
    assert groups([*brothers, third]) == {frozenset("a"), frozenset("b"), frozenset("c")}


def test_four_years_are_48_months() -> None:
    (part,) = cluster_subjects(
        [subject("a", "Siarhei Zhuk", FOUR), subject("b", "Siarhei Zhuk", MONTHS)]
    )
    assert len(part.groups) == 1


def test_judgements_hold_against_all_else() -> None:
    alike = [subject("a", "Siarhei Zhuk", ARREST), subject("b", "Siarhei Zhuk", ARREST)]
    unlike = [subject("a", "Siarhei Zhuk", ARREST), subject("b", "Maryia Kavalchuk", LATER)]
    assert len(groups(alike, different=[("a", "b")])) == 2
    assert len(groups(unlike, same=[("a", "b")])) == 1
    assert len(groups(alike, different=[("a", "gone")], same=[("b", "gone")])) == 1


def test_told_apart_keeps_whatever_joins_either_apart() -> None:
    five = [subject(i, "Siarhei Zhuk", ARREST) for i in "abcde"]
    found = groups(five, different=[("a", "e")], same=[("a", "b"), ("d", "e")])
    assert not any({"a", "e"} <= group for group in found)
    assert any({"a", "b"} <= group for group in found)
    assert any({"d", "e"} <= group for group in found)


def test_unchanged_blocks_are_taken_over() -> None:
    old = [
        subject("a", "Siarhei Zhuk", ARREST),
        subject("b", "Siarhei Zhuk", CHARGE),
        subject("c", "Maryia Kavalchuk", ARREST),
        subject("d", "Maryia Kavalchuk", LATER),
    ]
    known = {part.key: part for part in cluster_subjects(old)}
    new = subject("e", "Siarhei Zhuk", CHARGE)
    again = cluster_subjects([*old, new], known=known)
    assert again == cluster_subjects([*old, new])
    fresh = [part for part in again if part.key not in known]
    assert [sorted(i for g in part.groups for i in g) for part in fresh] == [["a", "b", "e"]]


def test_a_judgement_makes_a_block_fresh() -> None:
    two = [subject("a", "Siarhei Zhuk", ARREST), subject("b", "Siarhei Zhuk", ARREST)]
    (part,) = cluster_subjects(two)
    (judged,) = cluster_subjects(two, different=[("a", "b")], known={part.key: part})
    assert len(judged.groups) == 2


def test_what_is_not_said_weighs_nothing() -> None:
    weight = Weight(0.1, 0.2, -5, 5)
    prior = with_rest([0.2, 0.3])
    says = np.array([4.0, 0.1, 0.1])
    found = believed("f", "f", weight, prior, [says, None, None])
    assert np.array_equal(found.bits(slice(None))[0, 1:], [0.0, 0.0])
    before = found.bits([0])[0, 0]
    found.join(0, 1)
    assert found.bits([0])[0, 0] == before


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        ("BKDP", UNION, True),
        ("REP", "Radio and Electronics Workers (REP)", True),
        ("the Union of Miners", "Union of Miners", True),
        ("Union of Miners", "Union of Teachers", False),
        ("Naftan", "Hrodna Azot", False),
    ],
)
def test_organizations(left: str, right: str, alike: bool) -> None:
    assert (organizations_alike(left, right) == 1) is alike
    assert organizations_alike(left, right) == organizations_alike(right, left)


NAMES = ("Siarhei Zhuk", "Сергей Жук", "S. Zhuk", "Zhuk", "Andrei Zhuk", "Maryia Kavalchuk")
SUBJECTS = st.lists(
    st.builds(
        lambda name, facts, page, born: subject("", name, *facts, page=page, born=born),
        st.sampled_from(NAMES),
        st.lists(st.sampled_from([ARREST, CHARGE, LATER, FOUR, MONTHS]), max_size=2),
        st.sampled_from(["p1", "p2", "p3", "p4", "p5"]),
        st.sampled_from([None, 1980, 1981, 1990]),
    ),
    min_size=2,
    max_size=9,
).map(lambda found: [msgspec.structs.replace(s, id=f"s{i}") for i, s in enumerate(found)])
PAIRS = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=3)


@given(SUBJECTS, PAIRS, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_order_changes_nothing_and_no_judgement_is_broken(
    subjects: list[PageSubject], pairs: list[tuple[int, int]], mixed: random.Random
) -> None:
    different = [(f"s{a}", f"s{b}") for a, b in pairs if a != b and max(a, b) < len(subjects)]
    found = cluster_subjects(subjects, different=different)
    shuffled = mixed.sample(subjects, len(subjects))
    turned = [(b, a) for a, b in different]
    assert cluster_subjects(shuffled, different=turned) == found
    for part in found:
        for group in part.groups:
            assert not any({a, b} <= set(group) for a, b in different)
    assert sorted(i for part in found for g in part.groups for i in g) == sorted(
        subject.id for subject in subjects
    )


@given(SUBJECTS)
@settings(deadline=None)
def test_blocks_share_no_subject(subjects: list[PageSubject]) -> None:
    ids = [s.id for block in blocks(subjects) for s in block]
    assert sorted(ids) == sorted(s.id for s in subjects)


def test_other_processes_give_the_same_groups_in_the_same_order() -> None:
    names = ("Ihar Rudakou", "Nina Kavaleva", "Alena Zhuk", "Viktar Lomats")
    subjects = [subject(f"{n}{i}", name, ARREST) for n, name in enumerate(names) for i in range(3)]
    tasks = [Task(str(i), block, (), ()) for i, block in enumerate(blocks(subjects))]
    frequencies = Frequencies(subjects)
    alone = list(cluster_all(tasks, frequencies))
    assert [part.key for part in alone] == ["0", "1", "2", "3"]
    assert list(cluster_all(tasks, frequencies, many=1)) == alone
