"""Penalties: the kinds of the annotation guidelines, and what the law only allows."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.penalties import find_elided_terms, find_penalties

EXAMPLES = [
    ("sentenced to 10 years in a penal colony", [("imprisonment", "P10Y", None)]),
    ("sentenced to three years and three months", [("imprisonment", "P3Y3M", None)]),
    ("received a prison sentence of five years", [("imprisonment", "P5Y", None)]),
    ("serving a three-year sentence", [("imprisonment", "P3Y", None)]),
    ("jailed for 10 years", [("imprisonment", "P10Y", None)]),
    ("gave two and a half years to each", [("imprisonment", "P2Y6M", None)]),
    ("12 years imprisonment", [("imprisonment", "P12Y", None)]),
    ("sentenced to prison", [("imprisonment", None, None)]),
    ("imprisonment for one year", [("imprisonment", "P1Y", None)]),
    (
        "to 10 and 11 years in prison, respectively",
        [("imprisonment", "P10Y", None), ("imprisonment", "P11Y", None)],
    ),
    ("sentences ranging from seven to 10 years", [("imprisonment", None, None)]),
    ("sentenced to more than two years in prison", [("imprisonment", None, None)]),
    ("13 years in a maximum-security prison", [("imprisonment", "P13Y", None)]),
    ("sentenced to life in prison", [("life_imprisonment", None, None)]),
    ("a life sentence", [("life_imprisonment", None, None)]),
    ("sentenced three men to death", [("death", None, None)]),
    ("15 days of administrative arrest", [("administrative_arrest", "P15D", None)]),
    ("sentenced to 15 days in jail", [("administrative_arrest", "P15D", None)]),
    ("sentenced to 15 days", [("administrative_arrest", "P15D", None)]),
    ("four years of house arrest", [("home_confinement", "P4Y", None)]),
    ('a year under "restricted freedom"', [("home_confinement", "P1Y", None)]),
    ("two years of home khimiya", [("home_confinement", "P2Y", None)]),
    ("three years of “khimiya”", [("open_prison", "P3Y", None)]),
    (
        "two years of restricted freedom in an open-type institution",
        [("open_prison", "P2Y", None)],
    ),
    (
        "18 months of restricted freedom without referral to an open-type institution",
        [("home_confinement", "P18M", None)],
    ),
    ("three years of forced labor", [("open_prison", "P3Y", None)]),
    ("a suspended two-year term", [("suspended", "P2Y", None)]),
    ("a two-year suspended sentence", [("suspended", "P2Y", None)]),
    ("one year in prison, suspended for three years", [("suspended", "P1Y", None)]),
    ("a two-year suspended sentence with three years' probation", [("suspended", "P2Y", None)]),
    ("three years' probation", [("suspended", "P3Y", None)]),
    ("released on a suspended sentence", [("suspended", None, None)]),
    ("Ann: one year, suspended.", [("suspended", "P1Y", None)]),
    ("a fine of 420 rubles ($210)", [("fine", None, "420 rubles ($210)")]),
    ("fined Ann 810 rubles ($332)", [("fine", None, "810 rubles ($332)")]),
    ("a 555,000 won ($495) fine", [("fine", None, "555,000 won ($495)")]),
    ("fined 30 basic units", [("fine", None, "30 basic units")]),
    ("to six years in prison and a fine", [("imprisonment", "P6Y", None), ("fine", None, None)]),
    ("a fine of RM3,300 ($825)", [("fine", None, "RM3,300 ($825)")]),
    ("fined 250,000 AED ($68,000), deported", [("fine", None, "250,000 AED ($68,000)")]),
    ("two years’ suspended prison time", [("suspended", "P2Y", None)]),
    ("fined each of them", [("fine", None, None)]),
    ("120 hours of community service", [("community_service", "PT120H", None)]),
    ("two years in “internal exile,” he said", [("exile", "P2Y", None)]),
    ("banned from leaving the country for two years", [("ban", "P2Y", None)]),
    ("followed by a 10-year travel ban", [("ban", "P10Y", None)]),
    ("deprived of the right to hold office for three years", [("ban", "P3Y", None)]),
    ("sentenced him to 300 lashes", [("flogging", None, "300")]),
]

NONE = [
    "He was released.",
    "The trial lasted two years.",
    "after two years of pretrial detention",
    "reduced her term by one year",
    "beaten to death",
    "the High Court suspended the sentence",
    "She felt fine for three days.",
    "held for 15 days before the hearing",
]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_examples(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = [f.penalty for f in find_penalties(text)]
    assert [(p.kind.value, p.duration, p.amount) for p in found] == expected


@pytest.mark.parametrize("text", NONE)
def test_no_penalties(text: str) -> None:
    assert find_penalties(text) == ()


def test_a_changed_penalty_is_the_former() -> None:
    text = "reduced their sentences from six years in prison to five years"
    assert [(f.penalty.duration, f.former) for f in find_penalties(text)] == [
        ("P6Y", True),
        ("P5Y", False),
    ]


def test_a_list_that_names_its_kind_once() -> None:
    text = "Ann, one year, and Bob, 18 months; Eve received eight, 7 for Ivan."
    last = find_penalties("two years of house arrest")[0].penalty
    found = [f.penalty for f in find_elided_terms(text, last=last)]
    assert [p.duration for p in found] == ["P1Y", "P18M", "P8Y", "P7Y"]
    kinds = ["home_confinement", "imprisonment", "home_confinement", "home_confinement"]
    assert [p.kind for p in found] == kinds


WORDS = st.sampled_from(
    [
        *("sentenced", "to", "two", "years", "in", "prison", "suspended", "fine", "of", "$5"),
        *("and", ",", "15", "days", "life", "death", "banned", "from", "lashes", "up to", "house"),
        *("arrest", "open-type", ".", "reduced", "by"),
    ]
)


@given(st.lists(WORDS).map(" ".join))
def test_quotes_stand_in_the_text_in_order(text: str) -> None:
    found = find_penalties(text)
    assert all(text[f.start : f.end] == f.penalty.quote for f in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(f.penalty.duration is None for f in found if f.bound.value != "exact")


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert all(text[f.start : f.end] == f.penalty.quote for f in find_penalties(text))


@pytest.mark.parametrize(
    "piece", ["two years in prison ", "fined ", "sentenced x ", "1 fine ", "banned from ", "-"]
)
def test_long_nonsense_is_read(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    assert all(f.end <= len(text) for f in find_penalties(text))
