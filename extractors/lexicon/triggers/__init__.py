"""Words that tell an act: verbs and nouns with the type of event that they stand for."""

from extractors.lexicon.triggers.complements import COMPLEMENTS, Complement
from extractors.lexicon.triggers.irregular import IRREGULAR
from extractors.lexicon.triggers.nouns import COUNTED, DECIDED_UPON, HOMES, NOUNS
from extractors.lexicon.triggers.senses import (
    AGAIN,
    BY_THEMSELVES,
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
    "BY_THEMSELVES",
    "COMPLEMENTS",
    "CONTESTS",
    "COUNTED",
    "DECIDED_UPON",
    "EARLIER",
    "EXCEPTIONS",
    "FOR_ORGANIZATIONS",
    "HOMES",
    "IRREGULAR",
    "NOUNS",
    "ONLY_ORGANIZATIONS",
    "OTHER_SENSES",
    "RECEIVE",
    "SELF",
    "VERBS",
    "VIOLENCE",
    "Complement",
]
