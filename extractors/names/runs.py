"""What capitals tell of a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.lexicon.common_words import COMMON_WORDS
from extractors.lexicon.given_names import GIVEN_NAMES
from extractors.lexicon.grammar import ADVERBS, PREPOSITIONS, SUBORDINATORS
from extractors.lexicon.numbers import VALUES
from extractors.lexicon.organizations import HEADS
from extractors.lexicon.places import ADJECTIVES
from extractors.lexicon.titles import BURMESE, HONORIFICS, PEOPLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractors.tokens import Token

_OWNING = frozenset("people women men children nation".split())
PARTICLES = frozenset(
    """
    al el de da di du del della dos das der den van von bin bint ibn ould abu abd ag la le y e
    ben
    """.split()
)
_SMALL = PREPOSITIONS | SUBORDINATORS | ADVERBS
_SURNAMES = frozenset("law may march bill god".split())
_PREFIXED = re.compile(r"(?:al|el|as|ad|ar|an|at|ash|az|d|l|o)[-’'][A-Z]")
_SHORTENED = {
    f"{word}'{verb}"
    for word in "i you we they he she it that there what who".split()
    for verb in "ve re ll d m".split()
}
NEVER = (
    frozenset(VALUES)
    | _SHORTENED
    | frozenset(
        """
    i monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december mr mrs ms dr god ramadan christmas
    easter covid covid-19 internet facebook twitter telegram youtube tiktok instagram whatsapp
    article law code section act bill english was were is are has had have been
    """.split()
    )
)


def runs(words: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Runs of words with capitals, and the small words inside them."""
    i, n = 0, len(words)
    while i < n:
        if not _begins(words, i):
            i += 1
            continue
        j = i + 1
        while j < n and (width := _goes_on(words, j)):
            j += width
        yield i, j
        i = j


def _begins(words: Sequence[Token], i: int) -> bool:
    """Whether a name can begin with this word."""
    low = words[i].low
    if not capital(words[i]):
        return False
    if low in NEVER or (_opening(words, i) and plain(low)):
        leads = low in HEADS and i + 2 < len(words) and words[i + 1].low in {"of", "for", "to"}
        thi = _capital_at(words, i + 1) and words[i + 1].low == "thi"
        return thi or _initial(words, i + 1) or (leads and capital(words[i + 2]))
    return True


def _goes_on(words: Sequence[Token], j: int) -> int:
    """How many words from ``j`` on belong to the run of capitals before; 0 where it ends."""
    word = words[j]
    if capital(word):
        return int(word.low not in NEVER or _is_surname(words, j))
    if not _capital_at(words, j + 1):
        return 0
    if word.text == ".":
        return int(_initial(words, j))
    last = words[j - 1]
    owned = word.low == "'s" and last.low in _OWNING
    plural = word.text in "’'" and last.text[-1:] == "s" and word.start == last.end
    return 2 if owned or plural or word.low in PARTICLES else 0


def _is_surname(words: Sequence[Token], j: int) -> bool:
    """Whether a word that is hardly ever a name follows a given name: "Nathan Law"."""
    date = j + 1 < len(words) and words[j + 1].text[0].isdigit()
    return words[j].low in _SURNAMES and words[j - 1].low in GIVEN_NAMES and not date


def capital(token: Token) -> bool:
    """Whether a word starts with a capital, behind an article at most: "al-Said"."""
    return token.text[0].isupper() or bool(_PREFIXED.match(token.text))


def _capital_at(words: Sequence[Token], i: int) -> bool:
    return i < len(words) and capital(words[i])


def _opening(words: Sequence[Token], i: int) -> bool:
    """Whether a capital at ``i`` may be due to the place alone."""
    return (
        i == 0
        or words[i - 1].text in "“\"‘'«•:–—-*(…"
        or not any(w.text[0].isalnum() for w in words[max(0, i - 3) : i])
    )


def plain(low: str) -> bool:
    """Whether a word is more often no part of a name."""
    return (low in COMMON_WORDS or low in PEOPLE or low in _SMALL) and low not in GIVEN_NAMES


def is_title(low: str) -> bool:
    """Whether a word before a name says what somebody is."""
    return (low in PEOPLE or low in HONORIFICS) and low not in BURMESE and low not in ADJECTIVES


def _initial(words: Sequence[Token], dot: int) -> bool:
    if dot + 1 >= len(words) or words[dot].text != ".":
        return False
    before = words[dot - 1].text
    return len(before) == 1 and words[dot].start == words[dot - 1].end and capital(words[dot + 1])
