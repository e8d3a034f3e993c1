"""Text set in from the left, without blanks at the ends of its lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console, ConsoleOptions


@dataclass(frozen=True, slots=True)
class Inset:
    """A paragraph whose first line is set in by ``indent`` and the others by ``hang`` more."""

    text: Text
    indent: int
    hang: int = 0

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        """The lines, as rich asks for them."""
        width = max(20, options.max_width - self.indent - self.hang)
        left = self.indent
        for line in self.text.wrap(console, width):
            line.rstrip()
            yield Text(" " * left) + line
            left = self.indent + self.hang
