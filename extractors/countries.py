"""The country that an article is about."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from babel import Locale

from extractors.lexicon.countries import AMBIGUOUS, DEMONYMS, FURTHER_NAMES, NO_COUNTRIES
from extractors.records import Evidence

SHARE = 0.75
"""Share of all mentions of countries that makes one of them the country of the article."""

FEWEST = 2
"""Mentions that a country needs where the title names none."""

_ASIDE = re.compile(r"\s*\([^()]*\)")
_SITE = re.compile(r"\s[-–—|]\s")
"""What parts a title from the name of its site."""


def find_country(title: str, text: str) -> tuple[str, Evidence | None] | None:
    """ISO 3166-1 alpha-2 of the country where the acts took place; None in doubt.

    A country that the title alone names counts; otherwise one that most mentions in the text are
    of. The evidence is its first mention in the text, None when only the title names it.

    >>> find_country("Strike in Belarus", "A Belarusian court met in Minsk.")[1].quote
    'Belarusian'
    >>> find_country("Workers march", "They marched.") is None
    True
    """
    head = _SITE.split(_ASIDE.sub("", title), maxsplit=1)[0]
    told = Counter(code for code, _ in _mentions(head))
    places = _mentions(text)
    if len(told) != 1:
        counts = Counter(code for code, _ in places)
        told = Counter({c: n for c, n in counts.items() if _leads(c, n, counts)} or {})
    code = next(iter(told), None)
    if code is None:
        return None
    m = next((m for one, m in places if one == code), None)
    evidence = m and Evidence(field="country", quote=m[0], start=m.start(), end=m.end())
    return code, evidence


def country_named(words: str) -> str | None:
    """ISO 3166-1 alpha-2 of the one country that the words name; None for none or several.

    >>> country_named("the Belarusian Criminal Code"), country_named("the Criminal Code")
    ('BY', None)
    """
    codes = {code for code, _ in _mentions(words)}
    return codes.pop() if len(codes) == 1 else None


def _leads(code: str, count: int, counts: Counter[str]) -> bool:
    return count >= FEWEST and count >= SHARE * counts.total()


def _mentions(text: str) -> list[tuple[str, re.Match[str]]]:
    pattern, codes = _names()
    return [
        (codes[m[0]], m)
        for m in pattern.finditer(text)
        if m[0] not in AMBIGUOUS or _stands_alone(text, m)
    ]


def _stands_alone(text: str, m: re.Match[str]) -> bool:
    """Whether no other capitalized word stands beside the name, as one of a person's would."""
    before = re.search(r"(\w+) \Z", text[max(0, m.start() - 20) : m.start()])
    after = re.match(r" [A-Z]", text[m.end() : m.end() + 2])
    return not after and not (before and before[1][0].isupper() and before[1] not in ("In", "From"))


@cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    codes: dict[str, str] = {}
    for code, name in Locale("en").territories.items():
        if len(code) == 2 and code not in NO_COUNTRIES:
            codes[name] = code
            codes[name.replace("&", "and").replace("St.", "Saint")] = code
    for table in (FURTHER_NAMES, DEMONYMS):
        for code, names in table.items():
            codes |= dict.fromkeys(names.split("|"), code)
    words = "|".join(re.escape(name) for name in sorted(codes, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{words})(?!\w)"), codes
