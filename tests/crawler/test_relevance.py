"""Words of topics, and what they find."""

from __future__ import annotations

import pytest

from crawler.announcements import Link
from crawler.relevance import relevance, topic_words, topics

LANGUAGES = ("en", "ru", "be")


@pytest.mark.parametrize("topic", sorted(topics()))
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_begins_with_another(topic: str, language: str) -> None:
    words = topic_words(topic, language)
    assert words
    assert [w for w in words for other in words if w != other and w.startswith(other)] == []


FOUND = [
    ("Five detained in Minsk", True),
    ("DETENTION of two teachers", True),
    ("He was undetained", False),
    ("Trade\u00a0unions meet", True),
    ("Trade-union leader speaks", True),
    ("A trade of unions", False),
]


@pytest.mark.parametrize(("title", "expected"), FOUND)
def test_words_are_found_where_a_word_begins(title: str, expected: bool) -> None:
    chosen = relevance(None, ("deten", "detain", "trade union"))
    assert chosen(Link("https://example.org/news/7", title=title)) is expected


SECTIONS = [
    ("https://example.org/belarus/1", "", True),
    ("https://example.org/sport/2", "", False),
    ("https://example.org/sport/3", "Jailed athlete", True),
    ("https://example.org/sport/jailed-athlete.html", "", True),
    ("https://example.org/sport/%D1%81%D1%83%D0%B4", "", True),
    ("https://example.org/jailed/cup-final", "", True),
    ("https://example.org/%E0%A4%A", "The cup final", False),
]


@pytest.mark.parametrize(("url", "title", "expected"), SECTIONS[2:])
def test_title_and_address(url: str, title: str, expected: bool) -> None:
    assert relevance(r"^/belarus/", ("jailed", "суд"))(Link(url, title=title)) is expected


@pytest.mark.parametrize(("url", "title", "expected"), SECTIONS[:2])
def test_sections_alone(url: str, title: str, expected: bool) -> None:
    assert relevance(r"^/belarus/", ())(Link(url, title=title)) is expected


def test_all_is_relevant_without_a_filter() -> None:
    assert relevance(None, ())(Link("https://example.org/sport/cup"))
