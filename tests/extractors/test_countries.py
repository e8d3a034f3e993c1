"""The country of an article: its title first, then what most of the text is about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.countries import find_country

EXAMPLES = [
    ("Strike in Belarus", "A court met.", "BY"),
    ("Bahrain - United States Department of State", "A court met.", "BH"),
    ("China (includes Tibet, Hong Kong, and Macau)", "A court met.", "CN"),
    ("South Korean leader jailed", "A court met.", "KR"),
    ("Burma", "", "MM"),
    ("A strike", "A Kazakh court met. The Kazakhstan union left.", "KZ"),
    ("A strike", "The Turkish court met in Turkey, not in Türkiye.", "TR"),
    ("Leader jailed", "Michael Jordan and Chad Smith met Georgia Novik.", None),
    ("Leader jailed", "A Polish court and a Czech court met.", None),
    ("Leader jailed", "A Polish court met.", None),
    ("Russia and Ukraine swap prisoners", "They met.", None),
    ("", "", None),
]


@pytest.mark.parametrize(("title", "text", "expected"), EXAMPLES)
def test_examples(title: str, text: str, expected: str | None) -> None:
    found = find_country(title, text)
    assert (found and found[0]) == expected


def test_the_evidence_stands_in_the_text() -> None:
    found = find_country("Belarus", "In Minsk a Belarusian court met.")
    assert found
    assert found[1]
    assert (found[1].quote, found[1].start, found[1].end) == ("Belarusian", 11, 21)


def test_without_a_mention_in_the_text_there_is_no_evidence() -> None:
    assert find_country("Belarus", "A court met.") == ("BY", None)


@given(st.text(), st.text())
def test_any_text_is_read(title: str, text: str) -> None:
    found = find_country(title, text)
    if found and found[1]:
        assert text[found[1].start : found[1].end] == found[1].quote
