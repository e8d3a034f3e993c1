"""Text from the web made safe to look at."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

LONGEST = 20_000
"""Characters of one value that are shown; no honest value is longer."""

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\ud800-\udfff]"
)
"""Characters that a page can't hold, and those that turn or hide the text around them."""


def legible(value: str) -> str:
    r"""The text with what is unseen made visible, cut where nobody reads on.

    >>> legible("Anna\u202e\x00")
    'Anna[U+202E][U+0000]'
    """
    if len(value) > LONGEST:
        value = f"{value[:LONGEST]}…"
    return _HIDDEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", value)


def shown(value: object) -> object:
    """What a template prints of a value: text made legible, nothing for None, markup as it is."""
    if value is None:
        return ""
    if isinstance(value, str) and not hasattr(value, "__html__"):
        return legible(value)
    return value


def web_address(url: str) -> str:
    """The address if it leads to the web and nowhere else; else empty.

    >>> web_address("https://news.example.org/1"), web_address("javascript:alert(1)")
    ('https://news.example.org/1', '')
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.netloc else ""
