"""Quotes in their context."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from output.report.passages import Quote, alone, in_context, marked

TEXT = "It rained. On Monday police took Anna Zhuk. Nobody spoke. The mill closed. Snow fell."


def passages(text: str, quotes: list[Quote]) -> list[str]:
    return [str(marked(passage)) for passage in in_context(text, quotes)]


def quote(field: str, words: str) -> Quote:
    start = TEXT.index(words)
    return Quote(field, words, start, start + len(words))


def test_a_passage_has_a_sentence_on_either_side() -> None:
    assert passages(TEXT, [quote("event", "police took Anna")]) == [
        "It rained. On Monday <mark>police took Anna</mark> Zhuk. Nobody spoke. …"
    ]


def test_values_are_named_behind_their_words() -> None:
    marked = passages(TEXT, [quote("event", "On Monday police took Anna"), quote("date", "Monday")])
    assert marked == [
        "It rained. <mark>On <b>Monday</b><i>date</i> police took Anna</mark> Zhuk. Nobody spoke. …"
    ]


def test_quotes_that_stand_apart_are_passages_of_their_own() -> None:
    text = f"{TEXT} " * 3
    far = text.rindex("Snow fell")
    found = passages(text, [quote("event", "rained"), Quote("place", "Snow fell", far, far + 9)])
    assert len(found) == 2


def test_a_quote_that_is_not_there_is_shown_alone() -> None:
    lost = [Quote("event", "took <b>Anna", 3, 15), Quote("name", "Anna", 11, 15)]
    shown = "… <mark>took &lt;b&gt;<b>Anna</b><i>name</i></mark> …"
    assert passages(TEXT, lost) == [shown]
    assert [str(marked(passage)) for passage in alone(lost)] == [shown]


@given(
    st.text(alphabet="ab. <&", max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=5),
)
def test_a_passage_is_the_text_itself(text: str, places: list[tuple[int, int]]) -> None:
    quotes = [
        Quote("event", text[s : s + n], s, min(len(text), s + n))
        for s, n in places
        if s < len(text)
    ]
    shown = [unescape(re.sub(r"</?mark>", "", str(p))) for p in passages(text, quotes)]
    for passage in shown:
        assert passage.removeprefix("… ").removesuffix(" …") in text
    for told in quotes:
        assert any(told.text in passage for passage in shown)
