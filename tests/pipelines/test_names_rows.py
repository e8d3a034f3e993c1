"""Pairs of names in CSV, as ``casebook compare-names`` takes them."""

from __future__ import annotations

import csv
import io

import pytest

from pipelines.lines import BadLine
from pipelines.names.compare import SAME
from pipelines.names.rows import ColumnError, compare_file


def _rows(text: str) -> list[list[str] | BadLine]:
    return list(compare_file(io.StringIO(text, newline="")))


def test_score_and_decision_follow_the_columns_of_the_file() -> None:
    header, same, other = _rows(
        "id,name_a,note,name_b\n"
        '7,Siarhei Hancharou,"one, two",Сергей Гончаров\n'
        "8,Siarhei Hancharou,,Siarhei Kavalenka\n"
    )
    assert header == ["id", "name_a", "note", "name_b", "score", "same"]
    assert same == ["7", "Siarhei Hancharou", "one, two", "Сергей Гончаров", "1.0000", "1"]
    assert isinstance(other, list)
    assert other[-1] == "0"
    assert 0 <= float(other[-2]) < SAME


def test_a_known_answer_is_kept_under_another_name() -> None:
    header, row = _rows("name_a,name_b,same,score\nIhar Zhuk,Ігар Жук,0,0.1\n")
    assert header == ["name_a", "name_b", "input_same", "input_score", "score", "same"]
    assert row == ["Ihar Zhuk", "Ігар Жук", "0", "0.1", "1.0000", "1"]


def test_bad_rows_are_told_by_number_and_the_rest_goes_on() -> None:
    found = _rows("name_a,name_b\nIhar Zhuk\n\nIhar Zhuk,Ihar Zhuk\na,b,c\n")
    assert [row for row in found if isinstance(row, BadLine)] == [
        BadLine(2, "has 1 cells, the header 2"),
        BadLine(5, "has 3 cells, the header 2"),
    ]
    assert ["Ihar Zhuk", "Ihar Zhuk", "1.0000", "1"] in found


def test_a_cell_too_long_is_a_bad_row() -> None:
    found = _rows(f"name_a,name_b\n{'a' * (csv.field_size_limit() + 1)},b\nA Zhuk,A Zhuk\n")
    assert isinstance(found[1], BadLine)
    assert found[-1] != found[1]
    assert isinstance(found[-1], list)


def test_an_empty_name_is_nobodys() -> None:
    assert _rows("name_a,name_b\n,Ihar Zhuk\n")[1] == ["", "Ihar Zhuk", "0.0000", "0"]


def test_a_byte_order_mark_is_no_part_of_a_column() -> None:
    assert _rows("\ufeffname_a,name_b\n")[0] == ["name_a", "name_b", "score", "same"]


@pytest.mark.parametrize("text", ["", "left,right\na,b\n", "name_a;name_b\n"])
def test_a_file_without_the_names_is_refused(text: str) -> None:
    with pytest.raises(ColumnError, match="name_b"):
        _rows(text)
