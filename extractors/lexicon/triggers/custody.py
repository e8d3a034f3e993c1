"""Plain verbs that tell of custody: taken, held, moved, isolated, gone."""

from __future__ import annotations

from extractors.lexicon.triggers.complement import LIGHT, Complement

CELL = (
    r"(?i:solitary|(?:punishment|punitive|disciplinary) (?:cell|ward|isolation|block)|penalty cell|"
    r"shizo|pkt\b|cell-type|isolation (?:cell|ward|unit|block|room)|"
    r"(?:in|into) (?:strict |full |complete )?isolation|(?:in|into) the hole\b)"
)
CUSTODY = (
    r"(?i:(?:in|into|under|to) (?:[\w’'.-]+ ){0,4}(?:custody|detention|jail|prison|arrest|remand|"
    r"lockup|lock-up|captivity|cells?)\b|behind bars)"
)
_PRETRIAL = (
    r"(?i:(?:in|into|to|on) (?:[\w’'.-]+ ){0,3}(?:custody|remand|pre-?trial (?:detention|prison)|"
    r"(?:provisional|preventive) detention)|on remand|pending (?:\w+ )?trial)"
)
_HOUSE_ARREST = r"(?i:(?:under|to|into|in) (?:house|home|domiciliary) (?:arrest|detention))"
_SITE = (
    r"(?i:(?:[\w’'.–-]+ ){0,5}(?:prisons?|colony|colonies|jail|penitentiary|sizo|camp|cell|ward|"
    r"barracks|detention|remand (?:prison|cent(?:er|re))|"
    r"(?:detention|isolation|correctional|interrogation|holding) "
    r"(?:center|centre|facility)|facility|lockup))\b"
)
_FACILITY = r"(?:to|into|back to|from|in) " + _SITE
_CLINIC = (
    r"(?:to|into|back to|in) (?i:(?:[\w’'.–-]+ ){0,5}(?:hospital|clinic|infirmary|medical center|"
    r"center|centre))"
)
_CARS = (
    r"(?:[\w’'.-]+ ){0,3}(?:cars?|vans?|vehicles?|minibus|bus|trucks?|jeeps?|boot|trunk|minivan|"
    r"ambulance|wagon)\b"
)
_VEHICLE = r"(?i:(?:in|into|inside) " + _CARS + ")"
_COURT = r"(?i:courts?|judges?|tribunals?|magistrates?|courtroom|courthouse)\b"
_STATION = (
    r"(?i:(?:police|security|kgb|fsb|militia) (?:van|car|precinct|station|department|office|"
    r"headquarters|post)|(?:in|away|off) for (?:questioning|interrogation))"
)
_NOWHERE = (
    r"(?i:(?:undisclosed|unknown|unspecified|secret|unidentified) "
    r"(?:location|place|destination|direction|whereabouts)|"
    r"(?:location|place|destination) (?:that is |which is )?(?:not known|unknown|undisclosed))"
)
_FETCHING = "take pick drag haul lead drive carry whisk grab snatch seize bundle force pull push"

COMPLEMENTS: tuple[Complement, ...] = (
    Complement("order", r"\A\W*(?:[\w’'.-]+ ){0,4}to (?:spend|serve|do|perform) ", "sentence"),
    Complement(
        "spend serve",
        r"(?:[\w-]+ ){1,4}(?:of |in |under )?administrative arrest",
        "sentence",
        "self",
    ),
    Complement(
        "drag pull",
        r"by (?:the|his|her|their) (?:hair|feet|legs|arms|neck|collar)",
        "ill_treatment",
    ),
    Complement("swoop pounce descend", r"\A\W*on\b", "arrest", "on", agent="officials"),
    Complement(
        "hold keep", r"\A\W*(?:[\w-]+ ){0,2}(?:without (?:charge|trial)|incommunicado)", "arrest"
    ),
    Complement("take", r"\A\W*(?:[\w’'.-]+ ){0,4}away " + _VEHICLE, "arrest"),
    Complement("take", r"\A\W*(?:[\w’'.-]+ ){0,4}into (?:the back of )?" + _CARS, "arrest"),
    Complement("send", r"\A\W*(?:[\w’'.-]+ ){0,3}(?:back )?home\b", "release", doubted=True),
    Complement("take", r"\A\W*(?:[\w’'.-]+ ){1,4}away\b", "arrest", doubted=True),
    Complement(
        "be become",
        r"(?:an? |one of (?:the |[\w-]+ ){1,3})?(?:[\w-]+ )?(?:political prisoners?|"
        r"prisoners? of conscience)\b",
        "arrest",
        "self",
        weak=True,
    ),
    Complement(
        "be",
        r"among (?:the |those )?(?:[\w-]+ )?(?:detained|arrested|imprisoned|jailed|"
        r"detainees|prisoners)\b(?! by)",
        "arrest",
        "self",
        weak=True,
    ),
    Complement("lose", r"(?:all )?(?:contact|touch) with\b", "disappearance", "with", doubted=True),
    Complement(
        "refuse decline",
        r"to (?:say|tell|disclose|reveal) (?:[\w’'-]+ ){0,3}where\b",
        "disappearance",
        "where",
    ),
    Complement(
        "place put hold", r"under (?:[\w-]+ )?administrative (?:arrest|detention)", "sentence"
    ),
    Complement(
        "place put hold keep move transfer send take confine throw return lock",
        CELL,
        "solitary_confinement",
    ),
    Complement("subject", r"to (?:[\w-]+ ){0,3}(?:solitary|isolation)", "solitary_confinement"),
    Complement(
        "give hand order impose",
        r"(?:[\w-]+ ){1,5}in (?:an? |the )?(?:[\w-]+ ){0,2}" + CELL,
        "solitary_confinement",
    ),
    Complement(
        "spend receive get serve",
        r"(?:[\w-]+ ){1,6}(?:in|inside) (?:[\w-]+ ){0,2}" + CELL,
        "solitary_confinement",
        "self",
    ),
    Complement(
        "be remain stay sit languish",
        r"(?:[\w-]+ ){0,2}(?:in |inside )?" + CELL,
        "solitary_confinement",
        "self",
    ),
    Complement("isolate", r"\A\W*(?:from (?:other|the other|his|her)|in )", "solitary_confinement"),
    # Gone without a trace.
    Complement(_FETCHING + " throw move transfer", _NOWHERE, "disappearance"),
    Complement(
        "take throw drag",
        r"from .{3,40}\bby (?:[\w, -]+ )?(?:unidentified|unknown|masked|plainclothes|armed)",
        "disappearance",
    ),
    Complement(
        "take grab snatch pick seize bundle lead drag",
        r"(?:up|away|off|from|into|in|by)\b",
        "disappearance",
        agent="unknown",
    ),
    Complement("subject", r"to (?:an? )?(?:enforced|forced) disappearance", "disappearance"),
    Complement("go", r"missing\b", "disappearance", "self"),
    Complement(
        "be remain",
        r"(?:still |reported |reportedly |now |also )?missing\b(?! from| out| the)"
        r"|(?:an? |the )?victims? of (?:an? )?(?:enforced|forced) disappearance",
        "disappearance",
        "self",
    ),
    Complement("report declare", r"\A\W*missing\b", "disappearance"),
    Complement(
        "see hear",
        r"\A\W*(?:(?:from|of|or heard from|alive) )*(?:again )?since\b",
        "disappearance",
        denied=True,
    ),
    Complement("hear", r"\A\W*(?:of|from) ", "disappearance", "of from", denied=True),
    Complement("know", r"\A\W*where\b", "disappearance", "where", denied=True),
    Complement("withhold conceal", r"whereabouts", "disappearance", "owner"),
    Complement(
        "know",
        r"\A\W*(?:the )?(?:[\w’'.-]+ ){0,3}(?:whereabouts|fate)\b",
        "disappearance",
        "owner",
        denied=True,
    ),
    Complement(
        "be",
        r"(?:an? )?(?:no (?:news|word|trace|sign) (?:of|from|about)) ",
        "disappearance",
        "of from about",
    ),
    Complement(
        "be remain", r"(?:not |un)(?:known|clear|confirmed|sure) where\b", "disappearance", "where"
    ),
    # Led to somewhere known.
    Complement(
        "produce present parade",
        r"\A\W*(?:[\w’'-]+ ){0,4}?(?:before|in|to) "
        + LIGHT
        + r"(?:court|judge|tribunal|magistrate)",
        "trial",
    ),
    Complement(
        "bring take haul drag drive escort",
        r"(?:before|into) (?:[\w’'-]+ ){0,5}" + _COURT + r"|to (?:an? |the |his |her |their )?"
        r"(?:(?:[A-Z]|military|criminal|high|federal|local|civil)[\w’'-]* ){0,4}" + _COURT,
        "trial",
    ),
    Complement("put place", _HOUSE_ARREST, "arrest"),
    Complement(
        "change commute replace",
        r"(?i:(?:measure of restraint|preventive measure|measure)\b.{0,60}?" + _HOUSE_ARREST + ")",
        "arrest",
        "for",
    ),
    Complement(
        "choose apply impose order select extend",
        r"(?i:(?:detention|house arrest|custody|remand|arrest)\b.{0,20}?"
        r"(?:measure|preventive|restraint))",
        "arrest",
        "for",
        weak=True,
    ),
    Complement("send order commit remand return", _PRETRIAL, "arrest"),
    Complement(
        "send put throw commit",
        r"(?:to|in|into|behind) (?:[\w-]+ ){0,3}(?:prison|jail|colony|bars) for (?!questioning)",
        "sentence",
    ),
    Complement("go", r"(?:to|behind) (?:prison|jail|bars) for ", "sentence", "self"),
    Complement("commit", r"to (?:[\w-]+ )?(?:prison|jail)", "arrest"),
    Complement(
        "come return go send allow",
        r"(?:back )?(?:to go )?home (?:[\w-]+ ){0,4}(?:after|"
        r"from) (?:[\w-]+ ){0,4}(?:prison|jail|custody|detention|captivity|questioning|"
        r"interrogation)",
        "release",
        "self",
    ),
    Complement(
        "move send relocate take return bring fly drive shift escort convoy deliver rush "
        "remove dispatch ship evacuate",
        _FACILITY,
        "transfer",
    ),
    Complement("move send return remove", _CLINIC, "transfer", doubted=True),
    Complement(
        "take bring rush admit",
        r"to (?:[\w’'.-]+ ){0,3}(?:prison|military|police) (?:hospital|clinic|infirmary)",
        "transfer",
    ),
    Complement("arrive", r"\A\W*(?:at|in) " + _SITE, "transfer", "self"),
    Complement(
        "hold keep put place take throw lock return force remand commit order confine "
        "bring haul drag lead drive bundle march toss",
        CUSTODY + r"|by (?:police|security|the authorities)|" + _STATION,
        "arrest",
    ),
    Complement("bundle force push shove drag throw pull stuff haul load", _VEHICLE, "arrest"),
    Complement("round", r"up\b", "arrest"),
    Complement("lock", r"\A\W*(?:[\w’'.-]+ ){0,4}up\b", "arrest"),
    Complement("pick", r"\A\W*up\b(?! the| a\b)", "arrest", agent="officials"),
    Complement(
        "take",
        r"\A\W*prisoner\b|\A\W*into custody|from (?:his|her|their) (?:homes?|houses?|"
        r"flats?|work\w*|offices?|beds?|apartments?|cells?)|away by|\A\W*hostage",
        "arrest",
    ),
    Complement(
        "take grab snatch collar catch lead march drag net hold",
        r"",
        "arrest",
        agent="officials",
    ),
    Complement("come", r"\A\W*for (?!a |the |an )", "arrest", "for", agent="officials"),
    Complement("whisk haul drag", r"(?:away|off)\b(?! a| the)|" + CUSTODY, "arrest"),
    Complement("lead march", r"\A\W*(?:[\w’'.-]+ ){0,4}(?:away|off) (?:in|by)\b", "arrest"),
    Complement(
        "order",
        r"\A\W*(?:[\w’'.-]+ ){0,4}(?:be )?(?:held|detained|jailed|remanded|kept in "
        r"custody)",
        "arrest",
    ),
    Complement("deny refuse", r"\A\W*(?:[\w’'.-]+ ){0,4}bail\b", "arrest", weak=True),
    Complement(
        "surrender",
        r"(?:himself |herself |themselves )?to (?:the )?(?:[\w-]+ )?(?:police|"
        r"authorities|security)",
        "arrest",
        "self",
    ),
    Complement("turn give", r"(?:himself|herself|themselves) (?:in|up)\b", "arrest", "self"),
    Complement("spend", r"(?:[\w-]+ ){1,6}" + CUSTODY, "arrest", "self", weak=True),
    Complement(
        "be remain stay sit languish",
        CUSTODY + r"|inside\b|imprisoned|jailed|detained|incarcerated|locked up",
        "arrest",
        "self",
        weak=True,
    ),
    Complement("find", r"(?:himself|herself|themselves) (?:" + CUSTODY + ")", "arrest", "self"),
    Complement("end land", r"(?:up )?(?:" + CUSTODY + ")", "arrest", "self"),
)
"""Rows are tried in this order for a verb."""
