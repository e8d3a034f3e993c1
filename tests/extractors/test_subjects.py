"""Which mentions on a page are one subject."""

from __future__ import annotations

import pytest

from extractors.names import find_names
from extractors.sentences import split_sentences
from extractors.subjects import Who, identify


def people(text: str) -> list[Who]:
    found = identify(text, find_names(text, split_sentences(text)))
    return list({id(who): who for _, who in sorted(found.items())}.values())


SAME = {
    "surname": ("Alena Novik left. Novik wrote.", ("Novik",)),
    "given name": ("Alena Novik left. Alena wrote.", ("Alena",)),
    "before the full name": ("Novik left. We know Alena Novik.", ("Novik",)),
    "one letter apart": ("Petro Kushakbaev left. Kushakbayev wrote.", ("Kushakbayev",)),
    "family name first": ("They met Lee Min-joo. Lee wrote.", ("Lee",)),
    "middle name left out": ("Petro Ivan Hrynko left. Petro Hrynko wrote.", ("Petro Hrynko",)),
    "accents": ("Petro Łazar left. Petro Lazar wrote.", ("Petro Lazar",)),
    "article": ("Omar al-Sa’id left. Al-Said wrote.", ("Al-Said",)),
    "known as": ("Alena Novik, known as “Zorka,” left. Zorka wrote.", ("Zorka",)),
    "whom all call": ("Petro Novik, a tailor whom all call Zorik, left. Zorik wrote.", ("Zorik",)),
    "a tailor known as": ("Petro Novik, a tailor known as Zorik, left. Zorik wrote.", ("Zorik",)),
    "acronym in brackets": ("The Union of Glass Workers (UGW) met. UGW wrote.", ("UGW",)),
}


@pytest.mark.parametrize(("text", "also"), SAME.values(), ids=list(SAME))
def test_one_subject(text: str, also: tuple[str, ...]) -> None:
    found = people(text)
    assert [w.forms for w in found] == [also]


def test_namesakes_are_two() -> None:
    found = people("Alena Novik met Petro Novik. Petro left.")
    assert [(w.name, w.forms) for w in found] == [("Alena Novik", ()), ("Petro Novik", ("Petro",))]


@pytest.mark.parametrize(
    ("one", "other"), [("Maria", "Daria"), ("Ivan", "Ivana"), ("Marina", "Marija")]
)
def test_brothers_and_sisters_of_like_names_are_two(one: str, other: str) -> None:
    found = people(f"{one} Rudak left. {other} Rudak wrote.")
    assert [w.name for w in found] == [f"{one} Rudak", f"{other} Rudak"]


def test_a_surname_means_the_one_whose_relatives_are_named() -> None:
    found = people("Petro Novik was there. His wife, Alena Novik, wrote. Novik smiled.")
    assert [(w.name, w.forms) for w in found] == [("Petro Novik", ("Novik",)), ("Alena Novik", ())]


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Alena Novik left.", "f"),
        ("Petro Hrynko left.", "m"),
        ("Spokeswoman Sasha Novik left.", "f"),
        ("Zhanat Kerimov left.", "m"),
        ("Zhanat Kerimova left.", "f"),
        ("Chara Issa left.", None),
        ("Xin Zhao left.", None),
    ],
)
def test_gender(text: str, gender: str | None) -> None:
    assert [w.gender for w in people(text)] == [gender]
