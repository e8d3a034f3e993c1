"""How an event is told, why it was missed, and what changed since an older evaluation."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from extractors.evaluation import (
    GoldError,
    GoldPage,
    Part,
    Saved,
    chosen,
    confusion,
    evaluate,
    format_changes,
    format_confusion,
    load_saved,
    saved,
    score,
)
from extractors.evaluation.constructions import OF_WHOM, TOLD_BY, WHERE, telling
from extractors.evaluation.gold import Case, Event, Group, ReadPage
from extractors.evaluation.parts import is_aside
from extractors.evaluation.reasons import REASONS, reason

ALENA = Case(name="Alena Novik", also=("Novik",))

TOLD = [
    ("passive", "arrest", "Alena Novik was arrested."),
    ("passive", "arrest", "Alena Novik has reportedly been arrested."),
    ("passive", "dismissal", "Alena Novik got fired."),
    ("active", "arrest", "Police arrested Alena Novik."),
    ("active", "sentence", "A court sentenced her to a year."),
    ("verb of the subject's own", "death", "Alena Novik died in a cell."),
    ("verb of the subject's own", "sentence", "Alena Novik received two years."),
    ("verb of the subject's own", "hunger_strike", "Alena Novik began a hunger strike."),
    ("participle, headline", "arrest", "Alena Novik, arrested in May"),
    ("participle, headline", "arrest", "Alena Novik arrested"),
    ("relative clause", "arrest", "Alena Novik, who was arrested in May"),
    ("noun", "arrest", "the arrest of Alena Novik"),
    ("noun", "release", "after her release"),
    ("verb of no such act", "arrest", "Alena Novik was hugged."),
    ("no verb", "sentence", "Alena Novik: two years"),
    ("no quote", "sentence", ""),
]


@pytest.mark.parametrize(("told_by", "type_", "quote"), TOLD)
def test_what_tells_an_event(told_by: str, type_: str, quote: str) -> None:
    found = telling(f"It rained. {quote} It rained.", ALENA, Event(type=type_, quote=quote))
    assert found.told_by == told_by


@pytest.mark.parametrize(
    ("of_whom", "text"),
    [
        ("name in the quote", "Alena Novik was arrested."),
        ("name in the quote", "NOVIK was arrested."),
        ("name beside the quote", "Alena Novik left and ~was arrested~."),
        ("pronoun", "Alena Novik left. ~She was arrested~."),
        ("description", "Alena Novik left. ~The nurse was arrested~."),
        ("sentences away", "Alena Novik left. ~Arrested~ in May."),
    ],
)
def test_how_the_subject_stands_there(of_whom: str, text: str) -> None:
    quote = text.split("~")[1] if "~" in text else text
    text = text.replace("~", "")
    assert telling(text, ALENA, Event(type="arrest", quote=quote)).of_whom == of_whom


@pytest.mark.parametrize(
    ("where", "text"),
    [
        ("running text", "In May police ~arrested~ Alena Novik and others of the union there."),
        ("quotation", "“It is sad. They ~arrested~ Alena Novik.”"),
        ("profile, list item", "Alena Novik: ~arrested~ in May."),
        ("profile, list item", "Names follow.\n- Alena Novik, ~arrested~ in May"),
        ("heading", "Nurse ~arrested~\nIt rained."),
    ],
)
def test_where_it_stands(where: str, text: str) -> None:
    quote = text.split("~")[1]
    found = telling(text.replace("~", ""), ALENA, Event(type="arrest", quote=quote))
    assert found.where == where


def test_the_rows_are_all_of_the_table() -> None:
    assert {told_by for told_by, _, _ in TOLD} == set(TOLD_BY)
    assert len({*TOLD_BY, *OF_WHOM, *WHERE}) == len([*TOLD_BY, *OF_WHOM, *WHERE])


TEXT = "Police arrested Alena Novik and Petro Hrynko. Alena Novik was hugged."
ARREST = Event(type="arrest", quote="Police arrested Alena Novik", end=27)


@pytest.mark.parametrize(
    ("why", "page", "quote"),
    [
        ("to nobody", ReadPage(id="a"), "arrested"),
        ("no word", ReadPage(id="a"), "hugged"),
        ("to another", ReadPage(id="a", cases=(Case(name="Petro", events=(ARREST,)),)), "arrested"),
        (
            "to another",
            ReadPage(id="a", groups=(Group(type="arrest", count=2, start=7, end=44),)),
            "arrested",
        ),
        (
            "other act",
            ReadPage(id="a", cases=(Case(name="Novik", events=(Event(type="trial", end=9),)),)),
            "arrested",
        ),
    ],
)
def test_why_an_event_was_missed(why: str, page: ReadPage, quote: str) -> None:
    event = Event(type="arrest", quote=quote)
    assert reason(TEXT, page, ALENA, event) == why
    assert why in REASONS


def test_a_subject_that_is_not_named_is_why() -> None:
    who = Case(name="Olga Rudak")
    assert reason(TEXT, ReadPage(id="a"), who, ARREST) == "no name"


def page(*events: Event) -> GoldPage:
    return GoldPage(id="a", text=TEXT, cases=(Case(name="Alena Novik", events=events),))


def test_confusion_counts_each_event_once_a_group() -> None:
    done = evaluate([page(ARREST, Event(type="transfer", quote="hugged"))])
    found = confusion(done)
    assert found.told["active"] == {"right": 1}
    assert found.told["verb of no such act"] == {"missed": 1, "no word": 1}
    assert found.told["running text"] == {"right": 1, "missed": 1, "no word": 1}
    assert found.rules["active"] == {"right": 1, "extra": 1}, "Petro Hrynko is not annotated"
    lines = format_confusion(found).splitlines()
    assert [line.split() for line in lines if line.startswith("  active")] == [
        ["active", "1", "1.00"],
        ["active", "1", "1", "0.50"],
    ]


def evaluation(*events: Event) -> Saved:
    annotated = page(Event(type="arrest", date="2022"), Event(type="trial"), Event(type="release"))
    read = ReadPage(id="a", cases=(Case(name="Alena Novik", events=events),))
    return saved(score([annotated], [read]))


def test_changes_name_what_became_better_and_worse() -> None:
    before = evaluation(Event(type="arrest"), Event(type="trial"), Event(type="death"))
    after = evaluation(Event(type="arrest", date="2022"), Event(type="search"))
    assert format_changes(before, after).splitlines()[-5:] == [
        "2 events better, 2 worse",
        "+ a: Alena Novik: arrest 2022: date -> right",
        "+ a: Alena Novik: death: extra -> nothing",
        "- a: Alena Novik: search: nothing -> extra",
        "- a: Alena Novik: trial: right -> missed",
    ]


def test_changes_name_groups_too() -> None:
    annotated = GoldPage(id="a", groups=(Group(type="arrest", count=5),) * 2)
    one = ReadPage(id="a", groups=(Group(type="arrest", count=5), Group(type="death", count=3)))
    before, after = saved(score([annotated], [ReadPage(id="a")])), saved(score([annotated], [one]))
    assert format_changes(before, after).splitlines()[-3:] == [
        "1 events better, 1 worse",
        "+ a: 5 unnamed: arrest: missed -> right",
        "- a: 3 unnamed: death: nothing -> extra",
    ]


def test_an_evaluation_is_kept_in_a_file(tmp_path: Path) -> None:
    kept, file = evaluation(Event(type="arrest", date="2022")), tmp_path / "before.json"
    file.write_bytes(msgspec.json.encode(kept))
    assert load_saved(file) == kept
    assert format_changes(kept, load_saved(file)).endswith("0 events better, 0 worse")
    file.write_text("{}", encoding="utf-8")
    with pytest.raises(GoldError, match=r"before\.json: not the JSON of an evaluation"):
        load_saved(file)


def test_pages_are_set_aside_by_their_ids() -> None:
    pages = [GoldPage(id=f"page-{n}") for n in range(40)]
    aside, rest = chosen(pages, Part.ASIDE), chosen(pages, Part.WORKED_ON)
    assert all(is_aside(p.id) for p in aside)
    assert sorted([*aside, *rest], key=pages.index) == chosen(pages, Part.ALL)
    assert 5 < len(aside) < 20
