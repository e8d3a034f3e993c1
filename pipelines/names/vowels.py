"""Runs of vowels, as the letters of two scripts write them.

What two spellings of a vowel have in common is a class of sound (a and o, which Belarusian doesn't
tell apart; e; i; u) and how many syllables it can be. A y or i before a vowel only softens, so
that я, ia and e may be one; so is e after sh, ch, zh and r, which Belarusian writes as a.
"""

from __future__ import annotations

A, E, I, U = 1, 2, 4, 8  # noqa: E741
ONE, TWO, MORE = 16, 32, 64
"""How many vowels a run can be."""
GLIDE = 128
CLASSES = A | E | I | U
COUNTS = ONE | TWO | MORE
FIRST_CONSONANT = 256
"""The lowest bit that is free for other sounds."""

VOWELS = 0.5
"""Weight of a vowel, in consonants: they are what spellings differ in most."""

SECOND_VOWEL = 0.5
"""Weight of each further one in a run: it is another syllable, or the v of -au."""

_CLASS_OF = {
    **dict.fromkeys("aаоåáàâãāăǎъ", A),
    **dict.fromkeys("яёөäəә", A | E),
    **dict.fromkeys("eеэєéèêëēęėě", E),
    **dict.fromkeys("ɛ", E | I),
    **dict.fromkeys("oóòôõőō", A | U),
    **dict.fromkeys("ö", A | E | U),
    **dict.fromkeys("iyиіыїйјӣjíìîïīıý", I),
    **dict.fromkeys("uuуюўwúùûűūůүұӯ", U),
    **dict.fromkeys("ü", U | I),
}
"""The ɛ is a doubled Latin e."""

_SOFTENING = "jйјyiіїíý"
_SEMIVOWELS = "jйјwўuу"
_HARDENING = "шжчщцрhšžčżřrcz"
"""Letters after which e may be a."""

_DIGRAPHS = {"oe", "ue", "ea", "ei", "ai", "ie", "eo", "oa"}
"""Latin runs of two letters that may be one vowel, besides those with u."""


def is_vowel(letter: str) -> bool:
    """Whether the letter may be a vowel."""
    return letter in _CLASS_OF


def runs_from(word: str, start: int) -> list[tuple[int, int, float]]:
    """The runs of vowels that begin at a letter: where they end, their sound, their weight.

    The longest takes semivowels in, the shorter ones stop before one of them.
    """
    if word[start] not in _CLASS_OF:
        return []
    ends, end = [], start
    while end < len(word) and (word[end] in _CLASS_OF or _parts_two_vowels(word, end, start)):
        if word[end] in _SEMIVOWELS and end > start:
            ends.append(end)
        end += 1
    return [(end, *_sound(word[start:end], word[start - 1 : start])) for end in (*ends, end)]


def _parts_two_vowels(word: str, place: int, start: int) -> bool:
    """Whether a v only parts two vowels, as in Belarusian Навум for Наум."""
    return place > start and word[place] in "vв" and word[place + 1 : place + 2] in ("u", "у")


def _sound(run: str, before: str) -> tuple[int, float]:
    """The bits and the weight of one run."""
    core = [letter for letter in run if letter not in _SOFTENING and letter in _CLASS_OF]
    if not core:
        return I | ONE, VOWELS
    bits = GLIDE if len(core) < len(run) else 0
    for letter in core:
        bits |= _CLASS_OF[letter]
    if run[0] in _SOFTENING and bits & A:
        bits |= E
    if before and before in _HARDENING and bits & E:
        bits |= A
    return bits | _counts(core), VOWELS + SECOND_VOWEL * (len(core) - 1)


def _counts(core: list[str]) -> int:
    if len(core) == 1:
        return ONE
    if core[0] > "ɏ":
        return TWO if len(core) == 2 else MORE
    if len(core) > 2:
        return ONE | TWO | MORE
    return ONE | TWO if "u" in core or "".join(core) in _DIGRAPHS else TWO
