"""Rows of tables, one by one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import pandas as pd

Row = Mapping[str, Any]
"""The cells of a row by column."""


def rows(frame: pd.DataFrame) -> list[Row]:
    """The rows of a table in their order."""
    return cast("list[Row]", frame.to_dict("records"))
