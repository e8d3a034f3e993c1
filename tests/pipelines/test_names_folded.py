"""Spellings that must meet in one key, and people who must not."""

from __future__ import annotations

from csv import DictReader
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.names.fold import fold
from pipelines.names.given_names import given_names
from pipelines.names.parse import organization_key, parse_person

ONE_NAME = [
    ("Aliaksandr Vasileuski", "Aleksandr Vasilevsky", "Александр Василевский"),
    ("Siarhei Hancharou", "Sergey Goncharov", "Сяргей Ганчароў", "Сергей Гончаров"),
    ("Volha Tsimashenka", "Olga Timoshenko", "Вольга Цімашэнка", "Ольга Тимошенко"),
    ("Mikalai Zhuk", "Nikolay Zhuk", "Мікалай Жук", "Николай Жук"),
    ("Andrei Kavalchuk", "KAVALCHUK Andrei", "Kavalchuk Andrey", "Андрей Ковальчук"),
    ("Ihar Rudakou", "Igor Petrovich Rudakov", "Ігар Рудакоў"),
]
NOT_YET = [
    pytest.param(
        ("Yauhen Shcharbitski", "Evgeny Shcherbitsky"),
        marks=pytest.mark.xfail(strict=True, reason="e hardens to a after sh, ch, zh"),
    ),
]
DIFFERENT = [
    ("Aliaksandr Zhuk", "Aliaksei Zhuk"),
    ("Maryia Kavalchuk", "Maryna Kavalchuk"),
    ("Viktar Zhuk", "Viktoryia Zhuk"),
    ("Andrei Kavalchuk", "Andrei Kavalenka"),
    ("Min Zaw Oo", "Min Zaw Tun"),
]


@pytest.mark.parametrize("spellings", [*ONE_NAME, *NOT_YET], ids=lambda names: names[0])
def test_spellings_of_one_name_share_their_parts(spellings: tuple[str, ...]) -> None:
    parts = [parse_person(name).parts for name in spellings]
    assert parts == [parts[0]] * len(parts)


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_different_names_stay_apart(left: str, right: str) -> None:
    assert parse_person(left).parts != parse_person(right).parts


@pytest.mark.parametrize("name", ["Zhuk", "A. Zhuk", "А. Жук", "", "123"])
def test_surname_alone_and_initials_are_no_full_name(name: str) -> None:
    assert not parse_person(name).full


def test_no_spelling_of_a_given_name_stands_for_two() -> None:
    forms: dict[str, set[str]] = {}
    with (files("pipelines.names") / "given_names.csv").open(encoding="utf-8") as lines:
        for row in DictReader(lines):
            for form in (row["name"], *row["forms"].split()):
                forms.setdefault(fold(form), set()).add(row["name"])
    assert {form: names for form, names in forms.items() if len(names) > 1} == {}
    assert forms.keys() <= given_names().keys()


@given(st.text())
def test_folding_leaves_letters_of_its_alphabet_only(text: str) -> None:
    assert set(fold(text)) <= set("abcdefghijklmnopqrstuvwxyzZCS")


@given(st.text())
def test_any_text_can_be_parsed(text: str) -> None:
    name = parse_person(text)
    assert name.parts == tuple(sorted(name.parts))
    assert all(name.parts)
    organization_key(text)
