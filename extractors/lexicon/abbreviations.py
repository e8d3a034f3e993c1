"""Words that end in a full stop without ending a sentence."""

from __future__ import annotations

from extractors.lexicon.wordlist import wordlist

NEVER_END = frozenset(
    wordlist("""
    mr mrs ms mx dr prof rev fr sr hon gen maj col lt sgt cpl capt cmdr adm gov sen rep pres st
    messrs mme mlle vs v cf e.g i.e al approx art arts para sec fig vol ch pt ed eds ss comr cde
    """)
)
"""Titles and references: the sentence goes on, whatever follows."""

BEFORE_DIGIT = frozenset(
    wordlist("""
    no nos nr p pp c ca jan feb mar apr jun jul aug sep sept oct nov dec
    """)
)
"""The sentence goes on when a number follows."""

MAY_END = frozenset(wordlist("inc ltd co corp bros jr llc etc"))
"""The sentence ends only when the next word is one that opens sentences."""

OPENERS = frozenset(
    wordlist("""
    the a an this that these those there here he she it they we you his her its their our in on at
    for from by with after before during since until although though while when where if as but and
    however according some many most several authorities police
    """)
)
"""Words that open a sentence far more often than they follow a name or an abbreviation."""
