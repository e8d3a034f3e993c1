"""One digest of many reports: ``python -m benchmarks.digest`` prints the same on every machine.

Read are the annotated pages of the project and small hard texts.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from benchmarks.hard import HARD
from extractors.evaluation import load_gold
from extractors.reader import read
from extractors.records import Article

GOLD = Path(__file__).parent.parent / "tests" / "newsroom" / "gold"
SIZE = 2_000
"""Of a hard text."""


def articles() -> list[Article]:
    """What is read, in a fixed order."""
    pages = [Article(g.url, g.title, g.published, "en", g.text or "") for g in load_gold(GOLD)]
    hard = [Article(name, "", "2022-12-06", None, make(SIZE)) for name, make in HARD.items()]
    return pages + hard


def digest() -> str:
    """The SHA-256 of all reports as JSON."""
    found = hashlib.sha256()
    for article in articles():
        found.update(msgspec.json.encode(read(article)))
    return found.hexdigest()


if __name__ == "__main__":
    print(digest())
