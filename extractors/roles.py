"""What the named people are, and whom they work for, as the sentences say it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.patterns import TAIL
from extractors.lexicon.titles import KIN, NO_ROLES
from extractors.records import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractors.clauses import Chunk, Sentence
    from extractors.names import Name
    from extractors.subjects import Who

_AFTER = re.compile(rf"N(?:,#)?,(?P<role>D)(?P<tail>{TAIL})")
_BEFORE = re.compile(rf"(?P<role>D)(?P<tail>{TAIL}),N")
_WORDS = re.compile(r"(?<![\w’'-])(?:[a-z][\w’'-]*\s+)*[a-z][\w’'-]*\Z")
_TITLE = re.compile(r"(?<![\w’'-])(?:[A-Z][\w’'-]*\s+)?[A-Z][\w’'-]*\Z")
_ARTICLE = re.compile(r"(?:(?:an?|the|his|her|their|its|another|one|fellow)\s+)+")


def roles_of(
    text: str, sentence: Sentence, names: Sequence[Name]
) -> Iterator[tuple[Who, Evidence]]:
    """For each named person of the sentence what it says that they are.

    ``names`` are those of organizations in the sentence. The field of the evidence is ``role`` or
    ``organization``.
    """
    chunks, codes = sentence
    for made in chunks:
        if made.code == "N" and made.who and made.heads:
            yield from _told(text, made.who, made, made.start, made.name_at, names)
    for pattern, name_first in ((_AFTER, True), (_BEFORE, False)):
        for match in pattern.finditer(codes):
            role = chunks[match.start("role")]
            who = chunks[match.start() if name_first else match.end() - 1].who
            if who:
                end = chunks[match.end("tail") - 1].end
                yield from _told(text, who, role, role.start, role.end, names, end)


def _told(
    text: str,
    who: Who,
    role: Chunk,
    start: int,
    end: int,
    names: Sequence[Name],
    tail: int | None = None,
) -> Iterator[tuple[Who, Evidence]]:
    if role.heads[-1] in KIN | NO_ROLES or role.owner is not None:
        return
    stop = len(text[start:end].rstrip(" ,")) + start
    inner = [n for n in names if start <= n.start and n.end <= stop]
    start = max([n.end for n in inner], default=start)
    words = _WORDS.search(text, start, stop) or _TITLE.search(text, start, stop)
    if words:
        article = _ARTICLE.match(text, words.start(), words.end())
        at = article.end() if article and article.end() < words.end() else words.start()
        yield who, Evidence(field="role", quote=text[at:stop], start=at, end=stop)
    for name in inner + [n for n in names if stop <= n.start and n.end <= (tail or stop)]:
        yield who, Evidence(field="organization", quote=name.text, start=name.start, end=name.end)
