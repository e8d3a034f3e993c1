"""Whether a name is a man's or a woman's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from extractors.lexicon.given_names import FEMALE, MALE
from extractors.lexicon.titles import FEMALE_WORDS, MALE_WORDS

if TYPE_CHECKING:
    from extractors.names import Name

Gender = Literal["m", "f"] | None

_PAIR = 2
"""Of two words the second is mostly a surname, which tells nothing."""
_FEMININE = re.compile(r"(?:ova|eva|skaya|skaia|ska|aya|ina)\Z")
_MASCULINE = re.compile(r"(?:ov|ev|sky|skiy|skyi)\Z")
"""Surnames that women bear with another ending."""


def gender_of(text: str, name: Name, words: tuple[str, ...]) -> Gender:
    """The gender that the title before a name, the given name or the surname tells."""
    before = {
        w.lower() for w in re.findall(r"\w+", text[max(0, name.start - 40) : name.start])[-2:]
    }
    if before & FEMALE_WORDS:
        return "f"
    if before & MALE_WORDS:
        return "m"
    for word in words[: 1 + (len(words) > _PAIR)]:
        if word in FEMALE:
            return "f"
        if word in MALE:
            return "m"
    if _MASCULINE.search(words[-1]):
        return "m"
    return "f" if _FEMININE.search(words[-1]) else None
