"""Plain verbs that tell of trials, verdicts, penalties and appeals."""

from __future__ import annotations

from extractors.lexicon.triggers.complement import Complement

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
_DECIDED = r"\A\s*(?:[\w’'“”.-]+ ){0,8}" + _DECISION
_AS_IT_WAS = r"(?:unchanged|intact|standing|in (?:force|place))"

COMPLEMENTS: tuple[Complement, ...] = (
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
