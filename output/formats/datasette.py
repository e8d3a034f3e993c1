"""What Datasette shows beside the tables: what they, their columns and the views mean."""

from __future__ import annotations

from typing import Any

from output.columns import published, rows_are
from output.release import TITLE, Release

VIEWS = {
    "case_overview": "A case in one row, with the number of its events and quotes.",
    "timeline": "The events of each case in the order of their dates.",
    "in_custody": "People who were in custody when they were last reported on.",
    "verdicts": "Each penalty with the verdict that imposed it.",
    "citations": "Each quote with the name of its case and its page.",
    "charges_by_article": "How many charges and cases name each provision of law.",
    "withheld_cells": "How many cells are withheld, by table, column and reason.",
}
"""The views of the database."""

_FACETS = {
    "cases": ["status", "country", "kind"],
    "events": ["type"],
    "penalties": ["kind"],
    "charges": ["code"],
    "evidence": ["field", "source"],
    "judgements": ["kind", "decision"],
    "changes": ["action", "cause"],
}
_LABELS = {"cases": "name", "events": "type", "articles": "title"}


def metadata(release: Release) -> dict[str, Any]:
    """The metadata file of Datasette for the database."""
    facts = "; ".join(f"{name}: {value}" for name, value in release.facts().items())
    return {
        "title": TITLE,
        "description": facts,
        "databases": {
            "dataset": {
                "description": facts,
                "tables": {
                    **{name: _table(name) for name in published()},
                    **{name: {"description": text} for name, text in VIEWS.items()},
                },
            }
        },
    }


def _table(name: str) -> dict[str, Any]:
    columns = {column.name: column.meaning for column in published()[name]}
    found: dict[str, Any] = {"description": rows_are()[name], "columns": columns}
    if name in _FACETS:
        found["facets"] = _FACETS[name]
    if name in _LABELS:
        found["label_column"] = _LABELS[name]
    return found
