"""Names as they are written, cut into words."""

from __future__ import annotations

from csv import DictReader
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.names.fold import plain
from pipelines.names.initials import is_initial
from pipelines.names.split import split_name


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Mr. Ihar Zhuk", ["Ihar", "Zhuk"]),
        ("Шейх Карим Зубайри", ["Карим", "Зубайри"]),
        ('Ihar "Batka" Zhuk (born Lomats)', ["Ihar", "Zhuk"]),
        ("Ihar\u00ad Zhuk", ["Ihar", "Zhuk"]),
        ("María de la Cruz Robles", ["María", "Cruz", "Robles"]),
        ("Ana Ruiz y Robles", ["Ana", "Ruiz", "Robles"]),
        ("Nasser as-Saqqaf", ["Nasser", "Saqqaf"]),
        ("Abdel Karim al-Zubayri", ["abdulKarim", "Zubayri"]),
        ("Nur ud-Din Saqqaf", ["Nureddin", "Saqqaf"]),
        ("Le Van An", ["Le", "Van", "An"]),
        ("AliaksandrZhuk", ["Aliaksandr", "Zhuk"]),
        ("ЛомацьИгорь Петрович", ["Ломаць", "Игорь", "Петрович"]),
        ("Seamus McHalloran", ["Seamus", "McHalloran"]),
        ("Malgorzata Zielen-Kowal", ["Malgorzata", "Zielen", "Kowal"]),
        ("O'Halloran", ["O'Halloran"]),
        ("Dr", ["Dr"]),
        ("", []),
        ("12 / 7", []),
    ],
)
def test_words_of_a_name(name: str, words: list[str]) -> None:
    assert split_name(name) == words


@pytest.mark.parametrize("word", ["A.", "A", "Ю.", "Yu.", "Zh."])
def test_a_letter_with_a_dot_is_an_initial(word: str) -> None:
    assert is_initial(word)


@pytest.mark.parametrize("word", ["An", "Li", "JR.", "Ihar."])
def test_a_short_name_is_no_initial(word: str) -> None:
    assert not is_initial(word)


def test_particles_are_written_plain_and_once_a_kind() -> None:
    with (files("pipelines.names") / "particles.csv").open(encoding="utf-8") as lines:
        rows = [(row["word"], row["kind"]) for row in DictReader(lines)]
    assert [word for word, _ in rows if plain(word) != word] == []
    assert len(set(rows)) == len(rows)


@given(st.text())
def test_any_text_is_split_into_words_with_letters(text: str) -> None:
    assert all(any(c.isalpha() for c in word) for word in split_name(text))
