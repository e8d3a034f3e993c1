"""Reports in, cases out: who is joined, who is not, and what never changes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.records import Event, EventType, Penalty, PenaltyKind, Report, Subject, SubjectKind
from extractors.records import Mention as NameMention
from pipelines.copies import sketch_of
from pipelines.link import Linked, link
from pipelines.link.status import Status
from pipelines.records import Case, Outcome, Reading

FETCHED = datetime(2024, 1, 15, 6, tzinfo=UTC)


def event(
    type_: EventType,
    date: str | None = None,
    *,
    years: int | None = None,
    place: str | None = None,
    quote: str = "",
) -> Event:
    penalties: tuple[Penalty, ...] = ()
    if years:
        penalties = (Penalty(PenaltyKind.IMPRISONMENT, f"P{years}Y", None, "term", 0, 4),)
    words = quote or f"{type_} {date} {years}"
    return Event(
        type_, date, date, date, penalties, None, place, None, words, 0, len(words), (), "test", 0.9
    )


def subject(
    name: str, *events: Event, roles: tuple[str, ...] = (), organizations: tuple[str, ...] = ()
) -> Subject:
    mentions = (NameMention(name, 0, len(name)),)
    return Subject(name, (), SubjectKind.PERSON, roles, organizations, mentions, (), events)


def reading(
    url: str, *subjects: Subject, source: str = "tribune", country: str | None = None
) -> Reading:
    report = Report(url, url, "", "2023-12-01", "en", country, "0" * 64, "1", subjects, ())
    digest = "sha1:" + hashlib.sha1(url.encode()).hexdigest()
    return Reading(
        url,
        digest,
        source,
        FETCHED,
        "a.warc.gz",
        0,
        "urn:uuid:0",
        "1",
        Outcome.REPORT,
        "",
        "",
        report,
    )


def only(linked: Linked) -> Case:
    (case,) = linked.cases
    return case


ARREST = event(EventType.ARREST, "2023-04-03")
TRIAL = event(EventType.TRIAL, "2023-08-01")
DRIVER = ("driver",)


def test_spellings_of_one_person_become_one_case() -> None:
    linked = link(
        [
            reading("u1", subject("Aliaksandr Vasileuski", ARREST, roles=("miner",))),
            reading("u2", subject("Aleksandr Vasilevsky", TRIAL, roles=("a miner",))),
        ],
        {},
    )
    case = only(linked)
    assert {case.name, *case.other_names} == {"Aliaksandr Vasileuski", "Aleksandr Vasilevsky"}
    assert [found.type for found in case.events] == [EventType.ARREST, EventType.TRIAL]


def test_namesakes_with_two_contradictions_stay_apart_and_are_asked_about() -> None:
    linked = link(
        [
            reading(
                "u1",
                subject("Ihar Rudakou", event(EventType.ARREST, place="Brest"), roles=("driver",)),
            ),
            reading(
                "u2",
                subject("Ihar Rudakou", event(EventType.ARREST, place="Lida"), roles=("reporter",)),
            ),
        ],
        {},
    )
    assert len(linked.cases) == 2
    (doubt,) = linked.doubts
    assert {doubt.left, doubt.right} == {case.id for case in linked.cases}
    assert any(reason.startswith("role differs -") for reason in doubt.reasons)


def test_a_shared_fact_outweighs_two_contradictions() -> None:
    brest = event(EventType.ARREST, "2023-04-03", place="Brest")
    lida = event(EventType.ARREST, "2023-04-03", place="Lida")
    linked = link(
        [
            reading("u1", subject("Ihar Rudakou", brest, roles=("driver",))),
            reading("u2", subject("Ihar Rudakou", lida, roles=("union activist",))),
        ],
        {},
    )
    assert len(linked.cases) == 1


def test_people_of_two_countries_are_not_joined() -> None:
    linked = link(
        [
            reading("u1", subject("Andrei Zhuk", ARREST), country="BY"),
            reading("u2", subject("Andrei Zhuk", event(EventType.TRIAL)), country="KZ"),
        ],
        {},
    )
    assert len(linked.cases) == 2


def test_a_surname_alone_is_never_joined() -> None:
    linked = link(
        [reading("u1", subject("Zhuk", ARREST)), reading("u2", subject("Zhuk", ARREST))], {}
    )
    assert len(linked.cases) == 2
    assert all("single word" in " ".join(case.doubts) for case in linked.cases)


def test_the_most_precise_date_that_agrees_is_shown() -> None:
    month = Event(
        EventType.ARREST, "2023-04", "2023-04-01", "2023-04-30", (), None, None, None, "in April",
        0, 8, (), "test", 0.9,
    )  # fmt: skip
    linked = link(
        [
            reading("u1", subject("Andrei Zhuk", month)),
            reading("u2", subject("Andrei Zhuk", ARREST)),
        ],
        {},
    )
    (found,) = only(linked).events
    assert found.date == "2023-04-03"
    assert len(found.proofs) == 2


def test_disagreement_is_kept_and_named() -> None:
    four = event(EventType.SENTENCE, "2023-11-30", years=4)
    five = event(EventType.SENTENCE, "2023-11-30", years=5)
    case = only(
        link(
            [
                reading("u1", subject("Andrei Zhuk", four, roles=DRIVER)),
                reading("u2", subject("Andrei Zhuk", five, roles=DRIVER), source="monitor"),
            ],
            {},
        )
    )
    assert len(case.events) == 2
    assert {e.conflicts for e in case.events} == {
        ("penalty: monitor says imprisonment P5Y",),
        ("penalty: tribune says imprisonment P4Y",),
    }


def test_a_penalty_in_months_and_in_years_is_no_disagreement() -> None:
    four = event(EventType.SENTENCE, "2023-11-30", years=4)
    penalty = msgspec.structs.replace(four.penalties[0], duration="P48M")
    months = msgspec.structs.replace(four, penalties=(penalty,), quote="48 months")
    case = only(
        link(
            [
                reading("u1", subject("Andrei Zhuk", four)),
                reading("u2", subject("Andrei Zhuk", months), source="monitor"),
            ],
            {},
        )
    )
    assert [found.conflicts for found in case.events] == [()]


def test_a_fine_that_one_report_leaves_out_is_no_disagreement() -> None:
    four = event(EventType.SENTENCE, "2023-11-30", years=4)
    fine = Penalty(PenaltyKind.FINE, None, "500 euro", "a fine of 500 euro", 0, 18)
    both = msgspec.structs.replace(four, penalties=(*four.penalties, fine), quote="and a fine")
    for readings in (("u1", "u2"), ("u2", "u1")):
        told = dict(zip(readings, (four, both), strict=True))
        case = only(
            link(
                [
                    reading("u1", subject("Andrei Zhuk", told["u1"])),
                    reading("u2", subject("Andrei Zhuk", told["u2"]), source="monitor"),
                ],
                {},
            )
        )
        assert [found.conflicts for found in case.events] == [()]
        assert [len(found.penalties) for found in case.events] == [2]


def test_an_undated_event_that_may_be_either_of_two_stays_alone() -> None:
    twice = (event(EventType.ARREST, "2021-01-05"), ARREST)
    case = only(
        link(
            [
                reading("u1", subject("Andrei Zhuk", *twice, roles=DRIVER)),
                reading("u2", subject("Andrei Zhuk", event(EventType.ARREST), roles=DRIVER)),
            ],
            {},
        )
    )
    assert [e.date for e in case.events] == ["2021-01-05", "2023-04-03", None]


@pytest.mark.parametrize("name", ["A. Zhuk", "Zhuk"])
def test_part_of_a_name_alone_is_not_enough(name: str) -> None:
    release = event(EventType.RELEASE)
    linked = link(
        [
            reading("u1", subject("Andrei Zhuk", event(EventType.TRIAL))),
            reading("u2", subject(name, release)),
        ],
        {},
    )
    assert len(linked.cases) == 2
    assert [doubt.score < 2 for doubt in linked.doubts] == [True]


def test_different_ages_keep_namesakes_apart_whatever_else_is_alike() -> None:
    old, young = (
        msgspec.structs.replace(subject("Andrei Zhuk", ARREST, roles=DRIVER), age=age)
        for age in (61, 29)
    )
    assert len(link([reading("u1", old), reading("u2", young)], {}).cases) == 2


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ([("tribune", "He was held."), ("monitor", "he was held")], 1),
        ([("tribune", "He was held."), ("tribune", "Police took him.")], 1),
        ([("tribune", "He was held."), ("monitor", "Police took him.")], 2),
        ([("a", "one"), ("b", "two"), ("b", "one")], 1),
    ],
    ids=["copied quote", "one site", "own words", "chained"],
)
def test_independent_sources(told: list[tuple[str, str]], count: int) -> None:
    pages = [
        reading(f"u{i}", subject("Andrei Zhuk", event(EventType.ARREST, quote=quote)), source=site)
        for i, (site, quote) in enumerate(told)
    ]
    assert only(link(pages, {})).sources == count


def test_a_reprint_with_another_quote_is_no_second_source() -> None:
    words = [f"word{i}" for i in range(400)]
    texts = [" ".join(words), " ".join(["reprinted", "from", "elsewhere", *words[:200]])]
    other = " ".join(reversed(words))
    held, taken, seized = (
        subject("Andrei Zhuk", event(EventType.ARREST, quote=quote))
        for quote in ("was held", "was taken", "was seized")
    )

    def page(url: str, person: Subject, text: str) -> Reading:
        return msgspec.structs.replace(reading(url, person, source=url), sketch=sketch_of(text))

    copied = [page("a", held, texts[0]), page("b", taken, texts[1])]
    assert only(link(copied, {})).sources == 1
    assert only(link([*copied, page("c", seized, other)], {})).sources == 2


def test_a_union_is_one_under_its_name_and_its_acronym() -> None:
    """A page that has both makes one of two pages that have one each."""
    closed = event(EventType.DISSOLUTION)

    def union(name: str, *also: str) -> Subject:
        return msgspec.structs.replace(
            subject(name, closed), also=also, kind=SubjectKind.ORGANIZATION
        )

    full = "Lakeland Congress of Free Unions"
    pages = [
        reading("u1", union("LKSP"), source="a"),
        reading("u2", union(f"{full} of Workers", "LKSP", "Congress"), source="b"),
        reading("u3", union(f"{full} of Workers"), source="c"),
        reading("u4", union("Congress"), source="d"),
    ]
    linked = link(pages, {})
    assert sorted(len(case.subjects) for case in linked.cases) == [1, 3]


def test_organizations_with_like_names_are_two_and_asked_about() -> None:
    closed = event(EventType.DISSOLUTION, "2022-07-12")
    pages = [
        reading(
            url,
            msgspec.structs.replace(subject(name, closed), kind=SubjectKind.ORGANIZATION),
            source=url,
        )
        for url, name in (
            ("a", "Radio and Electronics Workers Union"),
            ("b", "Radio and Electronic Industry Workers Union"),
        )
    ]
    linked = link(pages, {})
    assert (len(linked.cases), len(linked.doubts)) == (2, 1)


def test_unchanged_blocks_are_taken_over() -> None:
    pages = [reading("u1", subject("Andrei Zhuk", ARREST)), reading("u2", subject("Andrej Zhuk"))]
    first = link(pages, {})
    (block,) = first.blocks
    split = tuple((subject_id,) for group in block.groups for subject_id in group)
    known = {block.key: replace(block, groups=split)}
    assert len(link(pages, {}, known=known).cases) == 2
    more = [*pages, reading("u3", subject("Andrzej Zhuk", TRIAL))]
    assert len(link(more, {}, known=known).cases) == 1


@pytest.mark.parametrize(
    ("events", "status"),
    [
        ([event(EventType.SEARCH)], Status.OTHER),
        ([ARREST], Status.DETAINED),
        ([ARREST, event(EventType.SENTENCE, years=4)], Status.IMPRISONED),
        ([ARREST, event(EventType.RELEASE, "2023-04-06")], Status.RELEASED),
        ([ARREST, event(EventType.RELEASE)], Status.UNCLEAR),
        ([event(EventType.RELEASE, "2022-01-01"), ARREST], Status.DETAINED),
        ([event(EventType.RELEASE), event(EventType.ARREST)], Status.RELEASED),
        ([ARREST, event(EventType.DEATH)], Status.DEAD),
    ],
    ids=lambda value: value if isinstance(value, Status) else "",
)
def test_status(events: Sequence[Event], status: Status) -> None:
    assert only(link([reading("u1", subject("Andrei Zhuk", *events))], {})).status == status


PEOPLE = ("Andrei Zhuk", "Andrey Zhuk", "Aliaksandr Zhuk", "Maryia Kavalchuk", "Zhuk")
EVENTS = (
    ARREST,
    event(EventType.ARREST),
    event(EventType.SENTENCE, "2023-11-30", years=4),
    event(EventType.SENTENCE, "2023-11-30", years=5),
    event(EventType.RELEASE, "2024-01-01"),
)
READINGS = st.lists(
    st.tuples(
        st.sampled_from(PEOPLE),
        st.sampled_from(EVENTS),
        st.sampled_from([None, "BY", "KZ"]),
        st.sampled_from([(), ("driver",), ("reporter",)]),
        st.sampled_from(["tribune", "monitor"]),
    ),
    min_size=1,
    max_size=8,
).map(
    lambda rows: [
        reading(f"u{i}", subject(name, told, roles=roles), source=source, country=country)
        for i, (name, told, country, roles, source) in enumerate(rows)
    ]
)


@given(READINGS, st.randoms())
@settings(deadline=None)
def test_the_order_of_the_reports_changes_nothing(readings: list[Reading], random: object) -> None:
    shuffled = list(readings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert link(shuffled, {}) == link(readings, {})


@given(READINGS)
@settings(deadline=None)
def test_linking_again_keeps_every_id(readings: list[Reading]) -> None:
    first = link(readings, {})
    identities = {subject_id: case.id for case in first.cases for subject_id in case.subjects}
    assert link(readings, identities) == first


@given(READINGS, st.integers(min_value=0, max_value=8))
@settings(deadline=None)
def test_new_reports_never_lose_a_subject_and_ids_are_unique(
    readings: list[Reading], split: int
) -> None:
    before = link(readings[:split], {})
    identities = {subject_id: case.id for case in before.cases for subject_id in case.subjects}
    after = link(readings, identities)
    subjects = [subject_id for case in after.cases for subject_id in case.subjects]
    assert len(subjects) == len(set(subjects)) == len(readings)
    assert len({case.id for case in after.cases}) == len(after.cases)
