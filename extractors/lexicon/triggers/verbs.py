"""Verbs that tell an act, by the type of event that they stand for."""

from __future__ import annotations

VERBS: dict[str, str] = {
    "arrest": """arrest rearrest re-arrest detain re-detain redetain apprehend jail imprison
        incarcerate nab intern seize remand capture""",
    "search": "search raid ransack storm",
    "charge": "charge indict prosecute accuse",
    "trial": "try arraign",
    "conviction": "convict",
    "sentence": "sentence fine condemn punish",
    "transfer": "transfer relocate",
    "ill_treatment": """beat torture abuse mistreat ill-treat assault kick electrocute rape maltreat
        waterboard whip injure wound strike punch slap choke batter bludgeon brutalize
        brutalise thrash pistol-whip force-feed strip-search taser tase tear-gas teargas
        pepper-spray molest flog manhandle""",
    "release": "release free pardon amnesty parole bail unshackle",
    "acquittal": "acquit exonerate clear absolve vindicate",
    "dismissal": "dismiss fire sack expel retrench",
    "exile": "exile deport banish",
    "disappearance": "abduct kidnap disappear",
    "death": "kill murder execute assassinate hang behead lynch slay massacre slaughter",
    "dissolution": "dissolve liquidate ban deregister outlaw abolish disband shutter proscribe",
    "designation": "designate blacklist",
}
"""Verbs that need only a patient."""

SELF: dict[str, str] = {
    "die": "death",
    "perish": "death",
    "disappear": "disappearance",
    "vanish": "disappearance",
}
"""Verbs whose own subject undergoes the act."""

RECEIVE = "receive get give serve hand draw impose deal deliver"
"""With a penalty these tell a sentence: "received two years", "is serving a 10-year term"."""
