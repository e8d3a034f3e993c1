"""Plain verbs that tell of harm: beaten, shot, starved of care, killed, searched."""

from __future__ import annotations

from extractors.lexicon.triggers.complement import LIGHT, Complement

_ABUSE = (
    r"(?:tortures?|beatings?|abuses?|ill-?treatment|mistreatment|violence|assaults?|"
    r"(?:electric(?:al)? )?shocks?|electrocution|humiliation|brutality|rape|blows|lashes|kicks)\b"
)
_WOUNDS = (
    r"(?:injur(?:y|ies)|wounds?|burns?|bruis(?:es|ing)|fractures?|concussion|"
    r"broken (?:ribs?|arms?|legs?|nose|jaw|bones?|fingers?|teeth|collarbone|skull))\b"
)
_CARE = (
    r"(?:medical|medicines?|medication|treatment|healthcare|health care|food|water|sleep|inhaler|"
    r"insulin|doctors?|surgery|care|sunlight)"
)
_HOME = (
    r"(?:homes?|houses?|apartments?|flats?|offices?|premises|residences?|rooms?|headquarters|"
    r"newsrooms?|dormitory|workplace)"
)
_BULLETS = (
    r"(?:rubber|plastic|live|steel|police|stray)?[ -]?(?:bullets?|rounds?|pellets?|gunfire|shots?|"
    r"batons?|truncheons?|tear ?-?gas|grenades?|canisters?|water cannons?|rifle butts?|fists?)"
)
_LIMBS = r"(?:arms?|legs?|ribs?|nose|jaw|fingers?|teeth|tooth|wrists?|skull|bones?)\b"

HUNGER: tuple[Complement, ...] = (
    Complement(
        "begin start declare announce launch continue go hold stage undertake enter join "
        "resume end stop suspend keep maintain",
        r"(?:on )?(?:[\w’'-]+ ){0,4}hunger[- ]strikes?\b",
        "hunger_strike",
        "self",
    ),
    Complement(
        "be",
        r"(?:(?:still|now|also|already) )?(?:on|in|into) (?:[\w’'-]+ ){0,7}"
        r"hunger[- ]strike",
        "hunger_strike",
        "self",
    ),
    Complement(
        "refuse", r"food\b|to eat\b|(?:all |any )?(?:meals|nourishment)", "hunger_strike", "self"
    ),
    Complement("take", r"(?:neither|no) food\b", "hunger_strike", "self"),
    Complement("eat", r"(?:anything )?since\b", "hunger_strike", "self", denied=True),
    Complement("stop", r"eating\b|taking food", "hunger_strike", "self"),
)

COMPLEMENTS: tuple[Complement, ...] = (
    # Deaths.
    Complement("find", r"(?:shot |hanged |\w+ly )?(?:dead|lifeless|murdered|killed)\b", "death"),
    Complement("shoot", r"dead\b|\band killed|to death|\bkilling\b", "death"),
    Complement(
        "beat torture stab hack bludgeon burn batter put crush starve strangle club choke "
        "kick trample",
        r"(?:[\w’'.-]+ ){0,4}to death\b|\balive\b",
        "death",
    ),
    Complement("gun mow", r"\A\W*(?:[\w’'.-]+ ){0,4}down\b", "death"),
    Complement(
        "succumb",
        r"to (?:his|her|their|the|these|those)?(?: [\w-]+)? ?(?:injur|wounds|"
        r"torture|gunshot|bullet|burns)",
        "death",
        "self",
    ),
    Complement("lose", r"(?:his|her|their) li(?:fe|ves)\b", "death", "self", doubted=True),
    Complement("claim take", r"\A\W*the li(?:fe|ves) of\b", "death", "of"),
    Complement("take", r"(?:his|her|their) own li(?:fe|ves)\b", "death", "self", doubted=True),
    Complement("commit", r"suicide\b", "death", "self", doubted=True),
    Complement("bleed", r"to death\b", "death", "self"),
    Complement("pass", r"away\b", "death", "self", doubted=True),
    Complement(
        "find recover discover",
        r"(?:dead |lifeless )?(?:body|bodies|corpse|remains)\b",
        "death",
        "owner",
    ),
    # Violence.
    Complement("break fracture dislocate", _LIMBS, "ill_treatment", "owner"),
    Complement(
        "break fracture",
        r"(?:his|her|their|two|three|four|both|several) (?:[\w-]+ )?" + _LIMBS,
        "ill_treatment",
        "owner",
    ),
    Complement(
        "deny refuse deprive starve",
        r"(?:[\w’'.-]+ ){0,5}" + _CARE + r"\b(?! (?:the|that|any) )",
        "ill_treatment",
    ),
    Complement(
        "give provide",
        r"\A\W*(?:[\w’'.-]+ ){0,5}" + _CARE,
        "ill_treatment",
        denied=True,
        doubted=True,
    ),
    Complement(
        "receive get",
        r"(?:[\w-]+ ){0,3}" + _CARE,
        "ill_treatment",
        "self",
        denied=True,
        doubted=True,
    ),
    Complement("withhold", LIGHT + _CARE, "ill_treatment", "from"),
    Complement(
        "subject",
        r"(?:to )(?:[\w,-]+ ){0,5}" + _ABUSE + r"|to (?:[\w-]+ ){0,4}electric",
        "ill_treatment",
    ),
    Complement(
        "suffer endure undergo experience survive receive sustain",
        r"(?:[\w,’'-]+ ){0,5}?" + _ABUSE,
        "ill_treatment",
        "self",
        doubted=True,
    ),
    Complement(
        "suffer sustain receive",
        r"(?:[\w,’'-]+ ){0,5}?" + _WOUNDS,
        "ill_treatment",
        "self",
        doubted=True,
    ),
    Complement(
        "give administer",
        LIGHT + r"(?:electric(?:al)? shocks?|beatings?|blows|lashes)\b",
        "ill_treatment",
    ),
    Complement("open", r"\A\W*(?:live )?fire (?:on|at)\b", "ill_treatment", "on at"),
    Complement(
        "fire",
        r"\A\W*(?:[\w-]+ ){0,5}(?:at|on|towards?)\b",
        "ill_treatment",
        "on at",
        agent="forces",
    ),
    Complement(
        "use",
        r"\A\W*(?:[\w-]+ ){0,3}(?:force|violence|tasers?|batons?|tear gas|"
        r"pepper spray|stun guns?)\b",
        "ill_treatment",
        "on against",
    ),
    Complement(
        "hit strike",
        r"(?:with|by|in|on) (?:[\w’'.-]+ ){0,4}"
        + _BULLETS
        + r"|(?:with|by|in) (?:[\w’'.-]+ ){0,4}(?:guns?|sticks?|clubs?|"
        r"police|officers?|guards?)\b",
        "ill_treatment",
    ),
    Complement("hit strike", r"", "ill_treatment", agent="weapons"),
    Complement("hit", r"", "ill_treatment", agent="forces"),
    Complement(
        "shoot",
        r"in (?:the |his |her |both |one )?(?:[\w-]+ )?(?:legs?|arms?|back|head|face|eyes?|chest|"
        r"foot|feet|hands?|stomach|shoulder|neck|thigh|abdomen|hip|knees?|ankle)\b|"
        r"(?:with|by) (?:[\w’'.-]+ ){0,4}" + _BULLETS + r"\b|\band (?:wound|injur)",
        "ill_treatment",
    ),
    Complement(
        "attack",
        r"(?:by (?:the )?(?:police|soldiers|guards|officers|security|troops|"
        r"prison|riot))",
        "ill_treatment",
    ),
    Complement(
        "attack manhandle rough club thrash shove push trample",
        r"",
        "ill_treatment",
        agent="forces",
    ),
    Complement("manhandle rough brutalise brutalize", r"", "ill_treatment"),
    Complement(
        "handcuff chain shackle tie",
        r"(?:[\w’'.-]+ ){0,4}to (?:an? |the |his |her )?(?:[\w-]+ )?"
        r"(?:bed|radiator|chair|pole|pipe|tree|wall|bench)",
        "ill_treatment",
    ),
    # Searches.
    Complement(
        "break burst barge force storm",
        r"\A\W*(?:[\w’'-]+ )?(?:into|in) "
        r"(?:[\w’'.“”-]+ ){0,8}" + _HOME,
        "search",
    ),
    Complement("turn", r"(?:[\w’'.-]+ ){0,8}" + _HOME + r".{0,40}upside down", "search"),
    Complement(
        "enter", r"(?:[\w’'.-]+ ){0,8}" + _HOME + r".{0,40}(?:by force|without a warrant)", "search"
    ),
    Complement(
        "comb rummage sift go",
        r"\A\W*through (?:[\w’'.-]+ ){0,8}" + _HOME,
        "search",
        agent="forces",
    ),
    Complement(
        "come arrive",
        r".{0,60}\bwith (?:an? )?(?:[\w-]+ )?(?:search|searches|search warrant)\b",
        "search",
        "to",
    ),
)
"""Rows are tried in this order for a verb."""
