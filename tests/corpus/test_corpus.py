"""The pages beside this test are annotated as the guidelines ask; all they tell is invented."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extractors.edtf import bounds
from extractors.evaluation.matching import fold
from extractors.records import Bound, EventType, PenaltyKind

PAGES = {
    path.stem: json.loads(path.read_text("utf-8"))
    for path in sorted(Path(__file__).with_name("gold").glob("*.json"))
}


def events_of(page: dict[str, Any]) -> list[dict[str, Any]]:
    return [event for case in page["cases"] for event in case["events"]]


@pytest.mark.parametrize("name", PAGES)
def test_whatever_is_quoted_stands_in_the_text(name: str) -> None:
    page = PAGES[name]
    assert page["id"] == name
    quoted = [act["quote"] for act in (*events_of(page), *page["groups"])] + page["bystanders"]
    quoted += [form for case in page["cases"] for form in (case["name"], *case["also"])]
    assert [quote for quote in quoted if not quote or quote not in page["text"]] == []


@pytest.mark.parametrize("name", PAGES)
def test_dates_and_kinds_are_those_of_the_guidelines(name: str) -> None:
    page = PAGES[name]
    events = events_of(page)
    dates = {act["date"] for act in (*events, *page["groups"])} - {None}
    assert all(bounds(date) for date in dates)
    assert {event["type"] for event in events} <= set(EventType)
    assert {p["kind"] for event in events for p in event["penalties"]} <= set(PenaltyKind)
    assert {group["bound"] for group in page["groups"]} <= set(Bound)


@pytest.mark.parametrize("name", PAGES)
def test_no_bystander_is_a_case(name: str) -> None:
    cases = {fold(case["name"]) for case in PAGES[name]["cases"]}
    assert cases.isdisjoint(map(fold, PAGES[name]["bystanders"]))


def test_every_type_of_event_is_told() -> None:
    told = {event["type"] for page in PAGES.values() for event in events_of(page)}
    assert told == set(EventType)
