"""Names in a text: of persons, organizations and places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from extractors.lexicon.common_words import COMMON_WORDS
from extractors.lexicon.given_names import GIVEN_NAMES
from extractors.lexicon.numbers import VALUES
from extractors.lexicon.organizations import BODIES, FACILITIES, HEADS, INSIDE
from extractors.lexicon.places import ADJECTIVES, PLACE_HEADS, PLACES
from extractors.lexicon.titles import BURMESE, HONORIFICS, PEOPLE
from extractors.spans import apart
from extractors.tokens import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extractors.spans import Span

Kind = Literal["person", "organization", "place", "other"]
"""``other`` is a single capitalised word of which the form does not tell more."""


class Name(NamedTuple):
    """One place where a text names something."""

    kind: Kind
    text: str
    start: int
    end: int


_OWNING = frozenset("people women men children nation".split())
_PARTICLES = frozenset(
    """
    al el de da di du del della dos das der den van von bin bint ibn ould abu abd ag la le y e
    ben
    """.split()
)
_PREFIXED = re.compile(r"(?:al|el|as|ad|ar|an|at|ash|az|d|l|o)[-’'][A-Z]")
_SURNAME = re.compile(
    r"(?i)\w{2,}(?:sk[iy]|sk[iy]y|ska|skaya|skaia|vich|vych|wicz|enk[oa]|enka|ov|ova|ev|"
    r"eva|yev|yeva|"
    r"in|ina|yan|ian|adze|shvili|uk|chuk|oglu|zadeh|zade|pour|nejad|ullah|bek|bay|bayev|baev)\Z"
)
_COMPOUND = re.compile(
    r"-(?:based|led|affiliated|backed|aligned|language|era|born|owned|run|style|"
    r"controlled|occupied|"
    r"registered|funded|sponsored|related|wide|style|shirts?)\Z"
)
_NEVER = frozenset(VALUES) | frozenset(
    """
    i monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december mr mrs ms dr god ramadan christmas
    easter covid covid-19 internet facebook twitter telegram youtube tiktok instagram whatsapp
    article law code section act bill english
    """.split()
)


def find_names(text: str, sentences: Iterable[Span]) -> tuple[Name, ...]:
    """The names in order of the text, none inside another.

    >>> from extractors.spans import Span
    >>> text = "BKDP President Alena Novik met Petro Hrynko in Minsk."
    >>> for name in find_names(text, [Span(0, len(text))]):
    ...     print(name.kind, name.text)
    organization BKDP
    person Alena Novik
    person Petro Hrynko
    place Minsk
    """
    found: list[Name] = []
    for start, end in sentences:
        words = tokens(text, start, end)
        for run in _runs(words):
            found += _named(text, words, run)
    return _settled(apart(found))


def _capital(token: Token) -> bool:
    return token.text[0].isupper() or bool(_PREFIXED.match(token.text))


def _opening(words: list[Token], i: int) -> bool:
    """Whether a capital at ``i`` may be due to the place alone."""
    return (
        i == 0
        or words[i - 1].text in "“\"‘'«•:–—-*(…"
        or not any(w.text[0].isalnum() for w in words[max(0, i - 3) : i])
    )


def _runs(words: list[Token]) -> Iterator[tuple[int, int]]:
    """Runs of words with capitals, and the small words inside them."""
    i, n = 0, len(words)
    while i < n:
        if (
            not _capital(words[i])
            or words[i].low in _NEVER
            or (_opening(words, i) and _plain(words[i].low))
        ):
            i += 1
            continue
        j = i + 1
        while j < n and (width := _goes_on(words, j)):
            j += width
        yield i, j
        i = j


def _goes_on(words: list[Token], j: int) -> int:
    """How many words from ``j`` on belong to the run of capitals before; 0 where it ends."""
    word = words[j]
    if _capital(word):
        return int(word.low not in _NEVER)
    if not _capital_at(words, j + 1):
        return 0
    if word.text == ".":
        return int(_initial(words, j))
    last = words[j - 1]
    owned = word.low == "'s" and last.low in _OWNING
    plural = word.text in "’'" and last.text[-1:] == "s" and word.start == last.end
    return 2 if owned or plural or word.low in _PARTICLES else 0


def _capital_at(words: list[Token], i: int) -> bool:
    return i < len(words) and _capital(words[i])


def _plain(low: str) -> bool:
    return (low in COMMON_WORDS or low in PEOPLE) and low not in GIVEN_NAMES


def _initial(words: list[Token], dot: int) -> bool:
    before = words[dot - 1].text
    return len(before) == 1 and words[dot].start == words[dot - 1].end and _capital(words[dot + 1])


def _named(text: str, words: list[Token], run: tuple[int, int]) -> Iterator[Name]:
    """The names that one run of capitals holds: titles are cut off, organizations made whole."""
    i, j = run
    while i < j:
        cut = next(
            (k for k in range(i, j) if _is_title(words[k].low) and not _bound(words, k, i, j)), j
        )
        if cut > i:
            yield from _classified(text, words, i, cut)
        i = cut + 1


def _is_title(low: str) -> bool:
    return (low in PEOPLE or low in HONORIFICS) and low not in BURMESE and low not in ADJECTIVES


def _bound(words: list[Token], k: int, i: int, j: int) -> bool:
    """Whether a word for people is part of an organization's name: "Workers' Party"."""
    after = words[k + 1].low if k + 1 < j else ""
    plural = words[k].low.endswith("s") or words[k].low in {"women", "people", "youth"}
    return after in HEADS or (
        plural
        and (
            (k + 1 < len(words) and words[k + 1].text in "’'")
            or any(w.low in HEADS for w in words[i:j])
        )
    )


def _classified(text: str, words: list[Token], i: int, j: int) -> Iterator[Name]:
    while i < j and _describes(words, i, j):
        i += 1
    while i < j - 1 and words[i].low in HONORIFICS - BURMESE:
        i += 1
    while j > i and not words[j - 1].text[0].isalnum():
        j -= 1
    if i >= j:
        return
    lows = [w.low for w in words[i:j]]
    kind = _kind(words, i, j, lows)
    if kind == "split":
        yield from _classified(text, words, i, i + 1)
        yield from _classified(text, words, i + 1, j)
        return
    if kind == "organization":
        i, j = _whole(words, i, j)
    if kind:
        yield Name(kind, text[words[i].start : words[j - 1].end], words[i].start, words[j - 1].end)


def _describes(words: list[Token], i: int, j: int) -> bool:
    """Whether a capital only tells where somebody comes from: "Ukrainian", "Homel-based"."""
    low = words[i].low
    if _COMPOUND.search(low):
        return True
    given = low in GIVEN_NAMES and i + 1 < j and bool(_SURNAME.match(words[i + 1].low))
    return low in ADJECTIVES and not given and not any(w.low in HEADS for w in words[i + 1 : j])


def _kind(words: list[Token], i: int, j: int, lows: list[str]) -> Kind | Literal["split"] | None:
    size = j - i
    before = words[i - 1].low if i else ""
    if before in BODIES and not any(low in GIVEN_NAMES for low in lows):
        return "organization"
    if lows[-1] in FACILITIES or (size > 1 and lows[-1] in PLACE_HEADS):
        return "place"
    if any(low in HEADS for low in lows) and (size > 1 or _followed_by_of(words, j)):
        return "organization"
    if size == 1:
        return _single(words, i, lows[0])
    if words[i].text.isupper() and len(lows[0]) > 1 and not words[i + 1].text.isupper():
        return "person" if lows[1] in GIVEN_NAMES or len(lows[0]) > 5 else "split"
    if lows[0] in PLACES and lows[0] not in GIVEN_NAMES:
        return "place" if all(low in PLACES or low in PLACE_HEADS for low in lows) else "split"
    given = next((k for k in range(1, size) if lows[k] in GIVEN_NAMES), 0)
    if given and all(_plain(low) or low in ADJECTIVES or low in HEADS for low in lows[:given]):
        return "split"
    plain = sum(_plain(low) and low not in _PARTICLES for low in lows)
    if lows[0] in GIVEN_NAMES:
        return "person" if plain < size - 1 or size == 2 else "other"
    if plain or lows[-1] in ADJECTIVES or any(low in PLACE_HEADS for low in lows):
        return "person" if plain <= 1 and _SURNAME.match(lows[-1]) else "other"
    if lows[-1] in PLACES:
        return "place"
    return "person"


def _single(words: list[Token], i: int, low: str) -> Kind | None:
    token = words[i].text
    before = words[i - 1].low if i else ""
    if low in PLACES:
        return "place"
    adjective = low in ADJECTIVES or low.removesuffix("s") in ADJECTIVES
    if adjective or (len(token) == 1 and not token.isdigit()):
        return None
    if token.isupper() or (token[:-1].isupper() and token[-1] == "s"):
        return "organization" if len(token) < 9 or low in HEADS else "other"
    if low in COMMON_WORDS and low not in GIVEN_NAMES:
        return None
    if low in GIVEN_NAMES or before in PEOPLE or before in HONORIFICS:
        return "person"
    return "other"


def _followed_by_of(words: list[Token], j: int) -> bool:
    return (
        j + 1 < len(words)
        and words[j].low in {"of", "for"}
        and any(_capital(w) for w in words[j + 1 : j + 3])
    )


def _whole(words: list[Token], i: int, j: int) -> tuple[int, int]:
    """An organization's name with the parts that small words join to it."""
    if (
        i == 1
        and _capital(words[0])
        and words[0].low in COMMON_WORDS
        and words[0].low not in INSIDE
    ):
        i = 0 if words[0].low not in _OPENERS else i
    n = len(words)
    while j < n:
        k = j
        while k < n and k - j < 3 and words[k].low in INSIDE:
            k += 1
        if k == j or k >= n or not _capital(words[k]) or words[k].low in _NEVER:
            break
        joint = words[j].low
        end = k
        while end < n and _capital(words[end]) and words[end].low not in _NEVER:
            end += 1
        part = [w.low for w in words[k:end]]
        if (
            joint not in {"of", "for", "to", "de", "des", "du"}
            and not (
                joint in {"and", "&", "y"}
                and all(p in COMMON_WORDS and not _is_title(p) for p in part)
                and not any(p in HEADS for p in part)
            )
            and not (joint in {"in", "at"} and part[0] in PLACES)
        ):
            break
        if any(_is_title(p) and not p.endswith("s") for p in part) or part[0] in GIVEN_NAMES:
            break
        j = end
    return i, j


_OPENERS = frozenset(
    """
    the a an in on at by for from of to after before during while when as according since under
    with both all some many several former this that these those his her their its also however
    and but
    """.split()
)


def _settled(names: Sequence[Name]) -> tuple[Name, ...]:
    """Single words become persons or organizations when the page names them in full elsewhere."""
    person_words: set[str] = set()
    for name in names:
        if name.kind == "person":
            person_words.update(w.lower() for w in name.text.split() if len(w) > 1)
    return tuple(
        name._replace(kind="person")
        if name.kind in {"other", "place"}
        and name.text.lower() in person_words
        and " " not in name.text
        and (name.kind == "other" or name.text.lower() not in PLACES)
        else name
        for name in names
    )
