"""What the reports tell of custody, from a list of events."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from output.report.custody import Layer, in_custody, spells

UNTIL = date(2024, 12, 31)


def row(kind: str, when: str, penalty: str = "", duration: str = "") -> dict[str, str]:
    first, _, last = when.partition("/")
    return {
        "case_id": "C1",
        "type": kind,
        "date_from": first,
        "date_to": last or first,
        "penalty_kind": penalty,
        "penalty_duration": duration,
        "penalty_amount": "",
    }


def read(*events: dict[str, str]) -> list[str]:
    return [
        f"{date.fromordinal(s.start)} {date.fromordinal(s.end)} {s.layer.name.lower()}"
        for s in spells(events, UNTIL.toordinal())
    ]


ARREST = row("arrest", "2024-01-10")
TWO_YEARS = row("sentence", "2024-03-01", "imprisonment", "P2Y")


@pytest.mark.parametrize(
    ("events", "told"),
    [
        ([ARREST], ["2024-01-10 2025-01-01 unknown"]),
        ([ARREST, row("release", "2024-02-01")], ["2024-01-10 2024-02-01 reported"]),
        (
            [ARREST, TWO_YEARS],
            ["2024-01-10 2024-03-01 reported", "2024-03-01 2025-01-01 term"],
        ),
        (
            [row("arrest", "2024-01-01/2024-01-31"), row("release", "2024-02-01/2024-02-29")],
            ["2024-01-31 2024-02-01 reported"],
        ),
        (
            [ARREST, row("sentence", "2024-01-11", "administrative_arrest", "P15D")],
            ["2024-01-10 2024-01-11 reported", "2024-01-11 2024-01-26 term"],
        ),
        (
            [ARREST, row("sentence", "2024-03-01", "fine; suspended", "none; P2Y")],
            ["2024-01-10 2024-03-01 unknown"],
        ),
        (
            [ARREST, row("arrest", "2024-05-01")],
            ["2024-01-10 2024-05-01 unknown", "2024-05-01 2025-01-01 unknown"],
        ),
        (
            [row("sentence", "2024-01-01", "imprisonment", "P1M"), row("release", "2024-06-01")],
            ["2024-01-01 2024-01-31 term"],
        ),
        ([row("exile", "2024-01-01"), TWO_YEARS], []),
        ([row("release", "2024-01-01")], []),
        ([row("appeal", "2024-05-01")], []),
        ([row("sentence", "2024-01-01", "life_imprisonment")], ["2024-01-01 2024-12-31 term"]),
        (
            [TWO_YEARS, row("transfer", "2024-04-01")],
            ["2024-03-01 2024-04-01 reported", "2024-04-01 2025-01-01 term"],
        ),
    ],
)
def test_spells(events: list[dict[str, str]], told: list[str]) -> None:
    assert read(*events) == told


def test_months_count_who_was_in_on_their_last_day() -> None:
    counted = in_custody(pd.DataFrame([ARREST, TWO_YEARS]), date(2024, 4, 15))
    assert [f"{day:%Y-%m}" for day in counted.index] == ["2024-01", "2024-02", "2024-03"]
    assert counted[Layer.REPORTED].tolist() == [1, 1, 0]
    assert counted[Layer.TERM].tolist() == [0, 0, 1]
    assert counted[Layer.UNKNOWN].tolist() == [0, 0, 0]


def test_nothing_dated_gives_no_months() -> None:
    assert in_custody(pd.DataFrame([row("arrest", "")]), UNTIL).empty
