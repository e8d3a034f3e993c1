"""What single words are, looked up in the lists of the lexicon."""

from __future__ import annotations

from extractors.lexicon import grammar as g
from extractors.lexicon.hypothetical import MODALS
from extractors.lexicon.places import ADJECTIVES
from extractors.lexicon.titles import PEOPLE, PLURAL_PEOPLE

AUXILIARIES = g.BE | g.GET | g.HAVE | g.DO | MODALS
NO_NOUN_AFTER = g.PREPOSITIONS | g.CONJUNCTIONS | g.DETERMINERS | frozenset({"to", "of"})
"""A word before one of these is not followed by a noun."""

_ADJECTIVES_IN_LY = frozenset("daily weekly monthly yearly family elderly deadly friendly".split())
_ONE = frozenset("was is has wasn't isn't hasn't".split())
_MOSTLY_ADJECTIVES = frozenset("national principal minor".split())


def is_adverb(low: str) -> bool:
    """Whether a word says how or when: "reportedly", "later"."""
    return low in g.ADVERBS or is_manner(low)


def is_manner(low: str) -> bool:
    """Whether a word is an adverb made of an adjective.

    >>> is_manner("politically"), is_manner("family"), is_manner("ally")
    (True, False, False)
    """
    return low.endswith("ly") and len(low) > 4 and low not in PEOPLE | _ADJECTIVES_IN_LY


def looks_past(low: str) -> bool:
    """Whether a word looks like a verb in the past."""
    ends = low.endswith("ed") and len(low) > 4 and low.isalpha()
    return low in g.PAST or (ends and low not in g.NOT_VERBS)


def means_people(low: str) -> bool:
    """Whether a noun says what somebody is.

    >>> [means_people(w) for w in ("nurse", "nurses", "17-year-old", "Union", "ukrainians")]
    [True, True, True, False, True]
    """
    if low.endswith(("-year-old", "-year-olds")):
        return True
    if low in ADJECTIVES or low in _MOSTLY_ADJECTIVES:
        return False
    return low in PEOPLE or means_several(low)


def means_several(low: str) -> bool:
    """Whether a noun is a plural that says what people are.

    >>> [means_several(w) for w in ("nurses", "fishermen", "Kurds", "boss", "nurse")]
    [True, True, False, False, False]
    >>> means_several("kurds"), means_several("princess")
    (True, False)
    """
    singular = low.removesuffix("s")
    plural = singular != low and (singular in PEOPLE or singular in ADJECTIVES)
    men = low.endswith("men") and f"{low[:-3]}man" in PEOPLE
    return low in PLURAL_PEOPLE or plural or men


def is_singular(lows: list[str]) -> bool:
    """Whether a verb group has one subject: "was held"."""
    return not _ONE.isdisjoint(lows)
