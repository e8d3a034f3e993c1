"""Words that tell an act: verbs and nouns with the type of event that they stand for."""

from extractors.lexicon.triggers.complement import AGENTS, Complement
from extractors.lexicon.triggers.complements import COMPLEMENTS
from extractors.lexicon.triggers.irregular import IRREGULAR
from extractors.lexicon.triggers.nouns import (
    AGAINST,
    COMPOUNDS,
    COUNTED,
    DECIDED_UPON,
    HOMES,
    LIMBS,
    NOUNS,
)
from extractors.lexicon.triggers.phrases import EPITHETS, STATES, TITLES
from extractors.lexicon.triggers.senses import (
    AGAIN,
    BY_THEMSELVES,
    CAPTIVES,
    CONTESTS,
    EARLIER,
    EXCEPTIONS,
    FOR_ORGANIZATIONS,
    ONLY_ORGANIZATIONS,
    OTHER_SENSES,
    VIOLENCE,
)
from extractors.lexicon.triggers.verbs import RECEIVE, SELF, VERBS

__all__ = [
    "AGAIN",
    "AGAINST",
    "AGENTS",
    "BY_THEMSELVES",
    "CAPTIVES",
    "COMPLEMENTS",
    "COMPOUNDS",
    "CONTESTS",
    "COUNTED",
    "DECIDED_UPON",
    "EARLIER",
    "EPITHETS",
    "EXCEPTIONS",
    "FOR_ORGANIZATIONS",
    "HOMES",
    "IRREGULAR",
    "LIMBS",
    "NOUNS",
    "ONLY_ORGANIZATIONS",
    "OTHER_SENSES",
    "RECEIVE",
    "SELF",
    "STATES",
    "TITLES",
    "VERBS",
    "VIOLENCE",
    "Complement",
]
