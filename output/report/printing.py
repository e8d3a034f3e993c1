"""Values made safe to print on a page."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from output.legible import legible
from output.report.marks import in_words, withheld

LONGEST = 20_000
"""Characters of one value that are shown; no honest value is longer."""


_ODD = re.compile(r"[^\n -~\xa0-\u0600\u0620-\u1fff\u2010-\u2027]|\A\[withheld")
"""Characters that may have to be made visible, and how a mark starts; most values have neither."""


def readable(value: str) -> str:
    """The text made legible, and cut where nobody reads on."""
    return legible(f"{value[:LONGEST]}…" if len(value) > LONGEST else value)


def shown(value: object) -> object:
    """What a template prints of a value: text made legible, markup and numbers as they are.

    A withheld cell is marked as one, so that it can't be taken for words of a source.
    """
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    if len(value) < LONGEST and not _ODD.search(value):
        return value
    if reason := withheld(value):
        return Markup('<span class="withheld">withheld: {}</span>').format(reason)
    return readable(value)


def in_plain(value: str) -> Markup:
    """What is printed where no markup can stand, as in a title."""
    return escape(readable(in_words(value)))


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
