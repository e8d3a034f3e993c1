"""What kind of name a run of capitals is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from extractors.lexicon.common_words import COMMON_WORDS
from extractors.lexicon.given_names import GIVEN_NAMES
from extractors.lexicon.organizations import BODIES, FACILITIES, HEADS
from extractors.lexicon.places import ADJECTIVES, PLACE_HEADS, PLACES
from extractors.lexicon.titles import BURMESE, HONORIFICS, PEOPLE
from extractors.names.runs import PARTICLES, capital, is_title, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.tokens import Token

Kind = Literal["person", "organization", "place", "other"]
"""``other`` is a single capitalised word of which the form does not tell more."""

_SURNAME = re.compile(
    r"(?i)\w{2,}(?:sk[iy]|sk[iy]y|ska|skaya|skaia|vich|vych|wicz|enk[oa]|enka|ov|ova|ev|"
    r"eva|yev|yeva|"
    r"in|ina|yan|ian|adze|shvili|uk|chuk|oglu|zadeh|zade|pour|nejad|ullah|bek|bay|bayev|baev)\Z"
)
_LONG = 5
"""Letters of an acronym at most; longer words in capitals are surnames."""
_COMPOUND = re.compile(
    r"-(?:based|led|affiliated|backed|aligned|language|era|born|owned|run|style|"
    r"controlled|occupied|"
    r"\w+ed|registered|funded|sponsored|related|wide|style|shirts?)\Z"
)


def split_at(words: Sequence[Token], i: int, j: int) -> int:
    """How many of the words of a run are another name than the rest; 0 when it is one name."""
    lows = [w.low for w in words[i:j]]
    if j - i == 1 or lows[-1] in FACILITIES or lows[-1] in PLACE_HEADS:
        return 0
    head = max((k for k, low in enumerate(lows) if low in HEADS), default=-1)
    if head >= 0:
        return head + 1 if _is_person(lows[head + 1 :]) else 0
    if _is_acronym(words, i):
        return int(lows[1] not in GIVEN_NAMES and len(lows[0]) <= _LONG)
    if lows[0] in PLACES and lows[0] not in GIVEN_NAMES and not _after_title(words, i):
        return int(not all(low in PLACES or low in PLACE_HEADS for low in lows))
    if lows[1] == "thi":
        return 0
    given = next((k for k in range(1, j - i) if lows[k] in GIVEN_NAMES), 0)
    return given if all(plain(low) or low in ADJECTIVES for low in lows[:given]) else 0


def _is_person(lows: list[str]) -> bool:
    """Whether words after an organization's name are surely somebody's."""
    if len(lows) < 2 or any(plain(low) or low in ADJECTIVES or low in PLACES for low in lows):
        return False
    return lows[0] in GIVEN_NAMES or bool(_SURNAME.match(lows[-1]))


def _is_acronym(words: Sequence[Token], i: int) -> bool:
    first, second = words[i].text, words[i + 1].text
    return first.isupper() and len(first) > 1 and not second.isupper()


def kind_of(words: Sequence[Token], i: int, j: int) -> Kind | None:
    """The kind of the name that ``words[i:j]`` are; None when they are no name."""
    lows = [w.low for w in words[i:j]]
    size = j - i
    if size > 1 and (lows[0] in BURMESE or lows[1] == "thi"):
        return "person"
    before = words[i - 1].low if i else ""
    if before in BODIES and not any(low in GIVEN_NAMES for low in lows):
        return "organization"
    if lows[-1] in FACILITIES or (size > 1 and lows[-1] in PLACE_HEADS):
        return "place"
    if any(low in HEADS for low in lows) and (size > 1 or _followed_by_of(words, j)):
        return "organization"
    if size == 1:
        return _single(words, i, lows[0])
    if _is_acronym(words, i):
        return "person"
    if lows[0] in PLACES and lows[0] not in GIVEN_NAMES:
        named = _after_title(words, i) and lows[-1] not in PLACES
        return "person" if named else "place"
    if lows[0] not in GIVEN_NAMES and lows[-1][-1:] == "s" and lows[-1][:-1] in ADJECTIVES:
        return None
    common = sum(plain(low) and len(low) > 1 and low not in PARTICLES for low in lows)
    if lows[0] in GIVEN_NAMES:
        return "person" if common < size - 1 or size == 2 else "organization"
    if common or lows[-1] in ADJECTIVES or any(low in PLACE_HEADS for low in lows):
        return "person" if common <= 1 and _SURNAME.match(lows[-1]) else "organization"
    return "place" if lows[-1] in PLACES else "person"


def _after_title(words: Sequence[Token], i: int) -> bool:
    """Whether what comes just before says that these are a person's names."""
    return i > 0 and is_title(words[i - 1].low) and not words[i - 1].low.endswith("s")


def _single(words: Sequence[Token], i: int, low: str) -> Kind | None:
    token = words[i].text
    before = words[i - 1].low if i else ""
    if low in PLACES:
        return "place"
    adjective = low in ADJECTIVES or low.removesuffix("s") in ADJECTIVES
    if adjective or (len(token) == 1 and not token.isdigit()):
        return None
    if token.isupper() or (token[:-1].isupper() and token[-1] == "s"):
        return "organization" if len(token) < 9 or low in HEADS else "other"
    if low in COMMON_WORDS and low not in GIVEN_NAMES:
        return None
    if low in GIVEN_NAMES or before in PEOPLE or before in HONORIFICS - BURMESE:
        return "person"
    return "other"


def _followed_by_of(words: Sequence[Token], j: int) -> bool:
    return (
        j + 1 < len(words)
        and words[j].low in {"of", "for", "to"}
        and any(capital(w) for w in words[j + 1 : j + 3])
    )


def describes(words: Sequence[Token], i: int, j: int) -> bool:
    """Whether a capital only tells where somebody comes from: "Ukrainian", "Homel-based"."""
    low = words[i].low
    if _COMPOUND.search(low):
        return True
    given = low in GIVEN_NAMES and i + 1 < j and bool(_SURNAME.match(words[i + 1].low))
    return low in ADJECTIVES and not given and not any(w.low in HEADS for w in words[i + 1 : j])
