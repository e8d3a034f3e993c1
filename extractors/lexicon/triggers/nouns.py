"""Nouns that name an act: "the arrest of"."""

from __future__ import annotations

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
    building buildings compound studio studios
    headquarters workplace dwelling dwellings dormitory newsroom newsrooms room
    """.split()
)
