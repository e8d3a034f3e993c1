"""Table Schema of a published table, from the table of columns."""

from __future__ import annotations

from typing import Any

from output.columns import Column, published
from output.profiles.policy import Profile, State, Treatment, reasons, treatment
from output.text import SEPARATOR, marked

TYPES = {
    "text": "string",
    "date": "date",
    "time": "datetime",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
}
"""Types of Table Schema by kind of column; a list is a text in CSV and an array in JSON."""

MISSING = ["", *(marked(reason) for reason in reasons())]
"""What stands for a missing value: nothing, or the mark of a withheld one."""


def table_schema(name: str, profile: Profile, *, typed: bool) -> dict[str, Any]:
    """The schema of a table; ``typed`` for formats that know lists and truth values, as JSON."""
    columns = published()[name]
    schema: dict[str, Any] = {
        "fields": [_field(column, profile, typed) for column in columns],
        "primaryKey": [column.name for column in columns if column.key],
        "missingValues": MISSING,
    }
    if keys := [_foreign(column, typed) for column in columns if column.refers]:
        schema["foreignKeys"] = keys
    return schema


def resource_name(table: str, *, typed: bool) -> str:
    """The name that a table's file bears in the package."""
    return f"{table}-jsonl" if typed else table


def _field(column: Column, profile: Profile, typed: bool) -> dict[str, Any]:
    told = [column.meaning]
    if column.kind == "list" and not typed:
        told.append("Items are separated by '; '.")
    if column.unit:
        told.append(f"Unit: {column.unit}.")
    told.append(f"Empty: {column.empty}." if column.empty else "Never empty, but when withheld.")
    field: dict[str, Any] = {
        "name": column.name,
        "type": ("array" if typed else "string") if column.kind == "list" else TYPES[column.kind],
        "title": column.name.replace("_", " "),
        "description": " ".join(told),
        "example": _example(column) if typed else column.example,
    }
    if column.kind == "boolean" and not typed:
        field |= {"trueValues": ["yes"], "falseValues": ["no"]}
    if constraints := _constraints(column, profile):
        field["constraints"] = constraints
    return field


def _example(column: Column) -> object:
    if column.kind == "boolean":
        return column.example == "yes"
    return column.example.split(SEPARATOR) if column.kind == "list" else column.example


def _constraints(column: Column, profile: Profile) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if not column.empty and (column.key or _is_always_shown(column, profile)):
        found["required"] = True
    if column.key:
        found["unique"] = True
    if column.vocabulary and column.kind == "text":
        found["enum"] = list(map(str, column.vocabulary))
    if column.kind == "integer":
        found["minimum"] = 0
    return found


def _is_always_shown(column: Column, profile: Profile) -> bool:
    done = {treatment(column.sensitivity, profile, state) for state in State}
    return done == {Treatment.KEEP} and column.kind != "list"


def _foreign(column: Column, typed: bool) -> dict[str, Any]:
    table, _, key = column.refers.partition(".")
    name = resource_name(table, typed=typed)
    return {"fields": [column.name], "reference": {"resource": name, "fields": [key]}}
