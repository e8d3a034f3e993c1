"""Plain verbs that tell an act together with what follows them: "placed in isolation"."""

from __future__ import annotations

from typing import NamedTuple

_CELL = (
    r"solitary|isolation|punishment (?:cell|ward|isolation)|penalty cell|shizo|"
    r"pkt|cell-type|incommunicado"
)
_CUSTODY = (
    r"(?i:(?:in|into|under|to) (?:[\w’'.-]+ ){0,4}(?:custody|detention|jail|prison|arrest|remand|"
    r"lockup|cells?)\b|behind bars)"
)
_FACILITY = (
    r"(?i:(?:to|into|back to|from|in) (?:[\w’'.–-]+ ){0,5}(?:prisons?|colony|colonies|jail|"
    r"penitentiary|hospital|center|centre|facility|sizo|camp|cell|clinic|ward|barracks|detention))"
)
_LIST = r"extremis|terroris|foreign agent|undesirable|wanted|list of|agents? of|persona non grata"


class Complement(NamedTuple):
    """A verb that tells an act only with certain words after it."""

    verbs: str
    after: str
    """Pattern of the words after the verb, searched up to the end of its clause."""
    type: str
    patient: str = "object"
    """``object``: object of the active, subject of the passive; ``against``: who stands after
    "against"; ``self``: the verb's subject; ``owner``: whose sentence, case or home it is."""


COMPLEMENTS: tuple[Complement, ...] = (
    Complement(
        "place put hold keep move transfer send take confine throw return isolate lock",
        _CELL,
        "solitary_confinement",
    ),
    Complement(
        "place put hold", r"under (?:[\w-]+ )?administrative (?:arrest|detention)", "sentence"
    ),
    Complement("put place", r"(?:on|to) trial\b", "trial"),
    Complement("go stand begin", r"(?:on )?trial\b", "trial", "self"),
    Complement(
        "place put add include",
        r"(?:on|to|in) (?:[\w’'“”-]+ ){0,8}(?:list|register|registry)|" + _LIST,
        "designation",
    ),
    Complement(
        "declare recognize recognise label brand designate deem list name classify",
        _LIST,
        "designation",
    ),
    Complement(
        "take throw",
        r"undisclosed|unknown (?:location|place|destination)|"
        r"from .{3,40}\bby (?:[\w, -]+ )?(?:unidentified|unknown|masked|plainclothes|armed)",
        "disappearance",
    ),
    Complement("take", r"from (?:his|her|their) homes?|away by", "arrest"),
    Complement("bring take haul", r"before (?:[\w’'-]+ ){0,3}(?:court|judge|tribunal)", "trial"),
    Complement("move send relocate take return bring", _FACILITY, "transfer"),
    Complement(
        "hold keep put place take throw lock return force remand",
        _CUSTODY + r"|by (?:police|security|the authorities)|police (?:van|car|precinct|station)",
        "arrest",
    ),
    Complement("round", r"up\b", "arrest"),
    Complement("pick", r"\A\W*up by (?:the )?(?:police|security|officers|agents|kgb)", "arrest"),
    Complement("whisk haul drag", r"(?:away|off)\b(?! a| the)|" + _CUSTODY, "arrest"),
    Complement("find", r"not guilty|innocent", "acquittal"),
    Complement("find", r"guilty", "conviction"),
    Complement("find", r"dead\b", "death"),
    Complement("shoot", r"dead\b|and killed|to death", "death"),
    Complement("beat torture stab", r"to death", "death"),
    Complement("gun", r"\A\W*down\b", "death"),
    Complement("force compel", r"to (?:leave|flee)|into exile|out of the country", "exile"),
    Complement(
        "force compel pressure", r"to (?:resign|quit|step down)|into early retirement", "dismissal"
    ),
    Complement("lay", r"off\b", "dismissal"),
    Complement(
        "remove strip suspend",
        r"(?:from|of) (?:his|her|their|the) (?:job|post|position|office)",
        "dismissal",
    ),
    Complement("expel", r"from (?:the )?(?:country|territory)", "exile"),
    Complement("bar ban", r"(?:from )?(?:re)?entering|entry|returning", "exile"),
    Complement(
        "bring file press open initiate launch lodge lay institute level",
        r"(?:charges?|cases?|proceedings|investigations?|indictments?)\b",
        "charge",
        "against",
    ),
    Complement(
        "drop withdraw dismiss close",
        r"(?:all |the |his |her |their |criminal |remaining )*(?:charges?|cases?)\b",
        "acquittal",
        "against",
    ),
    Complement(
        "deny",
        r"(?:\w+ ){0,3}(?:medical|medicines?|medication|treatment|healthcare|health care|"
        r"food|water|sleep|inhaler|insulin|doctor|surgery|care)",
        "ill_treatment",
    ),
    Complement(
        "subject",
        r"(?:to )(?:[\w-]+ ){0,4}(?:torture|beatings?|abuse|ill-treatment|electric|"
        r"mistreatment|violence|shocks?)",
        "ill_treatment",
    ),
    Complement("break", r"(?:arms?|legs?|ribs?|nose|jaw|fingers?)\b", "ill_treatment", "owner"),
    Complement("order", r"\A\W*(?:[\w’'.-]+ ){0,4}to (?:spend|serve) ", "sentence"),
    Complement("pay", r"\A\W*(?:[\w-]+ ){0,2}fine\b", "sentence", "self"),
    Complement("order", r"to pay (?:[\w’'-]+ ){0,2}fines?\b", "sentence"),
    Complement("grant", r"(?:\w+ ){0,3}(?:bail|pardon|amnesty|release|parole|clemency)", "release"),
    Complement("let set", r"\A\W*(?:[\w’'-]+ ){0,4}(?:go|free)\b", "release"),
    Complement("complete finish", r"(?:\w+ ){0,3}(?:sentence|term)\b", "release", "self"),
    Complement("receive get", r"(?:\w+ ){0,3}(?:pardon|amnesty|bail)\b", "release", "self"),
    Complement("face", r"(?:[\w-]+ ){0,3}charges?\b", "charge", "self"),
    Complement(
        "begin start declare announce launch continue go hold stage undertake enter",
        r"(?:[\w’'-]+ ){0,3}hunger strikes?\b",
        "hunger_strike",
        "self",
    ),
    Complement(
        "spend",
        r"(?:[\w-]+ ){1,6}(?:in|inside) (?:[\w-]+ ){0,2}(?:" + _CELL + ")",
        "solitary_confinement",
        "self",
    ),
    Complement("spend", r"(?:[\w-]+ ){1,6}" + _CUSTODY, "arrest/state", "self"),
    Complement("refuse", r"food\b|to eat\b", "hunger_strike", "self"),
    Complement("be", r"on (?:a |an |\w+ )?hunger strike", "hunger_strike", "self"),
    Complement(
        "be remain stay sit languish",
        _CUSTODY + r"|inside\b|imprisoned|jailed|detained|incarcerated",
        "arrest/state",
        "self",
    ),
    Complement("be", r"on trial\b", "trial", "self"),
    Complement(
        "appear",
        r"(?:in|before) (?:[\w’'-]+ ){0,4}(?:court|judge|tribunal|hearing)",
        "trial",
        "self",
    ),
    Complement(
        "flee leave",
        r"(?:the |his |her |their )?country\b|into exile|abroad|to (?!police)[A-Z]",
        "exile/flee",
        "self",
    ),
    Complement("go", r"into (?:self-imposed )?exile", "exile", "self"),
    Complement("live remain", r"in (?:self-imposed )?exile", "exile", "self"),
    Complement("go", r"missing\b", "disappearance", "self"),
    Complement(
        "lose", r"(?:his|her|their) (?:jobs?|place|posts?|positions?|work)\b", "dismissal", "self"
    ),
    Complement("resign", r"under pressure|forced", "dismissal", "self"),
    Complement("walk", r"\A\W*(?:out )?free\b", "release", "self"),
    Complement(
        "leave",
        r"\A\W*(?:the |his |her )?(?:prison|jail|colony|custody|detention)\b",
        "release",
        "self",
    ),
    Complement("lose", r"(?:(?:his|her|their|an|the) )?(?:\w+ )?appeals?\b", "appeal", "self"),
    Complement("withhold", r"whereabouts", "disappearance", "owner"),
    Complement(
        "uphold confirm affirm overturn annul quash reverse reduce increase extend reject dismiss "
        "commute halve change replace suspend toughen soften cut revise overrule leave",
        r"(?:[\w’'“”.-]+ ){0,8}(?:sentenc\w+|verdicts?|convictions?|appeals?|terms?|"
        r"rulings?|acquittals?|fine)\b",
        "appeal",
        "owner",
    ),
    Complement(
        "cancel revoke annul suspend",
        r"(?:the )?(?:[\w’'-]+ ){0,2}(?:registration|licen[sc]e|accreditation)",
        "dissolution",
        "of",
    ),
    Complement("close shut", r"(?:down )?", "dissolution"),
    Complement(
        "slap hit",
        r"\A\W*(?:[\w’'-]+ ){0,4}with (?:an? )?(?:[\w-]+ ){0,4}(?:sentence|term|fine)\b",
        "sentence",
    ),
)
