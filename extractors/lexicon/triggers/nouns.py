"""Nouns that name an act: "the arrest of"."""

from __future__ import annotations

_NOUNS = {
    "arrest": """arrest arrests rearrest re-arrest detention detentions detainment detainments
        imprisonment incarceration jailing incarcerations internment captivity""",
    "release": "release pardon freeing parole",
    "charge": "indictment prosecution",
    "trial": "trial retrial arraignment hearing hearings",
    "conviction": "conviction convictions",
    "sentence": "sentencing sentence sentences term",
    "acquittal": "acquittal exoneration",
    "dismissal": """dismissal dismissals firing firings sacking sackings layoffs expulsion
        expulsions""",
    "disappearance": """abduction abductions kidnapping kidnappings disappearance disappearances
        whereabouts fate""",
    "death": """death deaths killing killings murder murders execution executions assassination
        assassinations slaying lynching""",
    "ill_treatment": "assault beating beatings torture ill-treatment mistreatment maltreatment",
    "exile": "deportation deportations exile",
    "transfer": "transfer",
    "dissolution": """liquidation dissolution deregistration banning disbandment disbanding""",
    "search": "search searches raid raids",
    "designation": "designation",
}
NOUNS: dict[str, str] = {noun: kind for kind, nouns in _NOUNS.items() for noun in nouns.split()}

COMPOUNDS: dict[tuple[str, str], str] = {
    ("hunger", "strike"): "hunger_strike",
    ("hunger", "strikes"): "hunger_strike",
    ("solitary", "confinement"): "solitary_confinement",
    ("court", "appearance"): "trial",
    ("guilty", "verdict"): "conviction",
    ("prison", "term"): "sentence",
}
"""Two words that name an act together."""

AGAINST: dict[str, str] = dict.fromkeys(
    "case cases charge charges accusations proceedings".split(), "charge"
)
"""Nouns that name an act only with "against" after them."""

COUNTED = frozenset({"arrest", "death", "disappearance", "dismissal", "exile"})
"""Types of which so many acts are so many people: "477 detentions"."""

DECIDED_UPON = frozenset(
    """
    appeal appeals verdict judgment judgement fine ruling term whereabouts arm arms leg legs rib
    ribs nose jaw finger fingers case cases contract contracts employment body bodies corpse
    remains skull wrist wrists teeth charges
    """.split()
)
"""What a court decides upon, an officer breaks or somebody finds: it has an owner."""

LIMBS = frozenset(
    """
    body head face arm arms leg legs foot feet back hand hands finger fingers eye eyes stomach neck
    chest ear ears knees soles ribs nose jaw testicles genitals
    """.split()
)
"""What a beating hits: it has an owner."""

HOMES = frozenset(
    """
    home homes house houses apartment apartments office offices premises residence residences
    flat flats headquarters workplace dwelling dwellings dormitory newsroom newsrooms room rooms
    building buildings compound studio studios
    """.split()
)
