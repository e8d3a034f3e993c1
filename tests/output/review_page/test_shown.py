"""What the page makes of a question, without a browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import reading

from extractors.records import EventType
from extractors.spans import Span
from output.review_page.excerpts import Mark, excerpts, whole
from output.review_page.material import Material, Matter, Told, material
from output.review_page.standing import Desk
from output.review_page.view import view
from output.review_page.wording import HAPPENED, KEYS, choices, machine_said
from pipelines.link.subjects import subjects_of
from pipelines.review.answer import judge, undo
from pipelines.review.records import ALLOWED, Decision, Kind, Question
from pipelines.review.sheet import Answer
from pipelines.store import Store
from pipelines.update import open_questions

SPANS = st.tuples(st.integers(0, 80), st.integers(0, 80)).map(lambda pair: Span(*sorted(pair)))
MARKS = st.lists(
    st.builds(
        lambda span, role: Mark(span.start, span.end, role),
        SPANS,
        st.sampled_from(["quote", "name"]),
    )
)


@given(st.text(alphabet="ab. \nЖ", max_size=80), MARKS)
def test_marking_loses_and_adds_no_character(text: str, marks: list[Mark]) -> None:
    assert "".join(part.text for part in whole(text, marks)) == text


@given(st.text(alphabet="ab. \nЖ", min_size=1, max_size=80), st.lists(SPANS, max_size=4))
def test_excerpts_are_runs_of_the_text(text: str, spans: list[Span]) -> None:
    inside = [Span(min(s.start, len(text)), min(s.end, len(text))) for s in spans]
    for excerpt in excerpts(text, inside, [Mark(*span, "quote") for span in inside]):
        assert "".join(part.text for part in excerpt.parts) in text


def test_a_quote_stands_between_its_neighbours_and_far_ones_apart() -> None:
    text = "Before. He was held. After.\n" + "Filler stands here. " * 200 + "She was freed. End."
    held, freed = text.index("was held"), text.index("was freed")
    places = [Span(held, held + 8), Span(freed, freed + 9)]
    found = excerpts(text, places, [Mark(*place, "quote") for place in places])
    assert ["".join(part.text for part in one.parts) for one in found] == [
        "Before. He was held. After.",
        "Filler stands here. She was freed. End.",
    ]
    assert [part.text for one in found for part in one.parts if part.roles] == [
        "was held",
        "was freed",
    ]
    assert [(one.starts_late, one.ends_early) for one in found] == [(False, True), (True, False)]


def test_a_text_without_stops_is_cut() -> None:
    text = "x" * 1_000_000
    (found,) = excerpts(text, [Span(500_000, 900_000)], [])
    assert sum(len(part.text) for part in found.parts) <= 4_000


def test_every_type_of_event_and_every_answer_has_its_words_and_key() -> None:
    assert set(HAPPENED) == set(EventType)
    for kind in Kind:
        offered = choices(kind)
        assert tuple(choice.decision for choice in offered) == ALLOWED[kind]
        assert len({choice.key for choice in offered}) == len(offered)
    assert not set(KEYS.values()) & set("nbzwtolqh?")  # keys of the page itself


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        (Kind.DATE, "2023-11", "2023-11"),
        (Kind.DATE, "", "no date"),
        (Kind.PENALTY, "fine 500 euro; ban P2Y6M", "fine 500 euro; ban 2 years 6 months"),
        (Kind.PENALTY, "", "no penalty"),
        (Kind.EVENT, "2023", "hunger strike 2023"),
        (Kind.PAIR, "-0.3", ""),
    ],
)
def test_what_the_machine_read_is_said_in_words(kind: Kind, value: str, said: str) -> None:
    asked = Question("Q", kind, "s", "", EventType.HUNGER_STRIKE, value, value, "q", ())
    assert machine_said(asked) == said


def test_a_disputed_penalty_stands_beside_what_other_pages_say(filled: Path) -> None:
    with Store(filled) as store:
        asked = next(
            q
            for q in store.questions().values()
            if (q.name, q.kind, q.value) == ("Yury Lis", Kind.PENALTY, "imprisonment P4Y")
        )
        shown = view(material(store, asked, {}))
    (side,) = shown.sides
    assert shown.asks == "Is this what Yury Lis was sentenced to?"
    assert (shown.machine, side.said) == ("imprisonment 4 years", "imprisonment 4 years")
    assert [other.said for other in shown.others] == ["imprisonment 7 years"]
    assert shown.suggestions == ("imprisonment 7 years",)
    marked = {part.text for one in side.excerpts for part in one.parts if "value" in part.roles}
    assert {"4 years in prison", "2023-11-30", "insulting the post office"} <= marked


def test_a_subject_that_its_page_names_no_more_is_said_to_be_gone() -> None:
    asked = Question("Q", Kind.SUBJECT, "s", "", None, None, "Zhuk", "Zhuk", (), "u", "Zhuk")
    shown = view(Material(asked, (Matter(None, None),), ()))
    assert (shown.sides[0].page, shown.sides[0].name) == (None, "Zhuk")


def test_a_date_question_names_other_dates() -> None:
    here, there = (
        next(iter(subjects_of([reading(url, "Yury Lis", day=day)])))
        for url, day in (("u1", "2023-11-30"), ("u2", "2023-10-30"))
    )
    asked = Question(
        "Q", Kind.DATE, here[0].id, "", EventType.SENTENCE, "2023-11-30", "2023-11-30", "q", ()
    )
    told, other = (Told(*item, item[1].events) for item in (here, there))
    shown = view(Material(asked, (Matter(told, None),), (other,)))
    assert (shown.asks, shown.suggestions) == (
        "Is this when Yury Lis was sentenced?",
        ("2023-10-30",),
    )


def test_the_queue_goes_round_and_knows_what_others_answered(data: Path) -> None:
    with Store(data) as store:
        desk = Desk(store)
        order = [item.question.id for item in open_questions(store)]
        now = desk.now()
        assert now.next_open() == order[0]
        assert now.next_open(order[-1]) == order[0]
        assert now.open_before(order[0]) == order[-1]
        first = store.question(order[0])
        assert first is not None
        line = judge(store, Answer(0, first, Decision.UNSURE, "", ""), "boris", 0)
        now = desk.now()
        assert now.next_open() == order[1]
        assert now.answer(order[0]) == line
        assert now.progress[first.kind].answered == 1
        assert (now.last_of("boris"), now.last_of("anna")) == (line, None)
        undo(store, line.number, "anna", "")
        now = desk.now()
        assert (now.next_open(), now.answer(order[0]), now.last_of("boris")) == (
            order[0],
            None,
            None,
        )
