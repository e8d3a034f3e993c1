"""The names that one run of capitals holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractors.lexicon.common_words import COMMON_WORDS
from extractors.lexicon.given_names import GIVEN_NAMES
from extractors.lexicon.organizations import HEADS, INSIDE
from extractors.lexicon.places import COUNTRIES
from extractors.lexicon.titles import BURMESE, HONORIFICS
from extractors.names.kinds import Kind, describes, kind_of, split_at
from extractors.names.runs import NEVER, PARTICLES, capital, is_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractors.tokens import Token


class Name(NamedTuple):
    """One place where a text names something."""

    kind: Kind
    text: str
    start: int
    end: int


_OPENERS = frozenset(
    """
    the a an in on at by for from of to after before during while when as according since under
    with both all some many several former this that these those his her their its also however
    and but
    """.split()
)


def named(text: str, words: Sequence[Token], run: tuple[int, int]) -> Iterator[Name]:
    """The names that one run of capitals holds: titles are cut off, organizations made whole."""
    i, j = run
    while i < j:
        cut = next((k for k in range(i, j) if _parts(words, k, i, j)), j)
        if cut > i:
            yield from _classified(text, words, i, cut)
        i = cut + 1


def _parts(words: Sequence[Token], k: int, i: int, j: int) -> bool:
    """Whether a word is a title and no part of a name: "El Sheikh", "Workers' Party"."""
    particle = k > i and words[k - 1].low in PARTICLES
    return is_title(words[k].low) and not particle and not _bound(words, k, i, j)


def _bound(words: Sequence[Token], k: int, i: int, j: int) -> bool:
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


def _classified(text: str, words: Sequence[Token], i: int, j: int) -> Iterator[Name]:
    while i < j and describes(words, i, j):
        i += 1
    while i < j - 1 and (words[i].low in HONORIFICS - BURMESE or _is_judge(words, i, j)):
        i += 1
    while j > i and not words[j - 1].text[0].isalnum():
        j -= 1
    if i >= j or all(len(w.text) == 1 for w in words[i:j]):
        return
    cut = split_at(words, i, j)
    if cut:
        yield from _classified(text, words, i, i + cut)
        yield from _classified(text, words, i + cut, j)
        return
    kind = kind_of(words, i, j)
    if kind == "organization":
        i, j = _whole(words, i, j)
    if kind:
        yield Name(kind, text[words[i].start : words[j - 1].end], words[i].start, words[j - 1].end)


def _is_judge(words: Sequence[Token], i: int, j: int) -> bool:
    """Whether "Justice" is a title before a name in full, not the thing itself."""
    return words[i].low == "justice" and j - i > 2 and HEADS.isdisjoint(w.low for w in words[i:j])


def _whole(words: Sequence[Token], i: int, j: int) -> tuple[int, int]:
    """An organization's name with the parts that small words join to it."""
    if i == 1 and capital(words[0]) and words[0].low in COMMON_WORDS and words[0].low not in INSIDE:
        i = 0 if words[0].low not in _OPENERS else i
    n = len(words)
    while j < n:
        k = j
        while k < n and k - j < 3 and words[k].low in INSIDE:
            k += 1
        if k == j or k >= n or not capital(words[k]) or words[k].low in NEVER:
            break
        joint = words[j].low
        end = k
        while end < n and capital(words[end]) and words[end].low not in NEVER:
            end += 1
        part = [w.low for w in words[k:end]]
        if (
            joint not in {"of", "for", "to", "de", "des", "du"}
            and not (
                joint in {"and", "&", "y"}
                and all(p in COMMON_WORDS and not is_title(p) for p in part)
                and not any(p in HEADS and p[-1] != "s" for p in part)
            )
            and not (joint == "in" and part[0] in COUNTRIES)
        ):
            break
        if any(is_title(p) and not p.endswith("s") for p in part) or part[0] in GIVEN_NAMES:
            break
        if joint == "to" and part[0] not in COMMON_WORDS:  # "... Court to Ivan Petrov"
            break
        j = end
    return i, j
