"""The same page about other people: each person's name replaced, everywhere on the page."""

from __future__ import annotations

from random import Random

from training.corpora import Document, Labelled
from training.cultures import CULTURES, Culture
from training.inventing import invented

_MOSTLY = 0.8
"""How often a person is of the culture of the page."""


def swapped(document: Document, seed: str) -> Document:
    """The document with invented names of persons; the same for the same seed.

    A word that is part of a name told before means the same person, so one person keeps one name.
    """
    people = _People(Random(seed))
    text, at, names = "", 0, []
    for name in document.names:
        text += document.text[at : name.start]
        word = document.text[name.start : name.end]
        if name.kind == "person":
            word = people.other(word)
        names.append(Labelled(name.kind, len(text), len(text) + len(word)))
        text += word
        at = name.end
    return Document(text + document.text[at:], tuple(names))


class _People:
    """Who is who on one page, before and after."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._culture = random.choice(CULTURES)
        self._known: dict[str, tuple[str, str]] = {}

    def other(self, word: str) -> str:
        """The name that stands for this one."""
        parts = word.split()
        person = self._known.get(parts[-1]) or invented(self._random, self._of())
        for part in parts:
            self._known.setdefault(part, person)
        name = person[len(parts) == 1]
        return name.upper() if len(word) > 3 and word.isupper() else name

    def _of(self) -> Culture:
        mostly = self._random.random() < _MOSTLY
        return self._culture if mostly else self._random.choice(CULTURES)
