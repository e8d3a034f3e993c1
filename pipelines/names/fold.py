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

_CYRILLIC_LETTER = re.compile(r"[Ѐ-ԯ]")
_OTHER_LETTER = re.compile(r"[^\W\d_a-zÀ-ɏəḀ-ỿ]")

_LATIN_TWINS, _CYRILLIC_TWINS = "aceiopxykmthëïĸáéíóý", "асеіорхукмтнёїкаеіоу"
_TO_CYRILLIC = str.maketrans(_LATIN_TWINS + "bv", _CYRILLIC_TWINS + "вв", "\u0300\u0301")
_TO_LATIN = str.maketrans("асеіорхкмтёї", "aceiopxkmtëï")
"""Letters that stand in words of the other script by mistake; official lists are full of them.
Stress marks go."""

_CYRILLIC_FIRST = (
    ("дз", "д"),
    ("сь", "с"),
    ("шч", "щ"),
    ("ье", "е"),
    ("ьё", "ё"),
)
_CYRILLIC = str.maketrans(
    {
        **dict.fromkeys("аоәө", "a"),
        **dict.fromkeys("эеєёя", "e"),
        **dict.fromkeys("иіыїйјӣ", "i"),
        **dict.fromkeys("уюӯүұ", "u"),
        **dict.fromkeys("ўв", "v"),
        **dict.fromkeys("гґхғҳһ", "h"),
        **dict.fromkeys("чћҷ", "C"),
        **dict.fromkeys("кқ", "k"),
        **dict.fromkeys("лљ", "l"),
        **dict.fromkeys("нњң", "n"),
        **dict.fromkeys("жџ", "Z"),
        **dict.fromkeys("дђ", "d"),
        **dict.fromkeys("цт", "t"),
        **dict.fromkeys("ьъ'’", ""),
        **{"б": "b", "з": "z", "м": "m", "п": "p", "р": "r", "с": "s", "ф": "f"},
        "ш": "S",
        "щ": "SC",
    }
)

_STROKES = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ə": "a", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th"}
)
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
        (r"oo", "u"),
        (r"o", "a"),
        (r"[yj]", "i"),
    )
)
_LAST = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"i+[ae]", "e"),
        (r"i+u", "u"),
        (r"([ae])v?u(?=[^aeiu]|$)", r"\1v"),
        (r"(.)\1+", r"\1"),
    )
)
_REPEATED = re.compile(r"(.)\1+")


@lru_cache(maxsize=1 << 16)
def plain(word: str) -> str:
    """The word in lower case without Latin diacritics and whatever is no letter.

    Letters of the other script that stand in it by mistake are put right; scripts other than Latin
    and Cyrillic are romanised.

    >>> plain("Hančaroŭ"), plain("Вiктар") == plain("Віктар"), plain("Йосиф")
    ('hancarou', True, 'йосиф')
    """
    letters = repaired(word)
    if not _CYRILLIC_LETTER.search(letters):
        letters = _without_marks(letters)
    return "".join(filter(str.isalpha, letters)).replace("ё", "е")


@lru_cache(maxsize=1 << 16)
def repaired(word: str) -> str:
    """The word in lower case and in one script, Cyrillic or Latin.

    The letters that only one script has decide which.
    """
    letters = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", word).lower())
    cyrillic = len(_CYRILLIC_LETTER.findall(letters))
    if cyrillic:
        as_cyrillic, as_latin = letters.translate(_TO_CYRILLIC), letters.translate(_TO_LATIN)
        left_over = len(_CYRILLIC_LETTER.findall(as_latin))
        other = sum(map(str.isalpha, as_cyrillic)) - len(_CYRILLIC_LETTER.findall(as_cyrillic))
        if left_over >= other:
            return as_cyrillic
        letters = as_latin
    return anyascii(letters).lower() if _OTHER_LETTER.search(letters) else letters


@lru_cache(maxsize=1 << 16)
def fold(part: str) -> str:
    """The phonemic form of one name part; empty when it holds no letter.

    >>> {fold(name) for name in ("Yakaushuk", "Yakovshuk", "Яковшук", "Якаўшук", "Jakaŭšuk")}
    {'ekavSuk'}
    >>> fold("Tsimafeuski") == fold("Тимофевский") == fold("Cimafeŭski")
    True
    >>> fold("123")
    ''
    """
    word = repaired(part)
    return _fold_cyrillic(word) if _CYRILLIC_LETTER.search(word) else _fold_latin(word)


def _fold_cyrillic(word: str) -> str:
    for old, new in _CYRILLIC_FIRST:
        word = word.replace(old, new)
    return _levelled(_letters(word.translate(_CYRILLIC)))


def _levelled(folded: str) -> str:
    """What both scripts are levelled to in the end."""
    for pattern, replacement in _LAST:
        folded = pattern.sub(replacement, folded)
    return folded


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
    return _levelled(_letters(word))


def _without_marks(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.translate(_STROKES))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _letters(word: str) -> str:
    return re.sub(r"[^a-zZCS]", "", word)


_VOWELS = str.maketrans("", "", "aeiou")


def consonants(folded: str) -> str:
    """What is left of a folded word without its vowels, but for one at the start.

    >>> consonants("ekavSuk"), consonants("kavalenka")
    ('ekvSk', 'kvlnk')
    """
    return folded[:1] + folded[1:].translate(_VOWELS)


_ROUGH = str.maketrans("SCZzthqfuwbg", "ssssskkvvvpk", "aeioy")


def rough_sound(folded: str) -> str:
    """Classes of consonants that spellings mix up, each run once.

    >>> rough_sound(fold("Chevtsov")) == rough_sound(fold("Шаўцоў"))
    True
    """
    return _REPEATED.sub(r"\1", folded.translate(_ROUGH))
