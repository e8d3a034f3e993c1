"""Plain verbs that tell of lists, charges and their end."""

from __future__ import annotations

from extractors.lexicon.triggers.complement import LIGHT, Complement

_LIST = (
    r"extremis|terroris|foreign agent|undesirable|wanted|list of|agents? of|persona non grata|"
    r"foreign-influence"
)
_CASE = (
    r"(?:charges?|charge ?-?sheets?|cases?|proceedings|investigations?|probes?|inquiry|"
    r"indictments?|prosecutions?|accusations?|FIRs?|First Information Reports?|"
    r"(?:administrative|police|criminal) (?:reports?|protocols?)|protocols?|sedition)\b"
)

COMPLEMENTS: tuple[Complement, ...] = (
    # Lists.
    Complement(
        "place put add include enter",
        r"(?:on|to|in|into) (?:[\w’'“”-]+ ){0,8}(?:list|register|registry|database)|" + _LIST,
        "designation",
    ),
    Complement(
        "declare recognize recognise label brand designate deem list name classify proscribe",
        _LIST,
        "designation",
    ),
    Complement(
        "be remain",
        r"on (?:[\w’'“”-]+ ){0,4}wanted list",
        "designation",
        "self",
        weak=True,
    ),
    # Charges.
    Complement(
        "slap hit",
        r"\A\W*(?:[\w’'-]+ ){0,4}with (?:an? |the )?(?:[\w-]+ ){0,4}(?:sentence|"
        r"term|fine)\b",
        "sentence",
    ),
    Complement(
        "slap hit serve present",
        r"\A\W*(?:[\w’'-]+ ){0,4}with (?:an? |the )?(?:[\w’-]+ ){0,4}"
        r"(?:charges?|counts?|accusations?|indictment)\b",
        "charge",
    ),
    Complement(
        "face",
        r"(?:[\w’'“”-]+ ){0,5}(?:charges?|accusations?|counts?|prosecution|"
        r"indictments?|criminal (?:case|proceedings))\b",
        "charge",
        "self",
    ),
    Complement(
        "name declare identify make recognise recognize",
        r"\A\W*(?:[\w’'-]+ ){0,4}(?:as )?(?:an? |the )?(?:[\w-]+ )?"
        r"(?:suspects?|accused|defendants?)\b",
        "charge",
    ),
    Complement(
        "be become",
        r"(?:an? |the |one of the )?(?:[\w-]+ ){0,2}(?:suspects?|defendants?) in "
        r"(?:an? |the |this |that )?(?:[\w’'“”-]+ ){0,4}(?:case|trial)",
        "charge",
        "self",
        weak=True,
    ),
    Complement(
        "be remain come",
        r"under (?:criminal investigation|(?:[\w-]+ )?(?:prosecution|indictment))\b",
        "charge",
        "self",
        weak=True,
    ),
    Complement(
        "put place", r"under (?:formal |criminal )?(?:investigation|indictment)\b", "charge"
    ),
    Complement(
        "bring file press open initiate launch lodge lay institute level start register draw "
        "prefer submit mount compile fabricate trump prepare",
        r"\A\W*" + LIGHT + _CASE,
        "charge",
        "against into",
    ),
    Complement("return", r"\A\W*" + LIGHT + r"indictments?\b", "charge", "against into"),
    Complement("read", r"\A\W*(?:[\w’'-]+ ){0,4}(?:charges?|indictment|accusations?)\b", "charge"),
    Complement(
        "book",
        r"\A\W*(?:[\w’'-]+ ){0,4}(?:for|under|by (?:the )?police)\b",
        "charge",
        doubted=True,
    ),
    Complement("implicate", r"\bin (?:an? |the )?(?:[\w-]+ )?case\b", "charge"),
    Complement(
        "name",
        r"\A\W*(?:[\w’'-]+ ){0,4}in (?:an? |the )?(?:[\w-]+ )?(?:indictment|charge ?sheet)",
        "charge",
    ),
    Complement(
        "be become",
        r"(?:also )?(?:the |an? )?(?:subject|target) of (?:an? |the )?(?:[\w-]+ )?(?:criminal "
        r"(?:case|investigation|probe|proceedings)|prosecution|indictment)",
        "charge",
        "self",
        weak=True,
    ),
    Complement(
        "notify serve",
        r"\A\W*(?:[\w’'-]+ ){0,4}(?:with|of) (?:an? )?(?:notices? of )?suspicion",
        "charge",
    ),
    # Charges given up.
    Complement("find", r"not guilty|innocent", "acquittal"),
    Complement(
        "drop withdraw dismiss close discontinue quash junk shelve terminate suspend "
        "halt archive nullify void",
        r"\A\W*(?:[\w-]+ ){0,5}(?:charges?|cases?|prosecution|"
        r"proceedings|indictment|investigation)\b",
        "acquittal",
        "against into",
    ),
    Complement(
        "throw strike",
        r"(?:out |down |off )(?:[\w-]+ ){0,4}(?:charges?|cases?|indictment)\b|"
        r"(?:charges?|cases?|indictment)\b.*",
        "acquittal",
        "against into",
    ),
)
"""Rows are tried in this order for a verb."""
