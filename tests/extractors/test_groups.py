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
    "those spoken of are no group": (
        "Alena Novik, Petro Hrynko and Ales Lis marched. The three were arrested.",
        [],
    ),
    "more than the page names": (
        "Petro Hrynko spoke for the 12 miners who had been dismissed in May.",
        [(12, "exact", "dismissal", "2023-05")],
    ),
    "part of a count": (
        "Ten of the 50 miners have been released.",
        [(10, "exact", "release", None)],
    ),
    "part of what somebody owns": (
        "Nine of the union's members were detained.",
        [(9, "exact", "arrest", None)],
    ),
    "out of a count": (
        "A court sentenced six out of the 11 to two years in prison.",
        [(6, "exact", "sentence", None)],
    ),
    "so many more": (
        "Two miners were released and three more were convicted.",
        [(2, "exact", "release", None), (3, "exact", "conviction", None)],
    ),
    "so many in all": ("Forty in all were killed.", [(40, "exact", "death", None)]),
    "number alone, object": (
        "The blast killed 14 and injured 20.",
        [(14, "exact", "death", None), (20, "exact", "ill_treatment", None)],
    ),
    "number alone, participle": (
        "It speaks of 40 miners killed and 329 detained.",
        [(40, "exact", "death", None), (329, "exact", "arrest", None)],
    ),
    "number of things": ("Police searched 20 flats.", []),
    "faith": ("Police arrested 27 Christians.", [(27, "exact", "arrest", None)]),
    "plural in -men": ("Police arrested three fishermen.", [(3, "exact", "arrest", None)]),
    "after a note's number": (
        "Police detained [12] eight miners.",
        [(8, "exact", "arrest", None)],
    ),
    "told twice": (
        "Police arrested nine miners. The nine miners were held on May 3.",
        [(9, "exact", "arrest", "2023-05-03")],
    ),
    "parts of a count": (
        "Police arrested five miners. Two men and three women were held.",
        [(5, "exact", "arrest", None)],
    ),
    "each named somewhere": (
        "Police arrested three men. They were miners. Petro Hrynko was arrested at home. "
        "Ales Lis and Ihar Sokal were arrested at work.",
        [],
    ),
    "so many acts": ("The group counted 477 detentions.", [(477, "exact", "arrest", None)]),
    "over so many acts": ("It saw over 900 arrests.", [(900, "more_than", "arrest", None)]),
    "named in the next sentence": (
        "Police arrested two men. Petro Hrynko and Ales Lis were beaten.",
        [],
    ),
    "named in a list of the next sentence": (
        "A court found three miners guilty of theft. Two years had been asked for Petro Hrynko, "
        "Ales Lis and Ihar Sokal.",
        [],
    ),
    "so many new acts": ("Lida saw 48 new arrests.", [(48, "exact", "arrest", None)]),
    "part after including": (
        "Some 20 people, including two lawyers, were detained.",
        [(20, "about", "arrest", None)],
    ),
    "part named after the verb": (
        "Eight miners were killed, including five women, on May 3.",
        [(8, "exact", "death", "2023-05-03")],
    ),
    "two counts, one of them that of the named": (
        "Alena Novik and Maryia Lis were held. Five men and two women were held in June.",
        [(5, "exact", "arrest", "2023-06"), (2, "exact", "arrest", "2023-06")],
    ),
    "large count with another noun": (
        "The mine fired 12,000 miners. It fired 12,000 workers in May.",
        [(12000, "exact", "dismissal", "2023-05")],
    ),
    "those who stayed away": (
        "The mine fired 200 workers; 300 had stayed away.",
        [(200, "exact", "dismissal", None)],
    ),
    "age": ("Those under the age of 18 are detained.", []),
    "part of those just counted": (
        "The board heard 753 officers, 136 of whom were dismissed.",
        [(136, "exact", "dismissal", None)],
    ),
    "two dozen": ("Some two dozen men were arrested.", [(24, "about", "arrest", None)]),
    "or more": ("Ten or more miners were arrested.", [(10, "at_least", "arrest", None)]),
    "more of them": (
        "Nearly 300 more of them were arrested.",
        [(300, "about", "arrest", None)],
    ),
    "state, present": ("Nine miners remain in custody.", [(9, "exact", "arrest", None)]),
    "with others": (
        "Alena Novik was fired in May with 22 other nurses.",
        [(22, "exact", "dismissal", "2023-05")],
    ),
    "participle after a wish": (
        "They asked for the release of five nurses and two miners arrested in May.",
        [(5, "exact", "arrest", "2023-05"), (2, "exact", "arrest", "2023-05")],
    ),
    "relative after an aside": (
        "She is one of 16 miners, among them women and men, who were arrested in May.",
        [(16, "exact", "arrest", "2023-05")],
    ),
    "either of two acts": (
        "The group counts 329 people detained or sentenced.",
        [(329, "exact", "arrest", None)],
    ),
    "the other two": (
        "Petro Hrynko, Ales Lis and Ihar Sokal marched. Lis was freed; the other two are in jail.",
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
