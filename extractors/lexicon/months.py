"""English names of months, weekdays, seasons."""

from __future__ import annotations

from extractors.lexicon.wordlist import wordlist

FULL_MONTHS = wordlist("""
january february march april may june july august september october november december
""")

MONTHS = {name: number for number, name in enumerate(FULL_MONTHS, start=1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
"""Number of the month by its name or abbreviation, lower case."""

WEEKDAYS = {
    name: number
    for number, name in enumerate(
        wordlist("monday tuesday wednesday thursday friday saturday sunday")
    )
}
"""Monday is 0, as in ``datetime.date.weekday``."""

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""Month numbers of seasons in EDTF, whatever the hemisphere."""
