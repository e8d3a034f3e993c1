"""The reader as a whole: what must hold for any text."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.reader import READER_VERSION, read
from extractors.records import Article, Event, Evidence, Penalty, Report

WORDS = st.sampled_from(
    """
    Alena Novik Petro Hrynko BKDP police court arrested detained was were and , . ; : ( ) “ ” ’s
    sentenced to two years in prison on May 5 2021 he she they the two activists 17 workers who whom
    released after not may if died Union of in Minsk fined $200 respectively hunger strike \n – !
    """.split(" ")
)


def article(
    text: str, language: str | None = "en", published: str | None = "2022-12-06"
) -> Article:
    return Article(
        url="https://example.org/a", title="", published=published, language=language, text=text
    )


def check_spans(report: Report, text: str) -> None:
    for subject in report.subjects:
        assert subject.events
        assert any(m.text == subject.name for m in subject.mentions)
        for mention in subject.mentions:
            assert text[mention.start : mention.end] == mention.text
        for event in subject.events:
            assert event.quote
            quoted: list[Event | Penalty | Evidence] = [event, *event.penalties, *event.evidence]
            for found in quoted:
                assert found.quote[0] not in "=+-@", "a spreadsheet would run it"
                assert text[found.start : found.end] == found.quote
            assert 0 <= event.confidence <= 1
            assert event.rule.startswith(event.type)
    for group in report.groups:
        assert group.quote
        assert text[group.start : group.end] == group.quote


@given(st.lists(WORDS, max_size=60).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_every_quote_stands_at_its_offsets(text: str) -> None:
    report = read(article(text))
    check_spans(report, text)
    assert msgspec.json.encode(read(article(text))) == msgspec.json.encode(report)


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read(text: str) -> None:
    check_spans(read(article(text)), text)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Police arrested Alena Novik.", 1),
        ("en-GB", "Police arrested Alena Novik.", 1),
        (None, "The police arrested Alena Novik in the town of Lida.", 1),
        ("be", "Police arrested Alena Novik.", 0),
        (None, "Policja zatrzymała Alena Novik arrested wczoraj rano przed domem.", 0),
    ],
)
def test_only_english_is_read(language: str | None, text: str, expected: int) -> None:
    assert len(read(article(text, language)).subjects) == expected


def test_report_says_what_it_is_of() -> None:
    report = read(article("Police arrested Alena Novik."), id="page 1")
    assert (report.id, report.reader, report.published) == ("page 1", READER_VERSION, "2022-12-06")
    assert read(article("")).id == "https://example.org/a"
