"""Provisions of law in charges: the ways in which sources cite them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.charges import provisions_of

WITHOUT_CODE = [
    ("Article 342, Part 1", [("342", "1")]),
    ("Art. 361-1", [("361-1", None)]),
    ("under Article 361¹", [("361-1", None)]),
    ("under Article 361‑4", [("361-4", None)]),
    ("Articles 356, 361 and 369-1", [("356", None), ("361", None), ("369-1", None)]),
    ("Part 2 of Article 130", [("130", "2")]),
    ("parts 1 and 2 of Article 361-4", [("361-4", "1"), ("361-4", "2")]),
    ("the first part of Article 289", [("289", "1")]),
    ("Article 228.1 part 3", [("228.1", "3")]),
    ("article 111(1)", [("111", "1")]),
    ("Article 174 (part 2)", [("174", "2")]),
    ("section 110", [("110", None)]),
    ("Sections 17(1) and 66(d)", [("17", "1"), ("66", "d")]),
    ("section 33 (2) (b)", [("33", "2(b)")]),
    ("Section 124A", [("124A", None)]),
    ("section 295-C", [("295-C", None)]),
    ("Article 314/2", [("314", "2")]),
    ("Articles 121-123", [("121", None), ("123", None)]),
    ("Article 342, Part 1, and Article 369", [("342", "1"), ("369", None)]),
    (
        "Articles 158 (Offense against the Head of State) and 159 (Attempt to Overthrow)",
        [("158", None), ("159", None)],
    ),
    (
        "incitement (Article 174), false information (Article 274) and a rally (Article 400)",
        [("174", None), ("274", None), ("400", None)],
    ),
    ("Articles 19, Part 1 and 24, Part 2", [("19", "1"), ("24", "2")]),
    ("ч. 1 ст. 342", [("342", "1")]),
    ("ч. 1 и 2 ст. 361", [("361", "1"), ("361", "2")]),
    ("по части 1 статьи 342", [("342", "1")]),
    ("ст. 342 ч. 1, ст. 369", [("342", "1"), ("369", None)]),
    ("ст.ст. 342, 364", [("342", None), ("364", None)]),
    ("паводле часткі 2 артыкула 19.1", [("19.1", "2")]),
    ("арт. 342 і 364", [("342", None), ("364", None)]),
    ("за статтею 110-2", [("110-2", None)]),
]

WITH_CODE = [
    ("Part 2 of Article 130 of the Criminal Code", "BY", [("BY-CC", "130", "2")]),
    ("Part 2 of Article 130 of the Criminal Code", None, [(None, "130", "2")]),
    ("Article 130 of the Criminal Code of Belarus", None, [("BY-CC", "130", None)]),
    ("Article 130 of the Belarusian Criminal Code", "RU", [("BY-CC", "130", None)]),
    ("ч. 1 ст. 342 УК", "BY", [("BY-CC", "342", "1")]),
    ("ч. 1 ст. 342 УК", None, [(None, "342", "1")]),
    ("ст. 342 УК РБ", None, [("BY-CC", "342", None)]),
    ("ст. 207³ УК РФ", None, [("RU-CC", "207.3", None)]),
    ("ст. 280.3 Уголовного кодекса России", None, [("RU-CC", "280.3", None)]),
    ("арт. 342 КК", "BY", [("BY-CC", "342", None)]),
    ("арт. 361⁴ Крымінальнага кодэкса", "BY", [("BY-CC", "361-4", None)]),
    ("ст. 20.2 КоАП", "RU", [("RU-CoAO", "20.2", None)]),
    ("ч. 2 арт. 19.11 КаАП", None, [("BY-CoAO", "19.11", "2")]),
    ("ч. 2 ст. 109 КК України", None, [("UA-CC", "109", "2")]),
    ("ст. 173 КУпАП", None, [("UA-CoAO", "173", None)]),
    (
        "ч. 1 ст. 342 УК, ст. 24.23 КоАП",
        "BY",
        [("BY-CC", "342", "1"), ("BY-CoAO", "24.23", None)],
    ),
    (
        "Articles 356, 361 and 369-1 of the Criminal Code",
        "BY",
        [("BY-CC", "356", None), ("BY-CC", "361", None), ("BY-CC", "369-1", None)],
    ),
    ("Criminal Code Article 133", "PL", [("PL-CC", "133", None)]),
    ("the administrative code’s Article 41", "UZ", [("UZ-CoAO", "41", None)]),
    ("section 505(b) of the penal code", "MM", [("MM-CC", "505", "b")]),
    ("Article 749 of the Islamic Penal Code", "IR", [("IR-CC", "749", None)]),
    ("Section 153A of the Indian Penal Code", None, [("IN-CC", "153A", None)]),
    ("Article 91 of the Code of Criminal Procedure", "TN", [("TN-CPC", "91", None)]),
    ("Article 133 of the Military Penal Code", "TN", [(None, "133", None)]),
    ("Article 13 of the Law on Mass Events", "BY", [(None, "13", None)]),
    ("Section 66(d) of the Telecommunications Law", "MM", [(None, "66", "d")]),
    ("violating the Law on Mass Events", "BY", [(None, None, None)]),
    ("under the Public Order Act 1986", "GB", [(None, None, None)]),
    ("нарушение закона «О массовых мероприятиях»", "BY", [(None, None, None)]),
]

RAW = [
    (
        "jailed under Part 2 of Article 130 of the Criminal Code.",
        "Part 2 of Article 130 of the Criminal Code",
    ),
    ("was charged under Articles 356, 361 and 369-1 on Monday", "Articles 356, 361 and 369-1"),
    ("violating the Law on Mass Events and resisting police", "Law on Mass Events"),
    ("по ч. 1 ст. 342 УК осудили", "ч. 1 ст. 342 УК"),
    ("Article 13 of the Law on Mass Events in Minsk", "Article 13 of the Law on Mass Events"),
]

NONE = [
    "insulting the president",
    "inciting civil unrest (see section 5)",
    "(see also section 1.d.)",
    "espionage (section 1.g.)",
    "two articles from 2016",
    "part of a list of 342 people",
    "writing an article",
    "violating immigration law",
    "under Martial Law",
]


@pytest.mark.parametrize(("text", "expected"), WITHOUT_CODE, ids=lambda value: str(value)[:40])
def test_articles_and_parts(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = provisions_of(text, "BY")
    assert [(p.article, p.part) for p in found] == expected
    assert {p.code for p in found} == {None}


@pytest.mark.parametrize(("text", "country", "expected"), WITH_CODE)
def test_codes(text: str, country: str | None, expected: list[tuple[str | None, ...]]) -> None:
    found = provisions_of(text, country)
    assert [(p.code, p.article, p.part) for p in found] == expected


@pytest.mark.parametrize(("text", "raw"), RAW)
def test_the_words_that_say_so(text: str, raw: str) -> None:
    assert {p.raw for p in provisions_of(text)} == {raw}


@pytest.mark.parametrize("text", NONE)
def test_what_names_no_provision(text: str) -> None:
    assert provisions_of(text, "BY") == ()


EXAMPLES = [text for text, *_ in (*WITHOUT_CODE, *WITH_CODE)]
PIECES = "Article|342|-1|part| |, | and |(|)|of the |УК|¹|\n|ч. ".split("|")


@given(st.lists(st.sampled_from([*EXAMPLES, *PIECES]) | st.text(max_size=5), max_size=12))
def test_raw_stands_in_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = provisions_of(text, "BY")
    assert all(p.raw and p.raw in text for p in found)
    assert len(set(found)) == len(found)
    assert all(p.article or (p.code, p.part) == (None, None) for p in found)
