"""Profiles: what each withholds of every column, and that nothing of it is left anywhere."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractors.records import EventType, Penalty, PenaltyKind, Report, SubjectKind
from output.columns import Column, tables
from output.contents import Contents
from output.formats import FORMATS
from output.frame import to_table
from output.profiles import Profile, profiled
from output.profiles.minors import minors
from output.profiles.names import Names
from output.profiles.policy import State, Treatment, policy, treatment
from output.profiles.words import REASONS, tells
from output.publication import write_publication
from output.release import Release
from output.tables import frames
from output.text import marked
from pipelines.changes import Action, Cause, Change
from pipelines.records import Case, CaseEvent, Outcome, Proof, Reading, Source
from pipelines.review.records import Decision, Judgement, Kind, Question

NOW = datetime(2024, 6, 15, 6, tzinfo=UTC)


def source(word: str, site: str = "tribune", **changes: Any) -> Source:
    found = Source(
        f"http://tribune.newsroom.test/{word}/", f"Report {word}", site, "2024-06-01", NOW,
        f"{word}.warc.gz", 7, f"urn:uuid:{word}", f"sha{word}", "3", "en",
    )  # fmt: skip
    return msgspec.structs.replace(found, **changes)


def case(
    word: str,
    *,
    age: int | None = None,
    unsure: bool = False,
    sources: int = 2,
    told: int = 2,
    judged: bool = False,
    quote: str = "",
    role: str = "",
    place: str = "",
) -> Case:
    """A case all of whose values have the word in them, or are those given."""
    here = source(word)
    rule = "sentence/passive" + (" + judgement" if judged else "")

    def proof(field: str, value: str, quote: str = "") -> Proof:
        return Proof(field, value, quote or value, 0, 9, here, rule, 0.9)

    penalty = Penalty(PenaltyKind.IMPRISONMENT, "P4Y", f"500 {word}", "four years", 0, 0)
    event = CaseEvent(
        f"E{word}", EventType.SENTENCE, "2024-05-03", "2024-05-03", "2024-05-03", (penalty,),
        f"insulting {word}", place or f"Lida {word}", f"court of {word}", told, 0.9,
        (f"date: {word}",),
        (proof("event", "sentence", quote or f"sentenced in {word}"), proof("date", "2024-05-03")),
    )  # fmt: skip
    name = f"Maryna {word}"
    ages = [proof("age", str(age))] if age else []
    return Case(
        f"C{word}", name, (f"M. {word}",), SubjectKind.PERSON, (role or f"welder {word}",),
        (f"Union {word}",), "BY", "imprisoned", (event,), (proof("name", name), *ages),
        (f"s{word}",), sources, ("different countries",) if unsure else (), NOW,
    )  # fmt: skip


def reading(word: str) -> Reading:
    report = Report(word, word, f"Report {word}", "2024-06-01", "en", "BY", word, "3", (), ())
    return Reading(
        source(word).url, f"sha1:{word}", "tribune", NOW, f"{word}.warc.gz", 7, f"urn:uuid:{word}",
        "3", Outcome.REPORT, "", f"Text of {word}", report,
    )  # fmt: skip


def judgement(word: str) -> Judgement:
    question = Question(
        f"Q{word}", Kind.DATE, f"s{word}", "", EventType.ARREST, "2024", f"value {word}",
        f"quote {word}", (),
    )  # fmt: skip
    return Judgement(1, question, Decision.CORRECT, f"2024 {word}", f"anna {word}", NOW, word)


def contents(*cases: Case) -> Contents:
    words = [found.id[1:] for found in cases]
    return Contents(
        cases,
        changes=[
            (
                1,
                Change(
                    f"C{word}", "", Action.CHANGED, "name", f"old {word}", word, Cause.JUDGEMENT
                ),
            )
            for word in words
        ],
        judgements=[judgement(word) for word in words[:1]],
        identities={f"s{word}": f"C{word}" for word in words},
        readings=[reading(word) for word in words],
    )


OF_STATE = {
    State.OPEN: case("Opena"),
    State.MINOR: case("Minora", age=15),
    State.UNREVIEWED: case("Unreva", unsure=True),
    State.SINGLE_SOURCE: case("Singla", sources=1, told=1),
    State.PARTLY: case("Partla", told=1),
}
WHOLE = frames(contents(*OF_STATE.values()))
SHOWN = {profile: profiled(WHOLE, profile, two_sources=True) for profile in Profile}


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("name", [name for name in tables() if "case_id" in WHOLE[name]])
def test_each_profile_does_with_each_cell_what_the_policy_says(profile: Profile, name: str) -> None:
    before = to_table(WHOLE[name]).to_pylist()
    after = to_table(SHOWN[profile][name]).to_pylist()
    states = {found.id: state for state, found in OF_STATE.items()}
    assert len(before) == len(after)
    for old, new in zip(before, after, strict=True):
        for column in tables()[name]:
            state = states.get(old["case_id"], State.OPEN)
            if state is State.PARTLY and name not in ("cases", "events", *_OF_EVENTS):
                state = State.OPEN
            if state is State.PARTLY and name == "evidence" and old["event_id"] is None:
                state = State.OPEN
            told = treatment(column.sensitivity, profile, state)
            check(column, told, old[column.name], new[column.name], new["withheld"])


_OF_EVENTS = ("penalties", "charges", "evidence")


def check(column: Column, told: Treatment, old: object, new: object, listed: list[str]) -> None:
    """Whether the cell is what the policy says, and listed when it isn't the old one."""
    entries = [entry for entry in listed if entry.startswith(f"{column.name}: ")]
    if told is Treatment.WITHHOLD:
        (entry,) = entries
        mark = marked(entry.partition(": ")[2])
        assert new == (
            None
            if column.refers or column.kind not in ("text", "list")
            else [mark]
            if column.kind == "list"
            else mark
        )
    elif told is Treatment.YEAR:
        assert str(new)[:4] == "2024"
        assert str(new)[4:] in ("", "-01-01", "-12-31")
        assert entries == [f"{column.name}: minor"]
    elif told is Treatment.SEARCH and "Maryna Minora" in str(old):
        assert entries == [f"{column.name}: name"]
    else:
        assert (new, entries) == (old, [])


def test_every_column_has_a_class_of_the_policy() -> None:
    classes = {column.sensitivity for columns in tables().values() for column in columns}
    assert classes == set(policy())


def test_articles_that_only_withheld_cases_rest_on_are_withheld() -> None:
    urls = list(SHOWN[Profile.PUBLIC]["articles"]["url"])
    assert [url.split("/")[3] for url in urls if not url.startswith("[")] == ["Opena", "Partla"]


def test_a_case_that_a_person_has_judged_is_shown() -> None:
    whole = frames(contents(case("Judga", unsure=True, judged=True, told=1, sources=1)))
    shown = profiled(whole, Profile.PUBLIC, two_sources=True)
    assert list(shown["cases"]["name"]) == ["Maryna Judga"]


@pytest.mark.parametrize(
    ("age", "day", "minor"),
    [(15, "2024-05-03", True), (18, "2024-05-03", True), (19, "2024-05-03", False),
     (19, "2022-05-03", True), (40, "2010-05-03", False)],
)  # fmt: skip
def test_an_age_counts_back_to_the_event(age: int, day: str, minor: bool) -> None:
    found = case("Agea", age=age)
    event = msgspec.structs.replace(found.events[0], date_from=day, date_to=day)
    assert minors([msgspec.structs.replace(found, events=(event,))]) == [minor]


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("detained the 16-year-old in Lida", ["minor"]),
        ("a 46-year-old welder", []),
        ("sentenced to 15 years in prison", []),
        ("fined for minor hooliganism", []),
        ("a school teacher", []),
        ("a schoolboy", ["minor"]),
        ("arrested in hospital", ["health"]),
        ("charged with ill-treatment by guards", []),
        ("the Ministry of Health dismissed her", []),
        ("held with her husband", ["relatives"]),
        ("http://a.test/jailed-for-visiting-sick-mother", ["health", "relatives"]),
        ("child labour inspectors", []),
        ("taken from 15 Lenin Street", ["address"]),
        ("at a march on Lenin Street", []),
        ("жена активиста", ["relatives"]),
        ("ул. Ленина, 5", ["address"]),
    ],
)
def test_words_that_tell(text: str, reasons: list[str]) -> None:
    found = [reason for reason in REASONS if tells(pa.array([text]), reason).to_pylist()[0]]
    assert sorted(found) == sorted(reasons)


@pytest.mark.parametrize(
    ("text", "found"),
    [("police held Ivan Zhuk", True), ("Ivan Zhuk’s trial", True), ("Zhuk Ivan", True),
     ("http://a.test/ivan-zhuk-16", True), ("задержали Иван Жук", True), ("Ivan Lis", False),
     ("Zhuk spoke", False), ("Maryna Zhuk", False)],
)  # fmt: skip
def test_a_hidden_name_is_found_in_any_spelling(text: str, found: bool) -> None:
    names = Names(["Ivan Zhuk", "Zhuk"], ["Maryna Zhuk"])
    assert names.found_in(pa.array([text])).to_pylist() == [found]


def test_a_text_that_names_a_child_is_withheld_whose_ever_it_is() -> None:
    aunt = case("Aunta", quote="Maryna Minora and Maryna Aunta were held")
    shown = profiled(frames(contents(aunt, OF_STATE[State.MINOR])), Profile.ANALYST)
    evidence = shown["evidence"]
    quotes = evidence[evidence["case_id"] == aunt.id].set_index("field")["quote"]
    assert quotes["event"] == marked("name")
    assert quotes["name"] == "Maryna Aunta"


def everything(folder: Path) -> str:
    """All that can be read in the files of a publication."""
    told = []
    for path in sorted(folder.iterdir()):
        if path.suffix == ".parquet":
            told.append(str(pq.read_table(path).to_pylist()))
        else:
            told.append(path.read_bytes().decode("utf-8", "replace"))
    return "\n".join(told)


def letters(number: int) -> str:
    """A word of its own for each number, that is no part of another."""
    return "".join(chr(ord("a") + (number // 5**place) % 5 * 5) for place in range(6)) + "q"


@st.composite
def invented(draw: st.DrawFn) -> tuple[list[Case], list[str]]:
    """Cases, and the words that the public must not find."""
    cases: list[Case] = []
    secrets: list[str] = []
    for number in range(draw(st.integers(2, 5))):
        word = letters(number * 7 + 1).capitalize()
        minor, unsure = draw(st.booleans()), draw(st.booleans())
        sources = draw(st.integers(1, 2))
        told = [
            (f"{letter}{word}", f"{phrase} {letter}{word}")
            for letter, phrase in (
                ("r", draw(st.sampled_from(["welder", "mother of"]))),
                ("p", draw(st.sampled_from(["Lida", "15 Lenin Street"]))),
                ("t", draw(st.sampled_from(["was jailed in", "was ill in", "his wife said of"]))),
            )
        ]
        (_, role), (_, place), (_, quote) = told
        others = "".join(f" with {found.name}" for found in cases[:1])
        cases.append(
            case(word, age=15 if minor else None, unsure=unsure, sources=sources, told=sources,
                 role=role, place=place, quote=quote + others)
        )  # fmt: skip
        if minor or unsure or sources < 2:
            secrets += [f"Maryna {word}", f"Union {word}", f"/{word}/", *(key for key, _ in told)]
        else:
            tell = ("mother", "Street", "ill in", "wife")
            secrets += [key for key, text in told if any(w in text for w in tell)]
        secrets += [f"{word}.warc", f"anna {word}", f"old {word}", f"Text of {word}"]
    return cases, secrets


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(found=invented())
def test_no_byte_of_the_public_files_tells_what_is_withheld(
    tmp_path_factory: pytest.TempPathFactory, found: tuple[list[Case], list[str]]
) -> None:
    cases, secrets = found
    folder = tmp_path_factory.mktemp("public")
    write_publication(contents(*cases), folder, FORMATS, Release("v1", two_sources=True))
    told = everything(folder)
    assert [secret for secret in secrets if secret in told] == []


def test_the_search_of_the_files_finds_what_is_there(tmp_path: Path) -> None:
    write_publication(contents(case("Opena")), tmp_path, FORMATS, Release("v1", Profile.INTERNAL))
    for path in tmp_path.glob("cases.*"):
        alone = tmp_path / path.suffix[1:]
        alone.mkdir()
        path.rename(alone / path.name)
        assert "Maryna Opena" in everything(alone), path
