"""Tokens of a text: words, figures and marks with their offsets."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th|(?:-[a-z]+)+)?(?![^\W\d_])"
    r"|[^\W\d_]+(?:[’'`ʼ‘‐‑-][^\W\d_]+|-\d+)*"
    r"|[^\W_]+|\S"
)
_POSSESSIVE = re.compile(r"[’'ʼ‘`][sS]\Z")


class Token(NamedTuple):
    """One word, number or mark."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """The word in lower case, its apostrophes straight."""
        return self.text.lower().replace("’", "'")


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]``; "'s" stands apart from its word.

    >>> [t.text for t in tokens("Ann-Marie’s 1,500 days.", 0, 23)]
    ['Ann-Marie', '’s', '1,500', 'days', '.']
    """
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word, at, stop = match[0], match.start(), match.end()
        owner = word[-1] in "sS" and len(word) > 2 and _POSSESSIVE.search(word)
        if owner:
            cut = at + owner.start()
            found += [
                Token(word[: owner.start()], at, cut),
                Token(word[owner.start() :], cut, stop),
            ]
        else:
            found.append(Token(word, at, stop))
    return found
