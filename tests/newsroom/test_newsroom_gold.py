"""The gold files beside this test say what a careful person reads in each article."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from extractors.records import Bound, EventType, PenaltyKind, SubjectKind
from newsroom.articles import Article, State, load
from newsroom.sites import SITES

GOLD = {
    path.stem: json.loads(path.read_text("utf-8"))
    for path in sorted(Path(__file__).with_name("gold").glob("*.json"))
}
HOSTS = {site.key: site for site in SITES}
EDTF = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}-\d\d-\d\d)?")
DURATION = re.compile(r"P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T\d+H)?")


def articles() -> dict[str, Article]:
    """Each article under the id of its gold file."""
    old = {f"{a.slug}-edition-1": a for a in load(1) if a.edition == 1}
    return {a.slug: a for a in load(2) if a.state is State.PUBLISHED} | old


ARTICLES = articles()


def acts(page: dict[str, Any]) -> list[dict[str, Any]]:
    return [*(event for case in page["cases"] for event in case["events"]), *page["groups"]]


def test_every_published_article_has_its_gold_file() -> None:
    assert GOLD.keys() == ARTICLES.keys()


@pytest.mark.parametrize("name", GOLD)
def test_gold_file_tells_the_article_as_served(name: str) -> None:
    page, article = GOLD[name], ARTICLES[name]
    assert page["id"] == name
    assert page["text"] == article.text
    assert page["title"] == article.title
    assert page["source"] == article.site
    assert page["url"] == HOSTS[article.site].address(article)
    assert page["published"] == article.published.date().isoformat()


@pytest.mark.parametrize("name", GOLD)
def test_whatever_is_quoted_stands_in_the_text(name: str) -> None:
    page = GOLD[name]
    quoted = [act["quote"] for act in acts(page)] + page["bystanders"]
    for case in page["cases"]:
        quoted += [case["name"], *case["also"], *case["roles"], *case["organizations"]]
        quoted += [event[key] for event in case["events"] for key in ("charge", "place")]
        quoted += [p["amount"] for event in case["events"] for p in event["penalties"]]
    missing = [words for words in quoted if words and words not in page["text"]]
    assert missing == []


@pytest.mark.parametrize("name", GOLD)
def test_gold_values_are_of_the_guidelines(name: str) -> None:
    page = GOLD[name]
    for act in acts(page):
        EventType(act["type"])
        assert act["quote"]
        assert act["date"] is None or EDTF.fullmatch(act["date"]), act
    for group in page["groups"]:
        Bound(group["bound"])
    for case in page["cases"]:
        SubjectKind(case["kind"])
        assert case["events"], case["name"]
        for event in case["events"]:
            judged = event["type"] in ("sentence", "appeal")
            assert bool(event["penalties"]) <= judged, event
            for penalty in event["penalties"]:
                PenaltyKind(penalty["kind"])
                assert penalty["duration"] is None or DURATION.fullmatch(penalty["duration"])


@pytest.mark.parametrize("name", GOLD)
def test_no_bystander_is_a_case(name: str) -> None:
    page = GOLD[name]
    subjects = {form for case in page["cases"] for form in (case["name"], *case["also"])}
    assert subjects.isdisjoint(page["bystanders"])


def test_the_sites_tell_of_nearly_every_act_and_penalty() -> None:
    events = [event for page in GOLD.values() for case in page["cases"] for event in case["events"]]
    assert set(EventType) - {event["type"] for event in events} == {EventType.CONVICTION}
    penalties = {penalty["kind"] for event in events for penalty in event["penalties"]}
    rare = {PenaltyKind.DEATH, PenaltyKind.EXILE, PenaltyKind.FLOGGING}
    assert set(PenaltyKind) - penalties == rare


def test_some_articles_hold_no_case() -> None:
    empty = {name for name, page in GOLD.items() if not acts(page)}
    assert empty == {
        "decree-on-strikes",
        "football-tournament",
        "laws-made-of-rubber",
        "wage-agreement",
    }


def test_one_person_is_spelled_in_five_ways() -> None:
    names = {case["name"] for page in GOLD.values() for case in page["cases"]}
    assert names >= {
        "Aliaksandr Zhuraulevich",
        "Aleksandr Zhuravlevich",
        "Alexander Zhuravlevich",
        "Alaksandar Žuraŭlevič",
        "Александр Журавлевич",
    }


def test_namesakes_are_two_people() -> None:
    pages = [GOLD["bus-driver-fifteen-days"], GOLD["history-teacher-suspended-term"]]
    (driver,), (teacher,) = (page["cases"] for page in pages)
    assert driver["name"] == teacher["name"]
    assert driver["roles"] != teacher["roles"]
    assert {e["date"] for e in driver["events"]}.isdisjoint(e["date"] for e in teacher["events"])
