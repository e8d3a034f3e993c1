"""Plain verbs that tell of charges, courts, penalties and lists."""

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
_COURT = r"(?i:courts?|courtrooms?|judges?|tribunals?|magistrates?|justices?|jury)\b"
_TERM = r"(?:[\w-]+ ){1,4}(?:days|weeks|months|years?)\b"
_OFFICE = (
    r"from (?:[\w-]+ ){0,2}?(?:exercising|holding|working|practi[cs]ing|teaching|engaging|standing|"
    r"running|leading|serving|participating|office|journalism|politic|public|union|profession|media)"
)
_DECISION = (
    r"(?:sentenc\w+|verdicts?|judge?ments?|convictions?|appeals?|terms?|rulings?|acquittals?|fine)"
    r"\b"
)
_AS_IT_WAS = r"(?:unchanged|intact|standing|in (?:force|place))"
_DECIDED = r"\A\s*(?:[\w’'“”.-]+ ){0,8}" + _DECISION

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
    # Courts.
    Complement("put place send", r"(?:on|to) trial\b", "trial"),
    Complement(
        "make",
        r"(?:his|her|their|an?|the) (?:[\w-]+ )?(?:court )?appearance (?:in|before|at) "
        r"(?:[\w’'-]+ ){0,4}" + _COURT + r"|(?:his|her|their|an?) (?:[\w-]+ )?court appearance",
        "trial",
        "self",
    ),
    Complement(
        "go stand begin face", r"(?:on |a |to )?(?:[\w-]+ )?trial\b(?! by)", "trial", "self"
    ),
    Complement(
        "appear reappear return",
        r"(?:again |back )?(?:in|before|at|to) (?:[\w’'-]+ ){0,5}?" + _COURT,
        "trial",
        "self",
    ),
    Complement(
        "appear reappear", r"(?:again )?(?:in|for|at) (?:[\w’'-]+ ){0,4}?hearing\b", "trial", "self"
    ),
    Complement(
        "stand come go walk",
        r"(?:up |back )?(?:before|to|into) (?:[\w’'-]+ ){0,5}?" + _COURT,
        "trial",
        "self",
    ),
    Complement("face see", r"(?:an? |the )?(?:[\w-]+ ){0,2}" + _COURT, "trial", "self"),
    Complement(
        "be",
        r"(?:(?:due|set|scheduled|expected|up|back)(?: to be)?(?: back)? (?:in|before)|"
        r"before) (?:[\w’'-]+ ){0,5}?" + _COURT,
        "trial",
        "self",
    ),
    Complement("be", r"in (?:[\w’'-]+ ){0,2}?court\b", "trial", "self", weak=True),
    Complement(
        "be", r"on trial\b|in the dock\b|(?:now |currently )?standing trial", "trial", "self"
    ),
    Complement(
        "hear adjourn postpone resume begin open schedule hold conclude defer fix set",
        r"\A\W*(?:hearing |hearings (?:in|of) )?(?:the |an? |its |his |her |their )?"
        r"(?:[\w’'-]+ ){0,2}(?:case|hearing|trial|retrial|matter|session)\b",
        "trial",
        "owner",
    ),
    # Verdicts.
    Complement("find", r"guilty", "conviction"),
    Complement(
        "return deliver reach", r"(?:an? |the )?guilty verdicts?\b", "conviction", "against on for"
    ),
    Complement(
        "order", r"\A\W*(?:[\w’'.-]+ ){0,4}to (?:spend|serve|do|perform|carry out) ", "sentence"
    ),
    Complement("order", r"to pay (?:[\w$€£,.’'-]+ ){0,4}fines?\b", "sentence"),
    Complement("pay", r"\A\W*(?:[\w$€£,.’-]+ ){0,4}fines?\b", "sentence", "self"),
    Complement("place put", r"on (?:[\w’'-]+ ){0,3}probation", "sentence"),
    Complement(
        "slap hit", r"\A\W*(?:[\w’'-]+ ){0,4}with (?:[\w-]+ ){1,3}(?:months|years)\b", "sentence"
    ),
    Complement(
        "add", r"\A\W*" + _TERM + r" to (?:[\w’'.-]+ ){0,6}(?:sentence|term)\b", "sentence", "owner"
    ),
    Complement("ban bar prohibit disqualify", r"\b" + _OFFICE, "sentence", weak=True),
    # Appeals.
    Complement(
        "lose win", r"(?:(?:his|her|their|an|the) )?(?:[\w-]+ )?appeals?\b", "appeal", "self"
    ),
    Complement(
        "uphold confirm affirm overturn annul quash reverse reduce increase extend reject dismiss "
        "commute halve change replace suspend toughen soften cut revise overrule deny "
        "decline lower shorten nullify vacate decrease slash",
        _DECIDED,
        "appeal",
        "owner",
    ),
    Complement("leave", _DECIDED + " .*" + _AS_IT_WAS, "appeal", "owner"),
    Complement("leave", r"\A\W*" + _AS_IT_WAS, "appeal", "owner"),
    Complement(
        "raise",
        r"\A\W*(?:(?!about|over|regarding)[\w’'.-]+ ){0,4}(?:sentence|term)\b",
        "appeal",
        "owner",
    ),
    Complement(
        "go fall drop rise",
        r"\A\W*(?:up |down )?(?:(?:in|on) [A-Z]\w+ )?from " + _TERM + r" (?:[\w-]+ ){0,2}to\b",
        "appeal",
        "owner",
    ),
    Complement(
        "overturn annul quash void invalidate",
        r"\A\W*(?:[\w’'-]+ ){0,3}(?:detention|arrest)\b",
        "appeal",
        "owner",
    ),
    Complement(
        "refuse decline",
        r"to (?:overturn|annul|quash|reduce|review|change|reverse) .*" + _DECISION,
        "appeal",
        "owner",
    ),
    Complement(
        "turn throw strike set",
        r"(?:down|out|aside) .*" + _DECISION + r"|" + _DECISION + r".*",
        "appeal",
        "owner",
    ),
)
"""Rows are tried in this order for a verb."""
