"""English names of months, weekdays, seasons."""

from __future__ import annotations

from extractors.lexicon.wordlist import wordlist

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        wordlist("monday tuesday wednesday thursday friday saturday sunday")
    )
}
"""Monday is 0, as in ``datetime.date.weekday``."""

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""Month numbers of seasons in EDTF, whatever the hemisphere."""
