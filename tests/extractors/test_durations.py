"""Durations and numbers: the shapes of the annotation guidelines and of court news."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.durations import find_durations
from extractors.numbers import read_number

EXAMPLES = [
    ("a 10-year term", [("P10Y", "exact", "10-year")]),
    ("five years and four months", [("P5Y4M", "exact", "five years and four months")]),
    ("three years, six months", [("P3Y6M", "exact", "three years, six months")]),
    ("two and a half years", [("P2Y6M", "exact", "two and a half years")]),
    ("two-and-a-half-year", [("P2Y6M", "exact", "two-and-a-half-year")]),
    ("two and one-half years", [("P2Y6M", "exact", "two and one-half years")]),
    ("18-month", [("P18M", "exact", "18-month")]),
    ("3.5 years", [("P3Y6M", "exact", "3.5 years")]),
    ("15 days", [("P15D", "exact", "15 days")]),
    ("72 hours", [("PT72H", "exact", "72 hours")]),
    ("a year and a day", [("P1Y1D", "exact", "a year and a day")]),
    ("a year and a half", [("P1Y6M", "exact", "a year and a half")]),
    ("for half a year", [("P6M", "exact", "half a year")]),
    ("two more years", [("P2Y", "exact", "two more years")]),
    ("another year", [("P1Y", "exact", "another year")]),
    ("up to 15 days", [("P15D", "up to", "15 days")]),
    ("a maximum sentence of 15 years", [("P15Y", "up to", "15 years")]),
    ("at least three months", [("P3M", "at least", "three months")]),
    ("18 years or more", [("P18Y", "at least", "18 years")]),
    ("more than two years", [("P2Y", "more than", "two years")]),
    ("nearly six years", [("P6Y", "about", "six years")]),
    ("between one and three years", [("P1Y", "between", "one and three years")]),
    ("six months to two years", [("P6M", "between", "six months to two years")]),
    ("five to 10 years", [("P5Y", "between", "five to 10 years")]),
    ("10 and 11 years", [("P10Y", "exact", "10"), ("P11Y", "exact", "11 years")]),
    (
        "reduced from 10 to five years",
        [("P10Y", "exact", "10"), ("P5Y", "exact", "five years")],
    ),
    (
        "increased from two to five years",
        [("P2Y", "exact", "two"), ("P5Y", "exact", "five years")],
    ),
    ("23 to 10 years", [("P10Y", "exact", "10 years")]),
    ("in 2015 and two years later on", []),
    ("a 34-year-old", []),
    ("34 years old", []),
    ("five years ago", []),
    ("twice a week", []),
    ("several years, hundreds of days", []),
    ("$5 million", []),
]

NUMBERS = [
    ("two", 2),
    ("twenty-one", 21),
    ("Sixty five", 65),
    ("two and a half", 2.5),
    ("2 1/2", 2.5),
    ("one and a quarter", 1.25),
    ("a dozen", 12),
    ("half a dozen", 6),
    ("1,200", 1200),
    ("two hundred and six", 206),
    ("3 million", 3_000_000),
    ("hundreds", None),
    ("dozens", None),
    ("no", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_examples(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(d.iso, d.bound.value, d.quote) for d in find_durations(text)] == expected


@pytest.mark.parametrize(("words", "expected"), NUMBERS)
def test_numbers(words: str, expected: float | None) -> None:
    assert read_number(words) == expected


@given(st.integers(min_value=0, max_value=999_999_999))
def test_numbers_in_figures_are_read_back(number: int) -> None:
    assert read_number(str(number)) == number
    assert read_number(f"{number:,}") == number


WORDS = st.sampled_from(
    [
        "two",
        "10",
        "a",
        "and",
        "half",
        "years",
        "-year",
        "month",
        ",",
        " ",
        "to",
        "between",
        "½",
        "x",
    ]
)


@given(st.lists(WORDS).map(" ".join))
def test_quotes_stand_in_the_text_in_order(text: str) -> None:
    found = find_durations(text)
    assert all(text[d.start : d.end] == d.quote for d in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize("piece", ["two years ", "1 ", "2 to ", "twenty-", "one and ", "1, ", "a "])
def test_long_nonsense_is_read(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    assert all(d.end <= len(text) for d in find_durations(text))
