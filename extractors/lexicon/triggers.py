"""Words that tell an act: verbs and nouns with the type of event that they stand for.

``VERBS`` need only a patient. ``COMPLEMENTS`` are plain verbs that tell an act together with what
follows them ("placed in solitary confinement"). ``SELF`` are verbs whose own subject undergoes the
act ("died"). ``NOUNS`` name an act ("the arrest of").
"""

from __future__ import annotations

from typing import NamedTuple

VERBS: dict[str, str] = {
    "arrest": """arrest rearrest re-arrest detain re-detain redetain apprehend jail imprison
        incarcerate nab intern seize""",
    "search": "search raid ransack storm",
    "charge": "charge indict prosecute arraign accuse",
    "trial": "try",
    "conviction": "convict",
    "sentence": "sentence fine",
    "transfer": "transfer relocate",
    "ill_treatment": """beat torture abuse mistreat ill-treat assault kick electrocute rape maltreat
        waterboard whip injure wound strike punch slap choke""",
    "release": "release free pardon amnesty parole bail unshackle",
    "acquittal": "acquit exonerate clear",
    "dismissal": "dismiss fire sack expel blacklist",
    "exile": "exile deport banish",
    "disappearance": "abduct kidnap disappear",
    "death": "kill murder execute assassinate hang behead lynch",
    "dissolution": "dissolve liquidate ban deregister outlaw abolish disband shutter",
    "designation": "designate",
}

IRREGULAR: dict[str, tuple[str, str]] = {
    "beat": ("beat", "beaten"),
    "find": ("found", "found"),
    "strike": ("struck", "struck"),
    "withhold": ("withheld", "withheld"),
    "hold": ("held", "held"),
    "keep": ("kept", "kept"),
    "put": ("put", "put"),
    "send": ("sent", "sent"),
    "take": ("took", "taken"),
    "throw": ("threw", "thrown"),
    "shoot": ("shot", "shot"),
    "break": ("broke", "broken"),
    "bring": ("brought", "brought"),
    "withdraw": ("withdrew", "withdrawn"),
    "give": ("gave", "given"),
    "hand": ("handed", "handed"),
    "uphold": ("upheld", "upheld"),
    "overturn": ("overturned", "overturned"),
    "let": ("let", "let"),
    "set": ("set", "set"),
    "lay": ("laid", "laid"),
    "shut": ("shut", "shut"),
    "die": ("died", "died"),
    "flee": ("fled", "fled"),
    "go": ("went", "gone"),
    "begin": ("began", "begun"),
    "get": ("got", "gotten"),
    "leave": ("left", "left"),
    "stand": ("stood", "stood"),
    "lose": ("lost", "lost"),
    "undergo": ("underwent", "undergone"),
    "spend": ("spent", "spent"),
    "stay": ("stayed", "stayed"),
    "hear": ("heard", "heard"),
    "drop": ("dropped", "dropped"),
    "transfer": ("transferred", "transferred"),
    "expel": ("expelled", "expelled"),
    "acquit": ("acquitted", "acquitted"),
    "ban": ("banned", "banned"),
    "kidnap": ("kidnapped", "kidnapped"),
    "nab": ("nabbed", "nabbed"),
    "disband": ("disbanded", "disbanded"),
    "try": ("tried", "tried"),
    "free": ("freed", "freed"),
    "accuse": ("accused", "accused"),
    "whip": ("whipped", "whipped"),
    "quash": ("quashed", "quashed"),
    "cut": ("cut", "cut"),
    "commit": ("committed", "committed"),
    "win": ("won", "won"),
    "see": ("saw", "seen"),
    "hit": ("hit", "hit"),
    "make": ("made", "made"),
}

IRREGULAR |= {
    verb: (verb + verb[-1] + "ed",) * 2
    for verb in "annul compel bar stab strip commit whip label slap drag gun".split()
}
IRREGULAR |= {
    "sit": ("sat", "sat"),
    "undertake": ("undertook", "undertaken"),
    "label": ("labeled",) * 2,
}

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

SELF: dict[str, str] = {
    "die": "death",
    "perish": "death",
    "disappear": "disappearance",
    "vanish": "disappearance",
}

NOUNS: dict[str, str] = {
    "arrest": "arrest",
    "arrests": "arrest",
    "rearrest": "arrest",
    "re-arrest": "arrest",
    "detention": "arrest",
    "detentions": "arrest",
    "imprisonment": "arrest",
    "incarceration": "arrest",
    "jailing": "arrest",
    "incarcerations": "arrest",
    "release": "release",
    "pardon": "release",
    "indictment": "charge",
    "prosecution": "charge",
    "trial": "trial",
    "retrial": "trial",
    "conviction": "conviction",
    "convictions": "conviction",
    "sentencing": "sentence",
    "sentence": "sentence",
    "sentences": "sentence",
    "term": "sentence",
    "acquittal": "acquittal",
    "dismissal": "dismissal",
    "firing": "dismissal",
    "abduction": "disappearance",
    "kidnapping": "disappearance",
    "disappearance": "disappearance",
    "whereabouts": "disappearance",
    "death": "death",
    "deaths": "death",
    "killing": "death",
    "murder": "death",
    "execution": "death",
    "executions": "death",
    "assassination": "death",
    "beating": "ill_treatment",
    "torture": "ill_treatment",
    "deportation": "exile",
    "deportations": "exile",
    "abductions": "disappearance",
    "kidnappings": "disappearance",
    "disappearances": "disappearance",
    "killings": "death",
    "dismissals": "dismissal",
    "firings": "dismissal",
    "layoffs": "dismissal",
    "exile": "exile",
    "transfer": "transfer",
    "liquidation": "dissolution",
    "dissolution": "dissolution",
    "deregistration": "dissolution",
    "searches": "search",
    "search": "search",
    "raid": "search",
    "raids": "search",
}

COUNTED = frozenset({"arrest", "death", "disappearance", "dismissal", "exile"})
"""Types of which so many acts are so many people: "477 detentions"."""

RECEIVE = "receive get give serve hand draw impose"
"""With a penalty these tell a sentence: "received two years", "is serving a 10-year term"."""

BY_THEMSELVES = frozenset("die perish death deaths".split())
"""Deaths that need not be anybody's doing."""

OTHER_SENSES = frozenset(
    """
    release charge fire dismiss clear beat strike punch slap choke kick try transfer relocate
    designate free clear hang search raid storm disappear vanish abuse ban fine suspend place
    """.split()
)
"""Verbs that are often told of things: "released the album", "charge the phone"."""

VIOLENCE = frozenset(
    """
    custody prison prisons jail detention detained detainee detainees prisoner prisoners inmate
    inmates cell colony camp camps police army military soldiers forces guards gunmen militia
    militants troops authorities arrest arrested interrogation torture tortured beaten beating
    beatings shot shooting killed killing injuries injury injured wounds wounded stabbed stabbing
    attack attacks attacked attackers violence clashes protest protests protesters demonstration
    hunger strike airstrike shelling bomb bombing bombings explosion blast mine fire collapse
    collapsed murder murdered poisoned abducted kidnapped pretrial court trial defendant defendants
    conflict war bail pardon pardoned amnesty freed parole remand remanded sentenced jailed
    convicted charges acquitted imprisoned custodial questioning extremism terrorism interrogated
    """.split()
)
"""Words near an act that tell of violence, custody, courts or accidents at work."""

FOR_ORGANIZATIONS = frozenset("search dissolution designation sentence conviction".split())
ONLY_ORGANIZATIONS = frozenset({"dissolution"})

DECIDED_UPON = frozenset(
    """
    appeal appeals verdict fine ruling term whereabouts arm arms leg legs rib ribs nose jaw finger
    fingers
    """.split()
)
"""What a court decides upon, or an officer breaks: it has an owner."""

HOMES = frozenset(
    """
    home homes house houses apartment apartments office offices premises residence residences
    flat flats
    headquarters workplace dwelling dwellings dormitory newsroom newsrooms room
    """.split()
)

EXCEPTIONS = frozenset("except save excluding barring".split())
"""Before a name: everybody but this one."""

CONTESTS = frozenset("beat strike punch slap choke whip".split())
"""Verbs of sport and talk too: told of a named opponent, they are no ill-treatment."""

AGAIN = frozenset("again re-arrested rearrested re-detained redetained second third".split())
