"""Pages that stand where another was asked for: captchas, challenges, walls of consent.

Known by the marks in ``marks.csv``. They are counted, told and left alone, never worked around.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from crawler.media_types import why_no_html

LARGE = 100_000
"""Bytes of HTML that no such page has."""

_TITLE = re.compile(r"<title[^>]*>(.*?)</title", re.DOTALL)
_HIDDEN = re.compile(r"<(script|style|title|svg)\b.*?</\1\s*>|<[^>]*>|\s+", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mark:
    """What tells such a page."""

    where: str
    """``header``, ``title`` or ``body``."""
    mark: str
    """In lower case: begins the header's line or the title, or stands anywhere in the body."""
    most: int
    """Characters of readable text beyond which a page is none: articles tell of captchas too, and
    have one below their comments."""
    says: str


def why_block(header: Callable[[str], str], body: bytes) -> str | None:
    """What the answer is instead of the page, in a few words, or None when it may be the page.

    ``header`` gives the value of a header, empty when there is none; ``body`` is unpacked.
    """
    for mark in _marks("header"):
        name, _, value = mark.mark.partition(": ")
        if header(name).lower().startswith(value):
            return mark.says
    if why_no_html(header("content-type")) or not 0 < len(body) <= LARGE:
        return None
    html = body.decode("utf-8", "replace").lower()
    title = "".join(_TITLE.findall(html)[:1]).strip()
    found = [mark for mark in _marks("title") if title.startswith(mark.mark)]
    found += [mark for mark in _marks("body") if mark.mark in html]
    if not found:
        return None
    length = len(_HIDDEN.sub(" ", html))
    return next((mark.says for mark in found if length <= mark.most), None)


@cache
def _marks(where: str) -> tuple[Mark, ...]:
    with Path(__file__).with_name("marks.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["where"] == where]
    return tuple(Mark(r["where"], r["mark"], int(r["most"] or 0), r["says"]) for r in rows)
