"""Small words of English by what they do in a clause."""

from __future__ import annotations

BE = frozenset("be is are was were been being am 's 're isn't aren't wasn't weren't".split())
GET = frozenset("get gets got getting".split())
HAVE = frozenset("have has had having 've haven't hasn't hadn't".split())
DO = frozenset("do does did don't doesn't didn't".split())

OF = frozenset({"of"})
PREPOSITIONS = frozenset(
    """
    in on at by for from with without into onto under over during between among amid amongst
    against about through throughout within toward towards upon per via despite near outside
    inside around behind beyond following regarding concerning except besides like unlike across
    above below off out up down alongside due pending
    """.split()
)
CONJUNCTIONS = frozenset({"and", "or", "&", "plus", "nor"})
LIST_OPENERS = frozenset({"including", "include", "includes", "included", "namely", "e.g"})
NEVER_NOUNS = frozenset(
    """
    remain serve die perish disappear vanish flee appear sit receive give get leave lose spend
    enter continue begin declare announce detain convict acquit deny imprison seize abduct accuse
    deport expel dismiss indict prosecute apprehend free go keep send take throw put
    languish refuse complete undergo admit plead testify await resign
    """.split()
)
"""Verbs whose form in -s is no plural: "A, 45, remains in prison"."""
JOINERS: dict[str, tuple[tuple[str, ...], str]] = {
    "as": (("well", "as"), "&"),
    "along": (("with",), "&"),
    "together": (("with",), "&"),
    "but": (("also",), "&"),
    "not": (("only",), "c"),
    "among": (("them",), "i"),
    "amongst": (("them",), "i"),
}
"""Several words that do the task of one, by the first: the others, and the code of the whole."""
PICTURED = frozenset("known left pictured seated shown seen named called labeled listed".split())
"""What a bracket says of a picture or a name, and of no act."""
NAMING = (
    ("named",),
    ("called",),
    ("identified", "as"),
    ("identified", "only", "as"),
    ("known", "as"),
)
"""Between a description and the name of the one described."""
RELATIVES = frozenset("who whom whose which that".split())
SUBORDINATORS = frozenset(
    """
    after before when while because although though since until till if unless whether where
    once whereas as why how that lest so
    """.split()
)
DETERMINERS = frozenset(
    """
    the a an this these those some any each every both all its our your my another such no
    """.split()
)
DEFINITE = frozenset("the this these those both all".split())
PRONOUNS = frozenset("he she they him them".split())
OWNERS = frozenset("his her their".split())
SPEAKER = frozenset({"i", "me"})
"""The one who speaks."""
SHORTENED = {
    f"{word}'{verb}": word
    for word in (*PRONOUNS, *SPEAKER)
    for verb in ("ve", "d", "ll", "re", "m")
}
"""Pronouns with an auxiliary: "they've"."""
ADVERBS = frozenset(
    """
    also again later then subsequently first twice once still already just soon ago now often
    never ever even only too both all thereafter afterwards afterward meanwhile instead together
    since further eventually respectively reportedly allegedly not well initially finally abroad
    today yesterday earlier each likewise overnight twice thrice alone
    """.split()
)
PAST = frozenset(
    """
    said says say told tells tell wrote writes became began begun went gone came made took taken
    gave given got held kept left lost met paid put read ran saw seen sent set sat spoke stood
    thought won knew known found felt fell fled led brought built bought broke chose drew drove
    ate grew heard hid hit laid let meant rose sought sold shot showed shown slept spent struck
    swore taught threw wore includes include remains remain continues continue faces face serves
    serve claims claim argues argue denies deny believes believe considers consider works work
    lives live knows know wants want calls call has have had is are was were do does did
    """.split()
)
"""Finite verbs that do not end in -ed."""

NOT_VERBS = frozenset(
    """
    unidentified uniformed hooded masked disguised suspected united hundred hatred sacred naked
    bloodshed indeed speed need seed breed feed unprecedented related alleged so-called armed
    """.split()
)

STATES = frozenset("remain stay face await sit languish serve live".split())
"""Verbs whose present tells that something is so: "nine people remain in custody"."""
