"""Notes without a subject, as profiles and chronicles are written in."""

from __future__ import annotations

import pytest

from extractors.reader import read
from extractors.records import Article

NOTES: dict[str, tuple[str, set[tuple[str, str, str | None]]]] = {
    "notes after a name": (
        "Alena Novik, teacher. Detained 4 May 2023. Sentenced 6 June 2023 to three years in jail.",
        {("Alena Novik", "arrest", "2023-05-04"), ("Alena Novik", "sentence", "2023-06-06")},
    ),
    "two acts in a note": (
        "Alena Novik is a teacher. Arrested in May 2023 in Lida, released in November 2023.",
        {("Alena Novik", "arrest", "2023-05"), ("Alena Novik", "release", "2023-11")},
    ),
    "a note after a semicolon": (
        "Alena Novik, blogger; arrested 4 January 2018, libel.",
        {("Alena Novik", "arrest", "2018-01-04")},
    ),
    "labels": (
        "Alena Novik, editor of a bulletin. Date of arrest: 11 July 2016. Sentence: eight years.",
        {("Alena Novik", "arrest", "2016-07-11"), ("Alena Novik", "sentence", None)},
    ),
    "two people before": ("Alena Novik met Petro Hrynko. Detained 4 May 2023.", set()),
    "an appeal": ("Alena Novik, teacher. Appeal dismissed 4 May 2023.", set()),
    "a judge before": ("Judge Alena Novik read it out. Sentenced to three years in prison.", set()),
    "a sentence after all": (
        "Alena Novik, teacher. Arrested workers went home.",
        set(),
    ),
}

TITLES: dict[str, str] = {
    "a form of address": "The head of the union, Mr Petro Hrynko, was charged with theft.",
    "an abbreviation": "Her friend, Dr. Petro Hrynko, was charged with theft.",
    "an unknown trade": "Their father, farrier Petro Hrynko, was charged with theft.",
    "a trade with an article": "In Lida the farrier Petro Hrynko was charged with theft.",
}


def told(text: str) -> set[tuple[str, str, str | None]]:
    article = Article(url="", title="", published="2023-12-05", language="en", text=text)
    subjects = read(article).subjects
    return {(s.name, event.type.value, event.date) for s in subjects for event in s.events}


@pytest.mark.parametrize("name", NOTES)
def test_a_note_is_of_the_one_the_talk_is_of(name: str) -> None:
    text, events = NOTES[name]
    assert told(text) == events


@pytest.mark.parametrize("name", TITLES)
def test_a_noun_before_a_name_is_part_of_it(name: str) -> None:
    assert told(TITLES[name]) == {("Petro Hrynko", "charge", None)}
