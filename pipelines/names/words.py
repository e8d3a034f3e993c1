"""One word of a name in all the forms that are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipelines.names.families import neutral_family
from pipelines.names.fold import consonants, fold, plain
from pipelines.names.given_names import GivenName, given_name
from pipelines.names.sounds import Sounds, sounds_of

_UNDECLINED = re.compile("[oо]$")
"""Family names in -ko are those of men and women; the fold makes them look like -ka."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name."""

    sounds: Sounds
    folded: str
    given: GivenName | None
    """None for a word that the table of given names doesn't know."""
    neutral: str
    """The fold without the ending that follows the bearer's gender."""
    gender: str
    """m or f where the given name or the ending tells, else empty."""
    consonants: str
    """Of the neutral form."""

    @property
    def key(self) -> str:
        """The canonical given name, or the fold of another word."""
        return self.given.name if self.given else self.folded

    @property
    def initials(self) -> frozenset[str]:
        """The folded letters that may stand for the word: for Mikalai also that of Nikolai."""
        return self.given.initials if self.given else frozenset(self.folded[:1])


@lru_cache(maxsize=1 << 16)
def word_of(written: str) -> Word:
    """The word in all its forms."""
    folded = fold(written)
    given = given_name(written)
    neutral, gender = (folded, "") if _UNDECLINED.search(plain(written)) else neutral_family(folded)
    gender = given.gender if given else gender
    return Word(sounds_of(written), folded, given, neutral, gender, consonants(neutral))
