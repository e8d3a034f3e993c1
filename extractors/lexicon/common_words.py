"""English words that are written in lower case more often than with a capital.

The list was counted in the United States' country reports of 2016 to 2021, which are in the public
domain. A capital on one of these says that it opens a sentence or stands in a title; it is no sign
of a person's name.
"""

from __future__ import annotations

from pathlib import Path

COMMON_WORDS = frozenset(Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").split())
