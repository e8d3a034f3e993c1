"""Text from the web made safe to look at, in a terminal as on a page."""

from __future__ import annotations

import re

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
"""What moves a terminal's cursor, turns the text around it, hides in it, or is no character."""


def legible(text: str) -> str:
    r"""The text with what is unseen made visible; tabs and line ends become spaces.

    >>> legible("Anna\u202e\x1b[31m\nNovik")
    'Anna[U+202E][U+001B][31m Novik'
    """
    return _HIDDEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", re.sub(r"\r?\n|\t", " ", text))
