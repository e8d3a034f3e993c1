"""Plain verbs that tell of jobs, countries and organizations taken away."""

from __future__ import annotations

from extractors.lexicon.places import COUNTRIES
from extractors.lexicon.triggers.complement import LIGHT, Complement

_POST = (
    r"(?:job|jobs|posts?|positions?|office|duties|work|works|employment|teaching|studies|"
    r"leadership|seat|chair|directorship|professorship|command|membership)\b"
)
_STUDY = r"(?:university|college|school|faculty|academy|institute|course|studies)\b"
_COUNTRY = (
    r"(?:the |his |her |their |its |this )?(?:[\w-]+ )?(?:country|territory|homeland|peninsula)\b"
)
_COUNTRIES = "|".join(sorted(COUNTRIES))
_REGISTERED = r"(?:registration|licen[sc]es?|accreditation|legal status|permits?|charter)\b"
_FOREIGN = r"[A-Z][\w’-]+\W*(?:\Z|,|in\b|for\b|after\b|because|with|on\b|and\b|as\b|following)"

COMPLEMENTS: tuple[Complement, ...] = (
    # Countries.
    Complement(
        "force compel oblige",
        r"to (?:leave|flee)\b(?! (?:his|her|their|the) (?:jobs?|posts?|"
        r"positions?|office|homes?|house))|into exile|out of (?:the |their |his |her )?country",
        "exile",
    ),
    Complement(
        "expel deport remove",
        r"from (?:the )?(?:country|territory)|from (?:the )?(?i:" + _COUNTRIES + r")\b",
        "exile",
    ),
    Complement(
        "bar ban",
        r"(?:from )?(?:re-?)?entering|entry\b|"
        r"returning (?:home|to (?:the )?(?:country|territory|[A-Z]))",
        "exile",
    ),
    Complement("deny refuse", r"(?:[\w’'.-]+ ){0,4}(?:re-?)?entry\b(?! visa)", "exile"),
    Complement(
        "allow let permit",
        r"(?:to return|back|to come back|to (?:re-?)?enter) ?(?:to|into|in)?"
        r" ?" + _COUNTRY,
        "exile",
        denied=True,
    ),
    Complement(
        "flee leave escape",
        _COUNTRY + r"|into exile|abroad|to (?:the )?(?!police)[A-Z]",
        "exile",
        "self",
        weak=True,
    ),
    Complement("flee", _FOREIGN, "exile", "self", weak=True),
    Complement("leave", r"[A-Z][\w’-]+ (?:fearing|for fear|to escape|to avoid)", "exile", "self"),
    Complement("go", r"into (?:[\w-]+ )?exile", "exile", "self"),
    Complement("drive send force", r"into (?:[\w-]+ )?exile", "exile"),
    Complement("live remain be stay", r"(?:[\w-]+ )?in (?:[\w-]+ )?exile", "exile", "self"),
    Complement(
        "seek take find", r"(?:political )?(?:refuge|asylum) (?:abroad|in [A-Z])", "exile", "self"
    ),
    # Jobs and studies.
    Complement(
        "force compel pressure press push coerce",
        r"to (?:resign|quit|step down|retire)|into "
        r"(?:early )?retirement|out of (?:his|her|their|the) " + LIGHT + _POST,
        "dismissal",
    ),
    Complement("lay", r"off\b", "dismissal"),
    Complement(
        "remove strip suspend oust relieve dismiss discharge bar kick throw push drive fire "
        "deprive exclude",
        r"(?:from|of|out of) (?:his|her|their|the) (?:[\w’'-]+ ){0,3}" + _POST,
        "dismissal",
    ),
    Complement(
        "suspend exclude remove",
        r"from (?:work|school|university|teaching|duty|duties|office)\b",
        "dismissal",
    ),
    Complement(
        "kick throw push exclude", r"(?:out of|from) (?:[\w’'-]+ ){0,4}" + _STUDY, "dismissal"
    ),
    Complement("make", r"\A\W*(?:[\w’'.-]+ ){0,4}redundant\b", "dismissal"),
    Complement(
        "give hand",
        r"(?:the sack|the boot|(?:his|her|their) (?:marching orders|notice|"
        r"cards|walking papers))\b",
        "dismissal",
    ),
    Complement(
        "get receive",
        r"(?:the sack|the boot|(?:his|her|their|a) (?:marching orders|"
        r"(?:dismissal )?notice|pink slip))\b",
        "dismissal",
        "self",
    ),
    Complement(
        "terminate cancel end rescind",
        LIGHT + r"(?:contracts?|employment|appointment)\b",
        "dismissal",
        "owner",
    ),
    Complement("renew extend", LIGHT + r"contracts?\b", "dismissal", "owner", denied=True),
    Complement("terminate axe", r"", "dismissal", agent="employer"),
    Complement(
        "lose",
        r"(?:his|her|their) (?:[\w-]+ )?(?:jobs?|place|posts?|positions?|work|"
        r"livelihoods?|employment)\b",
        "dismissal",
        "self",
    ),
    Complement("resign", r"under pressure|forced", "dismissal", "self"),
    # Bodies.
    Complement(
        "cancel revoke annul suspend withdraw terminate invalidate",
        LIGHT + _REGISTERED,
        "dissolution",
        "of",
    ),
    Complement(
        "strip deprive", r"of (?:its|their|legal|the)? ?(?:[\w-]+ )?" + _REGISTERED, "dissolution"
    ),
    Complement("lose", r"(?:its|their) (?:[\w-]+ )?" + _REGISTERED, "dissolution", "self"),
    Complement("declare rule", r"\A\W*(?:[\w’'.-]+ ){0,8}(?:illegal|unlawful)\b", "dissolution"),
    Complement(
        "order force compel",
        r"\A\W*(?:[\w’'.-]+ ){0,8}to (?:close|shut|disband|dissolve|"
        r"cease|suspend|liquidate)",
        "dissolution",
    ),
    Complement(
        "order",
        r"\A\W*(?:[\w’'.-]+ ){0,6}(?:closed|dissolved|liquidated|shut|disbanded)\b",
        "dissolution",
    ),
    Complement("close shut", r"(?:down )?", "dissolution"),
)
"""Rows are tried in this order for a verb."""
