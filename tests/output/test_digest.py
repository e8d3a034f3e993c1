"""The digest: what it lists, what it only counts, and that no page can break out of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import lxml.etree
import lxml.html
import pytest

from extractors.records import EventType, Penalty, PenaltyKind, SubjectKind
from output.digest import Digest, as_html, as_markdown, digest, write_digest
from output.digest.contents import LISTED
from pipelines.changes import Action, Cause, Change
from pipelines.history.records import Alarm, AlarmKind
from pipelines.history.standing import Standing
from pipelines.records import Case, CaseEvent, Proof, Source

NOW = datetime(2024, 3, 1, 12, tzinfo=UTC)
TERM = Penalty(PenaltyKind.IMPRISONMENT, "P2Y", None, "two years", 0, 9)
ALARM = Alarm("gazette", AlarmKind.SILENT, NOW, "nothing new for 12 days, usually within 2")
HOSTILE = '<script>alert(1)</script> *b* [x](javascript:alert(1))\n# head & "q"'


def case(case_id: str, name: str = "Maryna Zhuk", url: str = "http://a.test/x") -> Case:
    source = Source(url, "", "tribune", "2024-02-29", NOW, "a.warc.gz", 0, "urn:uuid:0", "t", "1")
    proof = Proof("event", "sentence", "jailed", 0, 6, source, "sentence/passive", 0.9)
    event = CaseEvent(
        f"E{case_id}", EventType.SENTENCE, "2024-02", None, None, (TERM,), None, "Lida", None, 1,
        0.9, (), (proof,),
    )  # fmt: skip
    return Case(
        case_id, name, (), SubjectKind.PERSON, (), (), "BY", "imprisoned", (event,), (), (), 1, (),
        NOW,
    )  # fmt: skip


def change(case_id: str, action: Action, cause: Cause = Cause.NEW_ARTICLE, **more: str) -> Change:
    fields = {"event_id": "", "field": "", "old": "", "new": "", **more}
    return Change(case_id=case_id, action=action, cause=cause, **fields)


def made(changes: Sequence[Change], cases: Sequence[Case]) -> Digest:
    gazette = Standing("gazette", "silent", (ALARM,), NOW, NOW, None, "2024-02-18", 4, (), "", None)
    numbered = [(3, each) for each in changes]
    old = (2, change("C9", Action.NEW))
    return digest([old, *numbered], [*cases, case("C9")], [gazette], since=2, until=3, made=NOW)


def found(page: str, path: str) -> list[str]:
    """What an XPath finds in the page, as text."""
    nodes = lxml.html.fromstring(page).xpath(path)
    assert isinstance(nodes, list)
    return [node if isinstance(node, str) else lxml.etree.tostring(node).decode() for node in nodes]  # type: ignore[arg-type]


def test_a_new_case_is_listed_with_its_events_and_pages() -> None:
    text = as_markdown(made([change("C1", Action.NEW)], [case("C1")]))
    assert (
        "## New cases: 1\n\n"
        "- **Maryna Zhuk** (C1, imprisoned)\n"
        "  - 2024-02, sentence, in Lida, imprisonment 2 years\n"
        "  - http://a.test/x\n"
    ) in text
    assert "C9" not in text  # it came before


def test_a_changed_case_says_what_changed_and_why() -> None:
    changed = change(
        "C1", Action.CHANGED, Cause.ARTICLE_CORRECTED,
        event_id="EC1", field="date", old="2024-01", new="2024-02",
    )  # fmt: skip
    added = change("C1", Action.NEW, event_id="E2", new="release 2024-03")
    text = as_markdown(made([changed, added], [case("C1")]))
    assert "## Changed cases: 1" in text
    assert "  - sentence date: 2024-01 → 2024-02 (article corrected)\n" in text
    assert "  - new event: release 2024-03 (new article)\n" in text


def test_what_a_better_reader_changed_is_only_counted() -> None:
    improved = change("C1", Action.CHANGED, Cause.READER_IMPROVED, field="name", old="a", new="b")
    text = as_markdown(made([improved], [case("C1")]))
    assert "## Changed cases: 0" in text
    assert "- 1 cases: reader improved" in text


def test_cases_that_ended_say_where_they_lead() -> None:
    merged = change("C2", Action.MERGED, Cause.JUDGEMENT, old="M. Zhuk", new="C1")
    text = as_markdown(made([merged], [case("C1")]))
    assert "- **M. Zhuk** (C2, ended)\n  - merged into C1 (judgement)\n" in text


def test_alarms_stand_first_and_the_head_says_internal() -> None:
    done = made([], [])
    for words in (as_markdown(done), " ".join(found(as_html(done), "//body//text()"))):
        assert words.casefold().index("internal") < words.index("Alarms") < words.index("New cases")
        assert "silent since 2024-03-01. nothing new for 12 days" in words


def test_the_text_fits_a_terminal() -> None:
    lines = as_markdown(made([change("C1", Action.NEW)], [case("C1")])).splitlines()
    assert max(map(len, lines)) <= 100
    assert "\n\n\n" not in "\n".join(lines)


@pytest.mark.parametrize("where", ["name", "url", "old"])
def test_hostile_words_stay_words(where: str) -> None:
    named = case("C1", **({where: HOSTILE} if where != "old" else {}))
    ended = change("C2", Action.WITHDRAWN, old=HOSTILE)
    done = made([change("C1", Action.NEW), ended], [named])
    assert found(as_html(done), "//script") == []
    assert all(re.match("https?:", href) for href in found(as_html(done), "//@href"))
    text = as_markdown(done)
    assert "<script" not in re.sub(r"\\.", "", text)
    assert not any(line.startswith("# head") for line in text.splitlines())


def test_the_page_asks_for_nothing_outside() -> None:
    page = as_html(made([change("C1", Action.NEW)], [case("C1")]))
    assert found(page, "//@src | //link | //img | //iframe | //script") == []
    assert any("default-src 'none'" in content for content in found(page, "//meta/@content"))


def test_a_long_part_is_cut_and_says_so() -> None:
    many = [case(f"C1{n:03}") for n in range(LISTED + 5)]
    text = as_markdown(made([change(each.id, Action.NEW) for each in many], many))
    assert f"## New cases: {LISTED + 5}" in text
    assert "And 5 more, see changes.csv." in text


def test_both_files_are_written(tmp_path: Path) -> None:
    written = write_digest(made([], []), tmp_path)
    assert [path.name for path in written] == ["digest.md", "digest.html"]
    assert all(path.stat().st_size for path in written)
