"""A name as written, cut into its words; titles and what joins words are told apart."""

from __future__ import annotations

import csv
import re
from functools import lru_cache
from importlib.resources import files

from pipelines.names.fold import plain
from pipelines.names.given_names import given_name
from pipelines.names.initials import is_initial

_UNSEEN = re.compile("[\u00ad\u200b-\u200f]")
_BRACKETED = re.compile(r"\([^)]*\)|\[[^\]]*\]|[\"“”„«»][^\"“”„«»]*[\"“”„«»]")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f]|['’`ʼʹ‘](?=[^\W\d_]))*\.?")
_HYPHEN = re.compile(r"[-\u2010\u2011]")
_SEAM = re.compile(r"(?<=[^\W\d_A-ZА-Я]{2})(?=[A-ZА-ЯЁІЎ][^\W\d_A-ZА-Я]{2})")


def split_name(name: str) -> list[str]:
    """The words of a name in the order written, without honorifics, articles and nicknames.

    Nicknames are what stands in brackets or quotes. Arabic compounds become one word. An initial
    stays as it is.

    >>> split_name('Dr. Abd al-Rahman "Abu Zayd" el-Masri')
    ['abdulRahman', 'Masri']
    >>> split_name("Salah ad-Din P. Qasimi (born Haddad)")
    ['Salaheddin', 'P.', 'Qasimi']
    """
    name = _UNSEEN.sub("", name)
    words = [
        part
        for word in _words(_BRACKETED.sub(" ", name)) or _words(name)
        for part in _unglued(word)
    ]
    words = [word for word in words if not _is(word, "honorific")] or words
    kept = [word for word in _joined(words) if not _is_article(word)]
    return kept if len(kept) > 1 else _joined(words)


def stands_for(word: str, kind: str) -> str:
    """What a word of ``particles.csv`` of this kind stands for, or an empty string."""
    return _particles().get((kind, plain(word)), "")


@lru_cache(maxsize=1)
def _particles() -> dict[tuple[str, str], str]:
    with (files("pipelines.names") / "particles.csv").open(encoding="utf-8") as lines:
        return {(row["kind"], row["word"]): row["stands_for"] for row in csv.DictReader(lines)}


def _is(word: str, kind: str) -> bool:
    return (kind, plain(word)) in _particles()


def _is_article(word: str) -> bool:
    return _is(word, "article") and (word.islower() or not is_initial(word))


def _words(name: str) -> list[str]:
    """The words, without Arabic articles that a hyphen ties to the next."""
    return [
        match[0]
        for match in _WORD.finditer(name)
        if any(map(str.isalpha, match[0]))
        and not (_HYPHEN.match(name, match.end()) and _is(match[0], "hyphenated article"))
    ]


def _unglued(word: str) -> list[str]:
    """The words of one that lost its space, where a part is a given name: ``NikolaiPetrov``."""
    parts = _SEAM.split(word)
    return parts if any(map(given_name, parts)) else [word]


def _joined(words: list[str]) -> list[str]:
    """The words, compounds as one."""
    joined: list[str] = []
    prefix = ""
    for word in words:
        if start := stands_for(word, "prefix"):
            prefix += start
        elif (end := stands_for(word, "suffix")) and joined and not prefix:
            joined[-1] += end
        elif not prefix or not _is(word, "article"):
            joined.append(prefix + word)
            prefix = ""
    return [*joined, prefix] if prefix else joined
