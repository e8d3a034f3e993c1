"""Sentences: where they end, and that no text breaks the splitting."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.sentences import split_sentences

EXAMPLES = [
    (
        "He was tried. She was not! Why? Nobody knows",
        ["He was tried.", "She was not!", "Why?", "Nobody knows"],
    ),
    ("Mr. and Mrs. Novik met Dr. Ivanov.", ["Mr. and Mrs. Novik met Dr. Ivanov."]),
    ("V. Novik and A. B. Krol left.", ["V. Novik and A. B. Krol left."]),
    ("Colony No. 5 holds 2.5 thousand.", ["Colony No. 5 holds 2.5 thousand."]),
    ("It was on Dec. 1 in Minsk.", ["It was on Dec. 1 in Minsk."]),
    ("He said no. 5 people left.", ["He said no. 5 people left."]),
    ("She left the U.S. The court knew.", ["She left the U.S.", "The court knew."]),
    ("The U.S. Embassy wrote.", ["The U.S. Embassy wrote."]),
    ("At 6 a.m. police came.", ["At 6 a.m. police came."]),
    ("They waited… The door opened.", ["They waited…", "The door opened."]),
    ("They waited... and left.", ["They waited... and left."]),
    ("“Free them.” The crowd left.", ["“Free them.”", "The crowd left."]),
    ("He asked “Why?” and left.", ["He asked “Why?” and left."]),
    ("Heading\n- one, two\n- three", ["Heading", "- one, two", "- three"]),
    ("Fines rose to 30. In May they fell.", ["Fines rose to 30.", "In May they fell."]),
    ("Suspects (e.g. miners) left.", ["Suspects (e.g. miners) left."]),
    ("  \n \n", []),
    (
        "The weavers of the old mill came before the\nMilitary Tribunal.",
        ["The weavers of the old mill came before the\nMilitary Tribunal."],
    ),
    (
        "The weavers of the old mill came to court on a\nfoggy day.",
        ["The weavers of the old mill came to court on a\nfoggy day."],
    ),
    (
        "The weavers of the old mill came to court in May\nThe union wrote",
        ["The weavers of the old mill came to court in May", "The union wrote"],
    ),
    ("Held in May:\na weaver\na nurse", ["Held in May:", "a weaver", "a nurse"]),
]

NOT_YET = [
    ("He works at Acme Inc. Ivan left.", ["He works at Acme Inc.", "Ivan left."]),
]


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text)]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_examples(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.xfail(reason="a company at the end of a sentence, a name at the start of the next")
@pytest.mark.parametrize(("text", "expected"), NOT_YET)
def test_not_yet(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(alphabet=st.sampled_from("aA1 .!?…\n\"”' ")))
def test_spans_hold_all_but_white_space_in_order(text: str) -> None:
    spans = split_sentences(text)
    assert "".join("".join(text[s.start : s.end].split()) for s in spans) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() for s in spans)
    inner = [text[s.start : s.end] for s in spans]
    wrapped = [line for whole in inner for line in whole.split("\n")[:-1]]
    assert all(re.search(r"\w,?\Z", line) for line in wrapped)


@pytest.mark.parametrize("piece", [".", "A. ", ". ", '."', "\n", "x", "Mr. "])
def test_long_nonsense_is_split(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    assert sum(s.end - s.start for s in split_sentences(text)) <= len(text)


def test_what_is_longer_than_any_sentence_is_cut_between_words() -> None:
    text = "arrested and " * 5_000
    pieces = [text[s.start : s.end] for s in split_sentences(text)]
    assert " ".join(pieces) == text.strip()
    assert max(map(len, pieces)) <= 10_000
    assert [len(text[s.start : s.end]) for s in split_sentences("a" * 25_000)] == [
        10_000,
        10_000,
        5_000,
    ]


def test_a_line_that_only_wraps_ends_no_sentence() -> None:
    text = "On Friday the two were driven from\nthe old prison to court.\nNews\nof the day"
    assert [text[s.start : s.end] for s in split_sentences(text)] == [
        "On Friday the two were driven from\nthe old prison to court.",
        "News",
        "of the day",
    ]
