"""One phonemic form for Cyrillic and Latin spellings of a name part.

Belarusian, Russian, Ukrainian and Polish spellings of one name differ in few, regular ways: akanje
(o/a), h/g, the soft sign, ts/c/t before soft vowels, -au/-av, -ski/-sky. Folding maps both scripts
straight into one small alphabet in which those differences are gone: lower case letters, and
``Z`` (zh), ``C`` (ch), ``S`` (sh). Going through a romanisation instead loses the match, since no
romanisation bridges Belarusian and Russian.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_LOOKALIKES = str.maketrans("aceiopxybkmthëïáĸ", "асеіорхувкмтнёїак")
"""Latin letters that stand in Cyrillic words by mistake; official lists are full of them."""

_CYRILLIC_FIRST = (
    ("дз", "д"),
    ("сь", "с"),
    ("шч", "щ"),
    ("ия", "я"),
    ("ія", "я"),
    ("ыя", "я"),
    ("ье", "е"),
    ("ьё", "ё"),
)
_CYRILLIC = str.maketrans(
    {
        **dict.fromkeys("ао", "a"),
        **dict.fromkeys("эеєёя", "e"),
        **dict.fromkeys("иіыїй", "i"),
        **dict.fromkeys("ую", "u"),
        **dict.fromkeys("ўв", "v"),
        **dict.fromkeys("гґх", "h"),
        **dict.fromkeys("цт", "t"),
        **dict.fromkeys("ьъ'’", ""),
        **{"б": "b", "д": "d", "ж": "Z", "з": "z", "к": "k", "л": "l"},
        **{"м": "m", "н": "n", "п": "p", "р": "r", "с": "s", "ф": "f"},
        "ч": "C",
        "ш": "S",
        "щ": "SC",
    }
)

_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i"})
"""Letters that Unicode does not take apart."""

_POLISH = re.compile(r"[łŭśćźńčšžąęż]|sz|cz|w|i?ej$|[sc]ki$")
"""Signs that ``ch`` is the sound of Bach and a bare ``c`` that of ts."""

_LATIN = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"['’`ʼ\-]", ""),
        (r"ŭ", "v"),
        (r"x", "ks"),
        (r"shch|szcz|šč", "SC"),
        (r"tsch|tch|cz|č", "C"),
        (r"sch|sz|sh|š", "S"),
        (r"zh|ž|ż", "Z"),
    )
)
_AFTER_MARKS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"kh|gh|g", "h"),
        (r"ts|tz|c(?=[eiy])", "t"),
        (r"dz", "d"),
        (r"ck", "k"),
        (r"c|q", "k"),
        (r"w", "v"),
        (r"th", "t"),
        (r"ph", "f"),
        (r"[iyj]+[aeo]", "e"),
        (r"[iyj]+u", "u"),
        (r"([aeo])u(?=[^aeiouyj]|$)", r"\1v"),
        (r"o", "a"),
        (r"[yj]", "i"),
        (r"(.)\1+", r"\1"),
    )
)
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=1 << 16)
def fold(part: str) -> str:
    """The phonemic form of one name part; empty when it holds no letter.

    >>> {fold(name) for name in ("Yarashuk", "Yaroshuk", "Ярошук", "Ярашук", "Jarašuk")}
    {'eraSuk'}
    >>> fold("Tsikhanouski") == fold("Тихановский") == fold("Cichanoŭski")
    True
    >>> fold("123")
    ''
    """
    word = unicodedata.normalize("NFC", part).lower()
    if re.search(r"[а-яёіўїєґ]", word):
        return _fold_cyrillic(word.translate(_LOOKALIKES))
    if re.search(r"[^\W\d_a-zÀ-ɏ]", word):
        word = anyascii(word).lower()
    return _fold_latin(word)


def _fold_cyrillic(word: str) -> str:
    for old, new in _CYRILLIC_FIRST:
        word = word.replace(old, new)
    return _DOUBLED.sub(r"\1", _letters(word.translate(_CYRILLIC)))


def _fold_latin(word: str) -> str:
    polish = bool(_POLISH.search(word))
    for pattern, replacement in _LATIN:
        word = pattern.sub(replacement, word)
    word = _without_marks(word)
    word = word.replace("ch", "h" if polish else "C")
    if polish:
        word = word.replace("rz", "Z").replace("ck", "tk")
        word = re.sub(r"c(?!k)", "t", word)
    for pattern, replacement in _AFTER_MARKS:
        word = pattern.sub(replacement, word)
    return _letters(word)


def _without_marks(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.translate(_STROKES))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _letters(word: str) -> str:
    return re.sub(r"[^a-zZCS]", "", word)


_VOWELS = str.maketrans("", "", "aeiou")


def consonants(folded: str) -> str:
    """What is left of a folded word without its vowels, but for one at the start.

    >>> consonants("eraSuk"), consonants("kavalenka")
    ('erSk', 'kvlnk')
    """
    return folded[:1] + folded[1:].translate(_VOWELS)
