"""Every event of a case has an id of its own, which lasts."""

from __future__ import annotations

from datetime import UTC, datetime

from extractors.records import Event, EventType
from pipelines.link.events import Told, merge_events
from pipelines.records import Source

NOW = datetime(2024, 1, 15, 6, tzinfo=UTC)
SOURCE = Source("http://t.test/1", "", "t", "2023-12-01", NOW, "a", 0, "urn:uuid:0", "t", "3")


def told(month: str, end: int) -> Told:
    day = f"2023-{month}-02"
    event = Event(
        EventType.ARREST, day, day, day, (), None, None, None, "x" * end, 0, end, (), "t", 0.9
    )
    return Told(event, SOURCE)


def test_two_events_told_at_one_place_have_two_ids() -> None:
    may, june = told("05", 20), told("06", 30)
    (alone,) = merge_events("C1", [may])
    both = merge_events("C1", [may, june])
    assert both == merge_events("C1", [june, may])
    assert [event.date for event in both] == ["2023-05-02", "2023-06-02"]
    assert both[0].id == alone.id != both[1].id
