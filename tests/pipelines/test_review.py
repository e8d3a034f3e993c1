"""Judgements: what holds, what is refused, and what they do to the cases."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.records import (
    Event,
    EventType,
    Mention,
    Penalty,
    PenaltyKind,
    Report,
    Subject,
    SubjectKind,
)
from pipelines.changes import Action, Cause
from pipelines.records import Outcome, Reading
from pipelines.review.answer import (
    AnsweredError,
    ContradictionError,
    RefusedError,
    judge,
    take,
    undo,
)
from pipelines.review.flaws import flaw
from pipelines.review.log import contradiction, holding, pairs
from pipelines.review.records import Decision, Judgement, Kind, Question
from pipelines.review.sheet import Answer, BadRow, parse_sheet
from pipelines.store import Store
from pipelines.update import open_questions, update_cases

NOW = datetime(2024, 1, 15, 6, tzinfo=UTC)
TEXT = "Police held Andrei Zhuk on May 3. A court gave Zhuk four years."


def reading(url: str, name: str = "Andrei Zhuk", *, years: int = 4, text: str = TEXT) -> Reading:
    quote = "A court gave Zhuk four years"
    penalty = Penalty(PenaltyKind.IMPRISONMENT, f"P{years}Y", None, quote, 0, 0)
    day = "2023-11-30"
    dates = (day, day, day) if years == 4 else ("2023", "2023-01-01", "2023-12-31")
    sentence = Event(
        EventType.SENTENCE, *dates, (penalty,), None, None, None, quote, 34, 62, (), "t", 0.9
    )
    subject = Subject(
        name, (), SubjectKind.PERSON, (), (), (Mention(name, 12, 23),), (), (sentence,)
    )
    report = Report(url, url, "", "2023-12-01", "en", None, url, "1", (subject,), ())
    return Reading(
        url, f"sha1:{url}", url, NOW, "a.warc.gz", 0, "urn:uuid:0", "1", Outcome.REPORT, "", text,
        report,
    )  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path)


def fill(store: Store, *readings: Reading) -> None:
    for item in readings:
        store.add_reading(item)
    update_cases(store)


def question(store: Store, kind: Kind) -> Question:
    return next(item.question for item in open_questions(store) if item.question.kind is kind)


def answer(
    store: Store, asked: Question, decision: Decision, correction: str = "", who: str = "anna"
) -> None:
    take(store, [Answer(2, asked, decision, correction, "")], who)
    update_cases(store)


NAMESAKES = (reading("u1", years=4), reading("u2", years=5))
"""Two reports of one name that nothing else joins."""


def test_same_joins_two_cases_and_the_older_id_leads_to_the_other(store: Store) -> None:
    fill(store, *NAMESAKES)
    before = {case.id for case in store.cases()}
    answer(store, question(store, Kind.PAIR), Decision.SAME)
    (case,) = store.cases()
    (gone,) = before - {case.id}
    assert store.retired() == {gone: case.id}
    merged = [change for _, change in store.changes() if change.action is Action.MERGED]
    assert [(change.case_id, change.new) for change in merged] == [(gone, case.id)]
    assert {change.cause for change in merged} == {Cause.JUDGEMENT}


def test_different_keeps_two_apart_and_is_not_asked_again(store: Store) -> None:
    fill(store, *NAMESAKES)
    answer(store, question(store, Kind.PAIR), Decision.DIFFERENT)
    assert len(store.cases()) == 2
    assert [item for item in open_questions(store) if item.question.kind is Kind.PAIR] == []


def test_undo_brings_back_what_was(store: Store) -> None:
    fill(store, *NAMESAKES)
    before = [case.id for case in store.cases()]
    answer(store, question(store, Kind.PAIR), Decision.SAME)
    undo(store, 1, "anna", "wrong row")
    update_cases(store)
    after = store.cases()
    assert len(after) == len(before)
    assert len(set(before) & {case.id for case in after}) == 1  # the larger part kept its id
    assert [line.decision for line in store.judgements()] == [Decision.SAME, Decision.UNDO]
    with pytest.raises(RefusedError, match="taken back before"):
        undo(store, 1, "anna", "")
    with pytest.raises(RefusedError, match="no judgement 9"):
        undo(store, 9, "anna", "")


def disputed(store: Store) -> None:
    """One case of which two reports tell two terms."""
    fill(store, *NAMESAKES)
    answer(store, question(store, Kind.PAIR), Decision.SAME)


def penalties(store: Store) -> list[list[str | None]]:
    return [[p.duration for p in event.penalties] for c in store.cases() for event in c.events]


def test_a_corrected_penalty_settles_a_disagreement(store: Store) -> None:
    disputed(store)
    asked = next(
        item.question for item in open_questions(store) if item.question.value.endswith("P5Y")
    )
    answer(store, asked, Decision.CORRECT, "imprisonment P4Y")
    assert penalties(store) == [["P4Y"]]
    assert [item for item in open_questions(store) if item.question.kind is Kind.PENALTY] == []
    (event,) = store.cases()[0].events
    assert event.conflicts == ()
    assert any(proof.rule.endswith("judgement") for proof in event.proofs)


def test_a_rejected_penalty_is_left_empty(store: Store) -> None:
    disputed(store)
    asked = next(
        item.question for item in open_questions(store) if item.question.value.endswith("P5Y")
    )
    answer(store, asked, Decision.REJECT)
    assert penalties(store) == [["P4Y"]]


def test_an_ignored_subject_is_no_case(store: Store) -> None:
    fill(store, reading("u1", "Zhuk"))
    answer(store, question(store, Kind.SUBJECT), Decision.IGNORE)
    assert store.cases() == []
    assert open_questions(store) == []


def test_judgements_survive_a_better_reader_with_the_same_value(store: Store) -> None:
    disputed(store)
    asked = next(
        item.question for item in open_questions(store) if item.question.value.endswith("P5Y")
    )
    answer(store, asked, Decision.CORRECT, "imprisonment P4Y")
    better = msgspec.structs.replace(reading("u2", years=5), reader="2")
    fill(store, better)
    assert penalties(store) == [["P4Y"]]


def test_a_correction_comes_back_when_its_words_are_gone_from_the_page(store: Store) -> None:
    disputed(store)
    asked = next(
        item.question for item in open_questions(store) if item.question.value.endswith("P5Y")
    )
    answer(store, asked, Decision.CORRECT, "imprisonment P4Y")
    newer = msgspec.structs.replace(
        reading("u2", years=5, text="Andrei Zhuk was given five years, the paper now writes."),
        digest="sha1:new",
        fetched=datetime(2024, 2, 1, tzinfo=UTC),
    )
    fill(store, newer)
    assert ["P5Y"] in penalties(store)
    assert asked.id in {item.question.id for item in open_questions(store)}


def pair(left: str, right: str, decision: Decision, number: int) -> Judgement:
    a, b = sorted((left, right))
    asked = Question(f"{a}{b}", Kind.PAIR, a, b, None, None, "0", "", ())
    return Judgement(number, asked, decision, "", "anna", NOW, "")


@pytest.mark.parametrize(
    ("log", "new", "against"),
    [
        ("ab= bc=", "ac!", [1, 2]),
        ("ab= ac!", "bc=", [2, 1]),
        ("ab! cd=", "ac=", []),
        ("ab=", "ab!", []),  # a change of mind, not a contradiction
        ("ab= bc= cd= ad?", "ad!", [1, 2, 3]),
    ],
)
def test_contradictions_name_the_judgements_against(log: str, new: str, against: list[int]) -> None:
    words = {"=": Decision.SAME, "!": Decision.DIFFERENT, "?": Decision.UNSURE}
    lines = [pair(w[0], w[1], words[w[2]], i) for i, w in enumerate(log.split(), start=1)]
    found = contradiction(holding(lines), pair(new[0], new[1], words[new[2]], 9))
    assert [line.number for line in found.against] == against if found else against == []


PAIRS = st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde")).filter(lambda p: p[0] != p[1])
ANSWERS = st.tuples(PAIRS, st.sampled_from([Decision.SAME, Decision.DIFFERENT]))


@given(st.lists(ANSWERS, max_size=12))
def test_a_log_of_what_was_accepted_never_contradicts_itself(
    answers: list[tuple[tuple[str, str], Decision]],
) -> None:
    log: list[Judgement] = []
    for names, decision in answers:
        line = pair(*names, decision, len(log) + 1)
        if contradiction(holding(log), line) is None:
            log.append(line)
    held = holding(log)
    group = {name: name for name in "abcde"}
    for a, b in pairs(held, Decision.SAME):
        old, new = group[a], group[b]
        group = {name: new if of == old else of for name, of in group.items()}
    assert all(group[a] != group[b] for a, b in pairs(held, Decision.DIFFERENT))


def test_one_sentence_about_two_people_is_asked_about_for_each(store: Store) -> None:
    told = reading("u1", "Andrei Zhuk")
    assert told.report is not None
    (zhuk,) = told.report.subjects
    doubtful = msgspec.structs.replace(zhuk.events[0], confidence=0.5)
    subjects = tuple(
        msgspec.structs.replace(zhuk, name=name, events=(doubtful,))
        for name in ("Andrei Zhuk", "Iryna Bohdan")
    )
    report = msgspec.structs.replace(told.report, subjects=subjects)
    fill(store, msgspec.structs.replace(told, report=report))
    asked = [item for item in open_questions(store) if item.question.kind is Kind.EVENT]
    assert {(item.question.name, item.case.name) for item in asked} == {
        ("Andrei Zhuk", "Andrei Zhuk"),
        ("Iryna Bohdan", "Iryna Bohdan"),
    }


def test_an_event_that_another_page_tells_surely_is_not_asked_about(store: Store) -> None:
    def told(url: str, confidence: float) -> Reading:
        made = reading(url)
        assert made.report is not None
        (subject,) = made.report.subjects
        event = msgspec.structs.replace(subject.events[0], confidence=confidence)
        subject = msgspec.structs.replace(subject, events=(event,))
        report = msgspec.structs.replace(made.report, subjects=(subject,))
        return msgspec.structs.replace(made, report=report)

    fill(store, told("u1", 0.5))
    assert [item.question.kind for item in open_questions(store)] == [Kind.EVENT]
    fill(store, told("u2", 0.9))
    assert len(store.cases()) == 1
    assert open_questions(store) == []


def test_the_queue_is_the_open_questions_in_order(store: Store) -> None:
    assert store.queue() is None
    fill(store, *NAMESAKES, reading("u3", "Kot"))
    asked = open_questions(store)
    queue = store.queue()
    assert queue is not None
    assert [place.id for place in queue.places] == [item.question.id for item in asked]
    assert store.question(asked[0].question.id) == asked[0].question
    assert store.queue(known=queue.number) is None


def test_an_answer_never_overwrites_one_that_its_author_has_not_seen(store: Store) -> None:
    fill(store, *NAMESAKES)
    asked = question(store, Kind.PAIR)
    same, different = (
        Answer(0, asked, decision, "", "") for decision in (Decision.SAME, Decision.DIFFERENT)
    )
    first = judge(store, same, "anna", seen=0)
    assert judge(store, same, "anna", seen=0) == first  # sent twice
    for answer_, who in ((different, "boris"), (same, "boris"), (different, "anna")):
        with pytest.raises(AnsweredError) as refused:
            judge(store, answer_, who, seen=0)
        assert refused.value.held == first
    assert judge(store, different, "boris", seen=first.number).number == 2
    assert store.judgements(after=1) == store.judgements()[1:]


def test_an_answer_against_others_names_them_and_is_not_kept(store: Store) -> None:
    fill(store, *NAMESAKES, reading("u3", years=6))
    ab, ac, bc = sorted(
        (item.question for item in open_questions(store)),
        key=lambda q: sorted((q.page, q.other_page)),
    )
    judge(store, Answer(0, ab, Decision.SAME, "", ""), "anna", seen=0)
    judge(store, Answer(0, bc, Decision.SAME, "", ""), "anna", seen=0)
    with pytest.raises(ContradictionError, match=r"Andrei Zhuk \(u1\)") as refused:
        judge(store, Answer(0, ac, Decision.DIFFERENT, "", ""), "boris", seen=0)
    assert [line.number for line in refused.value.found.against] == [1, 2]
    assert len(store.judgements()) == 2


@pytest.mark.parametrize(
    ("kind", "correction", "good"),
    [
        (Kind.DATE, "2023-11-30", True),
        (Kind.DATE, "2023~", True),
        (Kind.DATE, "2023-11-28/2023-12-04", True),
        (Kind.DATE, "2023-12-04/2023-11-28", False),
        (Kind.DATE, "2023-1", False),
        (Kind.DATE, "23", False),
        (Kind.DATE, "2023-13", False),
        (Kind.PENALTY, "imprisonment P4Y; fine 500 euro", True),
        (Kind.PENALTY, "imprisonment 4 years 6 months", True),
        (Kind.PENALTY, "life_imprisonment", True),
        (Kind.PENALTY, "flogging 30 lashes", True),
        (Kind.PENALTY, "imprisonment four years", False),
        (Kind.PENALTY, "imprisonment PXY", False),
        (Kind.PENALTY, "jail P4Y", False),
        (Kind.PENALTY, ";", False),
    ],
)
def test_a_correction_that_can_be_read_is_taken(kind: Kind, correction: str, good: bool) -> None:
    asked = Question("Q", kind, "a", "", EventType.SENTENCE, None, "x", "", ())
    assert (flaw(asked, "correct", correction) is None) == good


# --- the sheet, as spreadsheets write it ---

PAIR = Question("Q1", Kind.PAIR, "a", "b", None, None, "1", "", ())
DATE = Question("Q2", Kind.DATE, "a", "", EventType.ARREST, "2023", "2023", "in 2023", ())
KNOWN = {"Q1": PAIR, "Q2": DATE}


def sheet(*rows: str, delimiter: str = ",") -> str:
    heading = "name,question_id,decision,correction,why"
    return "\r\n".join((heading, *rows)).replace(",", delimiter) + "\r\n"


@pytest.mark.parametrize(
    "raw",
    [
        sheet("Zhuk,Q1,same,,").encode(),
        sheet("Zhuk,Q1,same,,").encode("utf-8-sig"),
        sheet("Zhuk,Q1,same,,", delimiter=";").encode("utf-8-sig"),
        sheet("Zhuk,Q1,same,,", delimiter="\t").encode("utf-16"),
        sheet("“Жук”,Q1,Same ,,").encode(),
        b"Decision;Question_ID\nsame;Q1\n",
        b'name,question_id,decision\n"Zhuk, ""A."" said\nno",Q1,same\n',
        "name;question_id;decision\nŽuk;Q1;same\n".encode("windows-1252"),
        "ï»¿question_id;name;decision\nQ1;Ð–ÑƒÐº;same\n".encode(),
    ],
    ids=[
        "plain",
        "BOM",
        "semicolons",
        "UTF-16 tabs",
        "Cyrillic",
        "moved",
        "quoted",
        "1252",
        "misread",
    ],
)
def test_sheets_of_all_makes_are_read(raw: bytes) -> None:
    assert list(parse_sheet(raw, KNOWN)) == [Answer(2, PAIR, Decision.SAME, "", "")]


@pytest.mark.parametrize(
    ("raw", "row", "column"),
    [
        (b"name,decision\nx,same\n", 1, "question_id"),
        (b"", 1, "question_id"),
        (sheet("x,Q9,same,,").encode(), 2, "question_id"),
        (sheet("x,Q1,,,", "x,Q1,maybe,,").encode(), 3, "decision"),
        (sheet("x,Q1,confirm,,").encode(), 2, "decision"),
        (sheet("x,Q2,correct,,").encode(), 2, "correction"),
        (sheet("x,Q2,correct,May 3,").encode(), 2, "correction"),
        (sheet("x,Q1,same,2023,").encode(), 2, "correction"),
    ],
)
def test_bad_rows_are_named_by_row_and_column(raw: bytes, row: int, column: str) -> None:
    (bad,) = parse_sheet(raw, KNOWN)
    assert isinstance(bad, BadRow)
    assert (bad.row, bad.column) == (row, column)


@given(st.binary(max_size=200))
def test_any_file_is_a_sheet_or_a_bad_one(raw: bytes) -> None:
    list(parse_sheet(raw, KNOWN))


def test_all_rows_are_taken_or_none(store: Store) -> None:
    fill(store, *NAMESAKES)
    asked = question(store, Kind.PAIR)
    rows: list[Answer | BadRow] = [
        Answer(2, asked, Decision.SAME, "", ""),
        BadRow(3, "decision", "no"),
    ]
    with pytest.raises(RefusedError, match="row 3, column decision"):
        take(store, rows, "anna")
    assert store.judgements() == []
    assert len(take(store, rows, "anna", good_rows=True).new) == 1


def test_a_sheet_imported_twice_does_nothing_twice(store: Store) -> None:
    fill(store, *NAMESAKES)
    row = Answer(2, question(store, Kind.PAIR), Decision.SAME, "", "")
    take(store, [row], "anna")
    again = take(store, [row], "boris")
    assert (again.new, again.known) == ([], 1)
    assert len(store.judgements()) == 1
