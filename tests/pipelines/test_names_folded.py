"""Spellings that must meet in one fold, in one given name, in one set of parts."""

from __future__ import annotations

from csv import DictReader
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.names.fold import consonants, fold, plain
from pipelines.names.given_names import given_name, kin
from pipelines.names.parse import parse_person

ONE_FOLD = [
    ("Hrushkavets", "Hruškaviec", "Грушкавец", "Грушковец"),
    ("Shautsou", "Šaŭcoŭ", "Шаўцоў"),
    ("Naumchyk", "Наумчик", "Навумчык"),
    ("Zelianeuskaya", "Зеленевская", "Зелянеўская"),
    ("Вiктар", "Віктар", "Viktar"),
    ("Гopбaч", "Горбач"),
]
ONE_PERSON = [
    ("Aliaksandr Vasileuski", "Aleksandr Vasilevsky", "Александр Василевский"),
    ("Siarhei Hancharou", "Sergey Goncharov", "Сяргей Ганчароў", "Сергей Гончаров"),
    ("Volha Tsimashenka", "Olga Timoshenko", "Вольга Цімашэнка", "Ольга Тимошенко"),
    ("Mikalai Zhuk", "Nikolay Zhuk", "Мікалай Жук", "Николай Жук"),
    ("Andrei Kavalchuk", "KAVALCHUK Andrei", "Kavalchuk Andrey", "Андрей Ковальчук"),
    ("Ihar Rudakou", "Igor Petrovich Rudakov", "Ігар Рудакоў"),
]
DIFFERENT = [
    ("Aliaksandr Zhuk", "Aliaksei Zhuk"),
    ("Maryia Kavalchuk", "Maryna Kavalchuk"),
    ("Viktar Zhuk", "Viktoryia Zhuk"),
    ("Valery Zhuk", "Valeryia Zhuk"),
    ("Andrei Kavalchuk", "Andrei Kavalenka"),
    ("Min Zaw Oo", "Min Zaw Tun"),
]


@pytest.mark.parametrize("spellings", ONE_FOLD, ids=lambda names: names[0])
def test_spellings_of_one_word_have_one_fold(spellings: tuple[str, ...]) -> None:
    assert {fold(word) for word in spellings} == {fold(spellings[0])}


@pytest.mark.parametrize("spellings", ONE_PERSON, ids=lambda names: names[0])
def test_spellings_of_one_name_share_their_parts(spellings: tuple[str, ...]) -> None:
    parts = [parse_person(name).parts for name in spellings]
    assert parts == [parts[0]] * len(parts)


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_different_names_have_different_parts(left: str, right: str) -> None:
    assert parse_person(left).parts != parse_person(right).parts


def _rows(file: str) -> list[dict[str, str]]:
    with (files("pipelines.names") / file).open(encoding="utf-8") as lines:
        return list(DictReader(lines))


def test_no_spelling_of_a_given_name_stands_for_two() -> None:
    owners: dict[str, set[str]] = {}
    for file in ("given_names.csv", "short_names.csv"):
        for row in _rows(file):
            for form in (row["name"], *row["forms"].split()):
                owners.setdefault(plain(form), set()).add(row["name"])
    assert {form: names for form, names in owners.items() if len(names) > 1} == {}


def test_short_names_stand_for_names_of_the_table() -> None:
    full = {row["name"] for row in _rows("given_names.csv")}
    short = [name for row in _rows("short_names.csv") for name in row["names"].split()]
    assert set(short) <= full


def test_the_table_tells_gender_by_m_f_or_nothing() -> None:
    rows = _rows("given_names.csv") + _rows("short_names.csv")
    assert {row["gender"] for row in rows} <= {"m", "f", ""}


@pytest.mark.parametrize(
    ("short", "full"),
    [("Саша", "Alaksandra"), ("Sasha", "Аляксандр"), ("Bob", "Robert"), ("Міхась", "Mikhail")],
)
def test_a_short_name_is_kin_to_its_full_names(short: str, full: str) -> None:
    a, b = given_name(short), given_name(full)
    assert a is not None
    assert b is not None
    assert kin(a, b)
    assert a.name != b.name


def test_names_that_look_alike_are_no_kin() -> None:
    a, b = given_name("Мария"), given_name("Марина")
    assert a is not None
    assert b is not None
    assert not kin(a, b)


@given(st.text())
def test_folding_leaves_letters_of_its_alphabet_only(text: str) -> None:
    assert set(fold(text)) <= set("abcdefghijklmnopqrstuvwxyzZCS")
    assert len(consonants(fold(text))) <= len(fold(text))


@given(st.text())
def test_any_text_can_be_parsed(text: str) -> None:
    name = parse_person(text)
    assert name.parts == tuple(sorted(name.parts))
    assert all(name.parts)
