"""The codebook says what the files hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from output.codebook import book, codebook, codebook_html
from output.columns import VOCABULARIES, Column, rows_are, tables
from output.contents import Contents
from output.profiles.policy import policy
from output.tables import frames
from output.vocabulary import definitions


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


def test_every_table_says_what_a_row_is() -> None:
    assert rows_are().keys() == tables().keys()


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_word_of_a_vocabulary_is_defined(name: str) -> None:
    assert all(told.endswith(".") for told in definitions(VOCABULARIES[name]).values())


def test_every_reason_to_withhold_is_explained() -> None:
    assert all(why.endswith(".") for why in book().reasons.values())


def test_the_page_names_every_column_and_links_nowhere_else() -> None:
    page = html.fromstring(codebook_html())
    anchors = {element.get("id") for element in page.iter()}
    assert {f"{t}.{c.name}" for t, columns in tables().items() for c in columns} <= anchors
    links = [link.get("href", "") for link in page.iter("a")]
    assert links
    assert {link.removeprefix("#") for link in links} <= anchors
    assert not list(page.iter("script", "link", "img", "iframe"))


def test_what_is_withheld_stands_beside_the_column() -> None:
    told = {e.column.name: e.withheld for e in book().tables["evidence"]}
    assert told["archive_file"] == "public: always"
    assert "minor" in told["quote"]
    assert told["evidence_id"] == ""
