"""CSV files as spreadsheets and pandas read them."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from output.spreadsheet import FORMULA_STARTS, guarded, write_csv, write_whole


def test_the_file_opens_as_utf8_in_excel(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    write_csv(pd.DataFrame({"name": ["Алесь Жук"], "quote": ['said "no", twice\nand left']}), path)
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfname,quote\r\n")
    with path.open(encoding="utf-8-sig", newline="") as lines:
        assert list(csv.reader(lines))[1] == ["Алесь Жук", 'said "no", twice\nand left']


@given(st.text())
def test_no_cell_is_run_as_a_formula_and_no_text_is_lost(cell: str) -> None:
    (safe,) = guarded(pa.array([cell])).to_pylist()
    assert not safe.startswith(FORMULA_STARTS)
    assert safe in (cell, f"'{cell}")


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("old", encoding="utf-8")

    def write(file: object) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_whole(path, write)
    assert [file.name for file in tmp_path.iterdir()] == ["t.csv"]
    assert path.read_text(encoding="utf-8") == "old"
