"""Which announced articles of a site that publishes much else are worth fetching."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crawler.announcements import Link

TOPICS = Path(__file__).with_name("topics.csv")
"""A word or phrase a row: what it begins with, the topic that it tells, and its language."""
WORD = re.compile(r"[^\W\d_]{3,}")
ENDING = re.compile(r"\.(?:x?html?|php|aspx?|jsp)$")


@dataclass(frozen=True, slots=True)
class Relevance:
    """What makes an announced article relevant. Without sections and words every one is."""

    sections: re.Pattern[str] | None
    """Found in the paths of articles that are relevant whatever they are called."""
    words: re.Pattern[str] | None
    """Found in the title, the summary or the path of every other relevant article."""

    def __call__(self, link: Link) -> bool:
        """Whether the article is relevant. In doubt it is: when no word says what it is about."""
        if self.sections is None and self.words is None:
            return True
        path = urlsplit(link.url).path
        if self.sections and self.sections.search(path):
            return True
        if self.words is None:
            return False
        told = f"{link.title} {link.summary}"
        if self.words.search(f"{told} {slug_words(path)}"):
            return True
        # Folders such as /news/ say nothing.
        return WORD.search(told + slug_words(path.rstrip("/").rpartition("/")[2])) is None


def relevance(sections: str | None, words: Iterable[str]) -> Relevance:
    """What a declaration's sections and words come to.

    >>> relevance(None, ["detain"]).words.findall("Two detained; undetained")
    ['detain']
    """
    found = "|".join(r"[\s-]+".join(map(re.escape, word.split())) for word in words)
    return Relevance(
        re.compile(sections) if sections else None,
        re.compile(rf"\b(?:{found})", re.IGNORECASE) if found else None,
    )


def topic_words(topic: str, language: str) -> tuple[str, ...]:
    """Beginnings of the words that tell the topic, in the language or the one that it belongs to.

    Empty when there are none.
    """
    rows = _rows()
    found = rows.get((topic, language)) or rows.get((topic, language.partition("-")[0]))
    return found or ()


def topics() -> frozenset[str]:
    """All topics."""
    return frozenset(topic for topic, _ in _rows())


def slug_words(path: str) -> str:
    """The words of an address, without what names the kind of file.

    >>> slug_words("/news/2024/two-miners%20jailed.html")
    ' news 2024 two miners jailed'
    """
    return re.sub(r"[-_/+ ]+", " ", ENDING.sub("", unquote(path)))


@cache
def _rows() -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = defaultdict(tuple)
    with TOPICS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found[row["topic"], row["language"]] += (row["begins"],)
    return dict(found)
