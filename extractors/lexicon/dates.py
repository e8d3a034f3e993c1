"""English words of time, as tables and as patterns."""

from __future__ import annotations

from extractors.lexicon.wordlist import wordlist

NEAR_DAYS = {
    "the day before yesterday": -2,
    "day before yesterday": -2,
    "last night": -1,
    "yesterday": -1,
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}
"""Days counted from the day of publication."""

SIDES = {"last": -1, "past": -1, "this": 0, "next": 1}
"""Which one of its kind: the one before, of, or after the day of publication."""

YEAR_WORDS = {
    "last": -1,
    "this": 0,
    "next": 1,
    "that": 0,
    "the same": 0,
    "that same": 0,
    "the previous": -1,
    "the following": 1,
}
"""The same for a year after a month; those of two words, and "that", reckon from the act before."""

PARTS_OF_DAY = ("morning", "afternoon", "evening", "night")

SHIFTS = {
    "of": 0,
    "later": 1,
    "after": 1,
    "afterward": 1,
    "afterwards": 1,
    "earlier": -1,
    "before": -1,
    "previously": -1,
    "prior": -1,
    "same": 0,
    "next": 1,
    "following": 1,
    "previous": -1,
    "preceding": -1,
    "that": 0,
    "this": 0,
}
"""How many units away from the act told before."""

LEADS = wordlist("""
    on in since until till by before after from during through throughout between of for at around
    about to within
    """)
"""Prepositions that stand before a date, besides "as of"."""

MONTH_LEADS = frozenset(
    wordlist("in since until till by before after from during through throughout between")
) | {"as of"}
"""Those after which a month without day and year is a date."""

DAY_LEADS = frozenset(wordlist("on since until till by before after"))
"""Those after which a weekday is a date even before a name: "since Friday Novik has been held"."""

SPAN_LEADS = frozenset({"for", "to", "within"})
"""Those that make "two days before" a span of time: "for two days before the trial"."""

NAME_MONTHS = frozenset({"april", "may", "march", "june", "august"})
"""Months whose names are also names of people or other words."""

YEAR_LEADS = MONTH_LEADS | {"of", "around", "about"}
"""Those after which a bare year is a date."""

COUNTED = (
    r"people|persons?|workers?|members?|men|women|children|detainees|prisoners|protest(?:e|o)rs|"
    r"employees|students|inmates|cases|complaints|euros?|dollars?|rubles?|roubles?|pounds|yuan|"
    r"percent|meters?|metres?|kilometers?|miles|hectares|tons?|soldiers|troops|refugees|migrants|"
    r"families|others|individuals|activists|victims|civilians|times"
)
"""What a number such as 2015 counts when it is no year."""

EVENT_NOUNS = (
    r"\w*(?:arrests?|convictions?|sentenc\w*|trials?|cases?|detentions?|imprisonment|verdicts?|rulings?"
    r"|protests?|elections?|demonstrations?|strikes?|killings?|murders?|deaths?|raids?|coup|unrest"
    r"|uprising|crackdown|revolution|attacks?|incidents?|disappearances?|dismissals?|decisions?|reports?|rally|march|congress)"
)
"""What a bare year or month may stand before without a preposition: "their 2018 conviction"."""

LOOSELY = r"almost|nearly|(?:more|less|longer) than|over|under|at least|up to|barely"
"""Before "ten years ago": no year is meant."""

NUMBERED = (
    r"acts?|laws?|codes?|decrees?|orders?|ordinances?|constitutions?|regulations?|resolutions?"
    r"|statutes?|articles?|sections?"
)
"""What the year after "of" belongs to, and no act: "Case 5 of 2020", "the Press Act of 2003"."""

PROPER = (
    r"(?:Movement|Committee|Group|Square|Street|Avenue|Brigade|Revolution|Party|Coalition|Alliance"
    r"|Youth|Forum|Prison|Foundation|Association|Agreement|Hospital|University|School|Stadium|Bridge"
    r"|Uprising|Day|Olympics|Games|Cup|Front|Force|Forces|Library|Initiative|Division|Museum|Law|Act)"
)
"""What makes the date before it a part of a name: "April 6 Youth Movement"."""

POSSESSORS = r"the|his|her|its|their|an?|this|that|these|those"
"""What stands before such a year or month, besides a genitive."""

FUTURE = (
    r"will|shall|(?:is|are|has been|have been) (?:\w+ )?(?:scheduled|set|due|expected|postponed"
    r"|adjourned|slated|planned"
    r"|to (?:be|begin|start|open|(?:re)?appear|stand|resume|take|come|go|return|face))"
    r"|must (?:appear|return|report|come)|upcoming|next (?:hearing|session|sitting)"
)
"""What makes the date after it, in the same sentence, one that is still to come."""

LATER = frozenset({"later", "subsequently", "eventually", "ultimately"})
"""Before the second of two acts: the date of the first is not its own."""

FILLERS = (
    r"the|the year|early|late|mid|about|around|at least"
    r"|(?:(?:night|evening|morning|afternoon|day|hours) of)"
)
"""What may stand between a preposition and the date it governs."""

HABITS = r"every|each|the|an?|most|all"
"""What makes the weekday after it no date."""

NAMED_WEEKDAYS = r"Good|Black|Bloody|Palm|Easter|Red|Clean|Ash|Holy|Cyber"
"""Names of certain weekdays of the year."""

WORSHIP = r"(?:prayers?|sermons?|mass|worship|services|school)\b"
"""What is held on a weekday every week."""
