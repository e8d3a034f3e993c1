"""The figures in docs/quality.md are those of the reader as it is: ``make quality`` writes them."""

from __future__ import annotations

import pytest

from benchmarks.quality import FOLDERS, PAGE, measured, recorded, renewed


def test_the_page_shows_what_is_recorded() -> None:
    page = PAGE.read_text("utf-8")
    assert page == renewed(page, recorded())


@pytest.mark.parametrize("name", FOLDERS)
def test_what_is_recorded_is_what_the_reader_does(name: str) -> None:
    now = measured(name)
    if now is None:
        pytest.skip(f"no annotated pages in {name}: they are kept beside the project")
    assert recorded()[name] == now, "say make quality"
