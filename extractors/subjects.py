"""Who is who on one page: the mentions that are one person or organization."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right, insort
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Literal

from extractors.gender import Gender, gender_of
from extractors.lexicon.given_names import FEMALE, MALE
from extractors.lexicon.titles import BURMESE, FAMILY, HONORIFICS, KIN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.names import Name

_MARKS = re.compile(r"[’'`ʼ‘.()\"“”«»]")
_COMMON_FIRST = frozenset(
    """
    abd abdel abdul abu ahmed ali mahmudur mohamed mohammad mohammed muhammad muhammed syed
    """.split()
)
"""First words that many share, so that the next does not tell who is meant."""
_MISSPELT = range(5, 30)
"""Lengths of words in which a letter too many or too few is looked for."""
_KNOWN = MALE | FEMALE
_MOST = 20
"""Bearers of one word who are looked at: so many that a page does not tell them apart."""
_KIN = "|".join(sorted(FAMILY))
_RELATIVES = "|".join(sorted(KIN))
_RELATED_BEFORE = re.compile(rf"(?:\b(?i:his|her|their|my)|[’']s) (?:\w+ )?(?:{_KIN}),? \Z")
_RELATED_AFTER = re.compile(
    rf", (?:the |a )?(?:\w+ )?(?:{_RELATIVES}) of |, (?:his|her|their) (?:\w+ )?(?:{_KIN})\b|"
    rf", [A-Z][\w-]*(?: [A-Z][\w-]*){{0,3}}[’']s (?:\w+ )?(?:{_KIN})\b"
)
_LEAD = re.compile(
    r"(?:[\s,(]*(?:an?\s(?:[\w-]+\s){1,5})?(?P<as>(?:(?:(?:who\s(?:is|was)\s)?"
    r"(?:also|better|widely|commonly)?\s*known\s+as)|alias|a\.?k\.?a\.?|nicknamed|"
    r"whom\s(?:\w+\s){0,3}call(?:s|ed)?|also\s+spelled|pen\s+name)\s+)[“\"‘']?|"
    r"\s*\((?:the\s+)?[“\"]?)\Z"
)
_LEAD_REACH = 90


@dataclass(slots=True, eq=False)
class Who:
    """A person or organization that the page names, under all its forms."""

    name: str
    kind: Literal["person", "organization"]
    words: tuple[str, ...]
    gender: Gender = None
    minor: bool = False
    """Named as somebody's relative or lawyer: a surname alone means the other bearer."""
    sure: bool = True
    """False while nothing but a capital says that this is a person."""
    places: list[Name] = field(default_factory=list)

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form but the fullest, in order of first use."""
        return tuple(dict.fromkeys(n.text for n in self.places if n.text != self.name))


def fold(name: str) -> str:
    """The name in lower-case letters without accents, marks or articles, for comparing.

    >>> fold("Omar al-Sa’id"), fold("Łukasz")
    ('omar said', 'lukasz')
    """
    plain = unicodedata.normalize("NFKD", name.translate(_STROKES))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return " ".join(_ARTICLE.sub("", w) for w in _MARKS.sub("", plain).split())


_STROKES = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "ı": "i", "ß": "ss"})
_ARTICLE = re.compile(r"\A(?:al|el)-(?=\w)")


def identify(text: str, names: Iterable[Name]) -> dict[int, Who]:
    """For the start of each name of a person or organization, whose name it is.

    A word alone means the person named before who bears it, else the next one who does.

    >>> from extractors.names import Name
    >>> text = "Alena Novik left. Novik is a nurse."
    >>> names = [Name("person", "Alena Novik", 0, 11), Name("person", "Novik", 18, 23)]
    >>> found = identify(text, names)
    >>> found[0] is found[18], found[0].gender, found[0].forms
    (True, 'f', ('Novik',))
    """
    page = _Page(text)
    names = [n for n in names if n.kind != "place"]
    for name in names:
        if " " in name.text and name.kind == "person":
            page.full(name)
    for name in names:
        if name.start not in page.found:
            page.short(name)
    return page.found


class _Page:
    def __init__(self, text: str) -> None:
        self.text = text
        self.found: dict[int, Who] = {}
        self.ends: dict[int, Who] = {}
        self.by_key: dict[tuple[str, ...], Who] = {}
        self.by_word: dict[str, list[Who]] = {}
        self.by_typo: dict[str, list[Who]] = {}
        self.places: dict[tuple[Who, str | None], list[int]] = {}
        """Where somebody is named with a word, in order of the text; None for any word."""

    def full(self, name: Name) -> None:
        words = tuple(w for w in fold(name.text).split() if w not in HONORIFICS or w in BURMESE)
        who = self._alias(name) or self.by_key.get(words) or self._longer(words)
        if who is None:
            who = Who(name.text, "person", words, gender_of(self.text, name, words))
            who.minor = _is_minor(self.text, name)
            self._index(who)
        self._place(who, name)
        self.by_key.setdefault(words, who)

    def _longer(self, words: tuple[str, ...]) -> Who | None:
        """The person whose name has the same ends, or holds all of these words in this order."""
        for who in self._bearers(words[-1]) + self._bearers(words[0]):
            ends = who.words[-1] == words[-1] or words[0] not in _COMMON_FIRST
            if ends and ({words[0], words[-1]} <= set(who.words) or set(who.words) <= set(words)):
                return who
        for who in self._alike(words[-1]):
            if misspelt(who.words[0], words[0]):
                return who
        return None

    def short(self, name: Name) -> None:
        words = tuple(fold(name.text).split())
        who = self._alias(name)
        if who is not None:
            self.by_key.setdefault(words, who)
            for word in words:
                self.by_word.setdefault(word, []).append(who)
        if who is None and len(words) == 1:
            who = self._nearest(self._bearers(words[0]), name.start, words[0])
            if who is None and name.kind != "organization":
                who = self._nearest(self._alike(words[0]), name.start, None)
        elif who is None:
            who = self.by_key.get(words)
        if who is None:
            kind: Literal["person", "organization"] = (
                "organization" if name.kind == "organization" else "person"
            )
            who = self.by_key.get(words) or Who(name.text, kind, words, sure=name.kind != "other")
            if kind == "person" and name.kind == "person":
                who.gender = who.gender or gender_of(self.text, name, words)
            self.by_key.setdefault(words, who)
            if who.kind == "person" and not who.places:
                self._index(who)
        self._place(who, name)

    def _alias(self, name: Name) -> Who | None:
        """Whom a name in "X (known as Y)" or "Full Name (ABC)" means."""
        lead = _LEAD.search(self.text, max(0, name.start - _LEAD_REACH), name.start)
        who = self.ends.get(lead.start()) if lead else None
        if lead is None or who is None:
            return None
        initials = who.kind == name.kind == "organization" and name.text.isupper()
        closed = self.text[name.end : name.end + 1] in ")”"
        return who if lead["as"] or (initials and closed) else None

    def _bearers(self, word: str) -> list[Who]:
        return self.by_word.get(word, [])[-_MOST:]

    def _nearest(self, bearers: list[Who], at: int, word: str | None) -> Who | None:
        best, best_rank = None, (9, 0)
        for who in bearers[-_MOST:]:
            places = self.places.get((who, word), [])
            before = bisect_right(places, at)
            rank = (0, at - places[before - 1]) if before else (1, who.places[0].start - at)
            rank = (rank[0] + 2 * who.minor, rank[1])
            if rank < best_rank:
                best, best_rank = who, rank
        return best

    def _index(self, who: Who) -> None:
        for word in who.words:
            self.by_word.setdefault(word, []).append(who)
            if len(word) in _MISSPELT:
                for typo in deletions(word):
                    self.by_typo.setdefault(typo, []).append(who)

    def _alike(self, word: str) -> list[Who]:
        if len(word) not in _MISSPELT:
            return []
        bearers = (self.by_typo.get(typo, [])[-_MOST:] for typo in deletions(word))
        return list(dict.fromkeys(chain.from_iterable(bearers)))

    def _place(self, who: Who, name: Name) -> None:
        who.places.append(name)
        for word in {None, *fold(name.text).split()}:
            insort(self.places.setdefault((who, word), []), name.start)
        self.found[name.start] = who
        self.ends[name.end] = who
        if len(name.text.split()) > len(who.name.split()):
            who.name = name.text


def misspelt(a: str, b: str) -> bool:
    """Whether two given names can be one: no more than a letter left out, or put for another.

    Two known names are two people, as are a man's name and a woman's made from it.

    >>> misspelt("katsiaryna", "katsiarina"), misspelt("maria", "daria"), misspelt("ivan", "ivana")
    (True, False, False)
    """
    if a == b:
        return True
    apart = (a in _KNOWN and b in _KNOWN) or a + "a" == b or b + "a" == a or a[:1] != b[:1]
    long = max(len(a), len(b)) >= _MISSPELT.stop
    return not (apart or long) and not set(deletions(a)).isdisjoint(deletions(b))


def deletions(word: str) -> list[str]:
    """The word, and the word without any one of its letters.

    >>> deletions("abc")
    ['abc', 'bc', 'ac', 'ab']
    """
    return [word, *(word[:i] + word[i + 1 :] for i in range(len(word)))]


def _is_minor(text: str, name: Name) -> bool:
    before = _RELATED_BEFORE.search(text, max(0, name.start - 40), name.start)
    return bool(before or _RELATED_AFTER.match(text, name.end))
