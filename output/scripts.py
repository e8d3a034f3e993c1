"""Scripts of names."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

CODES = {
    "ARABIC": "Arab",
    "ARMENIAN": "Armn",
    "BENGALI": "Beng",
    "CJK": "Hani",
    "CYRILLIC": "Cyrl",
    "DEVANAGARI": "Deva",
    "ETHIOPIC": "Ethi",
    "GEORGIAN": "Geor",
    "GREEK": "Grek",
    "HANGUL": "Hang",
    "HEBREW": "Hebr",
    "HIRAGANA": "Hira",
    "KATAKANA": "Kana",
    "KHMER": "Khmr",
    "LAO": "Laoo",
    "LATIN": "Latn",
    "MONGOLIAN": "Mong",
    "MYANMAR": "Mymr",
    "SINHALA": "Sinh",
    "TAMIL": "Taml",
    "THAI": "Thai",
    "TIBETAN": "Tibt",
}
"""ISO 15924 codes by the first word of the Unicode names of the letters."""

MIXED = "Zyyy"


def script_of(text: str) -> str | None:
    """The ISO 15924 code of the letters' script, None without letters.

    >>> script_of("Марына Жук"), script_of("Maryna 2"), script_of("Mарына"), script_of("12")
    ('Cyrl', 'Latn', 'Zyyy', None)
    """
    found = {_script(char) for char in text if char.isalpha()}
    if len(found) > 1:
        return MIXED
    return found.pop() if found else None


@lru_cache(maxsize=1 << 12)
def _script(letter: str) -> str:
    return CODES.get(unicodedata.name(letter, "").partition(" ")[0], MIXED)
