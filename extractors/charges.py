"""Provisions of law that a charge names: "Article 342, Part 1 of the Criminal Code"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.countries import country_named
from extractors.lexicon.provisions import (
    AND,
    ARTICLE,
    CODES,
    COUNTRIES,
    DOTTED,
    HYPHENS,
    LAW,
    NO_LAWS,
    OF,
    ORDINALS,
    OTHER_CODES,
    OWN,
    PART,
    SECTION,
    SUPERSCRIPTS,
)
from extractors.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_NUMBER = (
    rf"\d{{1,4}}(?:[{_RAISED}]{{1,2}}|(?:[.{HYPHENS}]\d{{1,3}}){{1,2}})?(?:-?[A-Za-zА-Яа-я])?(?!\w)"
)
_IN_BRACKETS = r"(?:\s?\((?:\d{1,2}|[a-z]|[ivx]{2,4})\))"
_PART_NUMBER = rf"\d{{1,2}}(?![\d.]\d){_IN_BRACKETS}{{0,2}}(?!\w)"
_SEPARATOR = rf"(?:\s?,?\s(?i:{AND})\s|\s?[,;/]\s?)"
_PARTS = (
    rf"(?i:(?:{PART})\s?{_PART_NUMBER}"
    rf"(?:{_SEPARATOR}(?:(?:{PART})\s?)?{_PART_NUMBER}(?!,?\s?(?:{PART}))){{0,6}}"
    rf"|(?:{'|'.join(ORDINALS)}) (?:{PART}))"
)
_TITLE = r"(?:\s?\((?!(?i:see)\b)[^()\d]{3,160}\)|\s[“\"«][^”\"»\n]{3,160}[”\"»])"
_ITEM = (
    rf"(?P<article>{_NUMBER})(?P<brackets>/\d{{1,2}}(?!\d)|{_IN_BRACKETS}{{1,3}})?"
    rf"(?:{_TITLE})?(?:,?\s?\(?(?P<after>{_PARTS})\)?)?"
)
_BARE_ITEM = re.sub(r"\?P<\w+>", "?:", _ITEM)
_UNIT = (
    rf"(?:(?P<before>{_PARTS})\s?,?\s?(?i:{OF})?)?(?<![\w-])(?i:{ARTICLE})\s?"
    rf"(?P<items>{_BARE_ITEM}(?:{_SEPARATOR}{_BARE_ITEM}){{0,20}})"
)
_BARE_UNIT = re.sub(r"\?P<\w+>", "?:", _UNIT)
_COUNTRY = "|".join(COUNTRIES.values())
_CODE = (
    rf"(?:[\w’'-]+\s){{0,3}}?(?:{'|'.join(f'(?:{words})' for _, _, words in CODES)})"
    rf"(?:\s(?:{_COUNTRY})|\sof (?:the )?(?-i:(?:[A-Z][\w’'-]+\s?|of\s){{1,4}}))?"
)
_LAW = (
    rf"(?:(?!(?:{ARTICLE})\s)[\w’'&-]+\s){{0,7}}?(?:{LAW})\b(?: No\. ?[\d/-]+| (?:19|20)\d\d)?"
    r"(?:\s(?:on|against|for) (?:the )?(?-i:[A-Z][\w’'-]+)(?:\s(?:(?:and|of|the|on|for)\s){0,2}"
    r"(?-i:[A-Z][\w’'-]+))*)?"
)
_PHRASE = re.compile(
    rf"(?<![\w-])(?:(?P<code_before>(?i:{_CODE}))(?:[’']s)?,?\s\(?)?"
    rf"(?P<units>{_BARE_UNIT}(?:{_SEPARATOR}{_BARE_UNIT}){{0,10}})"
    rf"(?:(?:,?\s(?i:{OF})|,?\s\(?)(?:(?P<code>(?i:{_CODE})))|,?\s(?i:{OF})(?P<law>(?i:{_LAW})))?"
)
_NAMED_LAW = re.compile(
    r"\b(?i:law) (?:No\. ?[\d/-]+ )?(?:on|against|for) (?:the )?[A-Z][\w’'-]+"
    r"(?: (?:(?:and|of|the|on|for) ){0,2}[A-Z][\w’'-]+)*"
    r"|(?<![\w-])(?!The\b)[A-Z][\w’'-]+ (?:(?:(?:and|of|the|on|for|against) ){0,2}[A-Z][\w’'-]+ )"
    r"{0,7}(?:Act|Law|Ordinance)\b(?: (?:19|20)\d\d)?"
    r"|\b(?i:закон)(?:а|у|ам|ом|е)? [«“\"][^»”\"\n]{3,120}[»”\"]"
)
_SECTION = re.compile(rf"(?i:(?:sections?)\s{SECTION})")
_SEE = re.compile(r"(?i:\bsee(?: also)?(?: the)?)\s\Z")


class Provision(Record, frozen=True):
    """One provision of law, as a text names it."""

    code: str | None
    """The code of law: country and kind, ``BY-CC``, ``RU-CoAO``; None unless the text names the
    code, and it or ``country`` the country. The kinds are those of ``lexicon.provisions``."""
    article: str | None
    """Number of the article or section, ``342``, ``361-1``, ``20.2``, ``124A``; what was put in
    later is tied with a hyphen, of a Russian code with a dot. None for a law named as a whole."""
    part: str | None
    """Number of the part: ``1``, ``2(b)``, ``d``; None when the text gives none."""
    raw: str
    """The words that say so, as they stand in the text; one run for articles listed together."""


def provisions_of(text: str, country: str | None = None) -> tuple[Provision, ...]:
    """The provisions that the text names, each once, in order.

    ``country`` is the ISO 3166-1 alpha-2 code of the one where the acts took place. Of a range of
    articles only both ends are given.

    >>> [(p.article, p.part) for p in provisions_of("Part 2 of Article 130 and Article 361-1")]
    [('130', '2'), ('361-1', None)]
    >>> provisions_of("ч. 1 ст. 342 УК", "BY")[0].code
    'BY-CC'
    """
    found: dict[Provision, None] = {}
    at = 0
    for phrase in _PHRASE.finditer(text):
        found |= dict.fromkeys(_laws(text, at, phrase.start()))
        if not _refers(text, phrase):
            found |= dict.fromkeys(_provisions(phrase, country))
        at = phrase.end()
    found |= dict.fromkeys(_laws(text, at, len(text)))
    return tuple(found)


def _refers(text: str, phrase: re.Match[str]) -> bool:
    """Whether it is a section of the text itself: "(see section 5)", "section 1.d."."""
    before = text[max(0, phrase.start() - 20) : phrase.start()]
    return bool(_SEE.search(before) or _SECTION.match(text, phrase.start("units")))


def _provisions(phrase: re.Match[str], country: str | None) -> Iterator[Provision]:
    named = phrase["code"] or phrase["code_before"]
    code = _code(named, country) if named else None
    dotted = bool(code and code[:2] in DOTTED)
    shared = named or phrase["law"]
    for unit in re.finditer(_UNIT, phrase["units"]):
        raw = (phrase[0] if shared else unit[0]).strip(" ,(")
        for n, item in enumerate(re.finditer(_ITEM, unit["items"])):
            parts = item["after"] or (unit["before"] if n == 0 else None)
            for article in _articles(item["article"], dotted):
                for part in _parts(item["brackets"], parts):
                    yield Provision(code, article, part, raw)


def _articles(number: str, dotted: bool) -> Iterator[str]:
    """The number as we write it; of a range both ends.

    >>> list(_articles("361¹", False)), list(_articles("121–123", False))
    (['361-1'], ['121', '123'])
    """
    plain = re.sub(rf"(?<=\d)[{HYPHENS}]", "-", number)
    if raised := re.search(rf"[{_RAISED}]+", plain):
        sign = "." if dotted else "-"
        plain = plain.replace(raised[0], sign + raised[0].translate(SUPERSCRIPTS))
    ends = re.fullmatch(r"(\d+)-(\d+)", plain)
    if ends and int(ends[2]) > int(ends[1]):
        yield from ends.groups()
    else:
        yield plain.upper()


def _parts(brackets: str | None, words: str | None) -> list[str | None]:
    """The parts that an article's brackets or words name; a None for none."""
    if brackets:
        first, *rest = re.findall(r"\w+", brackets)
        return [first + "".join(f"({more})" for more in rest)]
    if not words:
        return [None]
    if ordinal := ORDINALS.get(words.split()[0].lower()):
        return [ordinal]
    return [re.sub(r"\s", "", found) for found in re.findall(_PART_NUMBER, words)]


def _code(named: str, country: str | None) -> str | None:
    """Our word for the code that is called so; None when its country isn't plain."""
    matches = ((kind, only, re.search(w, named, re.IGNORECASE)) for kind, only, w in CODES)
    kind, only, match = next(found for found in matches if found[2])
    before = named[: match.start()].split() if match else []
    others = [word for word in before if not country_named(word)]
    if any(w.lower() in OTHER_CODES or (w[0].isupper() and not _own(w)) for w in others):
        return None
    own = only or _country(named) or country
    return f"{own}-{kind}" if own else None


def _own(word: str) -> bool:
    return word.lower() in OWN


def _country(named: str) -> str | None:
    for code, words in COUNTRIES.items():
        if re.search(rf"\b(?:{words})", named, re.IGNORECASE):
            return code
    return country_named(named)


def _laws(text: str, start: int, end: int) -> Iterator[Provision]:
    """Laws that are named as a whole between two offsets."""
    for law in _NAMED_LAW.finditer(text, start, end):
        if law[0].split()[0].lower() not in NO_LAWS:
            yield Provision(None, None, None, law[0])
