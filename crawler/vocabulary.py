"""The words that a declaration chooses from."""

from __future__ import annotations

from babel import Locale

KINDS = {
    "union": "unions and federations of them, and who supports them",
    "human-rights": "human-rights organizations",
    "press-freedom": "organizations of and for journalists",
    "news": "newsrooms, which publish much else",
}
"""Kinds of publishers, and what each means."""

REGIONS = (
    "world",
    "africa",
    "northern-africa",
    "sub-saharan-africa",
    "americas",
    "latin-america",
    "northern-america",
    "asia",
    "central-asia",
    "eastern-asia",
    "south-eastern-asia",
    "southern-asia",
    "western-asia",
    "europe",
    "eastern-europe",
    "northern-europe",
    "southern-europe",
    "western-europe",
    "oceania",
)
"""Regions as the United Nations divide the world (M49)."""

NO_COUNTRIES = "AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ".split()
"""Codes that the Unicode tables have beside those of ISO 3166-1."""


def is_country(code: str) -> bool:
    """Whether it is an ISO 3166-1 alpha-2 code.

    >>> is_country("BY"), is_country("EU"), is_country("by")
    (True, False, False)
    """
    known = Locale("en").territories
    return len(code) == 2 and code.isalpha() and code in known and code not in NO_COUNTRIES
