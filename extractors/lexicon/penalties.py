"""English words of penalties, as patterns."""

from __future__ import annotations

from extractors.records import PenaltyKind as Kind

CUES = {
    Kind.LIFE_IMPRISONMENT: (
        r"life(?: |-)(?:imprisonment|in (?:prison|jail)|(?:prison |jail )?(?:sentences?|terms?)"
        r"|behind bars|without parole)|(?<=\bto )life\b(?! of)|(?<=\bfor )life"
    ),
    Kind.DEATH: (
        r"(?:suspended )?death (?:sentences?|penalty)|(?:sentenc|condemn)\w*[^.;]{0,120}?\bto death"
        r"|(?:sentenc|condemn)\w* to (?:be (?:executed|hanged)|hang(?:ing)?|stoning|death)"
    ),
    Kind.OPEN_PRISON: (
        r"open[- ]type(?: (?:correctional |penal )?\w+)?"
        r"|open (?:prison|penal|correctional)(?: \w+)?"
        r"|[“\"‘']?khimi[yj]a[”\"’']?|(?:compulsory|forced|mandatory|correctional) labou?r"
    ),
    Kind.HOME_CONFINEMENT: (
        r"(?:house|home) (?:arrest|confinement|detention|imprisonment)"
        r"|(?:restrict|limit)\w*(?: of| on)?(?: his| her| their)?"
        r" [“\"‘']?(?:freedom|liberty)[”\"’']?|freedom (?:restriction|limitation)"
        r"|[“\"‘']?(?:home|domestic) khimi[yj]a[”\"’']?"
    ),
    Kind.COMMUNITY_SERVICE: (
        r"community (?:service|work)|(?:compulsory|obligatory|mandatory|correctional) works?"
        r"|corrective (?:labou?r|works?)|public works?"
    ),
    Kind.SUSPENDED: (
        r"suspended (?!the\b|his\b|her\b|their\b|death\b)(?:\w+ ){0,2}"
        r"(?:sentences?|terms?|imprisonment|prison|jail)"
        r"|suspended(?= (?:[\w-]+ ){0,4}?[\w-]*(?:years?|months?)\b)"
        r"|(?:suspended|conditional(?:ly)?)(?= (?:for|on|with)\b|[,.;]|\Z)"
        r"|conditional (?:(?:\w+ ){0,2}(?:sentences?|terms?|imprisonment))"
        r"|(?:probation(?:ary)?|deferred)(?: (?:sentences?|terms?|periods?))?"
    ),
    Kind.EXILE: r"(?:internal |domestic )?[“\"‘']?(?:internal |domestic )?exile[”\"’']?|banishment",
    Kind.BAN: (
        r"(?:travel |entry |political |media )?bans?\b(?: (?:on|from|against))?"
        r"|(?:banned|barred|prohibited|disqualified)(?: [\w’'-]+){0,6}? from"
        r"|forb(?:ade|idden)(?: [\w’'-]+){0,3}? (?:to|from)"
        r"|(?:depriv\w+|suspension) of (?:the|his|her|their|civil|political) (?:\w+ )?rights?"
    ),
    Kind.ADMINISTRATIVE_ARREST: r"administrative (?:arrest|detention)",
    Kind.IMPRISONMENT: (
        r"(?:prison|jail|detention|custody|custodial|imprisonment|incarceration)"
        r"(?: (?:sentences?|sentencing|terms?|camps?|colony))?|imprisoned|jailed|incarcerated"
        r"|behind bars|deprivation of (?:liberty|freedom)|penitentiary|hard labou?r|arrest"
        r"|colony|colonies|camps?|facility|facilities|institutions?|sentences?|terms?"
        r"|(?:strict|general|reinforced|enhanced)[- ]regime"
    ),
}
"""What names a kind of penalty beside its duration; of two at one place the earlier kind counts."""

NOT_BETWEEN = r"and|or|for|after|before|on|while|when|that|which|by|but|from|to|as"
"""What never stands between a duration and the words for its kind."""

ALONE = {
    Kind.LIFE_IMPRISONMENT: r".*",
    Kind.DEATH: r".*",
    Kind.SUSPENDED: r"(?:suspended|conditional) .*(?:sentences?|terms?|imprisonment)",
    Kind.BAN: r"(?:travel|entry|political|media) ban.*|.* from",
    Kind.EXILE: r".*internal.*",
}
"""Kinds that need no duration, and the cues that name them then."""

AFTER_TO = frozenset({Kind.HOME_CONFINEMENT, Kind.OPEN_PRISON, Kind.COMMUNITY_SERVICE, Kind.EXILE})
"""Kinds that need no duration after "to": "sentenced her to house arrest"."""

UNTIMED = (
    r"(?:sentenced|sent) (?:[\w’'-]+ ){0,4}to (?:prison|jail|imprisonment|(?:a )?penal colony)\b"
    r"|(?:long|lengthy|various|heavy|harsh|prison|jail) (?:prison |jail )?(?:sentences|terms)"
)
"""Imprisonment without a duration."""

OTHER = (
    r"pre-?trial|investigation|proceedings|delay|hearing|trial|negotiations|strike|in hiding"
    r"|service as|experience|old|isolation|solitary|quarantine|treatment|campaign"
)
"""What makes the duration before it no penalty."""

SPENT = (
    r"after|following|since|past|last|previous|within|during|spent|every"
    r"|(?:held|detained|kept)(?: [\w’'-]+){0,5} for|(?:detention|custody) for|having served"
)
"""What makes the duration after it time that passed, no penalty."""

GIVEN = (
    r"(?<!compared )to|into|sentences? of|terms? of|gave|gives?|given|got|gets?|receiv\w+"
    r"|(?:sentences?|terms?) from|serv(?:e|es|ed|ing)|him|her|them|each"
    r"|handed(?: down)?|spend|imposed|imposing|with|imprisoned for"
)
"""What makes the duration after it a penalty even without a cue."""

JUST = r"an?|another|only|just|additional"
ABOUT = r"nearly|about|at least|more than|over|up to|between|almost|no less than|around|some"
"""What may stand between these words and the duration."""

CURRENCIES = (
    r"dollars?|euros?|rubles?|roubles?|pounds?|dinars?|rials?|riyals?|dirhams?|liras?|lira|francs?"
    r"|yuan|renminbi|won|yen|rupees?|pesos?|tenge|manats?|hryvnias?|hryvnya|lari|drams?|so[u']?ms?"
    r"|sums?|somoni|kyats?|baht|dong|riels?|ringgit|rupiah|taka|shillings?|birr|nakfa|naira|cedis?"
    r"|rand|kwacha|pula|bolivars?|bolívares|córdobas?|cordobas?|quetzals?|lempiras?|colones|soles"
    r"|reais|real|guaranies|zlotys?|forints?|koruna|kronor|lei|leva|denars?|shekels?|afghanis?"
    r"|tugriks?|pence|CFA(?: francs)?|(?-i:[A-Z]{2,4})"
)
"""Names of currencies, as they stand after an amount; any capitals pass for a code."""

OTHER_AMOUNTS = (
    r"(?:basic|base|calculation|tax|minimum|monthly)[\w -]{0,30}?"
    r"(?:units?|amounts?|values?|wages?|salaries|indices|index(?:es)?)"
)
"""What fines are counted in instead of money."""

SUM_LIMITS = r"up to|not exceeding|maximum"
"""What makes the sum after it a limit."""

SUM_RANGES = (
    r"between|ranging|from|at least|more than|over"
    r"|(?<!equal )(?<!equivalent )(?<!amounting )to"
)
"""What makes the sum after it no exact one."""

PART_SUSPENDED = (
    r",? (?P<said>(?:with |of (?:which|that) |including )?(?:the )?(?P<part>{number}|half)"
    r"(?: (?:months|years|days))?(?: of (?:them|it|that|which|those))?"
    r"(?: (?:is|was|were|are|being|will be))? suspended\b)"
)
"""What stands behind a penalty of which a part was suspended; ``{number}`` stands for a number."""

SENTENCE_SUSPENDED = (
    r",? (?:(?:but|and|with) (?:the|his|her|their) (?:\w+ )?(?:sentences?|terms?) (?:was |were )?"
    r"|(?:which|that) (?:was|were) )?(?:but |all )?(?:conditionally )?suspended\b(?! from)"
    r"|,? conditional(?:ly)?\b"
)
"""What stands behind a penalty that was suspended."""
