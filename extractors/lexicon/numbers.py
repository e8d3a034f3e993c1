"""English number words."""

from __future__ import annotations

from extractors.lexicon.wordlist import wordlist

ONES = {
    word: value
    for value, word in enumerate(
        wordlist("""
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen
        """)
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        wordlist("twenty thirty forty fifty sixty seventy eighty ninety"), start=2
    )
}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
VALUES: dict[str, float] = {**ONES, **TENS, "half": 0.5, "½": 0.5, "¼": 0.25, "¾": 0.75}
