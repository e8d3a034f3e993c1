"""Cells that a profile has withheld."""

from __future__ import annotations

import re

import pandas as pd

from output.text import marked

_START, _END = marked("|").split("|")
_MARK = re.compile(f"{re.escape(_START)}([^]]+){re.escape(_END)}")


def withheld(cell: str) -> str:
    """The reason for which the cell is withheld; empty for a value.

    >>> withheld("[withheld: minor]"), withheld("Lida")
    ('minor', '')
    """
    found = _MARK.fullmatch(cell)
    return found[1] if found else ""


def in_words(cell: str) -> str:
    """The cell as it is shown where no markup can stand.

    >>> in_words("[withheld: minor]"), in_words("Lida")
    ('withheld: minor', 'Lida')
    """
    reason = withheld(cell)
    return f"withheld: {reason}" if reason else cell


def are_withheld(cells: pd.Series[str]) -> pd.Series[bool]:
    """Which of the cells are withheld."""
    return cells.str.startswith(_START)
