"""Names of persons, organizations and places, as spans."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.names import find_names
from extractors.sentences import split_sentences


def found(text: str, kind: str) -> list[str]:
    return [n.text for n in find_names(text, split_sentences(text)) if n.kind == kind]


PERSONS = {
    "given name and surname": ("He met Alena Novik.", ["Alena Novik"]),
    "at the start": ("Alena Novik left.", ["Alena Novik"]),
    "initial": ("They wrote to Petro V. Hrynko.", ["Petro V. Hrynko"]),
    "three parts": ("They wrote to Nguyen Thi Hoa.", ["Nguyen Thi Hoa"]),
    "particle": (
        "They wrote to Abdul al-Hadi and Jan van Dijk.",
        ["Abdul al-Hadi", "Jan van Dijk"],
    ),
    "hyphen": ("They wrote to Lee Min-joo.", ["Lee Min-joo"]),
    "apostrophe": ("They wrote to Omar Sa’idi.", ["Omar Sa’idi"]),
    "possessive": ("Alena Novik’s flat is cold.", ["Alena Novik"]),
    "title": (
        "They heard President Petro Hrynko and Dr. Alena Novik.",
        ["Petro Hrynko", "Alena Novik"],
    ),
    "role of an organization": ("They heard BKDP President Alena Novik.", ["Alena Novik"]),
    "nationality": ("They heard Ukrainian Alena Novik.", ["Alena Novik"]),
    "surname alone, known from the page": (
        "Alena Novik left. Later Novik wrote.",
        ["Alena Novik", "Novik"],
    ),
    "after a role": ("They freed weaver Yarosh.", ["Yarosh"]),
    "surname in capitals": ("They heard Alena NOVIK.", ["Alena NOVIK"]),
    "surname in capitals first": ("They heard HRYNKO Petro.", ["HRYNKO Petro"]),
    "all in capitals": ("They freed LE THI HOA at noon.", ["LE THI HOA"]),
    "initials": ("I. V. Hrynko and A.B. Novik left.", ["I. V. Hrynko", "A.B. Novik"]),
    "nickname in brackets": ("They freed Ivan (Vanya) Hrynko.", ["Ivan (Vanya) Hrynko"]),
    "nickname in quotes": ("They freed Omar “Abu Sami” Haddad.", ["Omar “Abu Sami” Haddad"]),
    "bracket behind two names": (
        "They freed Petro Hrynko (Zarya) and Alena Novik.",
        ["Petro Hrynko", "Alena Novik"],
    ),
    "several to one surname": ("They freed Alena and Petro Hrynko.", ["Alena", "Petro Hrynko"]),
    "possessive of a plural": ("They saw Petro Jonas’ flat.", ["Petro Jonas"]),
    "Burmese title and place word": ("They freed Daw Mya San Kyi.", ["Daw Mya San Kyi"]),
    "Vietnamese surname like a verb": (
        "Do Thi Lan left. They freed Do Thi Lan.",
        ["Do Thi Lan", "Do Thi Lan"],
    ),
    "given name like a town, after a role": (
        "They freed treasurer Wellington Chidzo.",
        ["Wellington Chidzo"],
    ),
    "titles of rank and party": (
        "They freed Comrade Joe Adewa and Brigadier Budi Santo.",
        ["Joe Adewa", "Budi Santo"],
    ),
    "title for a surname": ("They freed Ahmed El Sheikh.", ["Ahmed El Sheikh"]),
    "judge": ("They heard Justice Petro Hrynko.", ["Petro Hrynko"]),
    "surname like a thing": (
        "They freed Nathan Law. In Marta May 5 was hot.",
        ["Nathan Law", "Marta"],
    ),
    "verb with a capital": ("Petro Hrynko Was seen on Friday.", ["Petro Hrynko"]),
    "to somebody from a court": (
        "The Homel City Court to Petro Hrynko: no.",
        ["Petro Hrynko"],
    ),
    "no name: sentence start": ("Authorities Monday said nothing.", []),
    "no name: month and day": ("In May on Friday it rained.", []),
    "no name: Human Rights Day": ("They marked Human Rights Day.", []),
}
HEADLINES = {
    "participle": ("Weaver Petro Hrynko Sentenced to Ten Years", ["person Petro Hrynko"]),
    "active verb": (
        "Turkish Court Jails Five Journalists From Zarya Daily",
        ["organization Turkish Court", "organization Zarya Daily"],
    ),
    "no name at all": ("Union Leader Faces Trial Over Strike", []),
    "shouted": ("HUMAN RIGHTS LAWYER ALENA NOVIK ARRESTED", ["person ALENA NOVIK"]),
    "body of plain words": (
        "Human Rights Center Zarya Declared Extremist",
        ["organization Human Rights Center Zarya"],
    ),
    "ministry": (
        "Ministry of Labor and Social Protection Fines Weavers",
        ["organization Ministry of Labor and Social Protection"],
    ),
    "body alone on a line": (
        "Committee to Protect Weavers",
        ["organization Committee to Protect Weavers"],
    ),
    "colon after a country": (
        "IRAN: Nurse Laleh Rahimi Freed",
        ["place IRAN", "person Laleh Rahimi"],
    ),
}
ORGANIZATIONS = {
    "of": ("He leads the Union of Glass Workers.", ["Union of Glass Workers"]),
    "committee to": ("He leads the Committee to Defend Labor.", ["Committee to Defend Labor"]),
    "acronym": ("He leads the BKDP.", ["BKDP"]),
    "court": ("The Minsk City Court said no.", ["Minsk City Court"]),
    "plural possessive": ("He leads the Workers’ Advice Bureau.", ["Workers’ Advice Bureau"]),
    "after a noun": ("He edits the newspaper Nasha Praca.", ["Nasha Praca"]),
    "and, of common words": (
        "The Ministry of Labor and Welfare said no.",
        ["Ministry of Labor and Welfare"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), PERSONS.values(), ids=list(PERSONS))
def test_persons(text: str, expected: list[str]) -> None:
    assert found(text, "person") == expected


@pytest.mark.parametrize(("text", "expected"), ORGANIZATIONS.values(), ids=list(ORGANIZATIONS))
def test_organizations(text: str, expected: list[str]) -> None:
    assert found(text, "organization") == expected


@pytest.mark.parametrize(("text", "expected"), HEADLINES.values(), ids=list(HEADLINES))
def test_headlines(text: str, expected: list[str]) -> None:
    names = find_names(text, split_sentences(text))
    assert [f"{n.kind} {n.text}" for n in names] == expected


def test_a_word_that_the_page_uses_for_a_newspaper_is_one_everywhere() -> None:
    text = "Nine Zarya columnists were tried. Police searched Zarya."
    assert found(text, "organization") == ["Zarya", "Zarya"]


def test_places() -> None:
    text = "She went from Minsk to Horki Prison in Dong Nai Province."
    assert found(text, "place") == ["Minsk", "Horki Prison", "Dong Nai Province"]


@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from("Alena Novik de al-Hadi . , of Union ’s A".split())).map(" ".join)
)
def test_names_stand_in_order_and_apart(text: str) -> None:
    names = find_names(text, split_sentences(text))
    assert all(text[n.start : n.end] == n.text for n in names)
    assert all(a.end <= b.start for a, b in pairwise(names))
