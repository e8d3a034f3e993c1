"""Acts against counted people, and what else a report says of its subjects."""

from __future__ import annotations

import pytest

from extractors.reader import read
from extractors.records import Article, Report


def report(text: str) -> Report:
    return read(
        Article(
            url="https://example.org/a",
            title="",
            published="2023-12-05",
            language="en",
            text=text,
        )
    )


GROUPS = {
    "exact": ("Police detained 17 workers on May 3.", [(17, "exact", "arrest", "2023-05-03")]),
    "at least": ("At least five nurses were fired.", [(5, "at_least", "dismissal", None)]),
    "more than": ("More than 30 activists are imprisoned.", [(30, "more_than", "arrest", None)]),
    "about": ("Some 40 people were fined in May.", [(40, "about", "sentence", "2023-05")]),
    "a dozen": ("A dozen activists were arrested.", [(12, "about", "arrest", None)]),
    "number alone": ("Of the miners, four were arrested.", [(4, "exact", "arrest", None)]),
    "shared verb": (
        "A court sentenced ten men to death and 20 to life in prison.",
        [(10, "exact", "sentence", None), (20, "exact", "sentence", None)],
    ),
    "them": (
        "Police arrested four miners and charged them with theft.",
        [(4, "exact", "arrest", None), (4, "exact", "charge", None)],
    ),
    "named ones are no group": ("Police arrested two men, Alena Novik and Petro Hrynko.", []),
    "those spoken of are no group": ("The three men were arrested.", []),
    "so many acts": ("The group counted 477 detentions.", [(477, "exact", "arrest", None)]),
    "over so many acts": ("It saw over 900 arrests.", [(900, "more_than", "arrest", None)]),
    "named in the next sentence": (
        "Police arrested two men. Petro Hrynko and Ales Lis were beaten.",
        [],
    ),
    "no act": ("Some 40 people sang.", []),
    "wish": ("The union demanded the release of 17 workers.", []),
}


@pytest.mark.parametrize(("text", "expected"), GROUPS.values(), ids=list(GROUPS))
def test_groups(text: str, expected: list[tuple[int, str, str, str | None]]) -> None:
    found = [(g.count, g.bound.value, g.type.value, g.date) for g in report(text).groups]
    assert found == expected


ROLES = {
    "before": ("Police arrested lawyer Petro Hrynko.", ("lawyer",), ()),
    "before, with the organization": (
        "Police arrested BKDP President Petro Hrynko.",
        ("President",),
        ("BKDP",),
    ),
    "after": (
        "Petro Hrynko, a leading member of the Union of Miners, was arrested.",
        ("leading member",),
        ("Union of Miners",),
    ),
    "in front, with a comma": (
        "Police arrested the head of the Union of Miners, Petro Hrynko.",
        ("head",),
        ("Union of Miners",),
    ),
    "none": ("Petro Hrynko was arrested.", (), ()),
}


@pytest.mark.parametrize(("text", "roles", "bodies"), ROLES.values(), ids=list(ROLES))
def test_roles_and_organizations(
    text: str, roles: tuple[str, ...], bodies: tuple[str, ...]
) -> None:
    (subject,) = report(text).subjects
    assert (subject.roles, subject.organizations) == (roles, bodies)
    for evidence in subject.evidence:
        assert text[evidence.start : evidence.end] == evidence.quote


AGES = {
    "after the name": ("Petro Hrynko, 47, was arrested.", 47),
    "in brackets": ("Petro Hrynko (47) was arrested.", 47),
    "aged": ("Petro Hrynko, aged 47, was arrested.", 47),
    "before the name": ("Police arrested 47-year-old miner Petro Hrynko.", 47),
    "none": ("Petro Hrynko, 47 miners and a nurse were arrested.", None),
    "term": ("Petro Hrynko, 47 years in the mine, was arrested.", None),
}


@pytest.mark.parametrize(("text", "age"), AGES.values(), ids=list(AGES))
def test_age(text: str, age: int | None) -> None:
    (subject,) = report(text).subjects
    assert subject.age == age
    told = [e.quote for e in subject.evidence if e.field == "age"]
    assert told == ([str(age)] if age else [])


def test_charge_place_and_authority_stand_in_the_text() -> None:
    text = "Petro Hrynko was arrested in Lida by police on charges of theft, his wife said."
    (subject,) = report(text).subjects
    (event,) = subject.events
    assert (event.charge, event.place, event.authority) == ("theft", "Lida", "police")


@pytest.mark.timeout(100)
@pytest.mark.parametrize(
    "piece",
    ["arrested and ", "Police arrested Petro Hrynko, ", "(", "A B, ", "“he was ", "Petro ", "’s "],
)
def test_no_text_takes_more_than_its_length(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    assert report(text).id
