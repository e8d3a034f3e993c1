"""From one article to its report: who is named, and what was done to them."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from extractors.countries import find_country
from extractors.discourse import refer
from extractors.events.afterwards import dated_afterwards
from extractors.events.calendar import Calendar
from extractors.events.listing import Listing
from extractors.events.read import told
from extractors.events.scene import Scene
from extractors.events.unnamed import Unnamed
from extractors.groups import groups_of
from extractors.lineups import lineups
from extractors.memory import Memory
from extractors.names import find_names
from extractors.names.engine import engine_named
from extractors.passages import passages, tells
from extractors.records import Report
from extractors.roles import roles_of
from extractors.sentences import split_sentences
from extractors.subjects import identify
from extractors.writing import subjects_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractors.events.told import Told
    from extractors.names import Name, NameEngine
    from extractors.records import Article, Evidence
    from extractors.spans import Span
    from extractors.subjects import Who

READER_VERSION = "4"

_STOP_WORDS = re.compile(r"\b(?:the|of|and|to|in|was|were|is|that|for|with|by)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_SAMPLE = 4000
_ENGLISH = 0.12
"""Least share of stop words in English."""


def read(
    article: Article,
    *,
    id: str | None = None,  # noqa: A002
    engine: NameEngine | None = None,
) -> Report:
    """The report of one article; empty for a language other than English.

    ``engine`` is asked for names where the rules are in doubt; None means the built-in one.
    """
    engine = engine or engine_named()
    text = article.text
    acts: list[Told] = []
    known: dict[int, list[Evidence]] = {}
    people: dict[int, Who] = {}
    spans = split_sentences(text) if reads(article) else ()
    if any(tells(text[start:end]) for start, end in spans):
        names = find_names(text, spans, engine)
        people = identify(text, names)
        acts, known = _read(article, spans, names, people)
    country = find_country(article.title, text)
    return Report(
        id=id if id is not None else article.url,
        url=article.url,
        title=article.title,
        published=article.published,
        language=article.language,
        country=country[0] if country else None,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        reader=reader_version(engine),
        subjects=tuple(subjects_of(text, acts, known)),
        groups=groups_of(text, acts, people),
    )


def reader_version(engine: NameEngine) -> str:
    """What the reports of this reader depend on; the built-in engine is part of the reader."""
    return f"{READER_VERSION} {engine.version}".strip()


def reads(article: Article) -> bool:
    """Whether the article is in a language that the reader reads, as it says or as it looks."""
    if article.language is not None:
        return article.language.lower().split("-")[0] == "en"
    sample = article.text[:_SAMPLE]
    words = len(_WORD.findall(sample))
    return words == 0 or len(_STOP_WORDS.findall(sample)) >= _ENGLISH * words


def _read(
    article: Article, spans: tuple[Span, ...], names: tuple[Name, ...], people: Mapping[int, Who]
) -> tuple[list[Told], dict[int, list[Evidence]]]:
    """The acts that the text tells, and what it says of each person's work."""
    text = article.text
    memory = Memory(lineups(text, names, people))
    calendar, scene = Calendar(), Scene()
    listing, unnamed = Listing(), Unnamed()
    acts: list[Told] = []
    last = 0
    known: dict[int, list[Evidence]] = {}
    bodies = _Bodies(names)
    by_start = {n.start: n for n in names}
    for sentence in passages(text, spans, by_start, people, article.published):
        if not sentence.chunks:
            continue
        memory.next_sentence()
        refers = refer(sentence, memory)
        found = [
            calendar.settle(sentence, a) for a in told(text, sentence, refers, memory, listing)
        ]
        found = unnamed.settle(sentence, refers, [scene.settle(sentence, a) for a in found])
        calendar.turn(sentence, found)
        scene.turn(sentence, (who for whom in refers.values() for who in whom), found)
        for act in found:
            if act.who and not act.doubtful:
                memory.learn(act.who, act.type)
        acts[last:] = dated_afterwards(sentence, acts[last:])
        last = len(acts)
        acts += found
        for who, evidence in roles_of(text, sentence, bodies.within(sentence.chunks[-1].end)):
            known.setdefault(id(who), []).append(evidence)
    told_of = [a for a in acts if not a.doubtful or memory.knows(a.who)]
    return [a for a in told_of if a not in unnamed.named], known


class _Bodies:
    """The names of organizations, handed out sentence by sentence."""

    def __init__(self, names: tuple[Name, ...]) -> None:
        self._names = [n for n in names if n.kind == "organization"]
        self._next = 0

    def within(self, end: int) -> list[Name]:
        """Those not handed out yet that end by ``end``."""
        start = self._next
        while self._next < len(self._names) and self._names[self._next].end <= end:
            self._next += 1
        return self._names[start : self._next]
