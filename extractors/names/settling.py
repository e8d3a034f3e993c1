"""What the whole page tells of a name that its form leaves open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.lexicon.places import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractors.names.cutting import Name

_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round|[Tt]hroughout|[Tt]owards?)\s\Z"
)
_AFTER = re.compile(
    r" (?i:provinces?|governorates?|districts?|regions?|states?|prisons?|oblasts?|count(?:y|ies)|"
    r"departments?|prefectures?|municipalit\w+)\b"
)
_BODY = re.compile(
    r" (?:newspapers?|daily|weekly|magazine|website|newsroom|party|columnists?|editors?)\b"
)
"""What follows the name of a newspaper or a party, and no surname."""
_AGE = re.compile(r"(?:, | \()(?:aged )?[1-9]\d[,;)]")
"""What follows the name of a person, and of no body."""
_JOINT = re.compile(r",? (?:and|or) |, ")
_OWNING = ("'s", "’s")
_REACH = 14


def settled(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """The names; single words of open kind are made what the page says they are."""
    names = [n._replace(kind="person") if _has_age(text, n) else n for n in names]
    people = {w.lower() for n in names if n.kind == "person" for w in n.text.split() if len(w) > 1}
    places = _places(text, names) - people
    bodies = _bodies(text, names) - people - places
    shouted = {
        w for n in names if n.kind == "person" for w in n.text.split() if _shouted(n.text, w)
    }
    return tuple(
        name._replace(kind="person")
        if name.kind == "organization" and name.text in shouted
        else _settle(name, people, places, bodies)
        for name in names
    )


def _shouted(name: str, word: str) -> bool:
    """Whether a word is the surname in capitals of "LI Mingzhe"."""
    return len(word) > 1 and word.isupper() and not name.isupper()


def _has_age(text: str, name: Name) -> bool:
    """Whether an age tells that a longer name is a person's: "Raisa Alov Palata, 24, student"."""
    words = name.text.split()
    known = name.kind == "person" or len(words) < 2 or any(w.isupper() for w in words)
    return not known and bool(_AGE.match(text, name.end))


def _settle(name: Name, people: set[str], places: set[str], bodies: set[str]) -> Name:
    low = name.text.lower()
    if name.kind == "other" and low in bodies:
        return name._replace(kind="organization")
    if name.kind not in {"other", "place"} or " " in name.text:
        return name
    if low in people and (name.kind == "other" or low not in PLACES):
        return name._replace(kind="person")
    return name._replace(kind="place") if low in places else name


def _bodies(text: str, names: Sequence[Name]) -> set[str]:
    """Words that the page somewhere uses for a body: "Zarya daily", "the Zarya columnists"."""
    return {n.text.lower() for n in names if n.kind == "other" and _BODY.match(text, n.end)}


def _places(text: str, names: Sequence[Name]) -> set[str]:
    """Words that the page somewhere uses as a place: "in X", "X Province", "Minsk, X and Y"."""
    found: set[str] = set()
    for chain in _chains(text, names):
        owning = text.startswith(_OWNING, chain[0].end)
        led = not owning and _BEFORE.search(text, max(0, chain[0].start - _REACH), chain[0].start)
        headed = _AFTER.match(text, chain[-1].end)
        if led or headed or any(n.kind == "place" for n in chain):
            found.update(n.text.lower() for n in chain if n.kind == "other")
    return found


def _chains(text: str, names: Sequence[Name]) -> Iterator[list[Name]]:
    """Runs of names that only commas and conjunctions part, each up to the first person."""
    chain: list[Name] = []
    for name in names:
        if chain and not _JOINT.fullmatch(text, chain[-1].end, name.start):
            yield chain
            chain = []
        if name.kind != "person":
            chain.append(name)
    if chain:
        yield chain
