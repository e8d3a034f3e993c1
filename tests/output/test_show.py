"""One case as it is shown: what stands in it, its words in context, and by which ids."""

from __future__ import annotations

import hashlib
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from typer.testing import CliRunner, Result

from casebook.commands import app
from casebook.folders import RefusalError
from extractors.records import (
    Event,
    EventType,
    Evidence,
    Mention,
    Penalty,
    PenaltyKind,
    Report,
    Subject,
    SubjectKind,
)
from extractors.spans import Span
from output.legible import legible
from output.show.passages import passages
from output.show.terminal import case_lines, is_plain
from output.show.view import case_view
from pipelines.copies import sketch_of
from pipelines.records import Outcome, Reading
from pipelines.store import Store
from pipelines.update import open_questions, update_cases

NOW = datetime(2024, 1, 15, 6, tzinfo=UTC)
FIRST = "It rained. A court in Lida gave Andrei Zhuk, a potter, four years for slander. Some wept."
SECOND = "A court gave Andrej Žuk two years, the union said. It was cold."
HOSTILE = "Andrei\u202e Zhuk\x1b[31m"


def sentence(text: str, quote: str, years: str, charge: str | None = None) -> Event:
    start, day = text.index(quote), "2023-11-30"
    term = Penalty(PenaltyKind.IMPRISONMENT, years, None, quote, start, start + len(quote))
    details: tuple[Evidence, ...] = ()
    if charge:
        at = text.index(charge)
        details = (Evidence("charge", charge, at, at + len(charge)),)
    return Event(
        EventType.SENTENCE, day, day, day, (term,), charge, None, None, quote, start,
        start + len(quote), details, "sentence/passive", 0.9,
    )  # fmt: skip


def reading(url: str, text: str, name: str, event: Event, source: str) -> Reading:
    at = text.find(name)
    mention = Mention(name, at, at + len(name))
    subject = Subject(name, (), SubjectKind.PERSON, (), (), (mention,), (), (event,))
    digest = hashlib.sha256(text.encode()).hexdigest()
    report = Report(
        url, url, "Potter [bold]jailed", "2023-12-01", "en", None, digest, "3", (subject,), ()
    )
    return Reading(
        url, f"sha1:{url}", source, NOW, "a.warc.gz", 17, "urn:uuid:0", "3", Outcome.REPORT, "",
        text, report, sketch_of(text),
    )  # fmt: skip


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with one case, whose penalty two articles tell differently."""
    (tmp_path / "archive").mkdir()
    first = sentence(FIRST, "gave Andrei Zhuk, a potter, four years", "P4Y", "slander")
    second = sentence(SECOND, "gave Andrej Žuk two years", "P2Y")
    with Store(tmp_path) as store:
        store.add_reading(reading("http://t.test/1", FIRST, "Andrei Zhuk", first, "tribune"))
        store.add_reading(reading("http://m.test/2", SECOND, "Andrej Žuk", second, "monitor"))
        update_cases(store)
        assert len(store.cases()) == 1
    return tmp_path


def show(data: Path, *args: str) -> Result:
    return CliRunner().invoke(app, ["show", *args, "--data", str(data)], env={"COLUMNS": "100"})


def case_id(data: Path) -> str:
    with Store(data) as store:
        return store.cases()[0].id


def test_a_case_is_shown_with_everything_that_is_known(data: Path) -> None:
    done = show(data, case_id(data))
    assert done.exit_code == 0, done.output
    lines = done.output.splitlines()
    expected = [
        f"Andrei Zhuk  {case_id(data)}",
        "  also          Andrej Žuk",
        "  status        imprisoned, as last reported 2023-11-30",
        "  2023-11-30  sentence      imprisonment 4 years",
        "              charge        slander",
        "              sources       1 independent, confidence 0.9",
        "              conflict      penalty: monitor says imprisonment P2Y",
        "          … A court in Lida ⟦gave Andrei Zhuk, a potter, four years⟧ for ⟦slander⟧.",
        "          A court ⟦gave Andrej Žuk two years⟧, the union said.",
        "       http://t.test/1",
    ]
    assert [line for line in expected if line not in lines] == []
    assert "Potter [bold]jailed" in done.output
    assert "a.warc.gz, byte 17, urn:uuid:0" in done.output
    assert "  penalty: sentence 2023-11-30: imprisonment" in done.output
    assert "\x1b" not in done.output
    assert not any(line.endswith(" ") for line in lines)
    assert max(map(len, lines)) <= 100


def test_the_json_form_holds_each_quote_at_its_place(data: Path) -> None:
    told = json.loads(show(data, case_id(data), "--json").stdout)
    texts = {"http://t.test/1": FIRST, "http://m.test/2": SECOND}
    tellings = [t for part in (told, *told["events"]) for t in part["told"]]
    assert len(tellings) == 4
    for telling in tellings:
        text = texts[telling["url"]]
        for quote in telling["quotes"]:
            assert text[quote["start"] : quote["end"]] == quote["quote"]
        for passage in telling["passages"]:
            at = passage["start"]
            assert text[at : at + len(passage["text"])] == passage["text"]
    assert [question["kind"] for question in told["questions"]] == ["penalty", "penalty"]


def test_an_id_that_ended_leads_on_and_says_so(data: Path) -> None:
    with Store(data) as store:
        case = store.cases()[0]
        ended = {"C000000000A": case.id, "C000000000B": "C000000000A", "C000000000C": None}
        store.replace_cases([case], store.doubts(), retired=ended)
    done = show(data, "C000000000B")
    told = f"C000000000B is no case any more; it led on: C000000000B -> C000000000A -> {case.id}"
    assert done.output.splitlines()[0] == told
    resolved = CliRunner().invoke(app, ["resolve", "C000000000B", "--data", str(data)])
    assert resolved.output == f"{case.id}\n"
    for ended_id, why in (("C000000000C", "withdrawn"), ("C1", "never an id")):
        refused = show(data, ended_id)
        assert refused.exit_code == 1
        assert isinstance(refused.exception, RefusalError)
        assert why in str(refused.exception)


def test_a_text_that_is_not_at_hand_leaves_the_quote(data: Path) -> None:
    with Store(data) as store:
        view = case_view(store.cases()[0], lambda _: None)
    out = io.StringIO()
    Console(file=out, width=100).print(case_lines(view, plain=True))
    assert "not in the store any more" in out.getvalue()
    assert "“gave Andrei Zhuk, a potter, four years”" in out.getvalue()


def test_a_terminal_gets_marks_and_no_page_can_move_its_cursor(tmp_path: Path) -> None:
    text = f"A court gave {HOSTILE} four years."
    event = sentence(text, f"gave {HOSTILE} four years", "P4Y", HOSTILE)
    with Store(tmp_path) as store:
        store.add_reading(reading("http://t.test/\x1b]0;x\x07", text, HOSTILE, event, "tribune"))
        update_cases(store)
        case = store.cases()[0]
        view = case_view(case, lambda s: store.text_of(s.url, s.text_sha256), open_questions(store))
    out = io.StringIO()
    console = Console(file=out, width=100, force_terminal=True, color_system="standard")
    assert not is_plain(console)
    assert is_plain(Console(file=out))
    console.print(case_lines(view, plain=False))
    assert "\x1b[1;7m" in out.getvalue()
    assert not any(found in out.getvalue() for found in ("\u202e", "\x1b[31m", "\x1b]", "\x07"))
    assert "Andrei[U+202E] Zhuk[U+001B][31m" in out.getvalue()


RUNS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted), max_size=5)


@given(st.text("aB. \n", max_size=60), RUNS)
def test_passages_hold_the_quotes_and_nothing_else(text: str, runs: list[list[int]]) -> None:
    quotes = [Span(a, min(b, len(text))) for a, b in runs if a < min(b, len(text))]
    found = passages(text, quotes)
    for passage in found:
        assert text[passage.start : passage.start + len(passage.text)] == passage.text
    marked = {
        passage.start + at
        for passage in found
        for start, end in passage.marked
        for at in range(start, end)
    }
    assert marked == {at for start, end in quotes for at in range(start, end)}


@given(st.text())
def test_legible_text_is_one_line_of_valid_characters(text: str) -> None:
    shown = legible(text)
    assert len(shown.splitlines()) <= 1
    assert shown.encode().decode() == shown
    assert not any(char in shown for char in "\x1b\x00\u202a\u202e\u2066\u2069\r\n")
