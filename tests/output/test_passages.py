"""The sentences around words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.spans import Span
from output.passages import joined, passages, pieces

TEXT = "It rained. Police took Anna Zhuk on Monday. Nobody spoke.\nThe mill closed. Snow fell."


@pytest.mark.parametrize(
    ("words", "beside", "reach", "found"),
    [
        (["took"], 0, 99, ["Police took Anna Zhuk on Monday."]),
        (["took"], 1, 99, ["It rained. Police took Anna Zhuk on Monday. Nobody spoke."]),
        (["took"], 1, 8, ["Police took Anna"]),
        (["took"], 1, 7, ["Police took Anna"]),
        (["took"], 1, 6, ["took Anna"]),
        (["rained", "mill"], 0, 99, ["It rained.", "The mill closed."]),
        (["spoke", "mill"], 0, 99, ["Nobody spoke.\nThe mill closed."]),
        (["fell", "rained"], 0, 0, ["rained", "fell"]),
    ],
)
def test_words_stand_in_their_sentences(
    words: list[str], beside: int, reach: int, found: list[str]
) -> None:
    places = [Span(TEXT.index(word), TEXT.index(word) + len(word)) for word in words]
    shown = passages(TEXT, places, beside=beside, reach=reach)
    assert [TEXT[start:end] for start, end in shown] == found


SPANS = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: Span(*sorted(pair)))


@given(
    st.text(alphabet="ab. \nЖ", min_size=60, max_size=60),
    st.lists(SPANS, max_size=5),
    st.integers(0, 2),
    st.integers(0, 60),
)
def test_every_place_stands_whole_in_one_passage(
    text: str, places: list[Span], beside: int, reach: int
) -> None:
    found = passages(text, places, beside=beside, reach=reach)
    assert found == joined(found, gap=1)
    for place in places:
        (run,) = (run for run in found if run.start <= place.start and place.end <= run.end)
        cut = [*pieces(run, places)]
        assert "".join(text[a:b] for a, b in cut) == text[slice(*run)]
        assert {place.start, place.end} <= {edge for piece in cut for edge in piece}
    assert all(0 <= run.start <= run.end <= len(text) for run in found)
    assert sum(map(len, (range(*run) for run in found))) <= sum(
        place.end - place.start + 2 * reach + 1 for place in places
    )
