"""The codebook says what the files hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from output.codebook import codebook
from output.columns import Column, tables
from output.contents import Contents
from output.profiles.policy import policy
from output.tables import frames


def keys() -> set[str]:
    return {
        f"{name}.{column.name}"
        for name, columns in tables().items()
        for column in columns
        if column.key
    }


ROOT = Path(__file__).parent.parent.parent


def test_the_documented_codebook_is_the_table_of_columns() -> None:
    documented = (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8")
    assert documented == codebook(), "run `make codebook`"


def test_the_tables_have_the_columns_of_the_table_of_columns() -> None:
    assert {name: list(frame.columns) for name, frame in frames(Contents(())).items()} == {
        name: [column.name for column in columns] for name, columns in tables().items()
    }


@pytest.mark.parametrize(
    "column", [column for columns in tables().values() for column in columns], ids=lambda c: c.name
)
def test_every_column_is_described(column: Column) -> None:
    assert column.meaning.endswith(".")
    assert column.kind in {"text", "date", "time", "integer", "number", "boolean", "list"}
    assert column.example or column.name == "decision"
    assert column.sensitivity in policy()
    assert column.refers in {"", *keys()}
    if column.vocabulary:
        assert all(value in column.vocabulary for value in column.example.split("; "))


def test_every_table_has_one_key() -> None:
    assert len(keys()) == len(tables())
