"""The codebook: every column of every file, from the table of columns."""

from __future__ import annotations

from output.columns import Column, tables

_HEAD = """# Codebook

Made from `output/columns.csv`; change it there. All files are UTF-8 with a byte order mark, cells
are separated by commas, lines end with CR LF. A cell that a spreadsheet would run as a formula
starts with an apostrophe. Dates are ISO 8601, uncertain ones EDTF; times are UTC.
"""


def codebook() -> str:
    """The codebook in Markdown."""
    return "\n".join([_HEAD, *(_table(name, columns) for name, columns in tables().items())])


def _table(name: str, columns: tuple[Column, ...]) -> str:
    rows = "\n".join(map(_row, columns))
    return (
        f"## {name}.csv\n\n| column | type | meaning | example | empty means |\n"
        f"| --- | --- | --- | --- | --- |\n{rows}\n"
    )


def _row(column: Column) -> str:
    meaning = column.meaning
    if column.vocabulary:
        meaning += f" One of: {', '.join(f'`{value}`' for value in column.vocabulary)}."
    example = f"`{column.example}`" if column.example else ""
    return f"| {column.name} | {column.kind} | {meaning} | {example} | {column.empty or 'never'} |"
