"""A site that asks for a pause gets it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from probing import listening, probe

from crawler.retry_after import pause

NOW = datetime(2024, 1, 1, 12, tzinfo=UTC)
PAUSES = [
    ("0", 0.0),
    (" 120 ", 120.0),
    ("Mon, 01 Jan 2024 12:02:00 GMT", 120.0),
    ("Mon, 01 Jan 2024 11:00:00 GMT", 0.0),
    ("soon", None),
    ("-5", None),
    ("", None),
]


@pytest.mark.parametrize(("value", "seconds"), PAUSES)
def test_pause(value: str, seconds: float | None) -> None:
    assert pause(value, NOW) == seconds


@pytest.mark.parametrize("status", [429, 503])
def test_site_that_is_busy_is_asked_again_and_then_left(status: int, tmp_path: Path) -> None:
    with listening(status, Retry_After="0") as (port, asked):
        missed = probe(tmp_path, ["http://probe.test/"], proxy=f"http://127.0.0.1:{port}")
    assert len(asked) == 3
    assert missed == {"http://probe.test/": f"status {status}"}


def test_site_that_asks_for_too_long_a_pause_is_left_alone(tmp_path: Path) -> None:
    with listening(429, Retry_After="86400") as (port, asked):
        missed = probe(tmp_path, ["http://probe.test/"], proxy=f"http://127.0.0.1:{port}")
    assert len(asked) == 1
    assert missed["http://probe.test/"] == "the site asks for a pause of 1440 minutes"
