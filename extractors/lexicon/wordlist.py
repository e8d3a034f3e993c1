"""How word lists are written: words with white space between them."""

from __future__ import annotations


def wordlist(text: str) -> list[str]:
    """The words in order.

    >>> wordlist("one two")
    ['one', 'two']
    >>> wordlist(" ")
    []
    """
    return text.split()
