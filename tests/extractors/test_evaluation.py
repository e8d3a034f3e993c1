"""The scoring: counts of a small page worked out by hand, and the published scorer's figures."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import msgspec
import pytest

from extractors.evaluation import (
    GoldError,
    GoldPage,
    evaluate,
    format_table,
    load_gold,
    saved,
    score,
)
from extractors.evaluation.gold import Case, Event, Group, Penalty, ReadPage
from extractors.reader import read
from extractors.records import Article

SHARED_GOLD = Path(__file__).parents[2].parent / "shared" / "gold"

TEXT = "Ann Novik was jailed. Bob Krol was fined. Judge Ivanov spoke."


def gold_page() -> GoldPage:
    prison = Penalty(kind="imprisonment", duration="P2Y6M")
    return GoldPage(
        id="page",
        text=TEXT,
        bystanders=("Ivanov",),
        groups=(Group(type="arrest", count=5),),
        cases=(
            Case(
                name="Ann Novik",
                also=("Novik",),
                events=(
                    Event(type="sentence", date="2022-05", penalties=(prison,), quote="jailed"),
                    Event(type="arrest", date="2022", quote="Ann Novik was jailed"),
                ),
            ),
            Case(name="Bob Krol", events=(Event(type="search", quote="Bob Krol"),)),
        ),
    )


def read_page() -> ReadPage:
    prison = Penalty(kind="imprisonment", duration="P30M")
    return ReadPage(
        id="page",
        groups=(Group(type="arrest", count=4),),
        cases=(
            Case(
                name="Novík",
                events=(
                    Event(type="sentence", date="2022-05", penalties=(prison,), quote="jailed"),
                    Event(type="arrest", date="2021", quote="Ann  Novik was"),
                    Event(type="release", quote="not there"),
                ),
            ),
            Case(name="Ivanov", events=(Event(type="trial", quote="Judge Ivanov"),)),
        ),
    )


def test_counts_of_a_page() -> None:
    table = score([gold_page()], [read_page()])
    rows = {name: (row.tp, row.fp, row.fn) for name, row in table.rows.items()}
    assert rows == {
        "subjects": (1, 1, 1),
        "events": (2, 2, 1),
        "dates": (1, 1, 1),
        "penalties": (1, 0, 0),
        "full": (1, 3, 2),
        "groups": (0, 1, 1),
        "bystanders": (0, 1, 0),
        "quotes": (0, 1, 0),
    }
    assert "page: missed subject: Bob Krol" in table.errors


def test_a_page_that_was_not_read_counts_as_missed() -> None:
    table = score([gold_page()], [])
    assert (table.pages, table.unread, table.rows["subjects"].fn) == (1, 1, 2)


def test_nothing_at_all_is_perfect() -> None:
    row = score([], []).rows["events"]
    assert (row.precision, row.recall, row.f1) == (1, 1, 1)


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


def test_a_folder_is_loaded_in_order_with_texts_beside_the_pages(tmp_path: Path) -> None:
    write(tmp_path, "b.json", '{"id": "b", "cases": [], "note": "left out"}')
    write(tmp_path, "a.json", '{"id": "a", "cases": [], "text": "here"}')
    write(tmp_path, "b.txt", "beside")
    assert [(page.id, page.text) for page in load_gold(tmp_path)] == [
        ("a", "here"),
        ("b", "beside"),
    ]


def test_a_folder_is_evaluated_with_the_reader(tmp_path: Path) -> None:
    write(tmp_path, "a.json", '{"id": "a", "cases": [], "text": "Nothing happened."}')
    done = evaluate(load_gold(tmp_path))
    assert (done.table.pages, done.table.unread, len(done.pages)) == (1, 0, 1)
    assert "pages a second" in done.speed


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        ("a.json", "{", "a.json: not an annotated page"),
        ("a.json", '{"cases": []}', "missing required field `id`"),
        ("a.md", "", "no annotated pages"),
    ],
)
def test_bad_folders_are_refused(tmp_path: Path, name: str, text: str, complaint: str) -> None:
    write(tmp_path, name, text)
    with pytest.raises(GoldError, match=complaint):
        load_gold(tmp_path)


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no such folder"):
        load_gold(tmp_path / "absent")


def disturbed(gold: GoldPage, chance: random.Random) -> ReadPage:
    """The annotation with some events dropped, doubled, redated, and names cut."""
    cases = []
    for case in gold.cases:
        events = []
        for event in case.events:
            copies = chance.choice([0, 1, 1, 1, 2])
            date = chance.choice([event.date, event.date, None, "2020"])
            penalties = event.penalties if chance.random() < 0.8 else event.penalties[1:]
            events += [msgspec.structs.replace(event, date=date, penalties=penalties)] * copies
        name = case.name if chance.random() < 0.7 else case.name.split()[-1]
        kind = case.kind if chance.random() < 0.9 else "organization"
        cases.append(msgspec.structs.replace(case, name=name, kind=kind, events=tuple(events)))
    cases += [
        Case(name=name, events=(Event(type="arrest", quote="nowhere"),))
        for name in gold.bystanders
        if chance.random() < 0.3
    ]
    chance.shuffle(cases)
    groups = tuple(g for g in gold.groups if chance.random() < 0.7)
    return ReadPage(id=gold.id, cases=tuple(cases), groups=groups)


def published_score(lines: Iterable[bytes], file: Path, *options: str) -> str:
    """What the published scorer says of predictions, a JSON object a line."""
    file.write_bytes(b"\n".join(lines))
    scorer = [sys.executable, str(SHARED_GOLD / "score.py"), str(SHARED_GOLD), str(file)]
    done = subprocess.run([*scorer, *options], capture_output=True, text=True, check=True)
    return done.stdout.rstrip("\n")


needs_gold = pytest.mark.skipif(
    not SHARED_GOLD.is_dir(), reason="no annotated pages beside the project"
)


@needs_gold
@pytest.mark.parametrize("seed", range(3))
def test_the_table_is_that_of_the_published_scorer(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    golds = load_gold(SHARED_GOLD)
    pages = [disturbed(gold, chance) for gold in golds if chance.random() < 0.9]
    theirs = published_score(map(msgspec.json.encode, pages), tmp_path / "p.jsonl", "--errors")
    assert format_table(score(golds, pages), errors=True) == theirs


@needs_gold
def test_reports_as_they_are_get_the_figures_of_the_published_scorer(tmp_path: Path) -> None:
    golds = load_gold(SHARED_GOLD)
    reports = [
        read(Article(g.url, g.title, g.published, "en", g.text or ""), id=g.id) for g in golds
    ]
    theirs = published_score(map(msgspec.json.encode, reports), tmp_path / "p.jsonl", "--json")
    ours = saved(evaluate(golds).table).figures
    assert {k: v for k, v in json.loads(theirs).items() if isinstance(v, dict)} == {
        name: msgspec.to_builtins(row) for name, row in ours.items()
    }
