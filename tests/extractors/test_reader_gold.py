"""The reader against annotated pages: it must not fall below what was recorded.

``make quality`` records the figures anew.
"""

from __future__ import annotations

import pytest

from benchmarks.quality import golds_of, recorded
from extractors.evaluation import evaluate

SLACK = 0.01
"""How far the F1 of full events may fall: a rule that helps elsewhere may cost something here."""


@pytest.mark.parametrize("name", ["`../shared/gold`", "`tests/newsroom/gold`"])
def test_agreement_stays(name: str) -> None:
    golds = golds_of(name)
    if not golds:
        pytest.skip(f"no annotated pages in {name}: they are kept beside the project")
    before, rows = recorded()[name].figures, evaluate(golds).table.rows
    assert rows["full"].f1 >= before["full"].f1 - SLACK, "evaluate --compare shows the events"
    assert rows["bystanders"].fp <= before["bystanders"].fp
    assert rows["quotes"].fp == 0
