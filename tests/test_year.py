"""The simulated year, in small: that it still runs, and comes to what is promised."""

from __future__ import annotations

from pathlib import Path

from benchmarks.year.__main__ import figures, simulate
from benchmarks.year.faults import Kind


def test_nothing_reachable_is_missed_and_faults_are_told(tmp_path: Path) -> None:
    year, verdict = simulate(5, tmp_path / "year", sources=4, days=85, faults=30.0)
    found = dict(figures(year, verdict))
    assert int(found["crawls"].replace(",", "")) >= 4 * 85 / 2
    assert found["missed of those that were announced and answered"] == "0"
    planted = sum(f.kind is not Kind.BLIP for site in year.sites.values() for f in site.faults)
    judged = verdict.seen.total() + verdict.missed.total() + verdict.too_short.total()
    assert judged == planted
    assert verdict.seen.total() > 0
    assert (verdict.missed.total(), verdict.false) == (0, [])
